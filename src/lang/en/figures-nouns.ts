import { wordFact, wordSet } from '../../text/words.ts';
import type { CountedLexicon } from '../figure-lexicon.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

const irregular = new Map(
  list(`men:man women:woman children:child feet:foot teeth:tooth mice:mouse lives:life wives:wife knives:knife wolves:wolf
    leaves:leaf halves:half thieves:thief policemen:policeman gunmen:gunman firemen:fireman servicemen:serviceman
    fishermen:fisherman congressmen:congressman businessmen:businessman crewmen:crewman schoolchildren:schoolchild
    grandchildren:grandchild policewomen:policewoman servicewomen:servicewoman people:people police:police
    troops:troop casualties:casualty cattle:cattle sheep:sheep fish:fish staff:staff personnel:personnel aircraft:aircraft
    crew:crew spacecraft:spacecraft series:series species:species criteria:criterion analyses:analysis crises:crisis
    buses:bus gases:gas lenses:lens viruses:virus campuses:campus bonuses:bonus heroes:hero tornadoes:tornado
    volcanoes:volcano potatoes:potato tomatoes:tomato votes:vote houses:house horses:horse nurses:nurse causes:cause
    cases:case bases:base phases:phase phrases:phrase roses:rose courses:course purchases:purchase licences:licence
    universities:university cookies:cookie movies:movie zombies:zombie rookies:rookie ties:tie pies:pie
    shoes:shoe canoes:canoe axes:axe caches:cache aches:ache headaches:headache avalanches:avalanche
    exercises:exercise enterprises:enterprise franchises:franchise premises:premise promises:promise responses:response
    expenses:expense offenses:offense defenses:defense hostages:hostage refugees:refugee youth:youth youths:youth
    metres:metre boe:boe 
    medals:medal jobless:jobless deer:deer rounds:round savings:saving`).map(
    (row) => row.split(':') as [string, string],
  ),
);

/** Words in -s that are no plurals of things counted. */
const notPlural = new Set(
  list(`is was has does us his this thus its as yes news less plus perhaps always besides towards afterwards whereas
    across unless sometimes nowadays overseas previous serious various famous dangerous religious anonymous numerous
    continuous enormous anxious obvious precious vicious tremendous suspicious unconscious process access success
    business press boss loss class glass mass grass pass cross dress address witness illness wilderness basis crisis
    analysis status virus campus bonus focus census consensus bus gas lens chaos politics economics mathematics physics
    athletics texas paris brussels athens los las says gets goes comes takes makes gives wants needs seems remains
    indigenous nervous ambitious conscious religious hazardous simultaneous consecutive gross express congress
    suspicious`),
);

/** Singular of an English plural, by its ending; null when the word does not look like one. */
function singular(word: string): string | null {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || notPlural.has(word)) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('us') || word.endsWith('is')) return null;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const adjectivesInEd = new Set(
  list(`armed masked hooded suspected alleged unarmed wounded injured united red unidentified uniformed displaced
    detained arrested jailed imprisoned kidnapped abducted hundred spent registered combined needed seed
    unemployed uninsured unvaccinated vaccinated infected confirmed convicted accused wanted trained skilled
    handpicked used advanced limited mixed organized organised named unnamed planned proposed expected bed
    bodied added stranded trapped`),
);

/** Nouns and adjectives that look like participles. */
const nounsInIng =
  /(?:building|meeting|painting|wedding|being|morning|evening|king|ring|string|spring|wing|thing|ceiling|sibling|earning|filing|ruling|killing|shooting|stabbing|bombing|hearing|listing|rating|holding|saving|warning|offering|opening|training|engineering|rushing|existing|remaining|leading|working|young|living|sporting|landing|flying|parking|housing|voting)$/;

const isPastLike = (word: string): boolean =>
  word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !adjectivesInEd.has(word);

export const counted: CountedLexicon = {
  singular: wordFact(singular),
  stops: wordSet(
    list(`of in on at by for from with without to into onto over under above below between among amid against during
      before after since until till through throughout across along around near behind beyond despite per via about than
      as like but and or nor so yet because while when where whereas although though if unless that which who whom whose
      what how why is are was were be been being am has have had having do does did will would can could may might shall
      should must he she it they we you i him them us me this these those there here not no also then now just only even
      still already ago later earlier away apart each every both either neither such one's 's 're 've 'll 'd 'm n't
      the a an their his her its our my your whether up down off out back again together inside outside aboard according
      including excluding well too isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't haven't hasn't hadn't yesterday today tomorrow tonight however meanwhile worth last next`),
  ),
  verbs: wordSet(
    list(`died die dies killed said say says told went go goes came come comes took take takes made make makes got get
      gave give gives fell fall falls rose rise rises held hold holds left leave leaves lost lose loses won win wins ran
      run runs began begin begins broke saw see seen met meet meets found find finds fled flee flees shot hit hurt dead
      missing alive remain remains became become stood stand stands sat sit sits lay lie lies knew know felt thought
      brought bought paid sent put set cut let kept sold led grew drew flew threw drove rode wrote spoke chose
      arrest kill kills injure want wants need needs proves shows means sinks dies flees erupts voted vote work works worked took sought caught taught
      fought built struck burst sank swam gathered face faces escaped escape survived survive`),
  ),
  verbLike: wordFact((word) => isPastLike(word) || (word.length > 4 && word.endsWith('ing') && !nounsInIng.test(word))),
  pastLike: wordFact(isPastLike),
  adverb: wordFact((word) => word.length > 4 && word.endsWith('ly')),
  fillers: wordSet(list('more other others further additional another new')),
  people: wordSet(
    list(`people person man woman child boy girl baby adult teenager teen youth student pupil schoolchild schoolgirl
      schoolboy teacher officer policeman policewoman police soldier troop serviceman trooper marine guard firefighter fireman
      medic doctor nurse patient worker employee staff personnel passenger crew pilot driver sailor fisherman tourist visitor
      guest migrant refugee resident villager citizen national civilian bystander pedestrian protester demonstrator
      activist journalist reporter lawyer judge politician lawmaker senator member leader official suspect gunman attacker
      assailant terrorist militant fighter rebel insurgent extremist bomber shooter perpetrator hijacker robber hostage
      captive prisoner inmate detainee victim survivor fatality casualty family couple brother sister sibling son daughter
      mother father parent relative friend colleague neighbour neighbor player fan supporter spectator attendee reveller
      reveler concertgoer worshipper worshiper pilgrim american briton german frenchman russian chinese israeli
      palestinian iraqi syrian afghan ukrainian turk mexican canadian australian indian pakistani foreigner local
      individual human life soul voter employer customer user subscriber viewer miner hiker climber
      farmer trader shopkeeper actor athlete infant toddler newborn expat contractor volunteer recruit cadet nun priest
      traveller traveler commuter motorist cyclist swimmer
      minor elder senior pensioner twin kid guy lady gentleman cop agent spy spectator`),
  ),
  groups: wordSet(list('family group party team gang band squad delegation household convoy')),
  anyone: new Set(list('people person victim civilian life soul fatality casualty human individual body')),
  personLike: (noun) => /(?:er|or|ist|ian|ant|ee|man|girl|boy)$/.test(noun),
  peopleUnit: 'people',
};
