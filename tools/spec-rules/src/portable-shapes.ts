import type { Refusal } from './portable.ts';
import type { Schema } from './schema.ts';

/** A way of writing a schema, from carried keywords alone, that some artefact cannot carry. */
export interface RefusedShape extends Refusal {
  /** Begins the message: what was found, with the words of the schema where they help. */
  readonly what: (schema: Schema, at: readonly (string | number)[]) => string;
  /** Where it is, below the schema; one path for each fault. */
  readonly find: (schema: Schema) => readonly (readonly (string | number)[])[];
}

const when = (found: boolean, ...path: (string | number)[]) => (found ? [path] : []);

const isUnicodePattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const dialect = 'https://json-schema.org/draft/2020-12/schema';

export const refusedShapes = {
  prototypeProperty: {
    what: () => 'A property is called `__proto__`',
    find: ({ properties = {}, required }) => [
      ...when(Object.hasOwn(properties, '__proto__'), 'properties', '__proto__'),
      ...when(required?.includes('__proto__') === true, 'required'),
    ],
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'in JavaScript it is the prototype of the object',
    instead: 'Remove it.',
  },
  emptyEnum: {
    what: () => '`enum` is empty',
    find: (schema) => when(schema.enum?.length === 0, 'enum'),
    artefacts: ['./validation', './zod'],
    why: 'they reject an empty list of values',
    instead: 'List the values; `not: {}` accepts no value.',
  },
  invalidPattern: {
    what: (_, [keyword]) => `\`${keyword}\` is not a regular expression with the \`u\` flag`,
    find: ({ pattern, patternProperties = {} }) => [
      ...when(pattern !== undefined && !isUnicodePattern(pattern), 'pattern'),
      ...Object.keys(patternProperties)
        .filter((name) => !isUnicodePattern(name))
        .map((name) => ['patternProperties', name]),
    ],
    artefacts: ['./validation', './zod'],
    why: 'the flag is what JSON Schema asks for, and without it a letter beyond 16 bits counts as two',
    instead: 'Correct it: with the flag, only characters of the syntax may be escaped.',
  },
  otherDialect: {
    what: () => '`$schema` names another dialect',
    find: (schema) => when(schema.$schema !== undefined && schema.$schema !== dialect, '$schema'),
    artefacts: ['types', './validation', './zod'],
    why: 'its keywords would be read as those of 2020-12',
    instead: `Remove it, or write ${dialect} and what that dialect defines.`,
  },
} as const satisfies Record<string, RefusedShape>;
