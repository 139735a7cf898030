import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { english } from '../src/lang/en/english.ts';
import { type SavedStream, StoryStream } from '../src/story/stream.ts';
import { inventEntries } from './store-entries.ts';

describe('a saved stream', () => {
  it('goes on as if it had never stopped, wherever it was saved, and when reports have left its window', () => {
    const readings = inventEntries(60, 21).map(({ reading }) => reading);
    const window = { reports: 30, days: 30, kept: 15 };
    const whole = new StoryStream([english], window);
    const expected = readings.map((reading) => whole.add(reading));
    let stream = new StoryStream([english], window);
    const told = readings.map((reading, n) => {
      if (n % 13 === 7)
        stream = StoryStream.restored(deserialize(serialize(stream.save())) as SavedStream, [english], window)!;
      return stream.add(reading);
    });
    assert.deepEqual(told, expected);
    assert.deepEqual(stream.save(), whole.save());
    assert.deepEqual(stream.assignments(), whole.assignments());
  });

  it('is left alone when another version saved it', () => {
    const saved = new StoryStream([english]).save();
    assert.ok(StoryStream.restored(saved, [english]));
    assert.equal(StoryStream.restored({ ...saved, format: saved.format - 1 }, [english]), null);
  });
});
