import type { Article } from './watch-world.ts';

/** What happens in one place: a first report, a second reporter's, and in some a later toll, a change in silence, a kill. */
export interface Happening {
  readonly place: string;
  readonly reports: readonly {
    /** Hours after midnight. */
    readonly at: number;
    readonly headline: string;
    readonly text: string;
    /** From an hour on, other words in place of some. */
    readonly edit?: readonly [hour: number, from: string, to: string];
    readonly goneFrom?: number;
  }[];
  readonly rungs: number;
  readonly edits: number;
  readonly kills: number;
}

export const happenings: readonly Happening[] = [
  {
    place: 'Varnholt',
    rungs: 1,
    edits: 0,
    kills: 0,
    reports: [
      {
        at: 1.2,
        headline: 'Fire at Varnholt paper mill kills four',
        text: 'A fire tore through a paper mill in Varnholt on Monday, killing four people, the fire chief, Odda Brenn, said.\n“The roof came down within minutes and nobody upstairs had a chance,” Brenn told reporters at the gate. The mill had been inspected in March and no fault was found, the chief added.\nNeighbours brought blankets while engines pumped water out of the river.',
      },
      {
        at: 2.7,
        headline: 'Varnholt mourns its mill workers',
        text: "Tilda Roake, the mayor of Varnholt, wept as she named the dead of Monday's mill fire on the steps of the town hall. Four people were killed at the paper mill, she said.\nOur reporter saw the last engines leave the riverside at noon. Workers had asked for a second stairway for years, several of them said, and the owners had promised one for the autumn.",
      },
      {
        at: 9.1,
        headline: 'Varnholt mill fire toll rises to six',
        text: "The death toll from the paper mill fire in Varnholt rose to six on Monday night, the Saint Anselm hospital said.\nDoctors there are treating others in intensive care, a spokeswoman said. Prosecutors have opened an inquiry into the mill's owners and seized the log of inspections.",
      },
    ],
  },
  {
    place: 'Esker',
    rungs: 0,
    edits: 1,
    kills: 0,
    reports: [
      {
        at: 0.4,
        headline: 'Tram leaves rails in Esker, 23 hurt',
        text: 'A tram jumped its rails on the long curve below Esker castle at dawn and slid into a bakery, injuring 23 passengers, the transport company said.\n“I have driven this line for thirty years and never felt it go like that,” said Jonas Pell, who was at the controls. The curve was relaid last winter.',
        edit: [3.2, 'relaid last winter', 'relaid in 2029 for $14 million'],
      },
      {
        at: 5.5,
        headline: 'In the Esker bakery that the tram hit',
        text: 'Flour still hung in the air of the Esker bakery hours after the tram came through its window. Ines Corvane, who owns it, had just opened. The ambulance service counted 23 injured, most of them with cuts, its dispatcher said.\nSchoolchildren had got off one stop earlier. The line will be shut for a week.',
      },
    ],
  },
  {
    place: 'Lundow',
    rungs: 1,
    edits: 0,
    kills: 0,
    reports: [
      {
        at: 3.3,
        headline: 'Lundow river bursts its banks, two drown',
        text: 'The river Lund burst its banks in the night and swept through the lower town of Lundow, where two people drowned in a cellar, police said.\nBoats took families from the roofs of Quay Street. The gauge at the old bridge stood at its highest mark in a century, the water board said.',
      },
      {
        at: 4.1,
        headline: 'Wading through Lundow',
        text: 'In Lundow the market square is a lake, with lamp posts standing in it. Two people drowned, Superintendent Hal Ostrey told the crowd at the church, which lies high and has taken in whoever came.\nThe levee was to be raised next spring, a councillor said bitterly.',
      },
      {
        at: 16.5,
        headline: 'Flood toll in Lundow rises to five',
        text: 'The death toll in the Lundow flood has risen to five, police said after divers searched the cellars of Quay Street.\nThe water is falling. Engineers expect the railway to run again on Thursday.',
      },
    ],
  },
  {
    place: 'Osmundby',
    rungs: 0,
    edits: 0,
    kills: 1,
    reports: [
      {
        at: 7.1,
        headline: 'Avalanche above Osmundby buries nine skiers',
        text: 'An avalanche came down on the north face above Osmundby and buried nine skiers, the mountain rescue said.\nDogs and a helicopter were searching the slope when snow stopped them. A guide, Rolf Tarn, said that he had warned the group at the lift.',
        goneFrom: 11.4,
      },
      {
        at: 8.6,
        headline: 'Search on the north face',
        text: 'From the terrace of the Osmundby hotel one sees the broken edge of the snow, wide as the valley. Nine skiers were buried under it, Greta Lisle of the ski school said; she had taught three of them.\nThe lifts stand still and the church bells ring every hour.',
      },
    ],
  },
];

/** @param feedOf which feed lists the report of this part of the happening of this number */
export const articlesOf = (
  { place, reports }: Happening,
  n: number,
  feedOf: (n: number, part: number) => number,
): Article[] =>
  reports.map(({ at, headline, text, edit, goneFrom }, part) => ({
    path: `/${place.toLowerCase()}-${part}`,
    feed: feedOf(n, part),
    appears: at,
    versions: [
      { from: at, headline, text },
      ...(edit === undefined ? [] : [{ from: edit[0], headline, text: text.replace(edit[1], edit[2]) }]),
    ],
    ...(goneFrom === undefined ? {} : { goneFrom }),
  }));

/** Reports of nothing in particular, so that every feed has something. */
export const quiet = (feed: number): Article => ({
  path: `/quiet-${feed}`,
  feed,
  appears: (feed * 5) % 20,
  versions: [
    {
      from: 0,
      headline: `Library number ${feed} opens its garden`,
      text: `The library on street ${feed} opened its garden to readers, the librarian said.\nThere are benches, a pond and ${feed + 13} kinds of roses in it, and it closes at dusk.`,
    },
  ],
});
