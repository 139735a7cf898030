import type { Report } from './model/report.ts';
import type { Reading, Statements } from './model/statement.ts';

/**
 * A reading on its way from another thread: JSON, in parts that are asked for together. Few strings are taken in within a
 * fraction of the time that copying a reading's many small objects takes, and most of the statements are not asked for at
 * once.
 */
export interface SentReading {
  readonly report: string;
  /** What tracing copies asks for: `Wording`. */
  readonly wording: string;
  /** All other statements: `Told`. */
  readonly told: string;
}

type Wording = Pick<Statements, 'sentences' | 'quotations' | 'times'>;
type Told = Omit<Statements, keyof Wording>;

export function sentReading({ report, sentences, quotations, times, ...told }: Reading): SentReading {
  return {
    report: JSON.stringify(report),
    wording: JSON.stringify({ sentences, quotations, times } satisfies Wording),
    told: JSON.stringify(told satisfies Told),
  };
}

/** The same reading again. A part is unpacked when something in it is first asked for. */
export function receivedReading({ report, wording: wordingJson, told: toldJson }: SentReading): Reading {
  const wording = unpacking<Wording>(wordingJson);
  const told = unpacking<Told>(toldJson);
  return {
    report: JSON.parse(report) as Report,
    get sentences() {
      return wording().sentences;
    },
    get attributions() {
      return told().attributions;
    },
    get quotations() {
      return wording().quotations;
    },
    get figures() {
      return told().figures;
    },
    get times() {
      return wording().times;
    },
    get names() {
      return told().names;
    },
    get graphic() {
      return told().graphic;
    },
  };
}

/** What JSON says, unpacked once; the JSON is forgotten then. */
function unpacking<Part extends object>(json: string): () => Part {
  let packed = json;
  let unpacked: Part | null = null;
  return () => {
    unpacked ??= JSON.parse(packed) as Part;
    packed = '';
    return unpacked;
  };
}
