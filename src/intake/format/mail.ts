import PostalMime, { type Email } from 'postal-mime';
import type { InputProblem, Item } from '../../model/item.ts';
import { collect } from '../bytes.ts';
import type { Format, Input, Results } from '../input.ts';
import { known } from '../known.ts';
import { inMegabytes, LARGEST_DOCUMENT } from '../limits.ts';
import { problem } from '../problem.ts';

/** Fields that mail has; two of them at the very start make a text mail. */
const mailFields =
  'received from to cc subject date message-id mime-version return-path delivered-to reply-to sender dkim-signature content-type list-id x-mailer'.split(
    ' ',
  );

/** Names of the fields before the first blank line; none when a line there is no field. */
export function leadingFields(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/, 200)) {
    if (line === '') return names;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?:[ \t]|$)/.exec(line)?.[1];
    if (name === undefined) return new Set();
    names.add(name.toLowerCase());
  }
  return names;
}

function isMail(text: string): boolean {
  const fields = leadingFields(text);
  return (
    mailFields.filter((name) => fields.has(name)).length >= 2 && (fields.has('from') || fields.has('mime-version'))
  );
}

/** One message of mail, a newsletter mostly (RFC 5322, MIME). */
export const mail: Format = {
  name: 'mail',
  fits: ({ text }) => isMail(text),
  async *read(input): Results {
    const bytes = await collect(input.pieces, LARGEST_DOCUMENT);
    if (bytes === null) yield problem(input.key, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: it was not read`);
    else yield await messageItem(bytes, input, input.key);
  },
};

/** The message's text as its reader would see it: HTML where it has any. */
export async function messageItem(bytes: Uint8Array, input: Input, key: string): Promise<Item | InputProblem> {
  let message: Email;
  try {
    message = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    return problem(key, `is no mail that can be read: ${(error as Error).message}`);
  }
  const html = message.html?.trim() ?? '';
  const content = html === '' ? (message.text ?? '') : html;
  if (content.trim() === '') return problem(key, 'has no text: give the message with its body');
  return { key, media: html === '' ? 'plain' : 'html', content, known: { ...input.known, ...knownOf(message) } };
}

/** Header fields kept of one message. */
const MOST_FIELDS = 100;

function knownOf(message: Email): Item['known'] {
  const headers = Object.fromEntries(message.headers.slice(0, MOST_FIELDS).map(({ key, value }) => [key, value]));
  const sender = message.from?.name || message.from?.address?.split('@')[1];
  const attachments = message.attachments
    .map(({ filename, mimeType }) => ({ filename, mimeType }))
    .slice(0, MOST_FIELDS);
  const address = /<(https?:[^<>\s]{1,2000})>/.exec(headers['archived-at'] ?? '')?.[1];
  return known({
    headline: message.subject,
    outlet: sender,
    published: message.date,
    language: headers['content-language'],
    url: address,
    headers,
    other: attachments.length > 0 ? { attachments } : undefined,
  });
}
