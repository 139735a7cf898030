import { addReports, type Ladder, type LadderSummary, QueryError, type Store, type StorySummary } from '../../index.ts';
import { instantOf } from './instant.ts';
import { fits, PAGE } from './select.ts';
import type { FrontStory, StorySource } from './story-source.ts';
import { glimpseOf } from './summary.ts';
import { openUpload } from './upload.ts';

/** Latest stories that a filter looks through; older ones are found by searching. */
const LOOKED_THROUGH = 1000;

/** How often the store is asked whether something happened, in milliseconds, while a page listens. */
const ROUND = 2000;

/** Stories of a store: everything is asked of it anew, so that what other processes add is seen too. */
export class StoredStories implements StorySource {
  readonly name: string;
  readonly #store: Store;
  readonly #listeners = new Set<() => void>();
  #cursor = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.name = store.location;
  }

  version = (): number => this.#cursor;

  list: StorySource['list'] = async ({ words, show, page }) => {
    const { stories: total } = await this.#store.counts();
    const window = { limit: PAGE, offset: (page - 1) * PAGE };
    if (words === '' && show === 'all') {
      const stories = await this.#store.stories(window);
      return { stories: stories.map(frontStory), found: total, total, pending: 0 };
    }
    try {
      const all = (await this.#candidates(words)).map(frontStory).filter(fits[show]);
      return { stories: all.slice(window.offset, window.offset + PAGE), found: all.length, total, pending: 0 };
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      return { stories: [], found: 0, total, pending: 0, fault: error.message };
    }
  };

  story: StorySource['story'] = async (id) => {
    const dossier = await this.#store.dossier(id);
    if (dossier === null) return null;
    const readings = await this.#store.readings(dossier.story.id);
    return { dossier, readings: new Map(readings.map((reading) => [reading.report.id, reading] as const)) };
  };

  report: StorySource['report'] = (id) => this.#store.report(id);

  correct: StorySource['correct'] = async (change, hand) => {
    const made = await this.#store.correct(change, hand);
    await this.#look();
    return made;
  };

  corrections: StorySource['corrections'] = () => this.#store.corrections();

  add: StorySource['add'] = async (files) => {
    const { stemma, paths } = openUpload(files);
    const problems = [];
    let read = 0;
    for await (const result of addReports(this.#store, paths, stemma)) {
      if ('message' in result) problems.push(result);
      else read++;
    }
    await this.#look();
    return { read, problems };
  };

  listen: StorySource['listen'] = (listener) => {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.#look().catch(() => {}), ROUND).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0 || this.#timer === null) return;
      clearInterval(this.#timer);
      this.#timer = null;
    };
  };

  async #candidates(words: string): Promise<readonly StorySummary[]> {
    if (words === '') return this.#store.stories({ limit: LOOKED_THROUGH });
    const found = await this.#store.search(words, { results: 'stories', limit: LOOKED_THROUGH });
    return found.kind === 'stories' ? found.hits.map(({ story }) => story) : [];
  }

  async #look(): Promise<void> {
    const cursor = await this.#store.cursor();
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    for (const listener of this.#listeners) listener();
  }
}

/** The store keeps less of a story than its dossier: only what a list has room for. */
function frontStory(story: StorySummary): FrontStory {
  const times = story.ladders.flatMap(({ rungs }) => rungs.flatMap(({ first }) => first ?? []));
  const moved = [...times].sort((a, b) => instantOf(b)! - instantOf(a)!)[0] ?? story.last;
  return {
    id: story.id,
    title: story.title,
    moved,
    first: story.first,
    last: story.last,
    reports: story.reports,
    outlets: story.outlets,
    lineages: story.lineages,
    languages: story.languages,
    standings: { conflicting: story.conflicts },
    // Whether it is graphic was not kept with it.
    lede: null,
    ladders: story.ladders.filter(({ relation }) => relation !== 'single').map((ladder) => glimpseOf(ladderOf(ladder))),
    disputes: [],
    notices: story.notices,
    times: [],
  };
}

/** As much of a ladder as its values need; what has no number needs its words and is left out. */
const ladderOf = (ladder: LadderSummary): Ladder => ({
  ...ladder,
  why: '',
  rungs: ladder.rungs
    .filter(({ vague }) => vague !== true)
    .map((rung) => ({ ...rung, reports: [], anchors: [], chains: [] })),
});
