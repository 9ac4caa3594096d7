import { DIALECT } from '@rollcall/openapi/schema';
import { ALL, type Artefact, type Refusal } from '../refusal.ts';

const inComponents = 'Move the schema to `components/schemas` and refer to it by `$ref: "#/components/schemas/…"`.';
const validators: readonly Artefact[] = ['./validation', './zod'];
const typesAndValidators: readonly Artefact[] = ['types', ...validators];

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

/** What carried keywords can say that some artefact cannot carry. */
export const schemas = {
  prototypeName: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'in JavaScript it is the prototype of the object',
    instead: 'Remove it.',
  },
  emptyEnum: {
    artefacts: validators,
    why: 'they reject an empty list of values',
    instead: 'List the values; `not: {}` accepts no value.',
  },
  invalidPattern: {
    artefacts: validators,
    why: 'JSON Schema asks for the flag, and without it a character beyond 16 bits counts as two',
    instead: 'Correct it: with the flag, only characters of the syntax may be escaped.',
  },
  otherDialect: {
    artefacts: typesAndValidators,
    why: 'its keywords would be read as those of 2020-12',
    instead: `Remove it, or write ${DIALECT} and what that dialect defines.`,
  },
  malformedKeyword: {
    artefacts: ALL,
    why: 'JSON Schema 2020-12 gives it a value of another kind',
    instead: 'Correct the value as the definition of the keyword says.',
  },
  endlessReference: {
    artefacts: ['types', './validation', './zod', 'mock'],
    why: 'to validate a value, it would have to be validated first',
    instead: 'Remove the reference, or put it below `properties` or `items`, where it applies to another value.',
  },
  overlappingBranches: {
    artefacts: ['types'],
    why: 'a discriminator does not change what is valid, `oneOf` rejects what fits two branches, and no type says so',
    instead: 'Require the property in each branch, with a `const` of its own; or write `anyOf` for `oneOf`.',
  },
  inexactNumber: {
    artefacts: ALL,
    why: 'a JavaScript number cannot hold it exactly',
    instead: 'Write a number that it can hold, or a string; `format: int64` says that values have many digits.',
  },
} as const satisfies Record<string, Refusal>;
