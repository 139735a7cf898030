import type { Item, KnownMetadata } from '../../model/item.ts';
import type { Input } from '../input.ts';
import { known } from '../known.ts';
import { otherFields } from '../passed-through.ts';
import { problem } from '../problem.ts';
import type { JsonKind } from './json-kind.ts';
import { type JsonObject, stringIn } from './json-record.ts';

const objects = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value : []).filter((entry) => typeof entry === 'object' && entry !== null);

const isChat = ({ messages, type, id }: JsonObject): boolean =>
  Array.isArray(messages) && typeof type === 'string' && (id === undefined || typeof id === 'number');

/** `result.json` of Telegram Desktop: one chat, or all chats of an account. A message is a post. */
export const telegram: JsonKind = {
  fits: (object) => isChat(object) || objects((object.chats as JsonObject | undefined)?.list).some(isChat),
  *read(object, input, _, place) {
    const chats = isChat(object) ? [object] : objects((object.chats as JsonObject).list).filter(isChat);
    let count = 0;
    for (const chat of chats)
      for (const message of objects(chat.messages)) {
        const content = textOf(message.text);
        if (message.type !== 'message' || content.trim() === '') continue;
        count++;
        const chatId = chats.length > 1 ? `${String(chat.id ?? chat.name)}/` : '';
        yield itemOf(message, content, chat, `${input.key}#${chatId}${String(message.id ?? count)}`, input);
      }
    if (count === 0) yield problem(place, 'is a Telegram export without messages that have a text');
  },
};

/** Text comes whole, or in stretches of which some are links, mentions or bold. */
const textOf = (text: unknown): string =>
  [text]
    .flat()
    .map((part) => (typeof part === 'string' ? part : (stringIn((part ?? {}) as JsonObject, ['text']) ?? '')))
    .join('');

const understood = new Set(
  'id type date date_unixtime edited edited_unixtime from author text text_entities'.split(' '),
);

function itemOf(message: JsonObject, content: string, chat: JsonObject, key: string, { known: outer }: Input): Item {
  const name = stringIn(chat, ['name']);
  const signed = stringIn(message, ['author']);
  const from = stringIn(message, ['from']);
  const metadata: KnownMetadata = known({
    ...outer,
    outlet: name ?? from,
    byline: signed !== undefined ? [signed] : from !== undefined && from !== name ? [from] : [],
    published: utc(message.date_unixtime) ?? stringIn(message, ['date']),
    updated: utc(message.edited_unixtime) ?? stringIn(message, ['edited']),
    kind: { kind: 'post', reason: 'a message on Telegram' },
    other: otherFields(message, understood),
  });
  return { key, media: 'plain', content, known: metadata };
}

/** The export's `date` is in the exporting computer's own time; only seconds since 1970 say when. */
function utc(seconds: unknown): string | undefined {
  const number = Number(seconds);
  return seconds !== undefined && Number.isFinite(number) && Math.abs(number) < 1e11
    ? new Date(number * 1000).toISOString().replace('.000Z', 'Z')
    : undefined;
}
