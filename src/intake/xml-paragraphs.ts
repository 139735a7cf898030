import type { XmlElement } from './xml.ts';

const parts = new Set(
  'p hl1 hl2 h1 h2 h3 h4 h5 h6 li dt dd td tr pre bq block blockquote ol ul dl table div section article br hr'.split(
    ' ',
  ),
);
/** Pictures with their captions, notes to editors: no part of the text. */
const apart = new Set('media figure script style note fn'.split(' '));

/** The text of a marked-up body, its paragraphs parted by blank lines. */
export function paragraphsOf(body: XmlElement): string {
  const paragraphs: string[] = [];
  let current = '';
  const end = (): void => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const walk = (element: XmlElement): void => {
    if (apart.has(element.name)) return;
    const isPart = parts.has(element.name);
    if (isPart) end();
    for (const child of element.children) {
      if (typeof child === 'string') current += child;
      else walk(child);
    }
    if (isPart) end();
  };
  walk(body);
  end();
  return paragraphs.join('\n\n');
}
