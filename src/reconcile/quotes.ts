import type { Language } from '../lang/language.ts';
import { type Anchor, anchorAt, byAnchor } from '../model/anchor.ts';
import type { Quote } from '../model/dossier.ts';
import type { Certainty } from '../model/report.ts';
import type { Quotation, Reading, Source } from '../model/statement.ts';
import { differentSpeaker, driftBetween } from './quotes/drift.ts';
import { type Form, formsOf, type Occurrence } from './quotes/form.ts';
import { groupForms } from './quotes/match.ts';
import { compareSpeakers } from './quotes/source-likeness.ts';

/**
 * Every direct quotation of a story, once: the same words through cuts, edits and translations, with the places where
 * each wording stands, and whether a wording changed the meaning. In the order in which the reports bring them.
 */
export function matchQuotes(readings: readonly Reading[], languages: readonly Language[]): Quote[] {
  const languageOf = (code: string): Language => languages.find((language) => language.code === code) ?? languages[0]!;
  const forms = formsOf(readings, languageOf);
  const place = new Map(readings.map(({ report }, index) => [report.id, index] as const));
  const byPlace = (a: Anchor, b: Anchor): number => place.get(a.report)! - place.get(b.report)! || byAnchor(a, b);
  return groupForms(forms)
    .map(toQuote)
    .sort((a, b) => byPlace(a.anchors[0]!, b.anchors[0]!));
}

function toQuote(forms: readonly Form[]): Quote {
  const main = bestForm(forms);
  const others = forms.filter((form) => form !== main);
  const why =
    firstOf(others, (form) => driftBetween(main, form, main.language.reconcile.quotes)) ??
    differentSpeaker(main, main, main.language.reconcile.quotes);
  const speaker = bestSpeaker(forms);
  return {
    exact: longestText(main),
    speaker:
      speaker?.speaker == null ? null : { name: speaker.speaker.name, certainty: certaintyOf(speaker.speaker, forms) },
    chain: speaker?.chain ?? main.occurrences[0]!.quotation.chain,
    anchors: main.occurrences.map(anchorOf).sort(byAnchor),
    variants: others
      .flatMap((form) => form.occurrences)
      .map(anchorOf)
      .sort(byAnchor)
      .map((anchor) => ({ exact: anchor.exact, anchor })),
    drift: why !== null,
    why,
  };
}

const anchorOf = ({ reading, quotation }: Occurrence) => anchorAt(reading.report, quotation.field, quotation);

/** A wording at least this long beside the longest can be the one shown, if more reports have it. */
const NEARLY_WHOLE = 0.8;

/** The wording that most reports have, among those that are nearly whole; then the longest, then the first. */
function bestForm(forms: readonly Form[]): Form {
  const longest = Math.max(...forms.map(({ words }) => words.length));
  const support = (form: Form): number => new Set(form.occurrences.map(({ reading }) => reading.report.id)).size;
  return forms
    .filter(({ words }) => words.length >= NEARLY_WHOLE * longest)
    .reduce((best, form) =>
      support(form) > support(best) || (support(form) === support(best) && form.words.length > best.words.length)
        ? form
        : best,
    );
}

const longestText = (form: Form): string =>
  form.occurrences.reduce((best, { quotation }) => (quotation.exact.length > best.length ? quotation.exact : best), '');

/** The speaker as most reports that write one have it, in the fullest form; an inferred one only when none writes any. */
function bestSpeaker(forms: readonly Form[]): Quotation | null {
  const quotations = forms.flatMap(({ occurrences }) => occurrences.map(({ quotation }) => quotation));
  const count = new Map<string, number>();
  for (const { speaker } of quotations)
    if (speaker !== null) count.set(speaker.name, (count.get(speaker.name) ?? 0) + 1);
  let best: Quotation | null = null;
  for (const quotation of quotations) {
    const { speaker } = quotation;
    if (speaker === null) continue;
    if (best?.speaker == null || rank(speaker) > rank(best.speaker)) best = quotation;
  }
  return best;

  // A full name (`Ada Brenn`) before one word (`Brenn`), that before a description (`a Varlan Air spokesman`).
  function rank({ name, certainty }: NonNullable<Quotation['speaker']>): number {
    const words = name.split(' ');
    const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
    const named = capitals === words.length ? (words.length > 1 ? 3 : 2) : capitals > 0 ? 1 : 0;
    return (
      named * 1e6 + (certainty === 'written' ? 1e5 : 0) + (count.get(name) ?? 0) * 1e3 + Math.min(name.length, 900)
    );
  }
}

/** Written, if any report writes that the words are this speaker's. */
const certaintyOf = (speaker: Source, forms: readonly Form[]): Certainty =>
  forms.some(({ occurrences }) =>
    occurrences.some(
      ({ quotation: { speaker: other } }) =>
        other?.certainty === 'written' && compareSpeakers(other, speaker) === 'same',
    ),
  )
    ? 'written'
    : speaker.certainty;

function firstOf<A, B>(list: readonly A[], make: (item: A) => B | null): B | null {
  for (const item of list) {
    const made = make(item);
    if (made !== null) return made;
  }
  return null;
}
