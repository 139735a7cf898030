import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a browser stays signed in, in milliseconds: a long shift. */
const LIFETIME = 12 * 60 * 60 * 1000;

/** Sessions held at once; the oldest goes. */
const MOST = 1000;

/**
 * Who may look: the bearer of the key that was printed at the start, or a browser that was given a session for it (or for
 * the password). Sessions end with the process.
 */
export class Sessions {
  readonly key = randomBytes(24).toString('base64url');
  readonly #secret = randomBytes(32);
  readonly #open = new Map<string, number>();

  start(): string {
    const id = randomBytes(24).toString('base64url');
    this.#open.set(id, Date.now() + LIFETIME);
    if (this.#open.size > MOST) this.#open.delete(this.#open.keys().next().value!);
    return id;
  }

  holds(id: string | undefined): id is string {
    const until = id === undefined ? undefined : this.#open.get(id);
    if (until === undefined || until < Date.now()) {
      if (id !== undefined) this.#open.delete(id);
      return false;
    }
    return true;
  }

  end(id: string): void {
    this.#open.delete(id);
  }

  isKey(given: string): boolean {
    return equal(given, this.key);
  }

  /** What a form of this session must carry (CSRF); cannot be made without the server's secret. */
  formKey(id: string): string {
    return createHmac('sha256', this.#secret).update(id).digest('base64url');
  }

  isFormKey(id: string, given: string): boolean {
    return equal(given, this.formKey(id));
  }
}

/** In a time that does not tell how much was right. */
function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
