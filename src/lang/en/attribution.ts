import { buildLexicon } from '../../text/lexicon.ts';
import type { AttributionLexicon, LexiconWord } from '../attribution-lexicon.ts';
import weights from './attribution.weights.json' with { type: 'json' };
import { buildCues } from './attribution-cues.ts';
import { givenNames } from './attribution-given-names.ts';
import { buildRoles, elisions, genders, pronouns, sourceKinds } from './attribution-words.ts';
import { platforms } from './platforms.ts';

function joinWords(): ReadonlyMap<string, LexiconWord> {
  const cues = buildCues();
  const roles = buildRoles();
  const words = new Map<string, LexiconWord>();
  for (const word of new Set([...roles.keys(), ...cues.keys()]))
    words.set(word, { roles: roles.get(word) ?? 0, cue: cues.get(word) });
  return words;
}

const singularsInS = new Set(
  `news politics economics mathematics physics athletics ethics analysis basis crisis emphasis synopsis thesis series species gas bus campus
  caucus census chorus circus consensus focus genius surplus status virus chaos lens measles diabetes summons`.split(
    /\s+/,
  ),
);

const singularsInMen = new Set('omen specimen regimen abdomen acumen semen stamen yemen bremen'.split(' '));

const nounsInLy = new Set(
  `family assembly ally supply reply rally tally anomaly monopoly oligopoly bully belly jelly folly butterfly homily
  italy sicily july thessaly connolly donnelly reilly healy connelly mcnally kennelly farrelly`.split(/\s+/),
);

export const attribution: AttributionLexicon = {
  words: joinWords(),
  elisions,
  decadeEndings: new Set(['s']),
  articles: new Set(['the', 'a', 'an']),
  plurals: new Set([
    'police',
    'people',
    'men',
    'data',
    'women',
    'children',
    'personnel',
    'clergy',
    'militia',
    'most',
    'many',
    'few',
  ]),
  pureVerbs: new Set(
    `say tell believe think know allege insist argue maintain accept admit acknowledge agree announce confirm deny expect
    assume consider suggest understand describe explain contend recall add warn write`.split(/\s+/),
  ),
  particles: new Map([
    ['to', 'infinitive'],
    ['that', 'complementiser'],
    ["'s", 'genitive'],
  ]),
  attachments: new Map([
    ['of', 'owner'],
    ['to', 'served'],
    ['for', 'partner'],
    ['at', 'partner'],
    ['with', 'partner'],
    ['from', 'partner'],
    ['in', 'place'],
    ['on', 'place'],
  ]),
  definites: new Set(['the', 'this', 'that']),
  acronyms: new Set(['us', 'who', 'it', 'is']),
  states: new Set(['US', 'U.S.', 'USA', 'UK', 'U.K.', 'UAE', 'DRC', 'DPRK', 'USSR']),
  endsAsAdverb: (word) => word.length > 4 && word.endsWith('ly') && !nounsInLy.has(word) && !givenNames.has(word),
  endsAsPast: (word) => word.endsWith('ed'),
  endsInProgress: (word) => word.endsWith('ing'),
  endsAsPlural: (word) =>
    word.endsWith('men')
      ? !singularsInMen.has(word)
      : word.endsWith('s') && !word.endsWith('ss') && !singularsInS.has(word),
  nobody: new Set(['nobody', 'none']),
  selves: new Set(['i', 'we', 'you', 'me', 'us']),
  pronouns,
  genders,
  givenNames,
  issued: new Set('statement email letter tweet post message'.split(' ')),
  kinds: sourceKinds,
  agentMarks: new Set(['by']),
  passiveMarks: new Set('is are was were be been being'.split(' ')),
  heldPassives: new Set('convince persuade assure focus determine concern worry'.split(' ')),
  addressed: new Set(
    'told informed notified briefed reminded instructed alerted warned advised urged asked'.split(' '),
  ),
  perceptions: new Set('see hear read watch notice learn'.split(' ')),
  postings: new Set(['posted', 'shared']),
  posts: new Set(['post', 'photo', 'video']),
  postedOn: new Set(['on']),
  platforms,
  dashes: new Set(['—', '–', '-', '―', '--']),
  placings: new Set(
    `in at on during over against into under through off across around behind toward towards inside within without near up
    out down onto`.split(/\s+/),
  ),
  labels: new Set(
    `photo photos picture pictures pic pics image images video videos watch gallery slideshow related read listen more
    exclusive update updated breaking live file caption graphic map infographic interactive poll quiz podcast`.split(
      /\s+/,
    ),
  ),
  deeds: new Set(
    `fire fires fired firing launch launches launched launching lob lobs lobbed lobbing unleash unleashes unleashed unleashing
    conduct conducts conducted conducting threaten threatens threatened threatening offer offers offered offering`.split(
      /\s+/,
    ),
  ),
  clauseWords: new Set(['that', 'to']),
  owned: new Set(['responsibility', 'credit', 'blame', 'liability']),
  through: new Set(['to', 'with', 'in', 'on', 'by', 'from', 'through', 'via']),
  questioned: new Set('polled surveyed interviewed quoted cited contacted reached'.split(' ')),
  citing: new Set(['citing', 'quoting']),
  countVerbs: new Set(['put', 'puts']),
  recountVerbs: new Set(
    'raised raises revised revises lowered lowers increased increases reduced reduces updated updates'.split(' '),
  ),
  tolls: new Set('toll tolls tally tallies count estimate estimates'.split(' ')),
  totals: new Set('number numbers figure figures total magnitude strength cost costs damage losses turnout'.split(' ')),
  countLinks: new Set('at as above below between over around near'.split(' ')),
  recountLinks: new Set(['to']),
  absolutes: new Set(['with']),
  floating: new Set(['both', 'all', 'each']),
  idioms: buildLexicon(
    ['all told', 'that said', 'that being said', 'having said that', 'needless to say', 'so to speak'].map((phrase) => [
      phrase,
      true,
    ]),
  ),
  alternatives: new Set(['or']),
  joins: new Set(['and']),
  contrasts: new Set(['but', 'while', 'whereas', 'although', 'though', 'as']),
  deniedWith: new Map([
    ['rule', new Set(['out'])],
    ['laugh', new Set(['off'])],
    ['shrug', new Set(['off', 'aside'])],
    ['brush', new Set(['off', 'aside'])],
  ]),
  indefinites: new Set(['a', 'an']),
  restated: new Set(
    `claim claims assertion allegation allegations accusation accusations contention version account figure toll estimate
    view belief position charge suggestion theory`.split(/\s+/),
  ),
  anybody: new Set(['person', 'individual', 'individuals']),
  media: new Set(['media']),
  outletWords: new Set(
    `tv television radio newspaper magazine newspapers broadcaster channel network tabloid daily weekly media press news
    times post herald tribune gazette journal telegraph website fm blog podcast`.split(/\s+/),
  ),
  quotes: new Set(['quoted', 'quotes', 'cited', 'cites']),
  sayings: new Set(['saying', 'telling', 'stating']),
  interviews: new Set(
    'interview interviews statement statements comments remarks speaking spoke talking appearance email'.split(' '),
  ),
  journalists: new Set(
    'commentator columnist reporter correspondent journalist editor writer host presenter newsreader anchor contributor'.split(
      ' ',
    ),
  ),
  genericBodies: new Set(
    `company firm group organisation organization agency charity team club party manufacturer retailer carrier maker
    chipmaker carmaker operator`.split(/\s+/),
  ),
  kindsOfBody: new Set(
    `airline bank newspaper paper broadcaster channel network union university foundation ministry department college
    hospital church museum court council commission committee bureau embassy federation league institute association
    school police`.split(/\s+/),
  ),
  standings: new Set('former ex late acting deputy vice assistant interim outgoing incoming retired'.split(' ')),
  namings: new Set('named called known identified gave introduced'.split(' ')),
  namingLinks: new Set(
    'himself herself themselves only just simply by as to his her their first last full name names reporters ,'.split(
      ' ',
    ),
  ),
  aged: new Set(['old', 'olds']),
  weights,
};
