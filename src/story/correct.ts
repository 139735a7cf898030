import { createHash } from 'node:crypto';
import type { Correction, Hand } from '../model/correction.ts';
import type { Revision } from '../model/revision.ts';
import type { Assignment } from '../model/story.ts';

/**
 * Records of corrections, out of the names a user gives: a story is named by its id or by any of its reports.
 * @param current assignments as they are, so that the record tells which reports were judged; null where they are not at
 *   hand: then names are taken as they are
 * @returns the record, or in one line what is wrong with the names
 */
export interface CorrectionDesk {
  readonly current: readonly Assignment[] | null;
  /** Records so far, earliest first. */
  readonly corrections: readonly Correction[];
}

type Made = Correction | { readonly message: string };

/** These stories are one; the first goes on under its name. */
export function mergeOf(desk: CorrectionDesk, names: readonly string[], hand: Hand): Made {
  const stories: string[][] = [];
  for (const name of names) {
    const members = storyNamed(desk, name);
    if (members === null) return unknown(name);
    if (!stories.some((known) => known[0] === members[0])) stories.push(members);
  }
  if (stories.length < 2) return { message: 'give two or more stories: these are one already' };
  return recorded(desk, { kind: 'merge', ...hand, stories });
}

/** These reports are a story of their own. */
export function splitOf(desk: CorrectionDesk, reports: readonly string[], hand: Hand): Made {
  const strange = strangerAmong(desk, reports);
  if (strange !== null) return strange;
  const from = othersOf(desk, reports);
  if (from?.length === 0) return { message: 'these reports are a story of their own already' };
  return recorded(desk, { kind: 'split', ...hand, reports, from });
}

/** These reports belong to the story named. */
export function moveOf(desk: CorrectionDesk, reports: readonly string[], story: string, hand: Hand): Made {
  const strange = strangerAmong(desk, reports);
  if (strange !== null) return strange;
  const to = storyNamed(desk, story);
  if (to === null) return unknown(story);
  const moved = reports.filter((report) => !to.includes(report));
  if (moved.length === 0) return { message: 'these reports are in that story already' };
  return recorded(desk, { kind: 'move', ...hand, reports: moved, from: othersOf(desk, moved), to });
}

/** The correction of that id no longer holds. */
export function undoOf(desk: CorrectionDesk, correction: string, hand: Hand): Made {
  if (!desk.corrections.some(({ id }) => id === correction))
    return { message: `no correction is called ${correction}; there ${told(desk.corrections.map(({ id }) => id))}` };
  return recorded(desk, { kind: 'undo', ...hand, correction });
}

/** Takes back what the method changed its mind about: what it joined is parted, what it parted is joined. */
export function reversalOf(desk: CorrectionDesk, { kind, reports, stayed }: Revision, hand: Hand): Made {
  if (stayed === null) return splitOf(desk, reports, hand);
  return kind === 'split' ? mergeOf(desk, [stayed, ...reports], hand) : moveOf(desk, reports, stayed, hand);
}

type Unrecorded<Kind> = Kind extends Correction ? Omit<Kind, 'id'> : never;

/** Ids are made from what is recorded and how many records went before, so that the same command given again has another. */
function recorded({ corrections }: CorrectionDesk, correction: Unrecorded<Correction>): Correction {
  const digest = createHash('sha256')
    .update(JSON.stringify([corrections.length, correction]))
    .digest('hex');
  return { ...correction, id: `c-${digest.slice(0, 8)}` } as Correction;
}

/** Reports of the story of that name; without assignments, the one report that its name holds. */
function storyNamed({ current, corrections }: CorrectionDesk, name: string): string[] | null {
  const plain = name.startsWith(STORY) ? name.slice(STORY.length) : name;
  if (current === null) {
    const split = corrections.find(({ id }) => id === plain);
    return split !== undefined && 'reports' in split ? [...split.reports] : [plain];
  }
  const story = current.find(({ report, story }) => story === name || report === name)?.story;
  if (story === undefined) return null;
  return current.filter((assignment) => assignment.story === story).map(({ report }) => report);
}

const STORY = 's-';

function othersOf({ current }: CorrectionDesk, reports: readonly string[]): string[] | null {
  if (current === null) return null;
  const stories = new Set(current.filter(({ report }) => reports.includes(report)).map(({ story }) => story));
  return current
    .filter(({ report, story }) => stories.has(story) && !reports.includes(report))
    .map(({ report }) => report);
}

function strangerAmong({ current }: CorrectionDesk, reports: readonly string[]): { readonly message: string } | null {
  const strange = current === null ? undefined : reports.find((name) => !current.some(({ report }) => report === name));
  return strange === undefined ? null : unknown(strange);
}

const unknown = (name: string): { readonly message: string } => ({
  message: `no report or story is called ${name}; stemma stories --format jsonl tells their ids`,
});

const told = (ids: readonly string[]): string => (ids.length === 0 ? 'are none' : `are ${ids.join(', ')}`);
