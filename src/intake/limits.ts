const MEGABYTE = 1 << 20;

/** Largest file of many reports that is read whole (a feed, a JSON document), after decompression. */
export const LARGEST_DOCUMENT = 64 * MEGABYTE;

/** Largest text of one report. The longest real pages are a tenth of it. */
export const LARGEST_REPORT = 16 * MEGABYTE;

/** Longest line of a file of JSON lines. */
export const LONGEST_LINE = 16 * MEGABYTE;

/** Largest file of lines or records after decompression; they are streamed, so this only bounds what a bomb can cost. */
export const LARGEST_EXPANSION = 64 * 1024 * MEGABYTE;

/** Feeds fetched of one list; at a page a second from a host, more is no single run's work. */
export const MOST_FEEDS = 5000;

/** Folders within folders. */
export const DEEPEST_FOLDER = 64;

/** Containers within containers: a page in an archive in a ZIP folder is the second. */
export const DEEPEST_CONTAINER = 4;

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
