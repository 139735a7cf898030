import { type Item, type Reading, readItem } from '../src/index.ts';

/** Five invented events for a front page: outlet, time, headline, text. */
const events: readonly (readonly (readonly [outlet: string, published: string, headline: string, text: string])[])[] = [
  [
    [
      'Veldmark Courier',
      '2024-05-16T06:10:00Z',
      'Tram derails in Veldmark, 14 hurt',
      'A tram came off the rails on a bend near the Linden Bridge in Veldmark on Thursday morning, injuring 14 people, police said.\n\nThe tram was carrying 60 passengers when it tipped over at 5:40 a.m., police inspector Ruta Aalberg told reporters. She said that two of the injured were in a critical condition.\n\nThe transport company Veldtram denied that the driver had been speeding.',
    ],
    [
      'Radio Linden',
      '2024-05-16T07:30:00Z',
      'Veldmark tram crash: number of injured rises to 19',
      'Nineteen people were injured when a tram derailed in Veldmark, the city hospital said on Thursday.\n\n“We are treating people with broken bones and cuts,” said Dr Emil Saarinen of Veldmark City Hospital.\n\nWitnesses accused the driver of speeding on the bend before the Linden Bridge. About 60 passengers were aboard the tram.',
    ],
    [
      'Northern Star',
      '2024-05-16T08:05:00Z',
      'Nineteen injured as tram overturns in Veldmark',
      'Nineteen people were hurt after a tram overturned near the Linden Bridge in Veldmark, according to the fire brigade.\n\nFire chief Jonas Brekke said 72 passengers had been on the tram. “The bend is known to be tight,” he said.',
    ],
  ],
  [
    [
      'Osterby Post',
      '2024-05-15T14:00:00Z',
      'Dam at Skarrow overflows after week of rain',
      'The Skarrow dam above Osterby overflowed on Wednesday after a week of rain, and about 2,400 people were told to leave their homes, the regional governor said.\n\nGovernor Ingrid Molvaer said the wall itself was sound. “Nobody should go back tonight,” she said.\n\nThree villages had no power.',
    ],
    [
      'Upland Gazette',
      '2024-05-15T18:20:00Z',
      'Thousands leave homes below Skarrow dam',
      'Some 3,100 people were evacuated below the Skarrow dam near Osterby on Wednesday, the civil defence agency said, as water ran over its crest.\n\nEngineers said the wall of the dam had a crack. The governor, Ingrid Molvaer, denied that the wall had a crack.',
    ],
  ],
  [
    [
      'Harbour Times',
      '2024-05-16T09:00:00Z',
      'Union calls strike at Port Ellery for Monday',
      'Dock workers at Port Ellery will strike for 48 hours from Monday over pay, their union said.\n\nUnion leader Sefa Malaki said 1,800 workers would walk out. The port’s director, Anton Krell, said the offer of 4 percent was fair.',
    ],
  ],
  [
    [
      'Meridian News',
      '2024-05-14T11:00:00Z',
      'Fire destroys market hall in Tolluna',
      'A fire destroyed the covered market in Tolluna on Tuesday morning. Firefighters said that 130 stalls burned down and nobody was killed.\n\nThe mayor, Pilar Quendo, said the damage would cost 4 million euros. “We will rebuild it,” she said.',
    ],
    [
      'Tolluna Daily',
      '2024-05-14T12:30:00Z',
      'Market hall of Tolluna burns down',
      'The covered market in Tolluna burned down on Tuesday, and 130 stalls were lost, the fire brigade said.\n\nMayor Pilar Quendo put the damage at 4 million euros. “We will rebuild it,” she told traders.',
    ],
    [
      'Meridian Wire',
      '2024-05-14T13:00:00Z',
      'Fire destroys market hall in Tolluna',
      'A fire destroyed the covered market in Tolluna on Tuesday morning. Firefighters said that 130 stalls burned down and nobody was killed.\n\nThe mayor, Pilar Quendo, said the damage would cost 4 million euros. “We will rebuild it,” she said.',
    ],
  ],
  [
    [
      'Science Weekly',
      '2024-05-13T10:00:00Z',
      'Probe Halcyon reaches orbit of asteroid Numa',
      'The probe Halcyon reached an orbit around the asteroid Numa on Monday after a flight of 31 months, the space agency said.\n\n“It was a perfect burn,” said flight director Oona Vesterin. The probe will stay for 14 months and map the asteroid, which is about 9 kilometres wide.',
    ],
    [
      'The Evening Lamp',
      '2024-05-13T16:45:00Z',
      'Halcyon arrives at asteroid Numa',
      'After 31 months of flight the probe Halcyon is in orbit around the asteroid Numa, mission control said on Monday.\n\nFlight director Oona Vesterin said the engine had burned for 92 seconds. Numa is about 9 kilometres wide.',
    ],
  ],
];

/** The readings of all of them; the first report of each event stands first. */
export const inventedFront = (): Reading[] =>
  events.flatMap((reports, event) =>
    reports.map(([outlet, published, headline, content], index) =>
      readItem({
        key: `front/${event}-${index}.txt`,
        media: 'plain',
        content,
        known: { outlet, published, headline, url: `https://news.example/${event}/${index}` } satisfies Item['known'],
      }),
    ),
  );
