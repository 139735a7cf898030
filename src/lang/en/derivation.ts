import { buildLexicon, type Lexicon } from '../../text/lexicon.ts';
import type { DerivationLexicon } from '../derivation-lexicon.ts';
import { contrasts } from './contrasts.ts';
import { outletOwners } from './outlet-owners.ts';

const phrases = (list: string): Lexicon<true> =>
  buildLexicon(
    list
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line, true] as const),
  );

const words = (list: string): string[] => list.trim().split(/\s+/);

/** British and American endings, the British first. Words that merely end alike become the same odd key, which harms nothing. */
const endings: readonly (readonly [string, string])[] = [
  ['isations', 'izations'],
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['ises', 'izes'],
  ['ise', 'ize'],
  ['ysing', 'yzing'],
  ['ysed', 'yzed'],
  ['yse', 'yze'],
  ['ourable', 'orable'],
  ['ouring', 'oring'],
  ['oured', 'ored'],
  ['ours', 'ors'],
  ['our', 'or'],
  ['elling', 'eling'],
  ['elled', 'eled'],
  ['eller', 'eler'],
  ['entre', 'enter'],
  ['entres', 'enters'],
  ['etres', 'eters'],
  ['etre', 'eter'],
  ['heatre', 'heater'],
  ['heatres', 'heaters'],
  ['ogue', 'og'],
  ['ogues', 'ogs'],
  ['amme', 'am'],
  ['ammes', 'ams'],
  ['efence', 'efense'],
  ['ffence', 'ffense'],
  ['icence', 'icense'],
];

/** Shortest stem an ending is cut from, so that `our`, `wise` and `hour` stay themselves. */
const SHORTEST_STEM = 3;

const single = new Map([
  ['grey', 'gray'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['kerb', 'curb'],
  ['aeroplane', 'airplane'],
  ['jewellery', 'jewelry'],
  ['cheque', 'check'],
  ['plough', 'plow'],
  ['ploughed', 'plowed'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['storey', 'story'],
  ['towards', 'toward'],
  ['afterwards', 'afterward'],
  ['amongst', 'among'],
  ['whilst', 'while'],
  ['learnt', 'learned'],
  ['burnt', 'burned'],
  ['per cent', 'percent'],
  ['sceptical', 'skeptical'],
  ['manoeuvre', 'maneuver'],
  ['paediatric', 'pediatric'],
  ['mum', 'mom'],
]);

function spelling(word: string): string {
  const known = single.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST_STEM + 2) return word;
  for (const [british, american] of endings)
    if (word.length >= british.length + SHORTEST_STEM && word.endsWith(british))
      return word.slice(0, word.length - british.length) + american;
  return word;
}

export const derivation: DerivationLexicon = {
  spelling,
  boilerplate: phrases(`
    all rights reserved
    may not be published
    may not be reproduced
    terms of use
    terms and conditions
    privacy policy
    cookie policy
    this story has been updated
    this article has been updated
    this is a developing story
    more to follow
    continue reading the main story
    story continues below
    article continues below
    advertisement continue
    sign up for
    sign up to
    subscribe to
    follow us on
    follow him on
    follow her on
    like us on
    click here
    read more
    read the full story
    see also
    share this
    hide caption
    toggle caption
    enlarge this image
    transcripts are created
    rush deadline
    authoritative record
    your email address
    required fields are marked
    leave a reply
    we may earn
    affiliate commission
    opinions expressed
    do not necessarily reflect
    download our app
    get the latest
    breaking news alerts
    watch the video
    view comments
    most read
    recommended for you
    sorry we are currently unable to accept comments
    not responsible for the content
    check back for updates
    not a robot
    invalid email address
    enter your email
    select a newsletter
    newsletter sign up
    our newsletter
    you agree to receive
    updates and special offers
    thank you for subscribing
    an error has occurred
    please try again later
    view all newsletters
    manage email preferences
    continue reading
    pay for your stories
    do you have a story
    email us at
    call us on
    may not be in its final form
    updated or revised in the future
    website terms of use
    the views expressed
    originally published
    please upgrade your browser
    enable javascript
  `),
  ownership: phrases(`
    copyright
    source :
    sources :
    credit :
    courtesy of
    provided by
    supplied by
    first published by
    originally published by
    originally published in
    originally published on
    originally appeared in
    originally appeared on
    first appeared in
    first appeared on
    this article is from
    this story is from
    republished from
  `),
  contribution: phrases(`
    with inputs from
    with input from
    inputs from
    with agency inputs from
    with reporting from
    with reporting by
    with material from
    with files from
    with information from
    with additional reporting by
    additional reporting by
    additional reporting from
    includes material from
    includes reporting by
    includes reporting from
    contains material from
    compiled from
    contributed by
  `),
  contributed: phrases(`
    contributed to this report
    contributed to this story
    contributed to this article
    contributed reporting
    contributed
  `),
  picture: new Set(
    words(
      'photo photos photograph photographs photographer picture pictures pic image images file pool getty via video footage graphic caption',
    ),
  ),
  agencyNouns: phrases(`
    press agency
    news agency
    news service
    news wire
    newswire
    wire service
    press association
    press trust
  `),
  signed: new Set(['by']),
  staff: new Set(words('the by staff editorial reporter reporters correspondent writer editors desk news in')),
  agencyHosts: new Map([
    ['apnews', 'AP'],
    ['ap', 'AP'],
    ['reuters', 'Reuters'],
    ['afp', 'AFP'],
    ['tass', 'TASS'],
    ['itar-tass', 'TASS'],
    ['interfax', 'Interfax'],
    ['ria', 'RIA Novosti'],
    ['xinhuanet', 'Xinhua'],
    ['upi', 'UPI'],
    ['dpa', 'dpa'],
    ['dpa-international', 'dpa'],
    ['bloomberg', 'Bloomberg'],
    ['efe', 'EFE'],
    ['ansa', 'ANSA'],
    ['kyodonews', 'Kyodo'],
    ['yna', 'Yonhap'],
    ['ptinews', 'PTI'],
    ['ians', 'IANS'],
    ['aninews', 'ANI'],
    ['aap', 'AAP'],
    ['aa', 'Anadolu'],
    ['irna', 'IRNA'],
    ['tasnimnews', 'Tasnim'],
    ['farsnews', 'Fars'],
    ['bernama', 'Bernama'],
    ['antaranews', 'Antara'],
    ['belta', 'BelTA'],
    ['ukrinform', 'Ukrinform'],
    ['jiji', 'Jiji'],
    ['spa', 'SPA'],
    ['wam', 'WAM'],
  ]),
  outletHosts: new Map([
    ['nytimes', 'newyorktimes'],
    ['wsj', 'wallstreetjournal'],
    ['latimes', 'losangelestimes'],
    ['ft', 'financialtimes'],
    ['sky', 'skynews'],
    ['dw', 'deutschewelle'],
    ['scmp', 'southchinamorningpost'],
    ['smh', 'sydneymorningherald'],
    ['telegraph', 'dailytelegraph'],
    ['mirror', 'dailymirror'],
    ['nydailynews', 'dailynews'],
    ['jpost', 'jerusalempost'],
    ['huffpost', 'huffingtonpost'],
    ['buzzfeed', 'buzzfeednews'],
    ['vice', 'vicenews'],
    ['abc', 'abcnews'],
    ['nbc', 'nbcnews'],
    ['cbs', 'cbsnews'],
    ['cbc', 'cbcnews'],
    ['itv', 'itvnews'],
    ['time', 'timemagazine'],
    ['rferl', 'radiofreeeurope'],
    ['voanews', 'voiceofamerica'],
  ]),
  outletOwners,
  articles: ['the'],
  institutionNouns: new Set(words('university college institute school academy')),
  contrasts,
};
