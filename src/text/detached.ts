/**
 * A copy of a text that was cut out of a longer one. A cut keeps the whole alive in memory: a headline its page, with all
 * scripts, for as long as the report is kept.
 */
export const detached = (cut: string): string => ` ${cut}`.slice(1);
