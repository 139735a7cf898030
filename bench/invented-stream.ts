import type { Subject } from '../src/story/subject.ts';
import type { Term } from '../src/story/terms.ts';
import { seededRandom } from './random.ts';

/**
 * A stream of reports made by a script, as the grouping sees them (terms, dates), shaped as news is:
 * - words by Zipf's law over an open vocabulary (Mandelbrot's shift), so some stand everywhere and most in one story;
 * - story sizes by a power law: most events are told once or twice, a few by hundreds;
 * - stories are born all the time, run for days, fastest at first, and die;
 * - events are of a kind (fires, matches, votes) whose words they share; names and numbers are the event's own, and some
 *   names (countries, leaders) stand in many.
 */
export interface InventedReport {
  readonly subject: Subject;
  /** Number of the event it tells of. */
  readonly event: number;
}

const COMMON_WORDS = 60_000;
const ZIPF = { exponent: 1.05, shift: 2.7 };
const KINDS = 400;
const KIND_WORDS = 120;
const KIND_NAMES = 12;
const FAMOUS_NAMES = 4000;
/** Mean of the power law below is about four reports an event. */
const SIZE = { exponent: 2.1, most: 1500 };
/** Days in which a story loses most of its pace. */
const PACE = 1.5;
const FIRST_DAY = 20_000;

interface Event {
  readonly number: number;
  readonly kind: number;
  readonly names: readonly string[];
  readonly words: readonly number[];
  readonly numbers: readonly string[];
}

/** Reports in order of publication, endlessly; `perDay` of them a day. The same seed gives the same stream. */
export function* inventStream(seed: number, perDay: number): Generator<InventedReport> {
  const random = seededRandom(seed);
  const zipf = zipfSampler(random);
  const due = new Schedule();
  let events = 0;
  let reports = 0;
  for (let hour = 0; ; hour++) {
    // Births keep the mean pace whatever the sizes drawn.
    while (due.promised < ((hour + 1) * perDay) / 24) {
      const event = born(events++, random, zipf);
      const size = sizeOf(random);
      for (let i = 0; i < size; i++) {
        const after = i === 0 ? 0 : -Math.log(1 - random()) * PACE * 24;
        due.add(hour + Math.floor(after), event);
      }
    }
    for (const event of due.take(hour)) {
      const subject = told(event, reports++, FIRST_DAY + hour / 24, random, zipf);
      yield { subject, event: event.number };
    }
  }
}

/** Which events are told in which hour. */
class Schedule {
  readonly #hours = new Map<number, Event[]>();
  /** Reports that were scheduled so far. */
  promised = 0;

  add(hour: number, event: Event): void {
    this.promised++;
    const events = this.#hours.get(hour);
    if (events === undefined) this.#hours.set(hour, [event]);
    else events.push(event);
  }

  take(hour: number): readonly Event[] {
    const events = this.#hours.get(hour) ?? [];
    this.#hours.delete(hour);
    return events;
  }
}

function zipfSampler(random: () => number): () => number {
  const cumulated = new Float64Array(COMMON_WORDS);
  let sum = 0;
  for (let rank = 0; rank < COMMON_WORDS; rank++) {
    sum += (rank + ZIPF.shift) ** -ZIPF.exponent;
    cumulated[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, COMMON_WORDS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const sizeOf = (random: () => number): number =>
  Math.min(SIZE.most, Math.floor((1 - random()) ** (-1 / (SIZE.exponent - 1))));

function born(number: number, random: () => number, zipf: () => number): Event {
  const kind = Math.floor(random() ** 1.5 * KINDS);
  const own = Array.from({ length: 9 }, (_, i) => `n${number.toString(36)}x${i}`);
  const ofKind = Array.from({ length: 4 }, () => `f${kind}-${Math.floor(random() * KIND_NAMES)}`);
  const famous = Array.from({ length: 5 }, () => `f${Math.floor(random() ** 3 * FAMOUS_NAMES)}`);
  return {
    number,
    kind,
    names: inAnyOrder([...own, ...ofKind, ...famous], 1, random),
    words: Array.from({ length: 90 }, zipf),
    numbers: Array.from({ length: 6 }, () => `#${2 + Math.floor(random() ** 2 * 400)}`),
  };
}

/** One report: a draw from the event, its kind and the language. Some 165 distinct terms, as 400 words have. */
function told(event: Event, report: number, day: number, random: () => number, zipf: () => number): Subject {
  // An alert is all event; a comment speaks of much else.
  const onEvent = 0.25 + 0.75 * random();
  const draws: string[] = [];
  const draw = (times: number, key: () => string): void => {
    for (let i = 0; i < times; i++) draws.push(key());
  };
  const pick = <T>(list: readonly T[], skew: number): T => list[Math.floor(random() ** skew * list.length)]!;
  draw(24 * onEvent, () => pick(event.names, 2));
  draw(8 * onEvent, () => pick(event.numbers, 2));
  draw(55 * onEvent, () => `w${pick(event.words, 1.2)}`);
  draw(40, () => `k${event.kind}-${Math.floor(random() ** 1.5 * KIND_WORDS)}`);
  draw(5, () => `#${2 + Math.floor(random() ** 2 * 400)}`);
  draw(5, () => `f${Math.floor(random() ** 3 * FAMOUS_NAMES)}`);
  draw(170 - 80 * onEvent, () => `w${zipf()}`);
  // What the event is about comes first, though not in one order.
  const counts = new Map<string, number>();
  for (const key of inAnyOrder(draws, 0.6, random)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const terms: Term[] = [];
  for (const [key, count] of counts) {
    const opening = terms.length < 30;
    const weight = 1 + Math.log(count) + (terms.length < 7 ? 1 : 0) + (opening ? 0.5 : 0);
    terms.push({ key, shown: key, weight, opening, name: key[0] === 'n' || key[0] === 'f' });
  }
  return {
    report: `r${report}`,
    published: new Date(day * 86_400_000).toISOString(),
    calendar: { days: [], years: [] },
    terms,
  };
}

/** Shuffled: wholly at 1, not at all at 0. */
function inAnyOrder<T>(list: readonly T[], disorder: number, random: () => number): T[] {
  const placed = list.map((entry, at) => ({ entry, at: at * (1 - disorder) + random() * disorder * list.length }));
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}
