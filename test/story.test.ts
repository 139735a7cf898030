import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import type { Reading } from '../src/model/statement.ts';
import type { Assignment } from '../src/model/story.ts';
import { groupStories as group } from '../src/story/group.ts';
import { StoryStream } from '../src/story/stream.ts';
import { plainReading, plainReport } from './reading-of.ts';

const groupStories = (readings: readonly Reading[], languages: [typeof english]): readonly Assignment[] =>
  group(readings, languages).assignments;

const read = (id: string, text: string, { published = null }: { published?: string | null } = {}): Reading =>
  plainReading(plainReport(id, text, published));

const fire = [
  `Four people died when fire swept through a furniture warehouse in Ostermark on Tuesday night. Fire chief Lena Quist said
   the blaze at the Varnholm depot began near the loading dock. More than 60 firefighters fought it until dawn.`,
  `Ostermark's fire chief, Lena Quist, said four workers were killed in the blaze at the Varnholm furniture depot. The
   warehouse roof fell in shortly after midnight, she told reporters at the loading dock.`,
  `Families gathered outside the Varnholm warehouse in Ostermark on Wednesday as firefighters searched the ruins of the
   furniture depot, where four people died. "He worked at the loading dock for ten years," said Piet Amsel, a brother.`,
  `Why did the Varnholm depot burn so fast? Inspectors in Ostermark had warned of foam stored near the loading dock of the
   furniture warehouse, where a blaze killed four people, fire chief Lena Quist confirmed.`,
];

const otherFire = [
  `Two people died when fire swept through a paper warehouse in Belcastro on Friday night. Fire chief Omar Deniz said the
   blaze at the Torrigan mill began in a boiler room. More than 40 firefighters fought it until dawn.`,
  `Belcastro's fire chief, Omar Deniz, said two guards were killed in the blaze at the Torrigan paper mill. The boiler room
   burned out before midnight, he told reporters.`,
  `Firefighters searched the ruins of the Torrigan mill in Belcastro on Saturday, where two people died in a fire that began
   in the boiler room of the paper warehouse.`,
];

const others = [
  `The central bank of Narvia raised its main interest rate by half a point, governor Ilse Brandt announced, citing the
   price of imported grain and a weak crown.`,
  `Striker Teo Malvar scored twice as Rovers beat Harwick United 3-1 to reach the semi-finals of the Lakes Cup.`,
  `Astronomers at the Piltdown observatory have found a comet that will pass within sight of the naked eye in spring.`,
];

const collection = [
  ...fire.map((text, i) => read(`fire-${i}`, text)),
  ...otherFire.map((text, i) => read(`mill-${i}`, text)),
  ...others.map((text, i) => read(`other-${i}`, text)),
];

/** Stories as sorted lists of report ids, themselves sorted: what a grouping is, whatever its names. */
function partition(assignments: readonly Assignment[]): string[][] {
  const stories = new Map<string, string[]>();
  for (const { report, story } of assignments) stories.set(story, [...(stories.get(story) ?? []), report]);
  return [...stories.values()].map((reports) => reports.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

const expected = [
  ['fire-0', 'fire-1', 'fire-2', 'fire-3'],
  ['mill-0', 'mill-1', 'mill-2'],
  ['other-0'],
  ['other-1'],
  ['other-2'],
];

test('the faces of one event are one story, its look-alike another, all without a date', () => {
  assert.deepEqual(partition(groupStories(collection, [english])), expected);
});

test('a batch gives the same answer in any order', () => {
  const answer = groupStories(collection, [english]);
  fc.assert(
    fc.property(fc.shuffledSubarray(collection, { minLength: collection.length }), (shuffled) => {
      assert.deepEqual(groupStories(shuffled, [english]), answer);
    }),
    { numRuns: 20 },
  );
});

test('a story is named after its first report', () => {
  const named = groupStories(collection, [english]);
  assert.deepEqual(
    new Set(named.map(({ story }) => story)),
    new Set(['s-fire-0', 's-mill-0', 's-other-0', 's-other-1', 's-other-2']),
  );
});

test('a stream comes to the same stories in whatever order the reports come', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(collection, { minLength: collection.length }), (shuffled) => {
      const stream = new StoryStream([english]);
      for (const reading of shuffled) stream.add(reading);
      stream.settle();
      assert.deepEqual(partition(stream.assignments()), expected);
    }),
    { numRuns: 20 },
  );
});

test('first answers and the recorded revisions together are the stories', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(collection), (shuffled) => {
      const stream = new StoryStream([english]);
      const stories = new Map<string, string>();
      for (const reading of shuffled) {
        const { report, story } = stream.add(reading);
        // The answer of `add` already holds what that report's own arrival changed.
        for (const { reports, to } of stream.takeRevisions()) for (const moved of reports) stories.set(moved, to);
        stories.set(report, story);
      }
      stream.settle();
      for (const { reports, to, why } of stream.takeRevisions()) {
        assert.notEqual(why, '');
        for (const report of reports) stories.set(report, to);
      }
      assert.deepEqual(new Map(stream.assignments().map(({ report, story }) => [report, story])), stories);
    }),
    { numRuns: 20 },
  );
});

test('a reason names what is shared, and dates where both are known', () => {
  const dated = fire.map((text, i) => read(`fire-${i}`, text, { published: `2031-05-0${i + 1}T08:00:00Z` }));
  const [, second] = groupStories(dated, [english]);
  assert.match(second!.why, /Ostermark|Varnholm|Quist/);
  assert.match(second!.why, /a day apart/);
  assert.match(groupStories(dated.slice(0, 1), [english])[0]!.why, /^opens the story/);
});

test('last year’s parade is another story', () => {
  const parade = (year: number, queen: string, floats: number): string[] => [
    `Crowds lined Harbour Street for the Lantern Parade on June 12, ${year}, with ${floats} floats and ${queen} as queen.`,
    `${queen} led ${floats} floats down Harbour Street as the Lantern Parade of ${year} drew record crowds in June.`,
  ];
  const before = parade(2030, 'Greta Solberg', 41).map((text, i) =>
    read(`a-${i}`, text, { published: `2030-06-1${2 + i}` }),
  );
  const after = parade(2031, 'Mara Lindqvist', 57).map((text, i) =>
    read(`b-${i}`, text, { published: `2031-06-1${2 + i}` }),
  );
  assert.deepEqual(partition(groupStories([...before, ...after], [english])), [
    ['a-0', 'a-1'],
    ['b-0', 'b-1'],
  ]);
});

test('the same team’s next match is another story', () => {
  const first = [
    `Striker Teo Malvar scored twice as Rovers beat Harwick United 3-1 on Saturday to reach the semi-finals of the Lakes
     Cup. Harwick keeper Jon Sabel was sent off after a foul on Malvar in the first half.`,
    `Rovers are through to the Lakes Cup semi-finals after a 3-1 win over ten-man Harwick United, who lost keeper Jon Sabel
     to a red card on Saturday. Teo Malvar scored two of the goals.`,
  ];
  const next = [
    `Rovers went out of the Lakes Cup on Wednesday, losing 2-0 to Colby Town in the semi-final. Winger Anders Rask set up
     both Colby goals for captain Luis Oduya.`,
    `Luis Oduya's two goals put Colby Town into the Lakes Cup final on Wednesday at the expense of Rovers, beaten 2-0.
     Anders Rask made both goals with crosses from the wing.`,
  ];
  const readings = [...first.map((text, i) => read(`a-${i}`, text)), ...next.map((text, i) => read(`b-${i}`, text))];
  assert.deepEqual(partition(groupStories(readings, [english])), [
    ['a-0', 'a-1'],
    ['b-0', 'b-1'],
  ]);
});

test('two shootings a day apart are two stories', () => {
  const one = [
    `A gunman shot three people dead at a bus station in Marwick on Monday before police shot him. Inspector Dora Helm named
     the gunman as Karl Voss, 34, a driver.`,
    `Police in Marwick said the man who shot three people dead at the bus station on Monday was Karl Voss. "He fired for
     two minutes," Inspector Dora Helm said.`,
  ];
  const two = [
    `A gunman shot two people dead at a shopping centre in Selborne on Tuesday before police arrested him. Commissioner
     Ivo Tarn named the gunman as Rafe Linden, 19, a student.`,
    `Police in Selborne said the man who shot two people dead at the shopping centre on Tuesday was student Rafe Linden.
     Commissioner Ivo Tarn said he gave himself up.`,
  ];
  const readings = [...one.map((text, i) => read(`a-${i}`, text)), ...two.map((text, i) => read(`b-${i}`, text))];
  assert.deepEqual(partition(groupStories(readings, [english])), [
    ['a-0', 'a-1'],
    ['b-0', 'b-1'],
  ]);
});

test('one large event stays together where nothing else is live', () => {
  // Each report leaves out another quarter of the event, and has words that no other has.
  const sentences = fire.flatMap((text) => text.split('. '));
  const reports = Array.from({ length: 120 }, (_, i) => {
    const told = sentences.filter((_, at) => (i + at * (1 + (i % 3))) % 4 !== 0);
    const own = Array.from({ length: 12 }, (_, at) => `aside${i}x${at}`).join(' ');
    return read(`r-${String(i).padStart(3, '0')}`, `${told.join('. ')}. Residents spoke of ${own}.`);
  });
  const sizes = partition(groupStories(reports, [english])).map(({ length }) => length);
  assert.ok(Math.max(...sizes) >= 100, sizes.join(' '));
});

test('empty, unreadable and foreign reports neither fail nor stick together', () => {
  const odd = [
    read('empty', ''),
    read('marks', '... --- !!!'),
    read('blank', '   \n\n  '),
    read('digits', '9'.repeat(100_000)),
    read('said', 'said '.repeat(50_000)),
    { ...read('unknown', 'Пожар на складе в Остермарке, погибли четыре человека.') },
  ].map((reading) => ({ ...reading, report: { ...reading.report, language: 'und' } }));
  assert.equal(partition(groupStories(odd, [english])).length, odd.length);
});

test('reports leave the window, keep their answer, and memory of them goes', () => {
  const stream = new StoryStream([english], { reports: 4, days: 30, kept: 4 });
  for (const reading of collection) stream.add(reading);
  assert.equal(stream.size, 4);
  const known = [...stream.takeDeparted(), ...stream.assignments()].map(({ report }) => report);
  assert.deepEqual(
    known,
    collection.map(({ report }) => report.id),
  );
  assert.deepEqual(stream.takeDeparted(), []);
});

test('reports older than the window’s days leave once there are more than it keeps', () => {
  const stream = new StoryStream([english], { reports: 100, days: 10, kept: 1 });
  stream.add(read('old', fire[0]!, { published: '2031-01-01' }));
  stream.add(read('new', others[0]!, { published: '2031-03-01' }));
  assert.equal(stream.size, 1);
});

const trial = [
  `The trial over the warehouse blaze that killed four workers in Ostermark opened on Monday. Prosecutors told the jury that the
   owner of the Varnholm furniture depot had stored foam near the loading dock. Fire chief Lena Quist is to testify.`,
  `A jury in Ostermark heard on Tuesday how four workers died in the Varnholm depot blaze. At the trial of the furniture
   warehouse's owner, fire chief Lena Quist described the loading dock.`,
];
const ofFire = fire.map((text, i) => read(`fire-${i}`, text, { published: `2031-05-0${i + 1}T08:00:00Z` }));
const ofTrial = trial.map((text, i) => read(`trial-${i}`, text, { published: `2031-09-0${i + 1}T08:00:00Z` }));

test('a trial is a story of its own, linked to the event it goes back to', () => {
  const assignments = groupStories([...ofFire, ...ofTrial], [english]);
  assert.deepEqual(partition(assignments), [fire.map((_, i) => `fire-${i}`), trial.map((_, i) => `trial-${i}`)]);
  for (const { report, parent } of assignments)
    if (report.startsWith('fire')) assert.equal(parent, undefined);
    else {
      assert.equal(parent?.story, 's-fire-0');
      assert.match(parent.why, /trial, 1\d\d days apart$/);
    }
});

test('a follow-up finds its parent when the parent comes later', () => {
  const stream = new StoryStream([english]);
  for (const reading of [...ofTrial, ...ofFire]) stream.add(reading);
  stream.settle();
  const fires = stream.assignments().find(({ report }) => report === 'fire-0')!.story;
  assert.equal(stream.assignments().find(({ report }) => report === 'trial-0')!.parent?.story, fires);
});

test('another trial in the same town follows nothing up', () => {
  const other = read(
    'fraud-0',
    `The trial of banker Ivo Tarn for fraud opened in Ostermark. A jury heard of forged loans.`,
    {
      published: '2031-09-01',
    },
  );
  const assignments = groupStories([...ofFire, other], [english]);
  assert.equal(assignments.find(({ report }) => report === 'fraud-0')!.parent, undefined);
});

test('a hearing within days is part of the running story', () => {
  const hearing = read('hearing', trial[0]!, { published: '2031-05-06T08:00:00Z' });
  assert.equal(partition(groupStories([...ofFire, hearing], [english])).length, 1);
});

test('a reason tells the counts that both reports give', () => {
  const counted = fire.slice(0, 2).map((text, i) => {
    const exact = i === 0 ? 'Four' : 'four';
    const figure = { exact, value: 4, topic: 'killed', unit: 'person' };
    return plainReading(plainReport(`fire-${i}`, text, '2031-05-01'), [figure]);
  });
  const [, second] = groupStories(counted, [english]);
  assert.match(second!.why, /^shares .*; same day; 4 killed$/);
});

test('undated and wrongly dated reports are placed by their words', () => {
  const dates = ['2031-05-01', null, '1970-01-01', '2099-12-31'];
  const dated = fire.map((text, i) => read(`fire-${i}`, text, { published: dates[i]! }));
  const mills = otherFire.map((text, i) => read(`mill-${i}`, text, { published: '2031-05-01' }));
  assert.deepEqual(partition(groupStories([...dated, ...mills], [english])), expected.slice(0, 2));
});

test('one date in the future sends nobody away', () => {
  const stream = new StoryStream([english], { reports: 100, days: 10, kept: 1 });
  for (let i = 0; i < 8; i++) stream.add(read(`r-${i}`, fire[0]!, { published: '2031-05-01' }));
  stream.add(read('wrong', fire[1]!, { published: '2099-01-01' }));
  stream.add(read('next', fire[2]!, { published: '2031-05-02' }));
  assert.equal(stream.size, 10);
});

test('a story goes on over quiet days, as long as its reports are live', () => {
  const stream = new StoryStream([english]);
  const { story } = stream.add(ofFire[0]!);
  for (const [i, text] of others.entries()) stream.add(read(`o-${i}`, text, { published: `2031-05-0${i + 3}` }));
  const later = read('later', fire[3]!, { published: '2031-05-25T08:00:00Z' });
  assert.equal(stream.add(later).story, story);
});
