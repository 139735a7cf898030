import { buildLexicon } from '../../text/lexicon.ts';
import type { Contrast } from '../derivation-lexicon.ts';

/**
 * Kinds of things that exclude each other, a kind a line, its words parted by commas; the first names the kind. General
 * words (`building`, `venue`, `vehicle`) are left out: they agree with every kind.
 */
const groups: Readonly<Record<string, string>> = {
  building: `
    concert hall, concert venue, concert center, concert centre, music hall, concert arena
    courthouse, court house, court building, law court
    school, high school, elementary school, primary school, secondary school, middle school
    university, college, campus
    church, cathedral, chapel, basilica
    mosque
    synagogue
    hospital, clinic, infirmary
    airport, airfield
    harbor, harbour, seaport, port, marina
    stadium, football ground, sports arena
    hotel, hostel, motel
    prison, jail, penitentiary
    embassy, consulate
    museum
    library
    nightclub, night club, disco, discotheque
    restaurant, cafe, café
    railway station, train station, metro station, subway station
    supermarket, grocery store
    shopping center, shopping centre, shopping mall, mall
    factory, chemical plant, steelworks
    theater, theatre, playhouse
    cinema, movie theater
    nursing home, care home
    police station
    power station, power plant
    warehouse
    kindergarten, nursery
  `,
  vehicle: `
    plane, airplane, aircraft, jet, airliner, turboprop
    helicopter, chopper
    train, locomotive
    bus, coach
    truck, lorry
    ferry
    tram, streetcar
    submarine
    hot air balloon
  `,
  calamity: `
    earthquake, quake
    flood, flooding
    hurricane, typhoon, cyclone
    tornado, twister
    wildfire, forest fire, bushfire
    landslide, mudslide
    avalanche
    tsunami
    volcanic eruption
  `,
};

function* rows(): Generator<readonly [string, Contrast]> {
  for (const [group, list] of Object.entries(groups))
    for (const line of list.trim().split('\n')) {
      const words = line.split(',').map((word) => word.trim());
      for (const word of words)
        for (const form of [word, plural(word)]) yield [form.replaceAll('-', ' - '), { group, kind: words[0]! }];
    }
}

const plural = (word: string): string =>
  /(?:s|sh|ch|x)$/.test(word) ? `${word}es` : /[^aeou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** `courthouse` is a building of another kind than `concert hall`. */
export const contrasts = buildLexicon(rows());
