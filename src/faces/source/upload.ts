import { openStemma, type StemmaConfig } from '../../index.ts';
import type { UploadedFile } from './story-source.ts';

type Effects = NonNullable<StemmaConfig['effects']>;

/** Files that were dropped on the desk, read by the same intake as files on disk; nothing else can be reached. */
export function openUpload(files: readonly UploadedFile[]): {
  readonly stemma: ReturnType<typeof openStemma>;
  readonly paths: readonly string[];
} {
  const byPath = new Map(files.map((file) => [file.name, file.bytes] as const));
  const effects: Effects = {
    stat: async (path) => (byPath.has(path) ? 'file' : null),
    list: async () => [],
    glob: async () => [],
    realPath: async (path) => path,
    async *bytes(path) {
      const bytes = byPath.get(path);
      if (bytes !== undefined) yield bytes;
    },
    async *standardInput() {},
  };
  return { stemma: openStemma({ effects }), paths: [...byPath.keys()] };
}
