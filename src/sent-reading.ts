import type { Report } from './model/report.ts';
import type { Reading, Statements } from './model/statement.ts';

/**
 * A reading on its way from another thread: JSON, in two parts. Two strings are taken in within a fraction of the time that
 * copying a reading's many small objects takes, and most of the statements are not asked for at once.
 */
export interface SentReading {
  readonly report: string;
  readonly statements: string;
}

export function sentReading({ report, ...statements }: Reading): SentReading {
  return { report: JSON.stringify(report), statements: JSON.stringify(statements satisfies Statements) };
}

/** The same reading again. Its statements are unpacked when one of them is first asked for. */
export function receivedReading({ report, statements: json }: SentReading): Reading {
  let packed = json;
  let unpacked: Statements | null = null;
  const statements = (): Statements => {
    unpacked ??= JSON.parse(packed) as Statements;
    packed = '';
    return unpacked;
  };
  return {
    report: JSON.parse(report) as Report,
    get sentences() {
      return statements().sentences;
    },
    get attributions() {
      return statements().attributions;
    },
    get quotations() {
      return statements().quotations;
    },
    get figures() {
      return statements().figures;
    },
    get times() {
      return statements().times;
    },
    get names() {
      return statements().names;
    },
    get graphic() {
      return statements().graphic;
    },
  };
}
