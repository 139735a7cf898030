import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, UsageError } from './exit.ts';
import { tell } from './terminal.ts';

const packageFile = new URL('../../../package.json', import.meta.url);

/**
 * Runs one command line. Sets `process.exitCode`; never exits by itself, so that what was printed arrives.
 * @param args without the executable's own name
 */
export async function main(args: readonly string[]): Promise<void> {
  // `stemma read folder | head`: the reader has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? EXIT.done);
  });
  try {
    await commandLine().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else if (error instanceof UsageError) {
      tell(`stemma: ${error.message}`);
      process.exitCode = EXIT.usage;
    } else throw error;
  }
}

const formatOption = (choices: readonly string[]): Option =>
  new Option('--format <format>', 'how to print').choices(choices).default(choices[0]);

const correctionsRead = (): Option =>
  new Option('--corrections <file>', 'group with the corrections by hand in this file');

const storeOption = (): Option =>
  new Option('--store <where>', 'the store: a file or postgres://...; else STEMMA_STORE, else the default file');

const limitOption = (limit: string): Option => new Option('--limit <number>', 'at most so many, or all').default(limit);

/** A command that records a correction by hand; its argument and action are added by the caller. */
const correcting = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(`correct the grouping by hand: ${description}`)
    .requiredOption('--reason <text>', 'why, in a few words')
    .option('--by <name>', 'who says so')
    .addOption(storeOption())
    .option('--corrections <file>', 'record it in this file instead of the store, one JSON record a line')
    .option('--reports <path...>', 'the reports that are corrected: names may then be files, and are checked');

const storyHelp = 'the story, by its id or by any of its reports';
const reportHelp = 'reports, each by its id, or by its file or key when --reports is given';
const pathHelp = 'files, folders, globs, web addresses, or - for standard input';

/** A command that reads inputs, addresses among them. */
const reading = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument('<path...>', pathHelp)
    .addOption(privateOption())
    .addOption(archiveOption());

const privateOption = (): Option =>
  new Option('--allow-private', 'fetch addresses on this machine and in its network too');
const archiveOption = (): Option =>
  new Option('--archive <dir>', 'keep raw copies of what is fetched in this folder, as WARC');

/** Every command with its flags. Each loads its own code only when it is called. */
function commandLine(): Command {
  const program = new Command('stemma')
    .description(
      'Reads all the reports of an event and lays out what is reported, on whose word, by how many independent lines.',
    )
    .version(JSON.parse(readFileSync(packageFile, 'utf8')).version)
    .exitOverride()
    .showHelpAfterError('(stemma --help lists the commands)')
    .configureHelp({ helpWidth: process.stdout.columns ?? 100 });
  reading(program, 'dossier', 'the dossier of every story found')
    .addOption(formatOption(['text', 'json', 'markdown', 'html']))
    .option('--out <dir>', 'write one file a story into this folder')
    .addOption(correctionsRead())
    .action(async (paths, options) => (await import('./dossier.ts')).dossierCommand(paths, options));
  reading(program, 'read', 'what each report says, without stories')
    .addOption(formatOption(['text', 'jsonl']))
    .action(async (paths, options) => (await import('./read.ts')).readCommand(paths, options));
  reading(program, 'stories', 'which reports belong together, and why')
    .addOption(formatOption(['text', 'jsonl']))
    .addOption(correctionsRead())
    .option('--revisions', 'what the method changed its mind about while it grouped them, and why')
    .action(async (paths, options) => (await import('./stories.ts')).storiesCommand(paths, options));
  correcting(program, 'merge', 'these stories are one')
    .argument('<story...>', 'two or more stories, each by its id or by any of its reports; the first keeps its name')
    .action(async (stories, options) => (await import('./correct.ts')).mergeCommand(stories, options));
  correcting(program, 'split', 'these reports are a story of their own')
    .argument('<report...>', reportHelp)
    .action(async (reports, options) => (await import('./correct.ts')).splitCommand(reports, options));
  correcting(program, 'move', 'these reports belong to that story')
    .argument('<report...>', reportHelp)
    .requiredOption('--to <story>', 'the story, by its id or by any of its reports')
    .action(async (reports, options) => (await import('./correct.ts')).moveCommand(reports, options));
  correcting(program, 'undo', 'that correction no longer holds')
    .argument(
      '<correction>',
      'id of a merge, split, move or undo, or of a change of mind that stories --revisions or show tells',
    )
    .action(async (correction, options) => (await import('./correct.ts')).undoCommand(correction, options));
  reading(program, 'add', 'add reports to the store; what is there already is left alone')
    .addOption(storeOption())
    .addOption(formatOption(['text', 'jsonl']))
    .action(async (paths, options) => (await import('./add.ts')).addCommand(paths, options));
  program
    .command('list')
    .description('the stories in the store, the one that changed last first')
    .addOption(storeOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(limitOption('50'))
    .action(async (options) => (await import('./list.ts')).listCommand(options));
  program
    .command('show')
    .description('the dossier of a story in the store, and its history')
    .argument('<story>', storyHelp)
    .addOption(storeOption())
    .addOption(formatOption(['text', 'json', 'markdown', 'html']))
    .option('--revisions', 'of a report: its versions, and what changed from each to the next')
    .action(async (story, options) => (await import('./show.ts')).showCommand(story, options));
  program
    .command('export')
    .description('the dossier of a story in the store, for others')
    .argument('<story>', storyHelp)
    .addOption(
      new Option('--to <format>', 'the format')
        .choices(['json', 'markdown', 'html', 'text', 'csv', 'ninjs', 'annotations', 'prov', 'ftm', 'atom'])
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'write it to this file')
    .addOption(storeOption())
    .action(async (story, options) => (await import('./show.ts')).exportCommand(story, options));
  program
    .command('search')
    .description('reports, statements or stories in the store that fit a query, latest first')
    .argument('<query...>', 'words, "phrases", AND OR NOT ( ), outlet: language: date: story: speaker: topic: figure>n')
    .addOption(
      new Option('--in <what>', 'what to look for').choices(['reports', 'statements', 'stories']).default('reports'),
    )
    .addOption(storeOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(limitOption('20'))
    .action(async (query, options) => (await import('./search.ts')).searchCommand(query, options));
  program
    .command('watch')
    .description('keep adding what feeds, pages and folders bring, and tell what changed in fact')
    .argument('<source...>', 'an OPML file, a file of addresses, addresses of feeds and pages, folders')
    .option('--every <time>', 'how often a source is visited: 90s, 15m, 2h', '15m')
    .option('--only <query>', 'tell only of stories that fit this query (as in stemma search)')
    .option('--atom <file>', 'write the latest alerts to this file as an Atom feed')
    .option('--webhook <url>', 'post alerts there, signed with STEMMA_WEBHOOK_SECRET')
    .option('--once', 'visit everything that is due once, then end')
    .addOption(privateOption())
    .addOption(archiveOption())
    .addOption(storeOption())
    .addOption(formatOption(['text', 'jsonl']))
    .action(async (sources, options) => (await import('./watch.ts')).watchCommand(sources, options));
  program
    .command('verify')
    .description('check the store: hashes, anchors and counts')
    .addOption(storeOption())
    .action(async (options) => (await import('./verify.ts')).verifyCommand(options));
  program
    .command('backup')
    .description('copy the whole store to a new file, also while it is being used')
    .argument('<file>', 'a file that is not there yet')
    .addOption(storeOption())
    .action(async (file, options) => (await import('./verify.ts')).backupCommand(file, options));
  program
    .command('compare')
    .description('two reports side by side: shared, left out, added, changed')
    .argument('<a>', 'a report')
    .argument('<b>', 'the report to hold against it')
    .addOption(privateOption())
    .addOption(archiveOption())
    .addOption(formatOption(['text', 'json', 'html']))
    .action(async (a, b, options) => (await import('./compare.ts')).compareCommand(a, b, options));
  program
    .command('desk')
    .description('the web desk: every story at a glance, and every word behind it')
    .argument('[path...]', `${pathHelp}; none for the stories of the store`)
    .option('--port <number>', 'port to listen on; 0 takes a free one', '0')
    .option('--host <host>', 'where to listen; others than this machine need a password', '127.0.0.1')
    .option('--password-file <file>', 'holds the password; else STEMMA_PASSWORD')
    .option('--allow-host <name...>', 'further names the desk answers to, as of a proxy')
    .addOption(storeOption())
    .option('--corrections <file>', 'corrections by hand: read from here, and kept here when made on the desk')
    .addOption(privateOption())
    .addOption(archiveOption())
    .action(async (paths, options) => (await import('./desk.ts')).deskCommand(paths, options));
  program
    .command('mcp')
    .description('the same for AI assistants: a Model Context Protocol server on standard input and output')
    .argument('[path...]', `${pathHelp}; none for what is in the store`)
    .addOption(storeOption())
    .addOption(correctionsRead())
    .addOption(privateOption())
    .addOption(archiveOption())
    .action(async (paths, options) => (await import('./mcp.ts')).mcpCommand(paths, options));
  return program;
}
