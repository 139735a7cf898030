import { z } from '@hono/zod-openapi';

/** What the API answers, as far as its shape matters to a caller; docs/json.md says what the fields mean. */

const standing = z.enum(['agreed', 'single', 'updated', 'conflicting']);

const span = { start: z.number().int().min(0), end: z.number().int().min(0), exact: z.string() };

export const anchor = z
  .object({ report: z.string(), field: z.enum(['text', 'headline']), ...span, prefix: z.string(), suffix: z.string() })
  .openapi('Anchor', { description: 'Words of a report: UTF-16 units, half open' });

export const storyList = z
  .object({
    stories: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        moved: z.string().nullable(),
        reports: z.number().int(),
        outlets: z.number().int(),
        lineages: z.number().int(),
      }),
    ),
    found: z.number().int(),
    total: z.number().int(),
    pending: z.number().int().openapi({ description: 'Stories whose dossier is still being made' }),
    fault: z.string().optional(),
  })
  .openapi('Stories');

export const dossier = z
  .looseObject({
    schema: z.literal('stemma/dossier@1'),
    story: z.looseObject({ id: z.string(), title: z.string(), lineages: z.number().int() }),
    reports: z.array(z.looseObject({ id: z.string(), lineage: z.string() })),
    lineages: z.array(z.looseObject({ id: z.string(), reports: z.array(z.string()) })),
    derivations: z.array(z.looseObject({ to: z.string(), share: z.number() })),
    ladders: z.array(z.looseObject({ id: z.string(), question: z.string(), relation: standing })),
    claims: z.array(z.looseObject({ id: z.string(), text: z.string(), standing })),
    quotes: z.array(z.looseObject({ exact: z.string(), anchors: z.array(anchor) })),
    timeline: z.array(z.looseObject({ when: z.string().nullable(), text: z.string() })),
    brief: z.array(z.looseObject({ text: z.string(), anchors: z.array(anchor), standing })),
    notices: z.array(z.looseObject({ kind: z.string(), message: z.string() })),
  })
  .openapi('Dossier');

export const reading = z
  .looseObject({ report: z.looseObject({ id: z.string(), key: z.string(), text: z.string() }) })
  .openapi('Reading');

export const statements = z
  .array(
    z.looseObject({
      kind: z.enum(['figure', 'attribution', 'quotation']),
      story: z.string(),
      report: z.string(),
      field: z.enum(['text', 'headline']),
      ...span,
      sentence: z.string(),
      chain: z.array(z.string()),
    }),
  )
  .openapi('Statements');

export const passage = z
  .object({
    report: z.string(),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    exact: z.string(),
    context: z.string(),
  })
  .openapi('Passage');

export const refusal = z.object({ message: z.string() }).openapi('Refusal');
