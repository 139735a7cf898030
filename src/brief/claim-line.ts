import type { BriefPart, Claim, ClaimSide } from '../model/dossier.ts';
import { AnchorList, sourceName } from './anchored.ts';
import { compose, textOf } from './compose.ts';
import { excerptPart } from './excerpt.ts';
import type { LineContext, WeighedLine } from './line.ts';

/** One line for one claim: what is asserted, what is said against it, and by whom. */
export function claimLine(claim: Claim, context: LineContext): WeighedLine | null {
  const asserted = claim.asserted[0];
  const denied = claim.denied[0];
  if (asserted === undefined || denied === undefined) return null;
  const list = new AnchorList();
  const slots = {
    asserted: [excerptPart(asserted.anchor, list)],
    denied: [excerptPart(denied.anchor, list)],
    assertedBy: names(claim.asserted, list, context),
    deniedBy: names(claim.denied, list, context),
  };
  const { wording } = context;
  // `X denied reports that Y`: one sentence tells both sides, and is shown once.
  const isOneSentence =
    asserted.anchor.report === denied.anchor.report && asserted.anchor.start === denied.anchor.start;
  const parts = isOneSentence
    ? compose(wording.claim.reported, slots)
    : (compose(wording.claim.attributed, slots) ?? compose(wording.claim.bare, slots));
  if (parts === null) return null;
  const reports = new Set([...claim.asserted, ...claim.denied].map(({ anchor }) => anchor.report));
  const lineages = context.countLineages(reports);
  return {
    weight: 10 * lineages + reports.size,
    line: { text: textOf(parts), parts, anchors: list.anchors, about: claim.id, standing: claim.standing, lineages },
  };
}

/** Who stands on one side, each once, in the claim's order. */
function names(sides: readonly ClaimSide[], list: AnchorList, context: LineContext): BriefPart[] {
  const parts: BriefPart[] = [];
  const seen = new Set<string>();
  for (const { anchor, chain } of sides) {
    const [name] = sourceName(chain, anchor.report, list, context);
    if (name === undefined || seen.has(name.text)) continue;
    seen.add(name.text);
    if (parts.length > 0) parts.push({ kind: 'pattern', text: context.wording.and });
    parts.push(name);
  }
  return parts;
}
