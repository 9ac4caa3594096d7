import { constraintTypes, formats, type Refusal } from './portable.ts';
import { isObject, type Schema, typesOf } from './schema.ts';

/** A way of writing a schema, from carried keywords alone, that some artefact cannot carry. */
export interface RefusedShape extends Refusal {
  /** Begins the message: what was found, with the words of the schema where they help. */
  readonly what: (schema: Schema, at: readonly (string | number)[]) => string;
  /** Where it is, below the schema; one path for each fault. */
  readonly find: (schema: Schema) => readonly (readonly (string | number)[])[];
}

const valueConstraints = ['format', ...Object.keys(constraintTypes)];
const constraints = [...valueConstraints, 'enum', 'const'];
const compositions = ['$ref', 'allOf', 'anyOf', 'oneOf'];
const has = (schema: Schema, keyword: string): boolean => Object.hasOwn(schema, keyword);
const present = (schema: Schema, keywords: readonly string[]): string[] =>
  keywords.filter((keyword) => has(schema, keyword));
const when = (found: boolean, ...path: (string | number)[]) => (found ? [path] : []);
const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const valueAt = (schema: Schema, keyword: string): string =>
  JSON.stringify((schema as Record<string, unknown>)[keyword]);

const isUnicodePattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

export const refusedShapes = {
  typeless: {
    what: (_, [keyword]) => `\`${keyword}\` stands in a schema without \`type\``,
    find: (schema) =>
      schema.type === undefined
        ? present(schema, constraints)
            .slice(0, 1)
            .map((keyword) => [keyword])
        : [],
    artefacts: ['types', './zod'],
    why: 'generators look at the type first and drop what stands beside a missing one',
    instead: 'Add `type`.',
  },
  requiredAnything: {
    what: (_, [, name]) => `\`${name}\` is required and can be anything`,
    find: ({ properties = {}, required }) =>
      (required ?? [])
        .filter((name) => Object.hasOwn(properties, name) && saysNothing(properties[name]))
        .map((name) => ['properties', name]),
    artefacts: ['./zod'],
    why: 'a property of any type may be missing there',
    instead: 'Add `type`, or take the name out of `required`.',
  },
  arrayWithoutItems: {
    what: () => 'The array has no `items`',
    find: (schema) => when(typesOf(schema).includes('array') && !has(schema, 'items'), 'type'),
    artefacts: ['./zod'],
    why: 'the schema throws as soon as an array is not empty',
    instead: 'Add `items`; `items: {}` is anything.',
  },
  booleanSchema: {
    what: (_, at) => `\`${at.at(-1)}\` is a boolean schema`,
    find: ({ items, properties = {} }) => [
      ...when(typeof items === 'boolean', 'items'),
      ...Object.keys(properties)
        .filter((name) => typeof properties[name] === 'boolean')
        .map((name) => ['properties', name]),
    ],
    artefacts: ['types', './zod'],
    why: 'nothing is generated from it',
    instead:
      'Write `{}` for anything, or remove it and write `additionalProperties: false` or `maxItems: 0` for nothing.',
  },
  prototypeProperty: {
    what: () => 'A property is called `__proto__`',
    find: ({ properties = {} }) => when(Object.hasOwn(properties, '__proto__'), 'properties', '__proto__'),
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'in JavaScript it is the prototype of the object',
    instead: 'Remove it.',
  },
  structuredEnum: {
    what: (_, [keyword]) => `\`${keyword}\` holds an object or an array`,
    find: (schema) => [
      ...when(
        (schema.enum ?? []).some((value) => !isScalar(value)),
        'enum',
      ),
      ...when(!isScalar(schema.const), 'const'),
    ],
    artefacts: ['types', './zod'],
    why: 'only strings, numbers, booleans and null can be listed',
    instead: 'Write the object with its `properties` and give each a `const`.',
  },
  emptyEnum: {
    what: () => '`enum` is empty',
    find: (schema) => when(schema.enum?.length === 0, 'enum'),
    artefacts: ['./validation', './zod'],
    why: 'there is no validator that nothing passes',
    instead: 'List the values, or remove the property.',
  },
  constrainedEnum: {
    what: (schema, [keyword]) => `\`${keyword}\` stands beside \`${present(schema, ['const', 'enum'])[0]}\``,
    find: (schema) =>
      schema.enum === undefined && !has(schema, 'const')
        ? []
        : [...present(schema, valueConstraints), ...(has(schema, 'const') ? present(schema, ['enum']) : [])].map(
            (keyword) => [keyword],
          ),
    artefacts: ['./zod'],
    why: 'one of the two is dropped',
    instead: 'Remove it, and list only values that meet it.',
  },
  unknownFormat: {
    what: ({ format }) => `\`format: ${format}\` is not known`,
    find: ({ format }) => when(format !== undefined && !Object.hasOwn(formats, format), 'format'),
    artefacts: ['./validation', './zod'],
    why: 'nothing would check it',
    instead: `Use one of ${Object.keys(formats).join(', ')}, or a \`pattern\`.`,
  },
  formatOfOtherType: {
    what: (schema) => `\`format: ${schema.format}\` does not belong to type ${valueAt(schema, 'type')}`,
    find: (schema) => when(!fits(schema, formats[schema.format ?? ''] ?? []), 'format'),
    artefacts: ['./validation', './zod'],
    why: 'nothing would check it',
    instead: 'Correct the `type` or the `format`.',
  },
  constraintOfOtherType: {
    what: (schema, [keyword]) => `\`${keyword}\` does not belong to type ${valueAt(schema, 'type')}`,
    find: (schema) =>
      present(schema, Object.keys(constraintTypes))
        .filter((keyword) => !fits(schema, constraintTypes[keyword] ?? []))
        .map((keyword) => [keyword]),
    artefacts: ['types', './validation', './zod'],
    why: 'it says nothing about such a value',
    instead: 'Correct the `type`, or remove the keyword.',
  },
  invalidPattern: {
    what: () => '`pattern` is not a regular expression with the `u` flag',
    find: ({ pattern }) => when(pattern !== undefined && !isUnicodePattern(pattern), 'pattern'),
    artefacts: ['./validation', './zod'],
    why: 'the flag is what JSON Schema asks for, and without it a letter beyond 16 bits counts as two',
    instead: 'Correct it: with the flag, only characters of the syntax may be escaped.',
  },
  slashedPattern: {
    what: () => '`pattern` begins or ends with `/`',
    find: ({ pattern }) => when(pattern !== undefined && /^\/|\/$/.test(pattern), 'pattern'),
    artefacts: ['./zod'],
    why: 'the slash is taken for the delimiter of JavaScript and cut off',
    instead: 'Write `[/]` for a slash, and no delimiters.',
  },
  mixedMap: {
    what: () => '`additionalProperties` has a schema and `properties` beside it',
    find: (schema) =>
      when(
        isObject(schema.additionalProperties) && Object.keys(schema.properties ?? {}).length > 0,
        'additionalProperties',
      ),
    artefacts: ['types', './zod'],
    why: 'the index signature contradicts the properties, and zod drops the schema',
    instead: 'Put the map under a property of its own, or write `true` or `false`.',
  },
  severalTypes: {
    what: (_schema, [keyword]) => `\`${keyword}\` stands beside several types`,
    find: (schema) =>
      typesOf(schema).filter((type) => type !== 'null').length < 2
        ? []
        : present(schema, valueConstraints).map((keyword) => [keyword]),
    artefacts: ['./zod'],
    why: 'it is applied to every type and refuses values of the others',
    instead: 'Write an `anyOf` with one branch for each type.',
  },
  constrainedUnion: {
    what: (schema, [keyword]) => `\`${keyword}\` stands in a schema of type ${valueAt(schema, 'type')}`,
    find: (schema) =>
      schema.type === undefined || typesOf(schema).includes('object')
        ? []
        : present(schema, ['anyOf', 'oneOf']).map((keyword) => [keyword]),
    artefacts: ['./zod'],
    why: 'the generated schema throws when it is imported',
    instead: 'Move `type` and what stands beside it into each branch.',
  },
  undiscriminatedOneOf: {
    what: () => '`oneOf` has no `discriminator`',
    find: (schema) => when(schema.oneOf !== undefined && schema.discriminator === undefined, 'oneOf'),
    artefacts: ['types', './zod'],
    why: 'a value that fits two branches passes there',
    instead: 'Add a `discriminator` and a `const` for each branch, or write `anyOf`.',
  },
  discriminatorAlone: {
    what: () => '`discriminator` has no `oneOf` beside it',
    find: (schema) => when(schema.discriminator !== undefined && schema.oneOf === undefined, 'discriminator'),
    artefacts: ['types', './validation', './zod'],
    why: 'there is no list of branches to choose from',
    instead: 'List the branches in a `oneOf` beside it.',
  },
} as const satisfies Record<string, RefusedShape>;

/** A schema of no type, or of one that the keyword is for. */
const fits = (schema: Schema, types: readonly string[]): boolean =>
  types.length === 0 || typesOf(schema).length === 0 || typesOf(schema).some((type) => types.includes(type));

const saysNothing = (schema: unknown): boolean =>
  isObject(schema) && present(schema as Schema, ['type', ...constraints, ...compositions]).length === 0;
