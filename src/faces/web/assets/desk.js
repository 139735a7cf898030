// The desk works without any of this; with it, it is quicker.

import { chooseReports } from './choose.js';
import { showCitations } from './cite.js';
import { takeDrops } from './drop.js';
import { listenToKeys } from './keys.js';
import { stayLive } from './live.js';
import { linkNotes } from './notes.js';
import { tieColumns } from './ties.js';

showCitations();
chooseReports();
listenToKeys();
takeDrops();
linkNotes();
tieColumns();
stayLive();
