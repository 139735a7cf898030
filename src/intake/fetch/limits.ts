const SECOND = 1000;
const MEGABYTE = 1 << 20;

/** Milliseconds for one exchange from connecting to the last byte; a page that drips for longer is left. */
export const DEADLINE = 60 * SECOND;

/** Milliseconds between two requests to one host where its robots.txt asks for none. */
export const PACE = SECOND;

/** Longest pause that robots.txt or Retry-After can have us make before a request; beyond it the page is not fetched now. */
export const LONGEST_WAIT = 30 * SECOND;

/** Requests for one page, the first included. */
export const MOST_ATTEMPTS = 3;

/** Milliseconds before the second attempt; doubled for each after. */
export const FIRST_BACKOFF = 2 * SECOND;

/** Redirects followed; browsers follow twenty, and nobody needs more than a few. */
export const MOST_REDIRECTS = 8;

/** Longest address: longer ones are traps or attacks, and servers refuse them too. */
export const LONGEST_URL = 8192;

/** Largest answer, as sent and decompressed. */
export const LARGEST_ANSWER = 64 * MEGABYTE;

/** What of a robots.txt is read (RFC 9309 asks for at least 500 KiB). */
export const LARGEST_ROBOTS = 512 << 10;

/** Milliseconds that a robots.txt holds (RFC 9309: at most a day). */
export const ROBOTS_LIFE = 24 * 3600 * SECOND;

/** Milliseconds until a robots.txt that could not be had is asked for again: less than the first back-off. */
export const ROBOTS_RETRY = SECOND;
