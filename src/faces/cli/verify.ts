import { bytesText, countText } from '../export/quantity.ts';
import { EXIT } from './exit.ts';
import { type StoreOptions, withStore } from './store.ts';
import { print, tell } from './terminal.ts';

/** `stemma verify`: checks hashes, anchors and counts; a fault a line. */
export function verifyCommand(options: StoreOptions): Promise<void> {
  return withStore(options, async (store) => {
    let faults = 0;
    for await (const { where, message } of store.verify()) {
      faults++;
      await print(`${where}: ${message}`);
    }
    const { reports, revisions, stories, bytes } = await store.counts();
    const held = `${countText(reports, 'report')} in ${countText(revisions, 'revision')}, ${countText(stories, 'story', 'stories')}, ${bytesText(bytes)}`;
    if (faults === 0) await print(`${store.location}: all is well (${held})`);
    else {
      tell(`${store.location}: ${countText(faults, 'fault')} (${held}); a backup can take its place`);
      process.exitCode = EXIT.someUnread;
    }
  });
}

/** `stemma backup`: a copy of the whole store, also while it is being used. */
export function backupCommand(file: string, options: StoreOptions): Promise<void> {
  return withStore(options, async (store) => {
    await store.backup(file);
    tell(`${store.location} copied to ${file}`);
  });
}
