/** Hosts remembered at a time; the one longest unvisited is forgotten first. */
const MOST_HOSTS = 10_000;

/** What one host allows. `until` is when to ask again, in milliseconds since 1970. */
export type RobotRules =
  | {
      readonly kind: 'rules';
      /** Whether a page may be fetched. */
      readonly allows: (url: URL) => boolean;
      /** Milliseconds that the host wants between requests, or null. */
      readonly delay: number | null;
      readonly until: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly until: number };

interface HostState {
  /** When its next request may be sent, in milliseconds since 1970. */
  next: number;
  robots: Promise<RobotRules> | null;
}

/** Pace and robots.txt of the hosts visited, by origin. */
export class HostMemory {
  readonly #hosts = new Map<string, HostState>();

  of(origin: string): HostState {
    const state = this.#hosts.get(origin) ?? { next: 0, robots: null };
    this.#hosts.delete(origin);
    this.#hosts.set(origin, state);
    if (this.#hosts.size > MOST_HOSTS) this.#hosts.delete(this.#hosts.keys().next().value!);
    return state;
  }
}
