import type { TokenRules } from '../../text/field-text.ts';
import { enders } from '../../text/segment.ts';
import { triggerSet, wordSet } from '../../text/words.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

const endingInitialisms = wordSet(['a.m.', 'p.m.', 'u.s.', 'u.k.', 'u.n.', 'e.u.', 'd.c.', 'etc.']);

export const tokens: TokenRules = {
  clitics: new Set(["'s", "'re", "'ve", "'ll", "'d", "'m"]),
  abbreviations: wordSet(
    words(`
      mr mrs ms dr prof rev hon st sr jr gen lt col sgt cpl pvt capt cmdr adm maj brig insp supt det sen rep gov pres
      rt fr msgr bros inc ltd corp co llc plc dept univ assn no nos vs v approx est al fig vol ed eds pp
      jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
      ave blvd rd hwy ft mt kg km cm mm lb lbs oz mph sq messrs mme mlle ariz calif colo conn del fla ga ill ind kan ky
      la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    `),
  ),
  sentenceOpeners: wordSet(
    words(`
      a an the this that these those there here it its he she they we you i his her their our my one some many most all
      both each no not in on at to for from by with of as after before during since until when while if because although
      though but and or so yet however meanwhile still then now what who how why where which also another other such
      according authorities officials police residents witnesses two three four several despite among under over
    `),
  ),
  endingInitialisms,
  ends: triggerSet([...enders, ...endingInitialisms]),
  initialismFollowers: wordSet(
    words(`
      monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
      november december jan feb apr jul aug sept oct nov dec gmt utc bst cet cest est edt et pt pst pdt ct cst cdt mst mdt
      ist jst msk eastern pacific
    `),
  ),
};
