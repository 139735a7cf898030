import type { Language } from '../lang/language.ts';
import { type Anchor, byAnchor } from '../model/anchor.ts';
import type { Claim } from '../model/dossier.ts';
import { FIELDS, fieldText } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { analyseField, type FieldText, tokenAt } from '../text/field-text.ts';
import { type Accusation, readAccusation } from './claims/accusation.ts';
import {
  type Assertion,
  assertsDenied,
  isContrasted,
  rarityAmong,
  readAssertion,
  sameDenial,
} from './claims/contents.ts';
import { type Denial, readDenial, readUntrue } from './claims/denial.ts';
import { partiesIn, partyKey, sameParty } from './claims/parties.ts';
import { type DraftSide, type Passage, passageAt, sideOf } from './claims/passage.ts';

interface Found {
  readonly accusations: Accusation[];
  readonly denials: Denial[];
}

/**
 * What some assert and others deny, with both sides' words. Only express denials make a claim, and only when a report
 * also tells who asserts what is denied: accounts that merely differ are a matter of ladders. A wrong contested claim
 * is worse than none.
 */
export function findClaims(readings: readonly Reading[], languages: readonly Language[]): Claim[] {
  const languageOf = (code: string): Language => languages.find((language) => language.code === code) ?? languages[0]!;
  const found: Found = { accusations: [], denials: [] };
  for (const reading of readings) readReport(reading, languageOf(reading.report.language), found);
  const place = new Map(readings.map(({ report }, index) => [report.id, index] as const));
  const byPlace = (a: Anchor, b: Anchor): number => place.get(a.report)! - place.get(b.report)! || byAnchor(a, b);
  const assertions =
    found.denials.length === 0
      ? []
      : readings.flatMap((reading) => assertionsOf(reading, languageOf(reading.report.language)));
  const drafts = [...claimsOfGuilt(found, assertions), ...claimsOfContent(found, assertions, readings.length)];
  return drafts
    .map(({ asserted, denied, told }) => ({
      told: inOrder(told ?? [], byPlace),
      asserted: inOrder(asserted, byPlace),
      denied: inOrder(denied, byPlace),
    }))
    .filter(({ asserted, denied }) => asserted.length > 0 && denied.length > 0)
    .sort((a, b) => byPlace(a.asserted[0]!.anchor, b.asserted[0]!.anchor))
    .map(({ told, asserted, denied }, index) => ({
      id: `claim-${index + 1}`,
      text: textOf(told.length > 0 ? told : asserted),
      anchors: [...asserted, ...denied].map(({ anchor }) => anchor),
      asserted: asserted.map(({ anchor, chain }) => ({ anchor, chain })),
      denied: denied.map(({ anchor, chain }) => ({ anchor, chain })),
      standing: 'conflicting',
    }));
}

interface Draft {
  readonly asserted: readonly DraftSide[];
  readonly denied: readonly DraftSide[];
  /** The sides whose words tell what the claim is, where not all do. */
  readonly told?: readonly DraftSide[];
}

function readReport(reading: Reading, language: Language, { accusations, denials }: Found): void {
  const { cues, accusations: nouns } = language.reconcile.claims;
  for (const name of FIELDS) {
    const field = analyseField(name, fieldText(reading.report, name), language.tokens);
    const own: Accusation[] = [];
    for (const [number, sentence] of field.sentences.entries()) {
      const passage: Passage = { reading, language, field, sentence, number };
      for (let at = sentence.first; at < sentence.last; at++) {
        if (field.tokens[at]!.kind !== 'word') continue;
        if (nouns.has(field.tokens[at]!.lower)) {
          const untrue = readUntrue(passage, at);
          if (untrue !== null) denials.push(backed(untrue, own) ?? untrue);
        }
        const match = cues.matchAt(field.tokens, at);
        if (match === null || at + match.length > sentence.last) continue;
        if (match.value === 'accuses' || match.value === 'charges' || match.value === 'holds') {
          const accusation = readAccusation(passage, at, match.length, match.value);
          if (accusation !== null) own.push(accusation);
        } else {
          const denial = readDenial(passage, at, match.length, match.value);
          if (denial !== null) denials.push(denial.kind === 'back' ? (backed(denial, own) ?? denial) : denial);
        }
      }
    }
    accusations.push(...own);
  }
}

/** Sentences that a denial of "these accusations" looks back. */
const LOOK_BACK = 2;

/** The denial as one of the last accusation before it, null when there is none near. */
function backed(denial: Denial, accusations: readonly Accusation[]): Denial | null {
  const { language, number } = denial.passage;
  const last = accusations.findLast(({ passage }) => passage.number >= number - LOOK_BACK);
  if (last === undefined) return null;
  if (denial.holder !== null && last.holder !== null)
    if (sameParty(partyKey(denial.holder, language), partyKey(last.holder, language))) return null;
  // The passage speaks of the denier too: the accusations may be those against the denier, of which nothing was read.
  const denier = denial.holder === null ? null : partyKey(denial.holder, language);
  if (denier !== last.accused && denier !== null && partiesIn(last.passage).has(denier)) return null;
  return { ...denial, kind: 'part', accused: [last.accused] };
}

/** Who is held responsible by some and cleared by others, one claim for each accused. */
function claimsOfGuilt({ accusations, denials }: Found, assertions: readonly Assertion[]): Draft[] {
  const parts = Map.groupBy(
    denials.flatMap((denial) => (denial.kind === 'part' ? denial.accused.map((accused) => ({ accused, denial })) : [])),
    ({ accused }) => accused,
  );
  return [...parts].map(([accused, cleared]) => {
    const denied = cleared.map(({ denial }) => denial);
    const holders = new Set(
      denied.map(({ holder, passage }) => (holder === null ? '' : partyKey(holder, passage.language))),
    );
    const asserted = accusations.filter(
      (accusation) =>
        accusation.accused === accused &&
        (accusation.holder === null || !holders.has(partyKey(accusation.holder, accusation.passage.language))),
    );
    const contrasted = assertions.filter((assertion) => denied.some((denial) => isContrasted(assertion, denial)));
    return {
      told: asserted.map(sideOf),
      asserted: [...asserted, ...contrasted].map(sideOf),
      denied: denied.map(sideOf),
    };
  });
}

/** What is said and expressly denied, matched by what it speaks of. */
function claimsOfContent({ denials }: Found, assertions: readonly Assertion[], reports: number): Draft[] {
  const contents = denials.filter(({ kind }) => kind === 'hearsay' || kind === 'content');
  if (contents.length === 0) return [];
  const counts = new Map<string, Set<string>>();
  for (const { stems, passage } of [...assertions, ...contents])
    for (const stem of stems) {
      const holders = counts.get(stem);
      if (holders === undefined) counts.set(stem, new Set([passage.reading.report.id]));
      else holders.add(passage.reading.report.id);
    }
  const rarity = rarityAmong(new Map([...counts].map(([stem, holders]) => [stem, holders.size])), reports);
  const byStem = new Map<string, Assertion[]>();
  for (const assertion of assertions)
    for (const stem of assertion.stems) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [assertion]);
      else list.push(assertion);
    }
  const byReport = Map.groupBy(assertions, ({ passage }) => passage.reading);
  const groups: Denial[][] = [];
  for (const denial of contents) {
    const group = groups.find((members) => members.some((member) => sameDenial(member, denial, rarity)));
    if (group === undefined) groups.push([denial]);
    else group.push(denial);
  }
  return groups.map((group) => {
    const asserted: DraftSide[] = [];
    for (const denial of group) {
      if (denial.told !== null) asserted.push(sideOf({ ...denial, ...denial.told }));
      const candidates = new Set<Assertion>();
      // Two of the rarest stems find whatever shares most of the weight.
      const rarest = [...denial.stems].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)).slice(0, 4);
      for (const stem of rarest) for (const assertion of byStem.get(stem) ?? []) candidates.add(assertion);
      for (const assertion of byReport.get(denial.passage.reading) ?? []) candidates.add(assertion);
      for (const assertion of candidates)
        if (assertsDenied(assertion, denial, rarity) || isContrasted(assertion, denial))
          asserted.push(sideOf(assertion));
    }
    return { asserted, denied: group.map(sideOf) };
  });
}

function assertionsOf(reading: Reading, language: Language): Assertion[] {
  const fields = new Map<string, FieldText>();
  const assertions: Assertion[] = [];
  for (const attribution of reading.attributions) {
    if (attribution.stance !== 'asserts') continue;
    let field = fields.get(attribution.field);
    if (field === undefined) {
      field = analyseField(attribution.field, fieldText(reading.report, attribution.field), language.tokens);
      fields.set(attribution.field, field);
    }
    const { start, end } = attribution.content;
    const first = tokenAt(field.tokens, start);
    const last = tokenAt(field.tokens, end - 1) + 1;
    if (first >= field.tokens.length) continue;
    const assertion = readAssertion(passageAt(reading, language, field, start), attribution, first, last);
    if (assertion !== null) assertions.push(assertion);
  }
  return assertions;
}

/** Each sentence once, in the reports' order. */
function inOrder(sides: readonly DraftSide[], byPlace: (a: Anchor, b: Anchor) => number): DraftSide[] {
  const seen = new Set<string>();
  return [...sides]
    .sort((a, b) => byPlace(a.anchor, b.anchor))
    .filter(({ anchor, chain }) => {
      const key = `${anchor.report} ${anchor.field} ${anchor.start} ${chain.map(({ name }) => name).join(' <- ')}`;
      return !seen.has(key) && seen.add(key);
    });
}

const LONGEST_TEXT = 160;

/** The words of the first side that says it shortly; else the first words of the first side, whole words only. */
function textOf(asserted: readonly DraftSide[]): string {
  const short = asserted.find(({ says }) => says.length <= LONGEST_TEXT);
  if (short !== undefined) return short.says;
  const { says } = asserted[0]!;
  const end = says.lastIndexOf(' ', LONGEST_TEXT);
  return says.slice(0, end > 0 ? end : LONGEST_TEXT);
}
