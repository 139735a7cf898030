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

/** A command that records a correction by hand; its argument and action are added by the caller. */
const correcting = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(`correct the grouping by hand: ${description}`)
    .requiredOption('--reason <text>', 'why, in a few words')
    .option('--by <name>', 'who says so')
    .option('--corrections <file>', 'the file it is recorded in, one JSON record a line', 'corrections.jsonl')
    .option('--reports <path...>', 'the reports that are corrected: names may then be files, and are checked');

const reportHelp = 'reports, each by its id, or by its file or key when --reports is given';
const pathHelp = 'files, folders, globs, web addresses, or - for standard input';

/** A command that reads inputs, addresses among them. */
const reading = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument('<path...>', pathHelp)
    .option('--allow-private', 'fetch addresses on this machine and in its network too')
    .option('--archive <dir>', 'keep raw copies of what is fetched in this folder, as WARC');

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
    .argument('<correction>', 'id of a merge, split, move or undo')
    .action(async (correction, options) => (await import('./correct.ts')).undoCommand(correction, options));
  program
    .command('compare')
    .description('two reports side by side: shared, left out, added, changed')
    .argument('<a>', 'a report')
    .argument('<b>', 'the report to hold against it')
    .addOption(formatOption(['text', 'json', 'html']))
    .action(async (a, b, options) => (await import('./compare.ts')).compareCommand(a, b, options));
  program
    .command('desk')
    .description('the web desk: prints the briefs, serves the dossiers and says its address')
    .argument('<path...>', pathHelp)
    .option('--port <number>', 'port to listen on; 0 takes a free one', '0')
    .action(async (paths, options) => (await import('./desk.ts')).deskCommand(paths, options));
  return program;
}
