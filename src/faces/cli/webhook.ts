import { setTimeout as wait } from 'node:timers/promises';
import { type Channel, signatureOf } from '../../index.ts';
import { UsageError } from './exit.ts';

/** Tries of one message before it is left for the next round, and the pause before the second, in milliseconds. */
const TRIES = 3;
const PAUSE = 1000;
const DEADLINE = 10_000;

/**
 * Posts each alert as JSON, signed, in order. `Stemma-Alert` is the alert's id: a message that comes twice, because the
 * first answer was lost, can be told.
 */
export function webhook(address: string, secret: string | undefined): Channel {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UsageError(`--webhook ${address}: is no web address`);
  if (secret === undefined || secret === '')
    throw new UsageError('--webhook: set STEMMA_WEBHOOK_SECRET, with which messages are signed');
  return {
    name: `webhook ${address}`,
    deliver: async (alerts) => {
      for (const alert of alerts) await post(address, secret, alert.id, JSON.stringify(alert));
    },
  };
}

async function post(address: string, secret: string, id: string, body: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const seconds = Math.floor(Date.now() / 1000);
    const reason = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'stemma-alert': id,
        'stemma-signature': signatureOf(body, secret, seconds),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE),
    }).then(
      (answer) => (answer.ok ? null : `HTTP ${answer.status}`),
      (error: Error) => error.message,
    );
    if (reason === null) return;
    if (attempt === TRIES) throw new Error(`did not take an alert (${reason})`);
    await wait(PAUSE * 2 ** (attempt - 1));
  }
}
