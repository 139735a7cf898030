import { pick, type Random } from '../../bench/random.ts';
import { capital } from './desks.ts';
import { ACTIONS, AGENTS, PATIENTS, PLACES, REASONS, SPEAKERS } from './lexicon.ts';

/** Every way to say a thing -> the other ways, the number and the article apart. */
const synonyms = new Map<string, readonly string[]>();
for (const ways of [...AGENTS, ...ACTIONS, ...PATIENTS, ...PLACES, ...REASONS, ...SPEAKERS]) {
  const bare = ways.map((way) => way.replace('# ', ''));
  for (const way of bare)
    synonyms.set(
      way,
      bare.filter((other) => other !== way),
    );
}
const longestFirst = [...synonyms.keys()].sort((a, b) => b.length - a.length);
const phrase = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');

/** Share of the phrases it knows that a spinner changes. */
const CHANGED = 0.7;

function withSynonyms(sentence: string, random: Random): string {
  return sentence.replace(phrase, (found) => {
    if (random() >= CHANGED) return found;
    const other = pick(random, synonyms.get(found.toLowerCase())!);
    return found[0] === found[0]!.toLowerCase() ? other : capital(other);
  });
}

/** Who says it goes to the front, the reason before the deed, the afterthought first. */
function reordered(sentence: string): string {
  const told = /^(?<deed>.+?)(?: because (?<reason>.+))?, (?<speaker>[^,]+) said\.$/.exec(sentence)?.groups;
  if (told?.reason !== undefined) return `Because ${told.reason}, ${lower(told.deed!)}, according to ${told.speaker}.`;
  if (told !== undefined) return `${capital(told.speaker!)} said that ${lower(told.deed!)}.`;
  const joined = /^(?<deed>.+), and (?<reason>.+), officials told reporters\.$/.exec(sentence)?.groups;
  if (joined !== undefined) return `Officials informed reporters that ${joined.reason} and ${lower(joined.deed!)}.`;
  return sentence;
}

const lower = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1));

/** A report told again by a spinning tool: other words, clauses turned round, neighbours swapped, one sentence lost. Quotations stay. */
export function spin(sentences: readonly string[], random: Random): string[] {
  const told = sentences.map((sentence) =>
    sentence.startsWith('"') ? sentence : withSynonyms(reordered(sentence), random),
  );
  for (let i = 1; i + 1 < told.length; i += 3) if (random() < 0.5) [told[i], told[i + 1]] = [told[i + 1]!, told[i]!];
  told.splice(3 + Math.floor(random() * (told.length - 3)), 1);
  return told;
}
