import type { Subject } from '../src/story/subject.ts';
import { NAME, NUMBER, OPENING } from '../src/story/terms.ts';
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
const ZIPF_PLACES = 1 << 20;
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
/** Days that went before: the stream begins amid stories of every age, as a desk does. */
const RUNNING_FOR = 10;

// Strings are made once, as a stemmer that remembers its words hands them out.
const words = Array.from({ length: COMMON_WORDS }, (_, rank) => `w${rank}`);
const kindWords = Array.from({ length: KINDS * KIND_WORDS }, (_, i) => `k${i}`);
const kindNames = Array.from({ length: KINDS * KIND_NAMES }, (_, i) => `fk${i}`);
const famousNames = Array.from({ length: FAMOUS_NAMES }, (_, i) => `f${i}`);
const numbers = Array.from({ length: 400 }, (_, i) => `#${i + 2}`);

interface Event {
  readonly number: number;
  readonly kind: number;
  readonly names: readonly string[];
  readonly words: readonly string[];
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
    const telling = due.take(hour);
    if (hour < RUNNING_FOR * 24) continue;
    for (const event of telling) {
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

/** A word by Zipf's law, from a table with as many places for a word as it is frequent: drawing is one look-up. */
function zipfSampler(random: () => number): () => string {
  const weights = Float64Array.from({ length: COMMON_WORDS }, (_, rank) => (rank + ZIPF.shift) ** -ZIPF.exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table = new Uint16Array(ZIPF_PLACES);
  let cumulated = 0;
  for (let rank = 0, place = 0; rank < COMMON_WORDS; rank++) {
    cumulated += weights[rank]!;
    for (; place < (cumulated / sum) * ZIPF_PLACES; place++) table[place] = rank;
  }
  return () => words[table[Math.floor(random() * ZIPF_PLACES)]!]!;
}

const sizeOf = (random: () => number): number =>
  Math.min(SIZE.most, Math.floor((1 - random()) ** (-1 / (SIZE.exponent - 1))));

function born(number: number, random: () => number, zipf: () => string): Event {
  const kind = Math.floor(random() ** 1.5 * KINDS);
  const own = Array.from({ length: 9 }, (_, i) => `n${number.toString(36)}x${i}`);
  const ofKind = Array.from({ length: 4 }, () => kindNames[kind * KIND_NAMES + Math.floor(random() * KIND_NAMES)]!);
  const famous = Array.from({ length: 5 }, () => skewed(random, famousNames, 3));
  return {
    number,
    kind,
    names: inAnyOrder([...own, ...ofKind, ...famous], 1, random),
    words: Array.from({ length: 90 }, zipf),
    numbers: Array.from({ length: 6 }, () => skewed(random, numbers, 2)),
  };
}

/** One report: a draw from the event, its kind and the language. Some 165 distinct terms, as 400 words have. */
function told(event: Event, report: number, day: number, random: () => number, zipf: () => string): Subject {
  // An alert is all event; a comment speaks of much else.
  const onEvent = 0.25 + 0.75 * random();
  const draws: string[] = [];
  const draw = (times: number, key: () => string): void => {
    for (let i = 0; i < times; i++) draws.push(key());
  };
  draw(24 * onEvent, () => skewed(random, event.names, 2));
  draw(8 * onEvent, () => skewed(random, event.numbers, 2));
  draw(55 * onEvent, () => skewed(random, event.words, 1.2));
  draw(40, () => kindWords[event.kind * KIND_WORDS + Math.floor(random() ** 1.5 * KIND_WORDS)]!);
  draw(5, () => skewed(random, numbers, 2));
  draw(5, () => skewed(random, famousNames, 3));
  draw(170 - 80 * onEvent, zipf);
  // What the event is about comes first, though not in one order.
  const counts = new Map<string, number>();
  for (const key of inAnyOrder(draws, 0.6, random)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()];
  const column = keys.join(' ');
  return {
    report: `r${report}`,
    published: new Date(day * 86_400_000).toISOString(),
    calendar: { days: [], years: [] },
    terms: {
      keys: column,
      shown: column,
      weights: Float32Array.from(
        keys,
        (key, at) => 1 + Math.log(counts.get(key)!) + (at < 7 ? 1 : 0) + (at < OPENING_TERMS ? 0.5 : 0),
      ),
      marks: Uint8Array.from(keys, (key, at) => (at < OPENING_TERMS ? OPENING : 0) | marksOf(key)),
    },
    figures: [],
    aftermath: null,
  };
}

const OPENING_TERMS = 30;

const marksOf = (key: string): number => (key[0] === 'n' || key[0] === 'f' ? NAME : key[0] === '#' ? NUMBER : 0);

/** One of a list, the first ones oftener the larger `skew` is. */
const skewed = <T>(random: () => number, list: readonly T[], skew: number): T =>
  list[Math.floor(random() ** skew * list.length)]!;

/** Shuffled: wholly at 1, not at all at 0. */
function inAnyOrder<T>(list: readonly T[], disorder: number, random: () => number): T[] {
  // Where an entry goes, and behind the point which it is: numbers are sorted faster than objects.
  const { length } = list;
  const places = new Float64Array(length);
  for (let at = 0; at < length; at++)
    places[at] = Math.floor((at * (1 - disorder) + random() * disorder * length) * 1000) + at / length;
  places.sort();
  const moved: T[] = [];
  for (const place of places) moved.push(list[Math.round((place - Math.floor(place)) * length)]!);
  return moved;
}
