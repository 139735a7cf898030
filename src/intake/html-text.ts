import { Parser } from 'htmlparser2';

const parts = new Set(
  'address article blockquote br dd div dl dt figure figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section table td tr ul'.split(
    ' ',
  ),
);
const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

/** The text of a fragment of HTML, in one line or with its paragraphs parted by blank lines. */
export function textOfHtml(html: string, breaks: 'line' | 'paragraphs'): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const paragraphs: string[] = [];
  let current = '';
  let skipped = 0;
  const end = (): void => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (unread.has(name)) skipped++;
      if (parts.has(name)) end();
    },
    ontext(data) {
      if (skipped === 0) current += data;
    },
    onclosetag(name) {
      if (unread.has(name)) skipped--;
      if (parts.has(name)) end();
    },
  });
  parser.end(html);
  end();
  return paragraphs.join(breaks === 'line' ? ' ' : '\n\n');
}
