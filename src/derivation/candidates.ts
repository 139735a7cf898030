import { SHINGLE } from '../text/shingle.ts';
import type { Wording } from './wording.ts';

/** Reports kept under one shingle. Beyond that a run of words is common property of the story, and tells no parent. */
const POSTINGS = 16;
/** Earlier reports a report is aligned with: enough for several wires, and constant however large the story is. */
const CANDIDATES = 8;
/** Least evidence, in shared shingles: a run of six words, or two of five. */
const LEAST_VOTES = 2;
/** Of a shingle that lies in quotation marks. */
const QUOTED_VOTE = 0.25;

/**
 * Pairs of reports that may share text, `[earlier, later]` as indices into `wordings`, found through an index of
 * shingles. Work is linear in the words of the story: a shingle keeps its first reports only, so order `wordings` by
 * age, and a report gets at most `CANDIDATES` partners.
 */
export function candidatePairs(wordings: readonly Wording[]): (readonly [number, number])[] {
  const index = new PostingIndex(wordings.reduce((sum, { hashes }) => sum + hashes.length, 0));
  const votes = new Float64Array(wordings.length);
  const pairs: (readonly [number, number])[] = [];
  wordings.forEach((wording, later) => {
    const voted: number[] = [];
    for (let at = 0; at < wording.hashes.length; at++) {
      const worth = voteAt(wording, at);
      if (worth === 0) continue;
      index.visit(wording.hashes[at]!, later, (earlier) => {
        if (votes[earlier] === 0) voted.push(earlier);
        votes[earlier]! += worth;
      });
    }
    const ranked = voted
      .filter((earlier) => votes[earlier]! >= LEAST_VOTES)
      .sort((a, b) => votes[b]! - votes[a]! || a - b)
      .slice(0, CANDIDATES);
    for (const earlier of ranked) pairs.push([earlier, later]);
    for (const earlier of voted) votes[earlier] = 0;
  });
  return pairs;
}

function voteAt(wording: Wording, at: number): number {
  let quoted = 0;
  for (let i = at; i < at + SHINGLE; i++) {
    if (wording.weights[i] === 0) return 0;
    quoted += wording.quoted[i]!;
  }
  return quoted === SHINGLE ? QUOTED_VOTE : 1;
}

/** Shingle -> the reports that have it, first come first kept: open addressing in flat arrays, for stories of any size. */
class PostingIndex {
  readonly #mask: number;
  /** Per slot: the shingle, its newest posting plus one (0: the slot is free), and how many it has. */
  readonly #keys: Uint32Array;
  readonly #heads: Uint32Array;
  readonly #counts: Uint8Array;
  /** Per posting: the report, and the next older posting plus one. */
  readonly #reports: Uint32Array;
  readonly #next: Uint32Array;
  #size = 0;

  /** @param postings the most that will be added */
  constructor(postings: number) {
    let slots = 16;
    while (slots < postings * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#keys = new Uint32Array(slots);
    this.#heads = new Uint32Array(slots);
    this.#counts = new Uint8Array(slots);
    this.#reports = new Uint32Array(postings);
    this.#next = new Uint32Array(postings);
  }

  /** Calls `seen` for every other report kept under the shingle, then adds `report` if it is new and there is room. */
  visit(shingle: number, report: number, seen: (report: number) => void): void {
    let slot = Math.imul(shingle, 0x9e3779b1) & this.#mask;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== shingle) slot = (slot + 1) & this.#mask;
    const head = this.#heads[slot]!;
    if (head !== 0 && this.#reports[head - 1] === report) return;
    for (let at = head; at !== 0; at = this.#next[at - 1]!) seen(this.#reports[at - 1]!);
    if (this.#counts[slot]! >= POSTINGS) return;
    this.#reports[this.#size] = report;
    this.#next[this.#size] = head;
    this.#size++;
    this.#keys[slot] = shingle;
    this.#heads[slot] = this.#size;
    this.#counts[slot]!++;
  }
}
