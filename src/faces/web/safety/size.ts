import { bodyLimit } from 'hono/body-limit';
import { openPage } from '../pages/open.ts';
import type { DeskEnv } from '../visit.ts';

const MEGABYTE = 1 << 20;

/** Of all files of one upload together: a folder of ten thousand reports is half of it. They are held in memory. */
export const LARGEST_UPLOAD = 64 * MEGABYTE;
export const UPLOAD_LIMIT = '64 MB';

/** Of a form without files. */
const LARGEST_FORM = MEGABYTE;

export const uploadLimit = bodyLimit({
  maxSize: LARGEST_UPLOAD,
  onError: (context) => {
    const fault = `That is more than ${UPLOAD_LIMIT}: open it in parts, or give the folder to stemma desk.`;
    return context.html(openPage(null, fault, UPLOAD_LIMIT, (context.var as DeskEnv['Variables']).visit), 413);
  },
});

export const formLimit = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: (context) => context.text('Refused: the form is too large.', 413),
});
