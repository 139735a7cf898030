import { type Correction, correctionsInForce, type Merge, type Move, type Split } from './correction.ts';
import type { Assignment } from './story.ts';

/**
 * Assignments as the method made them -> as they are with the corrections by hand, which outrank it. Records are applied
 * in their order. Reports that a record names stay where it put them; of those that came since, each goes where the
 * report it was put with went. A record whose reports are not here changes nothing.
 */
export function applyCorrections(
  assignments: readonly Assignment[],
  corrections: readonly Correction[],
): readonly Assignment[] {
  const inForce = correctionsInForce(corrections);
  if (inForce.length === 0) return assignments;
  const grouping = new Grouping(assignments);
  for (const correction of inForce)
    if (correction.kind === 'merge') merge(grouping, correction);
    else takeOut(grouping, correction);
  return grouping.assignments();
}

/** Unites the stories as they are now, and whatever was in them when they were judged to be one. */
function merge(grouping: Grouping, correction: Merge): void {
  const [into, ...others] = new Set(
    correction.stories.map((members) => grouping.home(members)).filter((story) => story !== null),
  );
  if (into === undefined) return;
  for (const story of others) grouping.put([...grouping.members(story)], into, correction);
  grouping.put(
    correction.stories.flat().filter((report) => grouping.has(report)),
    into,
    correction,
  );
}

function takeOut(grouping: Grouping, correction: Split | Move): void {
  const reports = correction.reports.filter((report) => grouping.has(report));
  if (reports.length === 0) return;
  const to = correction.kind === 'move' ? correction.to : [];
  // The story that reports were moved to may not be among these; they were found not to belong here all the same.
  const story = grouping.home(to) ?? `s-${correction.id}`;
  const judged = correction.from === null ? null : new Set([...correction.reports, ...correction.from, ...to]);
  const followers = judged === null ? [] : grouping.followers(reports, judged);
  grouping.put([...reports, ...followers], story, correction);
}

/** Which report is in which story, while corrections are applied. */
class Grouping {
  readonly #assignments: readonly Assignment[];
  readonly #stories = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();
  readonly #hands = new Map<string, Correction>();
  #putWith: Map<string, string[]> | null = null;

  constructor(assignments: readonly Assignment[]) {
    this.#assignments = assignments;
    for (const { report, story } of assignments) this.#enter(report, story);
  }

  has(report: string): boolean {
    return this.#stories.has(report);
  }

  members(story: string): ReadonlySet<string> {
    return this.#members.get(story) ?? new Set();
  }

  /** The story that most of these reports are in now, the first of several; null when none of them is here. */
  home(reports: readonly string[]): string | null {
    const counts = new Map<string, number>();
    for (const report of reports) {
      const story = this.#stories.get(report);
      if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
    }
    let best: string | null = null;
    for (const [story, count] of counts) if (best === null || count > counts.get(best)!) best = story;
    return best;
  }

  /** Reports of the same story that the method put with one of these, with one put with it, and so on; none that was judged. */
  followers(reports: readonly string[], judged: ReadonlySet<string>): string[] {
    this.#putWith ??= putWith(this.#assignments);
    const found = new Set<string>();
    const open = [...reports];
    for (let report = open.pop(); report !== undefined; report = open.pop())
      for (const follower of this.#putWith.get(report) ?? []) {
        if (judged.has(follower) || found.has(follower)) continue;
        if (this.#stories.get(follower) !== this.#stories.get(report)) continue;
        found.add(follower);
        open.push(follower);
      }
    return [...found];
  }

  put(reports: readonly string[], story: string, hand: Correction): void {
    for (const report of reports) {
      const before = this.#stories.get(report)!;
      if (before === story) continue;
      const members = this.#members.get(before)!;
      members.delete(report);
      if (members.size === 0) this.#members.delete(before);
      this.#enter(report, story);
      this.#hands.set(report, hand);
    }
  }

  assignments(): Assignment[] {
    return this.#assignments.map((assignment) => {
      const hand = this.#hands.get(assignment.report);
      const story = this.#stories.get(assignment.report)!;
      const { parent, ...rest } = assignment;
      const placed = hand === undefined ? rest : { ...rest, story, why: whyByHand(hand), correction: hand.id };
      if (parent === undefined) return placed;
      const followed = this.#stories.get(parent.report) ?? parent.story;
      return followed === story ? placed : { ...placed, parent: { ...parent, story: followed } };
    });
  }

  #enter(report: string, story: string): void {
    this.#stories.set(report, story);
    const members = this.#members.get(story);
    if (members === undefined) this.#members.set(story, new Set([report]));
    else members.add(report);
  }
}

function putWith(assignments: readonly Assignment[]): Map<string, string[]> {
  const reports = new Map<string, string[]>();
  for (const { report, closest } of assignments) {
    if (closest === null) continue;
    const others = reports.get(closest);
    if (others === undefined) reports.set(closest, [report]);
    else others.push(report);
  }
  return reports;
}

const acts = { merge: 'merged', split: 'split off', move: 'moved', undo: 'undone' } as const;

function whyByHand({ kind, by, reason }: Correction): string {
  return `${acts[kind]} by hand${by === null ? '' : ` (${by})`}: ${reason}`;
}
