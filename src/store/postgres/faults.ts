import { StoreError } from '../store.ts';

const network = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
]);

/** SQLSTATE codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) a user can do something about. */
const byState: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong; give another in the address',
  '28000': 'this user may not connect; give another in the address',
  '3D000': 'there is no such database; make it with createdb',
  '42501': 'this user may not make or write tables; ask for the right',
  '25006': 'the server takes no writing; give the address of the one that does',
  '53100': "the server's disk is full; what was in the store is safe. Make room, then do it again",
  '53300': 'the server has too many connections; end some, then do it again',
  '55P03': 'another process has been writing to it for too long; wait for it to end, then do it again',
  '57P03': 'the server is starting up; do it again in a moment',
};

/** What a user can do about it, else the error itself. */
export function faultOf(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (network.has(code))
    return new StoreError(
      `${location}: the server does not answer (${code}); see that it runs, or give another --store`,
    );
  const advice = byState[code];
  return advice === undefined ? error : new StoreError(`${location}: ${advice}`);
}
