import { streamSSE } from 'hono/streaming';
import type { Routes } from '../routes.ts';

/** Pages that listen at once; each holds a connection. */
const MOST = 100;

/** Changes are told at most so often, in milliseconds. */
const PAUSE = 500;

/** Keeps proxies and sleeping laptops from closing the line, in milliseconds. */
const HEARTBEAT = 25_000;

/** Tells open pages when the stories change: an event `stories` with the version they now have. */
export const liveRoutes: Routes = (app, { source }) => {
  let open = 0;
  app.get('/live', (context) => {
    if (open >= MOST) return context.text('Too many pages listen already.', 503, { 'retry-after': '60' });
    open++;
    return streamSSE(context, async (stream) => {
      let wake = (): void => {};
      const unlisten = source.listen(() => wake());
      stream.onAbort(() => wake());
      try {
        let told = -1;
        while (!stream.aborted && !stream.closed) {
          if (source.version() !== told) {
            told = source.version();
            await stream.writeSSE({ event: 'stories', data: String(told) });
            await stream.sleep(PAUSE);
            continue;
          }
          const timer = setTimeout(() => wake(), HEARTBEAT);
          await new Promise<void>((awake) => {
            wake = awake;
          });
          clearTimeout(timer);
          if (source.version() === told && !stream.aborted) await stream.write(': still here\n\n');
        }
      } finally {
        unlisten();
        open--;
      }
    });
  });
};
