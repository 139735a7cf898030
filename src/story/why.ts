import type { Profile } from './profile.ts';
import type { TermTable } from './term-table.ts';

const NAMES_SHOWN = 3;
const WORDS_SHOWN = 2;
const NUMBERS_SHOWN = 2;

/** Why two reports were put together, in words an editor understands: what they share, rarest first, and their dates. */
export function whyTogether(a: Profile, b: Profile, table: TermTable): string {
  const shared = sharedTerms(a, b, table);
  const figures = a.figures.filter((figure) => b.figures.includes(figure)).slice(0, NUMBERS_SHOWN);
  const what = shared.length === 0 ? 'shares its wording' : `shares ${shared.join(', ')}`;
  return [`${what} with ${b.report}`, apartInWords(a.day, b.day), ...figures]
    .filter((part) => part !== null)
    .join('; ');
}

/** Why a story follows up another: `a` and `b` are reports of the two. */
export function whyFollows(a: Profile, b: Profile, table: TermTable): string {
  const shared = sharedTerms(a, b, table);
  const what = shared.length === 0 ? '' : `shares ${shared.join(', ')} with ${b.report}; `;
  return `${what}${a.aftermath}, ${apartInWords(a.day, b.day)}`;
}

/** Why a report opened a story; `closest` is the report most like it, if any is. */
export function whyAlone(a: Profile, closest: Profile | null, table: TermTable): string {
  if (closest === null) return 'opens the story: nothing like it before';
  const shared = sharedTerms(a, closest, table);
  return `opens the story: the report most like it, ${closest.report}, shares ${shared.length === 0 ? 'little' : `only ${shared.join(', ')}`}`;
}

function sharedTerms(a: Profile, b: Profile, table: TermTable): string[] {
  const held = new Map<number, number>();
  for (let i = a.from; i < a.to; i++) held.set(a.block.ids[i]!, a.block.weights[i]!);
  const shared: { id: number; weight: number }[] = [];
  for (let i = b.from; i < b.to; i++) {
    const id = b.block.ids[i]!;
    const weight = held.get(id);
    if (weight !== undefined) shared.push({ id, weight: weight * b.block.weights[i]! * table.rarity(id) ** 2 });
  }
  shared.sort((x, y) => y.weight - x.weight || x.id - y.id);
  const pick = (limit: number, wanted: (id: number) => boolean): string[] =>
    shared
      .filter(({ id }) => wanted(id))
      .slice(0, limit)
      .map(({ id }) => table.shown(id));
  const isName = (id: number): boolean => !table.isNumber(id) && table.nameShare(id) > 0.5;
  return [
    ...pick(NAMES_SHOWN, isName),
    ...pick(WORDS_SHOWN, (id) => !table.isNumber(id) && !isName(id)),
    // A bare number says little; counts of what happened are told by themselves.
    ...(a.figures.length > 0 ? [] : pick(NUMBERS_SHOWN, (id) => table.isNumber(id))),
  ];
}

function apartInWords(a: number | null, b: number | null): string | null {
  if (a === null || b === null) return null;
  const days = Math.round(Math.abs(Math.floor(a) - Math.floor(b)));
  return days === 0 ? 'same day' : days === 1 ? 'a day apart' : `${days} days apart`;
}
