import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1; 128 MB and some 0.3 s a guess. */
const COST: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 };
const LENGTH = 32;

/** Characters; NIST SP 800-63B asks for 8 at the very least, 15 where the password stands alone. */
export const SHORTEST_PASSWORD = 12;

/** Longest that is looked at, so that a guess costs no more than a guess. */
const LONGEST = 1024;

/** Wrong guesses in a row before each further one must wait, and the longest wait in milliseconds. */
const FREE_GUESSES = 5;
const LONGEST_WAIT = 60_000;

/** Keeps no password, only its hash. Guesses are taken one at a time and slowed after some that were wrong. */
export class PasswordGate {
  readonly #salt = randomBytes(16);
  readonly #hash: Promise<Buffer>;
  #turn: Promise<unknown> = Promise.resolve();
  #wrong = 0;
  #waitUntil = 0;
  #queued = 0;

  readonly #cost: ScryptOptions;

  constructor(password: string, cost: ScryptOptions = COST) {
    this.#cost = cost;
    this.#hash = derive(password, this.#salt, cost);
  }

  /** @returns `wait` when too many wrong guesses were made lately */
  async admits(given: string): Promise<boolean | 'wait'> {
    if (Date.now() < this.#waitUntil || this.#queued > FREE_GUESSES) return 'wait';
    this.#queued++;
    const guess = this.#turn.then(() => derive(given.slice(0, LONGEST), this.#salt, this.#cost));
    this.#turn = guess.catch(() => undefined);
    const right = timingSafeEqual(await guess.finally(() => this.#queued--), await this.#hash);
    this.#wrong = right ? 0 : this.#wrong + 1;
    if (this.#wrong >= FREE_GUESSES)
      this.#waitUntil = Date.now() + Math.min(LONGEST_WAIT, 1000 * 2 ** (this.#wrong - FREE_GUESSES));
    return right;
  }
}

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, cost, (error, key) => (error ? failed(error) : done(key)));
  });
