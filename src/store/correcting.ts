import type { Hand } from '../model/correction.ts';
import type { Assignment } from '../model/story.ts';
import { type Reading, text, textOrNull, type Writing } from './database.ts';
import { eventId, eventNumber } from './event-id.ts';
import { Journal } from './journal.ts';
import { seatNamed, storyNamed } from './naming.ts';
import { readCorrections, regroupByHand } from './regrouping.ts';
import type { Stages } from './stages.ts';
import type { CorrectionRequest } from './store.ts';

type Refusal = { readonly message: string };

/** Records a correction by hand and puts reports where it says. */
export async function correct(
  writing: Writing,
  stages: Stages,
  request: CorrectionRequest,
  hand: Hand & { readonly at: string },
): Promise<{ readonly id: string } | Refusal> {
  const reversal = await reversalOf(writing, request);
  if ('message' in reversal) return reversal;
  const named = await inStoreNames(writing, reversal);
  if ('message' in named) return named;
  const stories = await storiesOf(writing, named);
  const current = await assignmentsOf(writing, stories);
  const corrections = await readCorrections(writing);
  const made = stages.makeCorrection(named, current, corrections, hand);
  if ('message' in made) return made;
  await writing.insert('correction', ['n', 'id', 'record'], [[corrections.length + 1, made.id, JSON.stringify(made)]]);
  const journal = await Journal.open(writing, hand.at);
  await regroupByHand(writing, journal);
  for (const story of stories) await journal.change('correction', story, null);
  await journal.close();
  return { id: made.id };
}

/** An undo of what the method did is a correction that parts what it joined and joins what it parted; any other request stays. */
async function reversalOf(reading: Reading, request: CorrectionRequest): Promise<CorrectionRequest | Refusal> {
  const n = request.kind === 'undo' ? eventNumber(request.correction) : null;
  if (n === null) return request;
  const [event] = await reading.all('SELECT kind, origin, reports, correction FROM event WHERE n = ?', [n]);
  if (event === undefined)
    return { message: `nothing that happened is called ${eventId(n)}; stemma show tells a story’s history` };
  const correction = textOrNull(event.correction);
  if (correction !== null) return { message: `${eventId(n)} was done by hand; undo ${correction}` };
  const reports = JSON.parse(text(event.reports)) as string[];
  const origin = text(event.origin);
  switch (text(event.kind)) {
    case 'merge':
      return { kind: 'split', reports };
    case 'split':
      return { kind: 'merge', stories: [origin, ...reports] };
    default:
      return { kind: 'move', reports, to: origin };
  }
}

/** The request with stories by their ids and reports by those of their first version. */
async function inStoreNames(reading: Reading, request: CorrectionRequest): Promise<CorrectionRequest | Refusal> {
  const strange: string[] = [];
  const story = async (name: string): Promise<string> => {
    const id = await storyNamed(reading, name);
    if (id === null) strange.push(name);
    return id ?? name;
  };
  const seat = async (name: string): Promise<string> => {
    const found = await seatNamed(reading, name);
    if (found === null) strange.push(name);
    return found?.seat ?? name;
  };
  const each = async (names: readonly string[], find: (name: string) => Promise<string>): Promise<string[]> => {
    const found: string[] = [];
    for (const name of names) found.push(await find(name));
    return found;
  };
  const named = await (async (): Promise<CorrectionRequest> => {
    switch (request.kind) {
      case 'merge':
        return { ...request, stories: await each(request.stories, story) };
      case 'split':
        return { ...request, reports: await each(request.reports, seat) };
      case 'move':
        return { ...request, reports: await each(request.reports, seat), to: await story(request.to) };
      case 'undo':
        return request;
    }
  })();
  const [unknown] = strange;
  return unknown === undefined
    ? named
    : { message: `nothing in the store is called ${unknown}; stemma list and stemma show tell the names` };
}

async function storiesOf(reading: Reading, request: CorrectionRequest): Promise<string[]> {
  const stories = new Set<string>();
  if (request.kind === 'merge') for (const story of request.stories) stories.add(story);
  if (request.kind === 'move') stories.add(request.to);
  if (request.kind === 'split' || request.kind === 'move')
    for (const report of request.reports) stories.add((await seatNamed(reading, report))!.story);
  return [...stories];
}

/** Reports of these stories as they are grouped now. */
async function assignmentsOf(reading: Reading, stories: readonly string[]): Promise<Assignment[]> {
  const assignments: Assignment[] = [];
  for (const story of stories)
    for (const row of await reading.all(
      'SELECT seat, why, correction, closest FROM document WHERE story = ? ORDER BY n',
      [story],
    )) {
      const correction = textOrNull(row.correction);
      assignments.push({
        report: text(row.seat),
        story,
        why: text(row.why),
        closest: textOrNull(row.closest),
        ...(correction === null ? {} : { correction }),
      });
    }
  return assignments;
}
