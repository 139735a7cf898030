import { createHmac } from 'node:crypto';
import type { Alert, Store } from '../store/store.ts';

/** A place where alerts go. Rejects when it could not take one; it is offered again later. */
export interface Channel {
  /** Names the place in what the store remembers. */
  readonly name: string;
  deliver(alerts: readonly Alert[]): Promise<void>;
}

/** Alerts offered in one go. */
const PAGE = 50;

/**
 * Brings each channel what it has not had yet, in order. A channel that fails is left for the next time; the others go
 * on. What was delivered when the process ended before it could be noted comes again, under the same id.
 * @returns what failed, one line a channel
 */
export async function deliverAlerts(store: Store, channels: readonly Channel[]): Promise<string[]> {
  const failed: string[] = [];
  for (const channel of channels) {
    const name = `delivered ${channel.name}`;
    try {
      for (;;) {
        const after = Number((await store.watch.recall(name)) ?? 0);
        const alerts = await store.watch.alertsAfter(after, PAGE);
        const last = alerts.at(-1);
        if (last === undefined) break;
        await channel.deliver(alerts.map(([, alert]) => alert));
        await store.watch.remember([[name, String(last[0])]]);
      }
    } catch (error) {
      failed.push(`${channel.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed;
}

/**
 * `Stemma-Signature` of a webhook's body: `t=<seconds>,v1=<HMAC-SHA256 of "t.body" in hexadecimal>`. Time is signed too,
 * so that an old message cannot be sent again (Stripe's and GitHub's habit).
 */
export function signatureOf(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
