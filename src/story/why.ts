import type { Comparer, SharedTerm } from './comparer.ts';
import type { Profile } from './profile.ts';

const NAMES_SHOWN = 3;
const WORDS_SHOWN = 2;
const NUMBERS_SHOWN = 2;

/** Why two reports were put together, in words an editor understands: what they share, rarest first, and their dates. */
export function whyTogether(a: Profile, b: Profile, comparer: Comparer): string {
  const shared = sharedTerms(a, b, comparer);
  const figures = a.figures.filter((figure) => b.figures.includes(figure)).slice(0, NUMBERS_SHOWN);
  const what = shared.length === 0 ? 'shares its wording' : `shares ${shared.join(', ')}`;
  return [`${what} with ${b.report}`, apartInWords(a.day, b.day), ...figures]
    .filter((part) => part !== null)
    .join('; ');
}

/** Why a story follows up another: `a` and `b` are reports of the two. */
export function whyFollows(a: Profile, b: Profile, comparer: Comparer): string {
  const shared = sharedTerms(a, b, comparer);
  const what = shared.length === 0 ? '' : `shares ${shared.join(', ')} with ${b.report}; `;
  return `${what}${a.aftermath}, ${apartInWords(a.day, b.day)}`;
}

/** Why a report opened a story; `closest` is the report most like it, if any is. */
export function whyAlone(a: Profile, closest: Profile | null, comparer: Comparer): string {
  if (closest === null) return 'opens the story: nothing like it before';
  const shared = sharedTerms(a, closest, comparer);
  return `opens the story: the report most like it, ${closest.report}, shares ${shared.length === 0 ? 'little' : `only ${shared.join(', ')}`}`;
}

function sharedTerms(a: Profile, b: Profile, comparer: Comparer): string[] {
  comparer.hold(a);
  const shared = comparer.shared(b).sort((x, y) => y.weight - x.weight || x.id - y.id);
  const pick = (limit: number, kind: SharedTerm['kind']): string[] =>
    shared
      .filter((term) => term.kind === kind)
      .slice(0, limit)
      .map(({ shown }) => shown);
  return [
    ...pick(NAMES_SHOWN, 'name'),
    ...pick(WORDS_SHOWN, 'word'),
    // A bare number says little; counts of what happened are told by themselves.
    ...(a.figures.length > 0 ? [] : pick(NUMBERS_SHOWN, 'number')),
  ];
}

function apartInWords(a: number | null, b: number | null): string | null {
  if (a === null || b === null) return null;
  const days = Math.round(Math.abs(Math.floor(a) - Math.floor(b)));
  return days === 0 ? 'same day' : days === 1 ? 'a day apart' : `${days} days apart`;
}
