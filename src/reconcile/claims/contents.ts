import type { Attribution } from '../../model/statement.ts';
import type { Denial } from './denial.ts';
import { stemsOf } from './denial.ts';
import { partyKey, sameParty } from './parties.ts';
import type { Passage, Stand } from './passage.ts';

/** A statement that someone asserts, with what it speaks of. */
export interface Assertion extends Stand {
  readonly attribution: Attribution;
  readonly stems: ReadonlySet<string>;
}

/** Share, by rarity, of what is denied that an assertion must speak of to be the thing denied. */
const SAME_THING = 0.6;
/** The same between two denials, which say it in fuller words. */
const SAME_DENIAL = 0.5;
/** Stems in common below which likeness is chance. */
const FEWEST_SHARED = 3;

/** Tokens from `but` to the denial. */
const CONTRAST_REACH = 6;

/** Weight of a stem: the fewer reports of the story have it, the more it tells. */
export type Rarity = (stem: string) => number;

export function rarityAmong(counts: ReadonlyMap<string, number>, reports: number): Rarity {
  return (stem) => Math.log((reports + 1) / (counts.get(stem) ?? 1));
}

function sharedWeight(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: Rarity,
): { weight: number; count: number } {
  let weight = 0;
  let count = 0;
  for (const stem of a)
    if (b.has(stem)) {
      weight += rarity(stem);
      count++;
    }
  return { weight, count };
}

const weightOf = (stems: ReadonlySet<string>, rarity: Rarity): number => {
  let weight = 0;
  for (const stem of stems) weight += rarity(stem);
  return weight;
};

/** Whether two denials deny one thing. */
export function sameDenial(a: Denial, b: Denial, rarity: Rarity): boolean {
  const { weight, count } = sharedWeight(a.stems, b.stems, rarity);
  const smaller = Math.min(weightOf(a.stems, rarity), weightOf(b.stems, rarity));
  const holder = a.holder !== null && b.holder !== null && sameParty(a.holder.toLowerCase(), b.holder.toLowerCase());
  return count >= (holder ? 2 : FEWEST_SHARED) && weight >= (holder ? SAME_DENIAL * 0.7 : SAME_DENIAL) * smaller;
}

/** Whether the assertion is of what the denial denies, by another voice. */
export function assertsDenied(assertion: Assertion, denial: Denial, rarity: Rarity): boolean {
  if (assertion.passage.sentence === denial.passage.sentence) return false;
  const { language } = denial.passage;
  if (assertion.holder !== null && denial.holder !== null)
    if (sameParty(partyKey(assertion.holder, language), partyKey(denial.holder, language))) return false;
  const { weight, count } = sharedWeight(denial.stems, assertion.stems, rarity);
  return (
    count >= Math.min(FEWEST_SHARED, denial.stems.size) &&
    weight >= SAME_THING * weightOf(denial.stems, rarity) &&
    sharesWhatTells(denial.stems, assertion.stems, rarity)
  );
}

/** Part of the rarest stem's weight from which a stem tells one thing from another in the story. */
const TELLING = 0.4;

/** Two of the words that tell the thing denied from the rest of the story, where it has two: one may stand there by chance. */
function sharesWhatTells(denied: ReadonlySet<string>, asserted: ReadonlySet<string>, rarity: Rarity): boolean {
  const rarest = Math.max(...[...denied].map(rarity));
  const telling = [...denied].filter((stem) => rarity(stem) >= TELLING * rarest);
  return telling.filter((stem) => asserted.has(stem)).length >= Math.min(2, telling.length);
}

/** `Valdia says they fled east, but Moravia denies it`: one sentence sets the denial against what another voice says. */
export function isContrasted(assertion: Assertion, denial: Denial): boolean {
  const { passage, cue } = denial;
  const { field, sentence, language } = passage;
  if (assertion.passage.reading !== passage.reading || assertion.passage.field.field !== field.field) return false;
  const { end, start } = assertion.words;
  if (start < sentence.start || end > field.tokens[cue]!.start || assertion.holder === null || denial.holder === null)
    return false;
  if (sameParty(partyKey(assertion.holder, language), partyKey(denial.holder, language))) return false;
  for (let i = cue - 1; i > sentence.first && field.tokens[i]!.start >= end; i--)
    if (language.reconcile.claims.contrasts.has(field.tokens[i]!.lower)) return cue - i <= CONTRAST_REACH;
  return false;
}

/** The assertion of an attribution, null when it denies, doubts or is negated. */
export function readAssertion(
  passage: Passage,
  attribution: Attribution,
  first: number,
  last: number,
): Assertion | null {
  if (attribution.stance !== 'asserts' || attribution.source === null || attribution.chain.length === 0) return null;
  const { isNegation } = passage.language.reconcile.claims;
  for (let i = first; i < last; i++) {
    if (isNegation(passage.field.tokens[i]!.lower)) return null;
  }
  const stems = stemsOf(passage, first, last);
  const { chain, source } = attribution;
  const words = attribution.content;
  return stems.size < 2 ? null : { passage, chain, holder: source.name, attribution, stems, words };
}
