import type { Stance } from '../../model/statement.ts';
import { hashOf } from '../../text/hash.ts';
import type { CueClass, CueForm, CueWord } from '../attribution-lexicon.ts';

/**
 * Verbs by class, one lemma after another; irregular ones as lemma/present/past/participle in -ing (a fifth part is the
 * past participle). A final consonant written twice (`admitt`) is doubled before an ending.
 */
const verbs: readonly (readonly [CueClass, Stance, string])[] = [
  [
    'say',
    'asserts',
    `say/says/said/saying acknowledge add admitt admonish advise affirm agree allege announce answer argue assert assure
    averr avow bark begin/begins/began/beginning/begun blogg boast bragg bristle broadcast/broadcasts/broadcast/broadcasting
    caution charge chide chime chuckle cite claim clarify comment complain concede conclude confess confide confirm contend
    continue counter crow cry/cries/cried/crying declare demand detail disclose elaborate email emphasize emphasise
    estimate exclaim explain forecast/forecasts/forecast/forecasting foresee/foresees/foresaw/foreseeing gripe grumble
    highlight hint imply/implies/implied/implying indicate insist interject intone joke laugh lament lecture lie maintain
    mean/means/meant/meaning mention mumble muse mutter narrate note object observe opine penn plead pledge post predict
    proclaim promise pronounce propose protest provide publish quipp quote rail read/reads/read/reading reaffirm recall
    recite recommend recount reflect reiterate relate release remark remind repeat reply/replies/replied/replying report
    respond retell retort retweet reveal rule scoff scream scribble shout shrugg sigh signal sing/sings/sang/singing snapp
    snark sneer sniff speak/speaks/spoke/speaking/spoken specify/specifies/specified/specifying speculate state stipulate
    stress submitt suggest summarize surmise swear/swears/swore/swearing/sworn talk tease testify/testifies/testified/testifying
    text theorize threaten tout tweet underline underscore unveil urge utter verify/verifies/verified/verifying voice volunteer
    vow warn whisper whine write/writes/wrote/writing/written yell address allude discuss describe referr cover depict
    portray present name label dubb term brand characterize call define identify/identifies/identified/identifying
    introduce invoke outline paint pitch pose preach promote raise stump trumpet circulate communicate issue sign
    reference chant hail offer open print proffer tell-all air carry/carries/carried/carrying
    echo share parrot recap rehash relay interview guarantee concurr posit postulate propound reckon riff spell point
    make/makes/made/making put/puts/put/putting deliver express lay/lays/laid/laying
    include come/comes/came/coming take/takes/took/taking hold/holds/held/holding draw/draws/drew/drawing/drawn focus
    document list log record file testify calculate count mark conduct unleash fire launch lob
    entitle title nodd gush gloat infer/infers/inferred/inferring balk cast/casts/cast/casting sound recast/recasts/recast/recasting liken extoll deflect dodge evade sidestep avoid skirt stay remain begin explain`,
  ],
  [
    'tell',
    'asserts',
    'tell/tells/told/telling inform notify/notifies/notified/notifying assure convince persuade brief teach/teaches/taught/teaching remind implore beg lecture reassure instruct encourage thank greet counsel coach alert update',
  ],
  [
    'think',
    'asserts',
    `think/thinks/thought/thinking believe feel/feels/felt/feeling know/knows/knew/knowing/known understand/understands/understood/understanding
    assume suppose suspect imagine expect anticipate consider regard view see/sees/saw/seeing/seen perceive realize realise
    recognize recognise remember forget/forgets/forgot/forgetting/forgotten guess figure hear/hears/heard/hearing learn notice decide
    determine fear worry/worries/worried/worrying conceive envision accept appreciate care matter mind identify
    interpret judge sense trust weigh ponder contemplate envisage find/finds/found/finding discover deem rate hate love
    like enjoy dislike resent regrett respect admire fancy relish dread mull calculate ascribe attribute
    believe credit trace watch look experience convince surprise disappoint concern frustrate please shock worry alarm
    thrill upset excite impress amaze trouble stun anger rattle interest embrace prize favor favour preferr treat
    witness read face focus measure compare equate liken conclude reason wonder`,
  ],
  [
    'want',
    'asserts',
    `want hope wish plann intend aim seek/seeks/sought/seeking try/tries/tried/trying desire need aspire preferr attempt vow pledge
    prepare agree threaten swear offer choose/chooses/chose/choosing/chosen decide opt resolve struggle strive yearn long
    schedule consider push press lobby campaign fight/fights/fought/fighting hesitate dare committ mean work vote elect
    request order command direct instruct require authorize approve permitt allow appoint select nominate pick hire
    invite commission recommend advocate back support endorse champion demand forbid/forbids/forbade/forbidding/forbidden ban
    bar oblige pressure ready rally stand/stands/stood/standing appeal petition sue subpoena summon adopt set choose`,
  ],
  [
    'judge',
    'asserts',
    `ignore block restrict contrast exemplify/exemplifies/exemplified/exemplifying accuse assail attack applaud bash berate blame blast celebrate censure challenge chastise chide compliment condemn
    congratulate criticize criticise decry/decries/decried/decrying defend demonize denigrate denounce deplore deride
    disparage endorse excoriate fault flatter glorify hammer hail hit/hits/hit/hitting honor insult knock lambast lambaste laud
    lash lavish malign minimize mock oppose pann pillory praise protest rapp rebuke reprimand ridicule rip/rips/ripped/ripping
    savage scold scorch shame skewer slam/slams/slammed/slamming slapp smear taunt target thank trash torch vilify welcome
    question favor support back advocate champion embrace condone bemoan lament mourn vent downplay exaggerate justify/justifies/justified/justifying
    needle ribb roast jab harangue upbraid castigate rail scorn shun snub smack swipe belittle diminish undercut undermine
    apologize boycott veto blame credit salute cheer toast commend backpedal walk criticise complain reprove
    accept acquit convict indict charge find rank score grade hold dismiss-as admire idolize idealize`,
  ],
  [
    'judge',
    'denies',
    `deny/denies/denied/denying reject refute rebutt dispute disagree disavow dismiss disclaim discount repudiate contradict
    debunk recant retract rebuff discredit contest`,
  ],
  ['say', 'doubts', 'doubt question wonder'],
  ['want', 'doubts', 'decline refuse'],
  [
    'ask',
    'asserts',
    'ask inquire enquire query/queries/queried/querying wonder quiz press poll survey question grill interview debate consult',
  ],
  [
    'show',
    'asserts',
    `show/shows/showed/showing/shown suggest indicate demonstrate find reveal prove reflect signal confirm illustrate depict
    reckon estimate project document detail record capture expose point imply confirm highlight evidence display underscore
    mean symbolize represent contain feature establish`,
  ],
  ['seem', 'asserts', 'seem appear rumor rumour'],
];

/** Nouns, with their plural in -s unless written after a stroke. */
const nouns: readonly (readonly [Stance, string])[] = [
  [
    'asserts',
    `accusation acknowledgment admission advice affirmation agreement aim allegation ambition analysis/analyses announcement
    answer apology/apologies appeal argument assertion assessment assumption assurance attack attitude backing belief blame
    boast call campaign case caution challenge charge choice claim comment complaint concept concern conclusion condemnation
    confession confidence confirmation consensus contention conversation conviction criticism critique debate decision
    declaration defense defence demand depiction description desire determination disagreement disappointment disclosure
    discussion effort emphasis endorsement enthusiasm estimate evidence excuse expectation explanation expression fact faith
    fear feeling finding forecast frustration goal guess hint hope hypothesis idea impression indication insinuation
    insistence insult intent intention interest interpretation invitation issue joke judgment judgement knowledge lie line
    love message mention mockery motion narrative news notion objection obsession opinion opposition order outrage
    perception philosophy plan plea pledge point position praise prediction preference prejudice presumption pretense
    projection promise prophecy proposal proposition protest question rationale reaction reason recollection recommendation
    reference rejection reluctance remark reminder reply/replies report request respect response revelation rhetoric
    rumor rumour sense sentiment sign signal skepticism scepticism speculation stance statement story/stories suggestion
    support suspicion sympathy talk taunt testimony/testimonies theory/theories thesis thought threat tone understanding verdict version view
    viewpoint vision vote vow warning willingness wish word worry/worries reminder commitment guarantee ruling letter tweet
    post poll survey study/studies speech ad email interview memo book headline slogan mantra motto lesson takeaway
    readout rebuke supporter opponent critic backer proponent advocate fan admirer`,
  ],
  ['denies', 'denial refusal rebuttal dismissal repudiation'],
  ['doubts', 'doubt uncertainty question'],
];

/** Words and phrases' heads that are neither: adjectives of mind, adverbs of hearsay, prepositions of source. */
const others: readonly (readonly [CueClass, CueForm, Stance, string])[] = [
  [
    'think',
    'noun',
    'asserts',
    `afraid angry anxious aware certain clear cautious comfortable concerned confident convinced critical curious
    determined disappointed eager enthusiastic excited familiar fearful fond furious glad grateful happy hopeful hostile
    impressed inclined interested keen likely mindful nervous open opposed optimistic pessimistic pleased poised positive
    prepared proud ready reluctant satisfied sensitive serious skeptical sceptical supportive sure surprised suspicious
    sympathetic tired tough uncomfortable unhappy unlikely upset wary willing unwilling adamant aghast baffled bullish
    dismissive disdainful dubious emphatic hesitant jealous loath mum mystified passionate resigned scornful silent
    uneasy unsure uncertain vocal explicit blunt frank candid`,
  ],
  ['say', 'noun', 'asserts', 'according reportedly via per'],
  ['seem', 'noun', 'asserts', 'apparently seemingly supposedly presumably ostensibly'],
  ['say', 'noun', 'doubts', 'allegedly purportedly alleged purported so-called'],
  ['say', 'noun', 'asserts', 'about against toward towards :'],
];

/** Verbs that stand after what was said, with nothing but a time or a place behind them. */
const closing: ReadonlySet<string> = new Set(
  `say tell add report announce write explain note state claim warn confirm insist argue recall acknowledge admit declare
  stress allege tweet post disclose testify estimate predict reply answer respond continue conclude recount remark
  observe concede assert maintain contend suggest complain caution`.split(/\s+/),
);

/** The word before a cue that makes a phrase of saying of the two. */
const phraseLeads: ReadonlyMap<string, string> = new Map([['per', 'as']]);

const cueWord = (lemma: string, cueClass: CueClass, form: CueForm, stance: Stance): CueWord => ({
  lemma,
  lemmaHash: hashOf(lemma),
  class: cueClass,
  form,
  stance,
  closes: closing.has(lemma),
  behind: phraseLeads.get(lemma) ?? null,
});

function* cueWords(): Generator<readonly [string, CueWord]> {
  for (const [cueClass, form, stance, list] of others)
    for (const word of list.split(/\s+/)) if (word) yield [word, cueWord(word, cueClass, form, stance)];
  for (const [stance, list] of nouns)
    for (const entry of list.trim().split(/\s+/)) {
      const [singular, plural = `${singular!}s`] = entry.split('/');
      const noun = cueWord(singular!, 'noun', 'noun', stance);
      yield [singular!, noun];
      yield [plural, noun];
    }
  for (const [cueClass, stance, list] of verbs)
    for (const entry of list.trim().split(/\s+/)) {
      const forms = [...verbForms(entry)];
      const [lemma] = forms.find(([, form]) => form === 'base')!;
      for (const [word, form] of forms) yield [word, cueWord(lemma, cueClass, form, stance)];
    }
}

function* verbForms(entry: string): Generator<readonly [string, CueForm]> {
  const [base, present, past, participle, perfect] = entry.split('/');
  if (present !== undefined) {
    yield [perfect ?? past!, 'past'];
    yield [participle!, 'participle'];
    yield [past!, 'past'];
    yield [base!, 'base'];
    yield [present, 'present'];
    return;
  }
  const doubled = /([bdglmnprt])\1$/.test(base!) && !/(ll|ss|^err|^add)$/.test(base!);
  const lemma = doubled ? base!.slice(0, -1) : base!;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : base!;
  const sibilant = /(s|sh|ch|x|z)$/.test(lemma);
  const consonantY = /[^aeiou]y$/.test(lemma);
  yield [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, 'past'];
  yield [`${stem}ing`, 'participle'];
  yield [consonantY ? `${lemma.slice(0, -1)}ies` : sibilant ? `${lemma}es` : `${lemma}s`, 'present'];
  yield [lemma, 'base'];
}

/**
 * Forms that look like a cue's and are nearly always something else in news ("the state", "a campaign", "running for").
 * Leaving them out spares most of the work and costs no recall worth the name.
 */
const homographs: ReadonlySet<string> = new Set(
  `campaign campaigns campaigning state states news make going get being tweet including like work works worked working need
  needs needed polls poll polling issue issues post left care run running email emails rally rallies fact facts fight
  votes voting name names face faces facing record records having line lines keep judge judges term terms find contests
  contest turn effort efforts rules matter matters elected open opening text ban order book watch experience hold
  raise choice choices means threat threats following cases stand standing tough follow list rates rate rating remains
  remaining love mark ready survey surveys conducted conduct interviews air stay debates beginning begin decisions ideas
  hear interests interest figure figures pick picking pressure documents related tone critics attempt putting reasons
  opponents respect scheduled measures measure project projects trouble judgment turning cover count carried carry
  deliver frank file thanks thank target interviewed represented represents sensitive version backers commission
  sending knowledge runs choose select selected providing lie brief lobbying walk honor treated treat`.split(/\s+/),
);

/** Every form of every cue; of two readings of a word the verb wins, and the first class that lists it. */
export function buildCues(): ReadonlyMap<string, CueWord> {
  const cues = new Map<string, CueWord>();
  const verbsSeen = new Set<string>();
  for (const [word, cue] of cueWords()) {
    if (homographs.has(word)) continue;
    if (cue.form !== 'noun') {
      if (verbsSeen.has(word)) continue;
      verbsSeen.add(word);
    }
    cues.set(word, cue);
  }
  return cues;
}
