import type { Writing } from './database.ts';
import { splitReadings } from './migrations/split-readings.ts';
import type { TermRulesByLanguage } from './search/terms.ts';

/**
 * The store's tables, version by version. Forward only: a version that was released is never edited. `BLOB` and
 * `INTEGER` become each database's own types; what only one of them understands is in `sqlite` and `postgres`.
 */
export interface Migration {
  readonly common: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** What takes more than SQL: run after the tables are as above, in the same transaction. */
  readonly rework?: (writing: Writing, rules: TermRulesByLanguage) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  {
    common: `
CREATE TABLE item (hash TEXT PRIMARY KEY, body BLOB NOT NULL);

CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  seat TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL,
  story TEXT NOT NULL,
  why TEXT NOT NULL,
  correction TEXT,
  method_story TEXT NOT NULL,
  method_why TEXT NOT NULL,
  closest TEXT,
  at TEXT NOT NULL
);
CREATE INDEX document_story ON document (story);
CREATE INDEX document_method_story ON document (method_story);

CREATE TABLE revision (
  report TEXT PRIMARY KEY,
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  tool TEXT NOT NULL,
  reading BLOB NOT NULL
);
CREATE INDEX revision_document ON revision (document);

CREATE TABLE received (
  document INTEGER NOT NULL,
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  report TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (document, hash)
);
CREATE INDEX received_hash ON received (hash);

CREATE TABLE story (id TEXT PRIMARY KEY, reports INTEGER NOT NULL, changed INTEGER NOT NULL);
CREATE INDEX story_changed ON story (changed);

CREATE TABLE event (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  target TEXT NOT NULL,
  reports TEXT NOT NULL,
  why TEXT NOT NULL,
  correction TEXT,
  at TEXT NOT NULL
);
CREATE INDEX event_origin ON event (origin);
CREATE INDEX event_target ON event (target);

CREATE TABLE change (cursor INTEGER PRIMARY KEY, kind TEXT NOT NULL, story TEXT NOT NULL, report TEXT, at TEXT NOT NULL);
CREATE TABLE correction (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE alert (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE summary (story TEXT PRIMARY KEY, changed INTEGER NOT NULL, tool TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE stream (part INTEGER PRIMARY KEY, body BLOB NOT NULL);
`,
    // Contentless: the words are in the reports already, and an index of them alone is a third of the size.
    sqlite: `
CREATE VIRTUAL TABLE find USING fts5(
  words, speaker, outlet, facet,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*'"
);
`,
    postgres: `
ALTER TABLE document ADD COLUMN find tsvector;
CREATE INDEX document_find ON document USING gin (find);
`,
  },
  {
    // What a watch remembers between its visits and its runs, and what was taken back by who published it.
    common: `
CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE visit (url TEXT PRIMARY KEY, due INTEGER, body TEXT NOT NULL);
CREATE INDEX visit_due ON visit (due);
ALTER TABLE document ADD COLUMN withdrawn TEXT;
`,
    sqlite: '',
    postgres: '',
  },
  {
    // A reading in two parts, so that a search opens reports only; beginnings of values in the index; dossiers kept.
    common: `
ALTER TABLE revision ADD COLUMN cleaned BLOB;
ALTER TABLE revision ADD COLUMN statements BLOB;
CREATE TABLE dossier (story TEXT PRIMARY KEY, changed INTEGER NOT NULL, tool TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX dossier_changed ON dossier (changed);
`,
    sqlite: '',
    postgres: '',
    rework: splitReadings,
  },
  {
    // The report of another story that this one goes back to: its seat, which a revision does not move.
    common: `
ALTER TABLE document ADD COLUMN follows TEXT;
ALTER TABLE document ADD COLUMN follows_why TEXT;
CREATE INDEX document_follows ON document (story) WHERE follows IS NOT NULL;
`,
    sqlite: '',
    postgres: '',
  },
];
