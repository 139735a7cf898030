import { buildLexicon } from '../../text/lexicon.ts';
import { triggerSet, type WordSet, wordSet } from '../../text/words.ts';
import type { GraphicLexicon, GraphicPair } from '../graphic-lexicon.ts';

const words = (list: string): WordSet => wordSet(list.split(/\s+/).filter((word) => word !== ''));

const phraseList = `
  body parts; severed head; severed heads; severed limb; severed limbs; severed arm; severed hand; severed leg; severed fingers
  decapitated; decapitating; beheaded; beheading; beheadings; dismembered; dismembering; mutilated; mutilating; disemboweled; disembowelled
  eviscerated; entrails; intestines; gore; gory; disfigured; impaled; lacerated; lacerations; eviscerate
  charred remains; charred body; charred bodies; burned alive; burnt alive; burned beyond recognition; burnt beyond recognition
  lifeless body; lifeless bodies; inert bodies; inert body; dead bodies; mangled body; mangled bodies; mangled remains; bloodied; bloodied body
  blood - soaked; blood - stained; blood - spattered; blood - covered; bloodstained; bloodsoaked; pool of blood; pools of blood; puddle of blood
  puddles of blood; trail of blood; covered in blood; covered with blood; soaked in blood; drenched in blood; dripping with blood; bathed in blood
  bleeding heavily; bleeding profusely; bleeding from; bleeding to death; bled to death; bled out; slit his throat; slit her throat; slit their throats
  throat slit; throats slit; throat was slit; throats cut; cut his throat; gunshot wound; gunshot wounds; bullet wound; bullet wounds; stab wound; stab wounds
  shrapnel wounds; head wound; head wounds; gaping wound; gaping wounds; open wound; open wounds; bullet hole in his; bullet holes in his
  corpses; decomposing body; decomposing bodies; decomposed body; decomposed bodies; decomposing remains; fractured skull; crushed skull; severe burns
  skulls; limbs torn; lost a leg; lost his leg; lost her leg; lost both legs; lost an arm; lost his arm; lost her arm; blown to pieces; torn apart; ripped apart
`;

const phrases = phraseList
  .split(/[;\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');

const pairs: readonly GraphicPair[] = [
  {
    one: words('bodies corpse corpses torso torsos limbs'),
    other: words(`
      lay lying laid lie scattered strewn littered littering piled sprawled slumped ground floor pavement street streets sidewalk
      everywhere charred burned burnt mangled bloody covered torn crushed flying flung hanging hung rubble
    `),
    within: 7,
    ordered: false,
  },
  {
    one: words('blood'),
    other: words(
      'everywhere floor floors ground pavement face faces hands walls shirt clothes clothing splattered spattered smeared streamed streaming pouring poured gushing dripping soaked stained',
    ),
    within: 6,
    ordered: false,
  },
  {
    one: words(
      'stab stabs stabbed stabbing slash slashed slashing shot shoots hack hacked struck bullet bullets shrapnel',
    ),
    other: words('neck head throat skull stomach abdomen chest eye eyes'),
    within: 6,
    ordered: true,
  },
  {
    one: words('bone bones flesh skin'),
    other: words('exposed protruding torn peeling burned burnt ripped melted shattered'),
    within: 5,
    ordered: false,
  },
];

export const graphic: GraphicLexicon = {
  starts: triggerSet([
    ...phrases.map((phrase) => phrase.split(' ', 1)[0]!),
    ...pairs.flatMap(({ one, other, ordered }) => (ordered ? [...one] : [...one, ...other])),
  ]),
  phrases: buildLexicon(phrases.map((phrase) => [phrase, true] as const)),
  pairs,
};
