import type { SourceKind } from '../../model/statement.ts';
import { type Gender, WordRole } from '../attribution-lexicon.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

const roleNouns: Readonly<Partial<Record<SourceKind, string>>> = {
  official: `
    official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministers president premier
    chancellor governor mayor senator congressman congresswoman lawmaker lawmakers legislator legislators ambassador
    diplomat diplomats prosecutor prosecutors judge judges sheriff chief commissioner police officer officers
    investigator investigators detective detectives general colonel commander commanders admiral secretary deputy
    attorney authorities government administration ministry ministries kremlin pentagon military army navy
    council councillor envoy aide aides adviser advisers advisor advisors king queen prince pope coroner
    firefighters rescuers department committee court commission parliament congress senate embassy
    regulator regulators inspector marshal troopers agent agents fbi cia nato consulate representative superintendent
    magistrate jury juries jurors inquest tribunal bureau treasury candidate vice-president undersecretary force forces office services coastguard`,
  person: `
    analyst analysts expert experts professor doctor doctors lawyer lawyers author economist economists strategist
    father mother brother sister son daughter wife husband uncle aunt cousin parents family relatives friend friends
    neighbor neighbour neighbors neighbours teacher student students coach player players captain executive ceo founder chairman
    chairwoman director manager owner owners engineer scientist scientists researcher researchers historian critic critics
    supporter supporters activist activists opponent opponents voter voters man woman boy girl people men women farmer
    driver pilot worker workers employee employees nurse surgeon priest bishop pastor rabbi imam cardinal actor
    actress singer musician artist writer columnist commentator journalist reporter editor publicist host anchor correspondent
    consultant scholar scholars veteran victim victims survivor survivors attacker attackers gunman gunmen suspect
    suspects defendant plaintiff leader leaders head boss partner colleague colleagues photographer blogger
    counsel barrister solicitor principal trustee curator chef ranger rangers paramedic paramedics medic medics
    volunteer volunteers negotiator mediator interpreter guide trainer referee goalkeeper quarterback striker rapper
    comedian designer developer programmer hacker biologist physicist astronomer astronaut meteorologist
    forecaster forecasters geologist seismologist epidemiologist psychologist psychiatrist sociologist criminologist
    pathologist archaeologist anthropologist statistician pollster pundit commuter passenger passengers holidaymaker
    holidaymakers reveller revellers shopper shoppers worshipper protester protesters demonstrator demonstrators mum mom dad
    grandmother grandfather nephew niece teenager teen youngster child children migrant migrants refugee refugees detainee
    prisoner inmate hostage hostages fighter fighters terrorist terrorists jihadist extremist
    investor investors trader traders customer customers tourist netizen netizens user users republicans democrats americans`,
  witness:
    'witness witnesses eyewitness eyewitnesses bystander bystanders onlooker onlookers passerby resident residents villagers villager',
  organisation: `
    company companies firm firms group groups organisation organization organisations organizations party campaign
    union unions association university college school hospital bank airline airlines charity agency team club
    militants militant rebels church foundation institute federation league board panel nonprofit ngo manufacturer maker`,
  anonymous: 'source sources insider insiders',
  document: `
    statement letter report study survey poll document documents memo email filing complaint indictment affidavit
    lawsuit transcript record records data figures video footage post tweet article book paper bulletin release
    research analysis website note warrant dossier editorial papers findings census notice advisory logs blog column
    videos photographs photos images pictures recordings letters memos studies polls`,
  outlet: 'newspaper newspapers paper magazine broadcaster channel station network tabloid daily weekly media press',
  monitor: 'monitor monitors monitoring observatory watchdog',
};

function buildKinds(): ReadonlyMap<string, SourceKind> {
  const kinds = new Map<string, SourceKind>();
  for (const [kind, list] of Object.entries(roleNouns))
    for (const word of words(list)) kinds.set(word, kind as SourceKind);
  return kinds;
}

export const sourceKinds = buildKinds();

const lists: Readonly<Partial<Record<keyof typeof WordRole, string>>> = {
  determiner:
    'a an the this that these those some many several most few two three four five six seven eight nine ten another other one both all any no each every such dozens hundreds',
  possessive: 'his her their its my our your whose',
  subjectPronoun: 'he she they it i we you who one everyone someone nobody somebody everybody',
  objectPronoun: 'him her them it me us you himself herself themselves itself myself whom',
  relative: 'who which that whom whose',
  preposition:
    'of in on at to for with from by about against into through during before after between under over without within among near around since until across toward towards behind beyond amid despite outside inside upon via off up down out per',
  coordinator: 'and but or nor yet so',
  subordinator:
    'as when while where after before because since although though if unless until whether once whereas that how why what',
  auxiliary:
    "is are was were be been being am has have had having do does did will would shall should can could may might must 's 've 're 'll 'd 'm don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't can't cannot couldn't shouldn't ain't",
  negation:
    "not no never n't neither nor nothing don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't can't cannot couldn't shouldn't ain't without",
  personal: 'he she they it him her them',
  title: `
    mr mrs ms miss dr prof professor sir lady lord dame gen general col colonel lt lieutenant maj major capt captain cpl sgt
    sergeant cmdr commander adm admiral sen senator rep gov governor president premier chancellor minister secretary
    chief sheriff detective inspector superintendent mayor judge justice attorney ambassador pope king queen prince
    princess imam rabbi rev reverend father sister brother bishop cardinal pastor coach candidate spokesman spokeswoman
    spokesperson chairman chairwoman director congressman congresswoman officer ayatollah sheikh emir sultan`,
  document: roleNouns.document!,
  adverb:
    'also already still just even only once again later soon ever often always sometimes further instead meanwhile however therefore thus hence perhaps maybe too then now here there yesterday today almost quite rather very more less most least',
  body: `${roleNouns.organisation!} ministry government administration department committee court commission council police army military senate congress parliament embassy bureau`,
  time: `
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tonight tomorrow earlier later recently afterwards afterward wednesdays
    morning afternoon evening night week month year last next previously meanwhile now then ago seconds minutes hour hours
    days weeks months years decades moments`,
  verb: `
    went got ran gave met fell drove led kept stood sat brought bought built caught flew grew sent sold spent stole threw
    wore woke became rose ate chose arose awoke beat blew broke dealt drank dug fled forgot froze hid hurt lent lit lost
    paid quit rang rode sank shook shot shrank slept slid spun stuck struck swam swept tore won wound stepped stopped
    died arrived returned upheld withheld withdrew undertook overthrew overran overtook underwent goes gets runs gives meets falls drives leads keeps stands sits brings buys
    builds wants knows lives works plays looks visited witnessed`,
  article: 'a an the',
  indefinite: 'another others other some many several both all each few most one two three four five six',
};

export function buildRoles(): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  const put = (word: string, bit: number): void => {
    roles.set(word, (roles.get(word) ?? 0) | bit);
  };
  for (const [role, list] of Object.entries(lists))
    for (const word of words(list)) put(word, WordRole[role as keyof typeof WordRole]);
  for (const word of sourceKinds.keys()) put(word, WordRole.role);
  return roles;
}

export const pronouns: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['they', 'plural'],
  ['them', 'plural'],
  ['their', 'plural'],
  ['it', 'thing'],
  ['its', 'thing'],
]);

function* genderRows(): Generator<readonly [string, Gender]> {
  for (const word of words(`mr sir lord king prince father brother son husband uncle spokesman chairman congressman
    businessman policeman fireman fisherman gunman man boy pope bishop cardinal priest actor grandfather nephew salesman`))
    yield [word, 'male'];
  for (const word of words(`mrs ms miss lady dame queen princess mother sister daughter wife aunt spokeswoman chairwoman
    congresswoman businesswoman policewoman woman girl actress grandmother niece waitress widow stewardess`))
    yield [word, 'female'];
}

export const genders: ReadonlyMap<string, Gender> = new Map(genderRows());

export const elisions: ReadonlySet<string> = new Set(words('em til tis twas cause n bout round tween nuff neath'));
