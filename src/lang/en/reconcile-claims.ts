import { buildLexicon } from '../../text/lexicon.ts';
import type { ClaimCue, ClaimLexicon } from '../claim-lexicon.ts';
import { countries } from './names-countries.ts';
import { quotes } from './reconcile-quotes.ts';

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const phrases = (list: string): string[] =>
  list
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Leave open whether it was said. */
const mightBe = new Set(['could', 'may']);

const cues: Readonly<Record<ClaimCue, string>> = {
  accuses: `
    accuse; accuses; accused; accusing; blame; blames; blamed; blaming; blamed on; blames it on; singles out; singled out; single out
    points the finger at; pointed the finger at; pointing the finger at; points the finger of blame at; pointed the finger of blame at
    point the finger at; point fingers at; pointed fingers at; pinned the blame on; pins the blame on; put the blame on; laid the blame on
    accusations against; allegations against; implicated; implicates
  `,
  charges: 'charged; indicted; suspected; alleged',
  holds: 'hold; holds; held; holding',
  denies: `
    deny; denies; denied; denying; refute; refutes; refuted; ruled out; rules out; rule out; disputes; disputed; disavowed; disavows
    rebutted; rebuts; denial of; denials of
  `,
  rejects: `
    reject; rejects; rejected; rejecting; dismiss; dismisses; dismissed; dismissing; rebuffed; distanced itself from; brushed aside; brushed off
  `,
  negates: `
    no evidence; no proof; no indication; no sign; no indications; no signs; no truth; nothing to suggest
  `,
  clears: `
    nothing links; nothing linked; nothing connects; nothing to link; nothing to connect; nothing to do with; no link; no links; no connection
    not responsible for; not involved in; not behind; no involvement; no role; no part in; no hand in; not linked to; not connected to
  `,
};

/** Capital = country, where news writes the one for the other. */
const seats = `
  kabul = afghanistan; tirana = albania; algiers = algeria; buenos aires = argentina; yerevan = armenia; canberra = australia
  vienna = austria; baku = azerbaijan; dhaka = bangladesh; minsk = belarus; la paz = bolivia; sarajevo = bosnia; brasilia = brazil
  sofia = bulgaria; phnom penh = cambodia; ottawa = canada; beijing = china; bogota = colombia; zagreb = croatia; havana = cuba
  prague = czech republic; copenhagen = denmark; cairo = egypt; tallinn = estonia; addis ababa = ethiopia; helsinki = finland
  paris = france; tbilisi = georgia; berlin = germany; athens = greece; budapest = hungary; new delhi = india; delhi = india
  jakarta = indonesia; tehran = iran; baghdad = iraq; dublin = ireland; rome = italy; tokyo = japan; amman = jordan; astana = kazakhstan
  nairobi = kenya; pristina = kosovo; riga = latvia; beirut = lebanon; tripoli = libya; vilnius = lithuania; kuala lumpur = malaysia
  chisinau = moldova; rabat = morocco; kathmandu = nepal; the hague = netherlands; abuja = nigeria; pyongyang = north korea
  oslo = norway; islamabad = pakistan; manila = philippines; warsaw = poland; lisbon = portugal; doha = qatar; bucharest = romania
  moscow = russia; kremlin = russia; kigali = rwanda; riyadh = saudi arabia; dakar = senegal; belgrade = serbia; ljubljana = slovenia
  mogadishu = somalia; pretoria = south africa; seoul = south korea; madrid = spain; khartoum = sudan; stockholm = sweden
  bern = switzerland; damascus = syria; taipei = taiwan; dushanbe = tajikistan; bangkok = thailand; tunis = tunisia; ankara = turkey
  kampala = uganda; kyiv = ukraine; kiev = ukraine; london = united kingdom; downing street = united kingdom; britain = united kingdom
  washington = united states; white house = united states; tashkent = uzbekistan; caracas = venezuela; hanoi = vietnam; sanaa = yemen; harare = zimbabwe
`;

function* nationalities(): Generator<readonly [string, string]> {
  for (const row of countries.split('\n')) {
    const [names = '', adjectives = ''] = row.split('=');
    const country = names.split(',')[0]!.trim().toLowerCase();
    for (const adjective of adjectives.split(','))
      if (adjective.trim() !== '') yield [adjective.trim().toLowerCase(), country];
  }
}

export const claims: ClaimLexicon = {
  cues: buildLexicon(
    (Object.entries(cues) as [ClaimCue, string][]).flatMap(([cue, list]) =>
      phrases(list).map((phrase) => [phrase, cue] as const),
    ),
  ),
  responsible: new Set(['responsible', 'accountable']),
  parts: new Set(
    words(`
      involvement role connection connections link links responsibility part hand tie ties complicity intervention
      participation implication collusion contact contacts wrongdoing blame guilt
    `),
  ),
  accusations: new Set(
    words(
      'accusation accusations allegation allegations charge charges claim claims assertion assertions suggestion suggestions insinuations',
    ),
  ),
  hearsay: new Set(
    words(`
      report reports rumor rumors rumour rumours claim claims allegation allegations accusation accusations suggestion suggestions
      speculation assertion assertions charge charges idea notion theory theories
    `),
  ),
  openers: new Set(['that', 'of']),
  determiners: new Set(
    words('a an the any all these those this that such its his her their having being to some earlier previous'),
  ),
  untrue: buildLexicon(
    phrases(`
      false; untrue; baseless; groundless; unfounded; fabricated; absurd; nonsense; ridiculous; lies; a lie; without foundation
      not true; completely false; totally false; politically motivated; incorrect
    `).map((phrase) => [phrase, true] as const),
  ),
  passive: new Set(['of', 'with', 'for', 'by', 'over', 'on', 'to']),
  undergone: new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', 'got']),
  contrasts: new Set(['but', 'while', 'whereas', 'although', 'though', 'however', 'yet']),
  infinitives: new Set(['to']),
  isNegation: (word) => mightBe.has(word) || quotes.isNegation(word),
  articles: new Set(['the']),
  governments: new Set(['government', 'authorities', 'officials']),
  seats: new Map([
    ...nationalities(),
    ...seats
      .split(/[;\n]/)
      .map((row) => row.split('=').map((part) => part.trim()))
      .filter((row): row is [string, string] => row.length === 2)
      .map(([seat, country]) => [seat, country] as const),
  ]),
  emptyWords: new Set(
    words(
      'report claim deny accus alleg charg alleged say said tell rumor evid link role connect involv part respons blame govern offici',
    ),
  ),
};
