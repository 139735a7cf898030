import type { InputProblem, Item } from '../model/item.ts';
import { charsetOfPage, decode } from './charset.ts';
import { readJson } from './json-lines.ts';
import { problem } from './problem.ts';
import { isForeignXml, sniffFormat } from './sniff.ts';

/** One file that is one document: a text, a page, or a JSON document. */
export function* readDocument(path: string, bytes: Uint8Array): Generator<Item | InputProblem> {
  const content = withoutMark(decode(bytes, charsetOfPage(bytes)));
  if (content.trim() === '') {
    yield problem(path, 'is empty: give a file with a report in it');
    return;
  }
  if (isForeignXml(content)) {
    yield problem(
      path,
      'is XML (a feed or a news exchange format), which is not read yet: give the pages or their text',
    );
    return;
  }
  const format = sniffFormat(content, path);
  if (format === 'json' || format === 'jsonl') yield* readJson(path, content);
  else yield { key: path, media: format, content, known: {} };
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
