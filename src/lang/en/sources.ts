import { buildLexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import type { NamedSource, SourceLexicon } from '../source-lexicon.ts';

/** One source a line: usual name = other spellings. */
const agencies = `
  AP = Associated Press, The Associated Press
  AFP = Agence France-Presse, Agence France Presse
  Reuters = Thomson Reuters
  TASS = ITAR-TASS, Tass
  RIA Novosti = RIA
  Interfax
  dpa = DPA, Deutsche Presse-Agentur
  Xinhua = Xinhua News Agency
  UPI = United Press International
  PA = Press Association, PA Media
  Bloomberg = Bloomberg News
  EFE
  ANSA
  Kyodo = Kyodo News
  Yonhap = Yonhap News Agency
  PTI = Press Trust of India
  IANS = Indo-Asian News Service
  ANI = Asian News International
  AAP = Australian Associated Press
  Anadolu = Anadolu Agency, AA
  KCNA = Korean Central News Agency
  IRNA = Islamic Republic News Agency
  Fars = Fars News Agency
  Tasnim = Tasnim News Agency
  SANA = Syrian Arab News Agency
  MENA = Middle East News Agency
  Canadian Press = The Canadian Press
  Jiji = Jiji Press
  Belga
  ANP
  APA
  Keystone-SDA
  Ritzau
  NTB
  TT
  STT
  PAP
  CTK
  MTI
  Tanjug
  Ukrinform
  BelTA
  Antara
  Bernama
  WAM = Emirates News Agency
  SPA = Saudi Press Agency
  Petra
  Lusa
  Telam
  Notimex
  Agencia Brasil
  Caters = Caters News Agency
  Press Trust = Press Trust of India
`;

const outlets = `
  BBC = BBC News, British Broadcasting Corporation
  CNN
  NBC News = NBC
  ABC News = ABC
  CBS News = CBS
  Fox News
  MSNBC
  CNBC
  NPR
  PBS
  Sky News
  ITV News = ITV
  Channel 4 News
  Al Jazeera
  Al Arabiya
  Deutsche Welle = DW
  France 24
  RFI
  RT = Russia Today
  Radio Free Europe = RFE, RL
  Voice of America = VOA
  Euronews
  The New York Times = New York Times, NYT
  The Washington Post = Washington Post
  The Wall Street Journal = Wall Street Journal, WSJ
  Los Angeles Times = LA Times
  Chicago Tribune = Tribune
  USA Today
  The Boston Globe = Boston Globe
  New York Post = The New York Post
  Daily News
  Newsweek
  Time magazine = TIME
  The Atlantic
  Politico
  Axios
  BuzzFeed News = BuzzFeed
  The Huffington Post = Huffington Post, HuffPost
  Vox
  Vice News
  The Hill
  Breitbart = Breitbart News
  The Guardian = Guardian
  The Times of London
  The Sunday Times = Sunday Times
  The Daily Telegraph = Daily Telegraph, The Telegraph
  The Independent
  Daily Mail = The Daily Mail, MailOnline
  Daily Mirror = The Mirror
  The Sun
  Financial Times = FT
  The Economist
  Le Monde
  Le Figaro
  Libération
  El País
  El Mundo
  La Repubblica
  Corriere della Sera
  Der Spiegel = Spiegel
  Bild
  Die Zeit
  Süddeutsche Zeitung
  Frankfurter Allgemeine Zeitung = FAZ
  Haaretz
  The Jerusalem Post = Jerusalem Post
  The Times of Israel
  The Hindu
  The Times of India = Times of India
  Hindustan Times
  India Today
  NDTV
  Dawn
  South China Morning Post
  China Daily
  Global Times
  CCTV
  The Straits Times = Straits Times
  The Sydney Morning Herald = Sydney Morning Herald
  The Globe and Mail = Globe and Mail
  Toronto Star
  CBC News = CBC
  Kommersant
  Novaya Gazeta
  Meduza
  Kyiv Independent
  Kyiv Post
`;

function* rows(list: string): Generator<readonly [string, NamedSource]> {
  for (const line of list.split('\n')) {
    const [name, spellings] = line.split('=').map((part) => part.trim());
    if (!name) continue;
    for (const spelling of [name, ...(spellings?.split(',') ?? [])]) {
      const tokens = tokenise(spelling.trim());
      const acronym = tokens.length === 1 && !/\p{Ll}{2}/u.test(spelling);
      yield [tokens.map(({ lower }) => lower).join(' '), { name, acronym }];
    }
  }
}

/** Of the United States, four letters, told from words in capitals by their consonants. */
const callSign = /^[KW][A-Z]{3}$/;

export const sources: SourceLexicon = {
  agencies: buildLexicon(rows(agencies)),
  outlets: buildLexicon(rows(outlets)),
  isCallSign: (word) => callSign.test(word) && word.replace(/[AEIOUY]/g, '').length > 2,
};
