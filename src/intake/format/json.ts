import type { Format } from '../input.ts';
import { readJsonDocument, readJsonLines } from './json-lines.ts';

const isNamedLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/.test(name);

/** A list, or a document that its name alone tells to be JSON. */
export const json: Format = {
  name: 'JSON',
  fits: ({ text, name }) =>
    !isNamedLines(name) && (/^\[\s*(?:\{|\])/.test(text) || (name.endsWith('.json') && !/^\{\s*["}]/.test(text))),
  read: readJsonDocument,
};

/** One object a line; or one object over many. */
export const jsonLines: Format = {
  name: 'JSON lines',
  fits: ({ text, name }) => isNamedLines(name) || /^\{\s*["}]/.test(text),
  read: readJsonLines,
};
