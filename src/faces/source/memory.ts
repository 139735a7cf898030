import {
  type Assignment,
  buildDossier,
  type Correction,
  correctionsInForce,
  distinctReports,
  groupStories,
  isReading,
  mergeOf,
  moveOf,
  type Reading,
  readReports,
  splitOf,
  undoOf,
} from '../../index.ts';
import { byMovement, type Searched, selectStories } from './select.ts';
import type { StorySource, StoryView } from './story-source.ts';
import { searchedWords, summaryOf } from './summary.ts';
import { openUpload } from './upload.ts';

interface Entry {
  readonly id: string;
  readonly readings: readonly Reading[];
  view: StoryView | null;
  searched: Searched | null;
}

export interface MemoryOptions {
  /** Shown at the foot of every page. */
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly corrections?: readonly Correction[];
  /** Keeps a correction that was made on the desk; without it corrections last as long as the process. */
  readonly keep?: (correction: Correction) => Promise<void>;
}

/** How long dossiers are made before others get their turn, in milliseconds: below what a reader notices. */
const TURN = 40;

/**
 * Stories of reports that are held in memory. Grouping is done at once; dossiers are made one by one in the background, and
 * earlier when they are asked for. A story whose reports stayed the same keeps its dossier.
 */
export class MemoryStories implements StorySource {
  readonly name: string;
  readonly #keep: NonNullable<MemoryOptions['keep']>;
  #readings: ReadonlyMap<string, Reading> = new Map();
  #corrections: readonly Correction[];
  #assignments: readonly Assignment[] = [];
  #assigned: ReadonlyMap<string, Assignment> = new Map();
  #stories: ReadonlyMap<string, Entry> = new Map();
  #pending: Entry[] = [];
  #sorted: readonly Searched[] | null = null;
  #version = 0;
  #work: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor({ name, readings, corrections = [], keep = async () => {} }: MemoryOptions) {
    this.name = name;
    this.#keep = keep;
    this.#corrections = corrections;
    this.#group(readings);
  }

  version = (): number => this.#version;

  list: StorySource['list'] = async (query) => {
    this.#sorted ??= [...this.#stories.values()]
      .flatMap(({ searched }) => (searched === null ? [] : [searched]))
      .sort((a, b) => byMovement(a.story, b.story));
    return selectStories(this.#sorted, query, this.#stories.size - this.#sorted.length);
  };

  story: StorySource['story'] = async (id) => {
    const entry = this.#stories.get(id) ?? this.#stories.get(this.#assigned.get(id)?.story ?? '');
    return entry === undefined ? null : this.#view(entry);
  };

  report: StorySource['report'] = async (id) => {
    const [reading, assignment] = [this.#readings.get(id), this.#assigned.get(id)];
    if (reading === undefined || assignment === undefined) return null;
    return { reading, story: assignment.story, why: assignment.why, revisions: [] };
  };

  correct: StorySource['correct'] = async (change, { by, reason }) => {
    const desk = { current: this.#assignments, corrections: this.#corrections };
    const hand = { by, reason, at: new Date().toISOString() };
    const made =
      change.kind === 'merge'
        ? mergeOf(desk, change.stories, hand)
        : change.kind === 'split'
          ? splitOf(desk, change.reports, hand)
          : change.kind === 'move'
            ? moveOf(desk, change.reports, change.to, hand)
            : undoOf(desk, change.correction, hand);
    if ('message' in made) return made;
    await this.#keep(made);
    this.#corrections = [...this.#corrections, made];
    this.#group([...this.#readings.values()]);
    return { id: made.id };
  };

  corrections: StorySource['corrections'] = async () => {
    const inForce = new Set(correctionsInForce(this.#corrections).map(({ id }) => id));
    const undoing = new Set(this.#corrections.flatMap((record) => (record.kind === 'undo' ? [record.correction] : [])));
    return this.#corrections.map(({ id, kind, by, at, reason }) => ({
      id,
      kind,
      by,
      at: at ?? '',
      reason,
      undone: kind === 'undo' ? undoing.has(id) : !inForce.has(id),
    }));
  };

  add: StorySource['add'] = async (files) => {
    const { stemma, paths } = openUpload(files);
    const readings: Reading[] = [];
    const problems = [];
    for await (const result of readReports(paths, stemma)) {
      if (isReading(result)) readings.push(result);
      else problems.push(result);
    }
    if (readings.length > 0) this.#group([...this.#readings.values(), ...readings]);
    return { read: readings.length, problems };
  };

  listen: StorySource['listen'] = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves when every dossier is made. */
  settled = async (): Promise<void> => {
    while (this.#work !== null) await this.#work;
  };

  #group(given: readonly Reading[]): void {
    const readings = distinctReports(given);
    const before = new Map([...this.#stories.values()].map((entry) => [entry.id, entry] as const));
    this.#readings = new Map(readings.map((reading) => [reading.report.id, reading] as const));
    this.#assignments = groupStories(readings, undefined, this.#corrections);
    this.#assigned = new Map(this.#assignments.map((assignment) => [assignment.report, assignment] as const));
    const groups = Map.groupBy(readings, ({ report }) => this.#assigned.get(report.id)?.story ?? report.id);
    this.#stories = new Map(
      [...groups].map(([id, members]) => {
        const known = before.get(id);
        const same = known !== undefined && membersOf(known.readings) === membersOf(members);
        return [id, same ? known : { id, readings: members, view: null, searched: null }] as const;
      }),
    );
    this.#pending = [...this.#stories.values()].filter(({ searched }) => searched === null).reverse();
    this.#changed();
    this.#start();
  }

  #start(): void {
    this.#work ??= this.#makeDossiers().finally(() => {
      this.#work = null;
      // More may have come in between the last dossier and here.
      if (this.#pending.length > 0) this.#start();
    });
  }

  async #makeDossiers(): Promise<void> {
    let started = performance.now();
    for (let entry = this.#pending.pop(); entry !== undefined; entry = this.#pending.pop()) {
      this.#view(entry);
      if (performance.now() - started > TURN) {
        this.#changed();
        await new Promise((turn) => setImmediate(turn));
        started = performance.now();
      }
    }
    this.#changed();
  }

  #view(entry: Entry): StoryView {
    entry.view ??= {
      dossier: buildDossier(entry.id, entry.readings),
      readings: new Map(entry.readings.map((reading) => [reading.report.id, reading] as const)),
    };
    if (entry.searched === null) {
      entry.searched = { story: summaryOf(entry.view), words: searchedWords(entry.view.dossier) };
      this.#sorted = null;
    }
    return entry.view;
  }

  #changed(): void {
    this.#version++;
    this.#sorted = null;
    for (const listener of this.#listeners) listener();
  }
}

const membersOf = (readings: readonly Reading[]): string => readings.map(({ report }) => report.id).join(' ');
