import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The article of a page as Readability 0.6 with linkedom finds it; empty where it finds none. */
export function readability(html: string): { readonly headline: string; readonly text: string } {
  const { document } = parseHTML(html);
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  return { headline: article?.title ?? '', text: article?.textContent ?? '' };
}

/** The pages of a folder (`*.html.gz`) as Readability reads them, in the lines that the scorer of texts takes. */
export async function readWithReadability(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.html.gz')).sort()) {
    const html = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    let read = { headline: '', text: '' };
    try {
      read = readability(html);
    } catch (error) {
      // It throws on some pages; they count as empty, as a user would see them.
      console.error(`Readability, ${name}: ${String(error).split('\n')[0]}`);
    }
    lines.push(JSON.stringify({ report: { key: name, ...read } }));
  }
  return lines.join('\n');
}
