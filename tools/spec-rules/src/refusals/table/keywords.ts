import { ALL, type Refusal, typesAndValidators, validators } from '../refusal.ts';

const inComponents = 'Move the schema to `components/schemas` and refer to it by `$ref: "#/components/schemas/…"`.';

/** Keywords that some artefact would lose. */
export const keywords = {
  unevaluatedItems: {
    artefacts: validators,
    why: 'they cannot tell which items other keywords have evaluated',
    instead: 'Write `prefixItems` and `items: false` in one schema.',
  },
  $dynamicRef: { artefacts: typesAndValidators, why: 'the reference is not followed', instead: inComponents },
  $dynamicAnchor: { artefacts: typesAndValidators, why: 'nothing can refer to it', instead: inComponents },
  $anchor: { artefacts: typesAndValidators, why: 'references to it are not followed', instead: inComponents },
  $id: {
    artefacts: typesAndValidators,
    why: 'references below it would lead elsewhere in each tool',
    instead: inComponents,
  },
  id: { artefacts: ALL, why: 'it is a keyword of an older JSON Schema', instead: 'Remove it.' },
  definitions: { artefacts: ALL, why: 'it is a keyword of an older JSON Schema', instead: inComponents },
  $vocabulary: {
    artefacts: ALL,
    why: 'it belongs in meta-schemas',
    instead: 'Remove it: `jsonSchemaDialect` at the root says it for all schemas.',
  },
} as const satisfies Record<string, Refusal>;
