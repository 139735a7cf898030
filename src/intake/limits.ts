const MEGABYTE = 1 << 20;

/** Largest file that holds one document, after decompression. The longest real pages are a tenth of it. */
export const LARGEST_DOCUMENT = 64 * MEGABYTE;

/** Longest line of a file of JSON lines. */
export const LONGEST_LINE = 16 * MEGABYTE;

/** Largest file of lines after decompression; lines are streamed, so this only bounds what a bomb can cost. */
export const LARGEST_EXPANSION = 64 * 1024 * MEGABYTE;

/** Folders within folders. */
export const DEEPEST_FOLDER = 64;

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
