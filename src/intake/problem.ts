import type { InputProblem } from '../model/item.ts';

/** One line: control characters, which a file name or a parser's message can hold, become blanks. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

export const problem = (input: string, message: string): InputProblem => ({
  kind: 'problem',
  input: oneLine(input),
  message: oneLine(message),
});

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be read: change its permissions',
  EPERM: 'may not be read: change its permissions',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads to itself',
  EMFILE: 'could not be opened: too many files are open',
  ENAMETOOLONG: 'does not exist: its name is too long',
};

/** What went wrong with reading, in words; system errors by their code. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && reasons[code] !== undefined) return reasons[code];
  if (code?.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE')
    return 'is damaged: it begins as gzip and cannot be decompressed';
  return `could not be read: ${message ?? String(error)}`;
}
