import type { Comparer } from './comparer.ts';
import type { Profile } from './profile.ts';

const SHOWN = { name: 3, word: 2, number: 2 } as const;
const FIGURES_SHOWN = 2;

/** Why two reports were put together, in words an editor understands: what they share, rarest first, and their dates. */
export function whyTogether(a: Profile, b: Profile, comparer: Comparer): string {
  const shared = sharedTerms(a, b, comparer);
  const figures = a.figures.filter((figure) => b.figures.includes(figure)).slice(0, FIGURES_SHOWN);
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
  const { name, word, number } = comparer.shared(b, SHOWN);
  // A bare number says little; counts of what happened are told by themselves.
  return [...name, ...word, ...(a.figures.length > 0 ? [] : number)].map(({ shown }) => shown);
}

function apartInWords(a: number | null, b: number | null): string | null {
  if (a === null || b === null) return null;
  const days = Math.round(Math.abs(Math.floor(a) - Math.floor(b)));
  return days === 0 ? 'same day' : days === 1 ? 'a day apart' : `${days} days apart`;
}
