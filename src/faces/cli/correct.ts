import {
  type Correction,
  type CorrectionDesk,
  type CorrectionRequest,
  groupStories,
  type Hand,
  mergeOf,
  moveOf,
  type Reading,
  reversalOf,
  splitOf,
  storyRevisions,
  undoOf,
} from '../../index.ts';
import { appendCorrection, readCorrections } from './corrections-file.ts';
import { UsageError } from './exit.ts';
import { gather } from './gather.ts';
import { revisionId } from './revision-id.ts';
import { type StoreOptions, withStore } from './store.ts';
import { print } from './terminal.ts';

export interface CorrectOptions extends StoreOptions {
  readonly reason: string;
  readonly by?: string;
  /** Record it in this file, and not in the store. */
  readonly corrections?: string;
  /** The reports that are corrected: with them, names are checked and the record tells which reports were judged. */
  readonly reports?: readonly string[];
}

type Made = Correction | { readonly message: string };

/** `stemma merge`: these stories are one. */
export const mergeCommand = (stories: readonly string[], options: CorrectOptions): Promise<void> =>
  options.corrections === undefined
    ? correctInStore(options, { kind: 'merge', stories })
    : correct(options, (desk, hand, named) => mergeOf(desk, stories.map(named), hand));

/** `stemma split`: these reports are a story of their own. */
export const splitCommand = (reports: readonly string[], options: CorrectOptions): Promise<void> =>
  options.corrections === undefined
    ? correctInStore(options, { kind: 'split', reports })
    : correct(options, (desk, hand, named) => splitOf(desk, reports.map(named), hand));

/** `stemma move`: these reports belong to that story. */
export const moveCommand = (
  reports: readonly string[],
  options: CorrectOptions & { readonly to: string },
): Promise<void> =>
  options.corrections === undefined
    ? correctInStore(options, { kind: 'move', reports, to: options.to })
    : correct(options, (desk, hand, named) => moveOf(desk, reports.map(named), named(options.to), hand));

/** `stemma undo`: that correction no longer holds, or what the method changed its mind about is taken back. */
export const undoCommand = (correction: string, options: CorrectOptions): Promise<void> =>
  options.corrections === undefined
    ? correctInStore(options, { kind: 'undo', correction })
    : correct(options, (desk, hand, _named, readings) => {
        const revision = storyRevisions(readings).find((each) => revisionId(each) === correction);
        return revision === undefined ? undoOf(desk, correction, hand) : reversalOf(desk, revision, hand);
      });

async function correctInStore(
  { reason, by, reports, ...options }: CorrectOptions,
  request: CorrectionRequest,
): Promise<void> {
  if (reason.trim() === '') throw new UsageError('--reason: say why in a few words');
  if (reports !== undefined) throw new UsageError('--reports: goes with --corrections; the store knows its reports');
  await withStore(options, async (store) => {
    const made = await store.correct(request, { by: by ?? null, reason });
    if ('message' in made) throw new UsageError(made.message);
    await print(`${made.id}  ${request.kind}, recorded in ${store.location}; stemma undo ${made.id} takes it back`);
  });
}

async function correct(
  { reason, by, corrections: file = '', reports: paths }: CorrectOptions,
  make: (desk: CorrectionDesk, hand: Hand, named: (name: string) => string, readings: readonly Reading[]) => Made,
): Promise<void> {
  if (reason.trim() === '') throw new UsageError('--reason: say why in a few words');
  const corrections = await readCorrections(file, 'empty');
  const readings = paths === undefined ? null : await gather(paths);
  if (readings?.length === 0) return;
  const current = readings === null ? null : groupStories(readings, undefined, corrections);
  const idOf = new Map(readings?.map(({ report }) => [report.key, report.id]));
  const made = make(
    { current, corrections },
    { by: by ?? null, at: new Date().toISOString(), reason },
    (name) => idOf.get(name) ?? name,
    readings ?? [],
  );
  if ('message' in made) throw new UsageError(made.message);
  await appendCorrection(file, made);
  await print(`${made.id}  ${made.kind}, recorded in ${file}; stemma undo ${made.id} takes it back`);
}
