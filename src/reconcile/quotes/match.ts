import { alignWords } from './alignment.ts';
import { ANYONES, type Form } from './form.ts';
import { compareFormSpeakers } from './speakers.ts';

/** Rarest stems by which a form looks for others. */
const KEYS = 6;
/** A stem that so many forms hold finds nothing. */
const COMMONEST = 60;

/** Groups of forms that are one quotation. Candidates share a rare stem, so the work does not grow with all pairs. */
export function groupForms(forms: readonly Form[]): Form[][] {
  const holders = new Map<string, number[]>();
  for (const [index, { stems }] of forms.entries())
    for (const stem of stems) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [index]);
      else list.push(index);
    }
  // Longest first: a cut quotation joins the fullest one that holds it.
  const order = forms.map((_, index) => index).sort((a, b) => forms[b]!.words.length - forms[a]!.words.length || a - b);
  const groupOf = new Map<number, number>();
  const groups: number[][] = [];
  for (const index of order) {
    const form = forms[index]!;
    const rarest = [...form.stems]
      .map((stem) => ({ stem, count: holders.get(stem)!.length }))
      .filter(({ count }) => count > 1 && count <= COMMONEST)
      .sort((a, b) => a.count - b.count || (a.stem < b.stem ? -1 : 1))
      .slice(0, KEYS);
    const candidates = new Set<number>();
    for (const { stem } of rarest)
      for (const other of holders.get(stem)!) if (other !== index && groupOf.has(other)) candidates.add(other);
    let best = 0;
    let found: number | null = null;
    for (const other of [...candidates].sort((a, b) => a - b)) {
      const likeness = likenessOf(forms[other]!, form);
      if (likeness > best) {
        best = likeness;
        found = other;
      }
    }
    const group = found === null ? groups.length : groupOf.get(found)!;
    if (found === null) groups.push([]);
    groups[group]!.push(index);
    groupOf.set(index, group);
  }
  return groups.map((group) => group.sort((a, b) => a - b).map((index) => forms[index]!));
}

/** Share of the shorter form's words that must stand in the longer one, in order, for it to be a cut or edited copy. */
const CUT = 0.75;
/** The same where other names are given for the speaker: only nearly the same words prove that it is one quotation. */
const CUT_OTHER_SPEAKER = 0.85;
/** Share of content words that two tellings of one quotation in other words have in common (Dice). */
const PARAPHRASE = 0.6;

/** Whether the shorter form stands in the longer one word for word. */
const holdsWhole = (longer: Form, shorter: Form): boolean => ` ${longer.key} `.includes(` ${shorter.key} `);

/** How surely `shorter` is the quotation `longer`, 0 when it is not. */
export function likenessOf(longer: Form, shorter: Form): number {
  const shared = [...shorter.stems].filter((stem) => longer.stems.has(stem)).length;
  if (shared === 0) return 0;
  const speakers = compareFormSpeakers(longer, shorter);
  const aligned = alignWords(longer.words, shorter.words).length / shorter.words.length;
  if (speakers === 'other') {
    const long = shorter.words.length >= 7 && shared >= 4;
    const alike = aligned * shorter.words.length >= CUT * longer.words.length;
    return long && alike && aligned >= CUT_OTHER_SPEAKER ? aligned : 0;
  }
  if (speakers === 'unknown' && longer.words.length <= ANYONES) return 0;
  // A handful of like words may be another's phrase.
  const enough = speakers === 'same' ? 2 : shorter.words.length > 4 ? 3 : 4;
  if (shared >= enough && aligned >= CUT) return aligned;
  if (shared >= 2 && holdsWhole(longer, shorter)) return 1;
  const dice = (2 * shared) / (longer.stems.size + shorter.stems.size);
  if (speakers === 'same') return shared >= 3 && dice >= PARAPHRASE ? dice * 0.9 : 0;
  // Nothing is known of one speaker: the same content words, however they are put.
  if (dice === 1 && shared >= 2 && longer.words.length <= 12) return 0.9;
  return shared >= 4 && dice >= PARAPHRASE + 0.1 ? dice * 0.8 : 0;
}
