import { DIALECT } from '@rollcall/openapi/schema';
import { ALL, type Refusal, typesAndValidators, validators } from '../refusal.ts';

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
