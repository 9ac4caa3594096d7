import type { JsonSchema } from '@rollcall/openapi/document';
import { withMessages } from '@rollcall/runtime/forms';
import { describe, expect, test } from 'vitest';
import { pets, validatorsOf } from './validators.ts';

const text: JsonSchema = { type: 'string' };
const need = (...names: string[]): JsonSchema => ({ type: 'object', required: names });

const schemas: Record<string, JsonSchema> = {
  Types: {
    type: 'object',
    required: ['text', 'whole'],
    properties: {
      text,
      whole: { type: 'integer' },
      flag: { type: 'boolean' },
      list: { type: 'array', items: text },
      map: { type: 'object' },
    },
  },
  OrNull: {
    type: 'object',
    properties: { text: { type: ['string', 'null'] }, list: { type: ['array', 'null'], items: text } },
  },
  Sizes: {
    type: 'object',
    properties: {
      text: { ...(text as object), minLength: 2, maxLength: 3 },
      list: { type: 'array', items: text, minItems: 1, maxItems: 2 },
    },
  },
  Values: {
    type: 'object',
    properties: {
      color: { type: 'string', enum: ['red', 'blue'] },
      kind: { const: 'a' },
      only: { type: 'string', enum: ['a'] },
      year: { type: 'integer', enum: [1, 2] },
    },
  },
  Numbers: { type: 'object', properties: { count: { type: 'integer', minimum: 1, multipleOf: 2 } } },
  Patterns: {
    type: 'object',
    properties: {
      explained: { type: 'string', pattern: '^[0-9]{4}$', 'x-message': 'must be four digits', description: 'A pin.' },
      described: { type: 'string', pattern: '^/[a-z]$', description: 'A drive; only one letter.' },
      titled: { type: ['string', 'number'], pattern: '^a$', title: 'The letter a' },
      bare: { type: 'string', pattern: '^/a$' },
    },
  },
  Contact: {
    allOf: [{ type: 'object', properties: { email: text } }, { anyOf: [need('email'), need('phone', 'code')] }],
  },
  Either: {
    anyOf: [
      { type: 'object', required: ['a'], properties: { a: text } },
      { type: 'object', required: ['b'], properties: { b: text } },
    ],
  },
  Pet: pets.A as JsonSchema,
  Cat: pets.Cat as JsonSchema,
  Dog: pets.Dog as JsonSchema,
};

interface Found {
  readonly path?: readonly PropertyKey[];
  readonly message: string;
}
const told = (issues: readonly Found[] = []) =>
  issues.map(({ path = [], message }) => `${path.join('.')}: ${message}`).sort();

let made: Promise<Awaited<ReturnType<typeof validatorsOf>>[]> | undefined;
const bothJudges = () =>
  (made ??= Promise.all([validatorsOf('validation.js', schemas), validatorsOf('zod.ts', schemas)]));

describe('./validation and ./zod', () => {
  test.each<[what: string, schema: string, value: unknown, expected: string[]]>([
    ['what is missing', 'Types', {}, ['text: is required', 'whole: is required']],
    [
      'types',
      'Types',
      { text: 1, whole: '1', flag: 0, list: {}, map: [] },
      [
        'flag: must be boolean',
        'list: must be array',
        'map: must be object',
        'text: must be string',
        'whole: must be integer',
      ],
    ],
    ['items', 'Types', { text: '', whole: 1, list: [1] }, ['list.0: must be string']],
    ['a value of another kind', 'Types', 'a', [': must be object']],
    [
      'types that include null',
      'OrNull',
      { text: 1, list: 1 },
      ['list: must be array or null', 'text: must be string or null'],
    ],
    [
      'what is too small',
      'Sizes',
      { text: 'a', list: [] },
      ['list: must have at least 1 item', 'text: must have at least 2 characters'],
    ],
    [
      'what is too big',
      'Sizes',
      { text: 'abcd', list: ['', '', ''] },
      ['list: must have at most 2 items', 'text: must have at most 3 characters'],
    ],
    [
      'values',
      'Values',
      { color: 'green', kind: 'b', only: 'b', year: 3 },
      ['color: must be one of "red", "blue"', 'kind: must be "a"', 'only: must be "a"', 'year: must be one of 1, 2'],
    ],
    ['numbers', 'Numbers', { count: -1 }, ['count: must be a multiple of 2', 'count: must be at least 1']],
    [
      'patterns',
      'Patterns',
      { explained: '1', described: 'c:', titled: 'b', bare: 'b' },
      [
        'bare: must have the form of the regular expression ^/a$',
        'described: must be as described: A drive',
        'explained: must be four digits',
        'titled: must be as described: The letter a',
      ],
    ],
    ['alternatives beside others', 'Contact', {}, [': must have email or phone and code']],
    ['alternatives', 'Either', {}, [': must have a or b']],
    ['a discriminator', 'Pet', { kind: 'bird' }, ['kind: must be one of "cat", "dog"']],
  ])('say the same of %s', async (_, name, value, expected) => {
    const said = (await bothJudges()).map((judges) =>
      told(judges[name]?.['~standard'].validate(value).issues as unknown as Found[]),
    );
    expect(said).toEqual([expected, expected]);
  });

  test('say it in other words, given by keyword', async () => {
    const german = {
      required: () => 'fehlt',
      enum: ({ allowedValues }: { allowedValues?: unknown }) => `erlaubt: ${String(allowedValues)}`,
      minLength: ({ limit }: { limit?: unknown }) => `mindestens ${limit} Zeichen`,
      pattern: ({ pattern }: { pattern?: unknown }) => `passt nicht zu ${pattern}`,
      multipleOf: ({ multipleOf }: { multipleOf?: unknown }) => `ein Vielfaches von ${multipleOf}`,
      discriminator: ({ allowedValues }: { allowedValues?: unknown }) => `eines von ${String(allowedValues)}`,
    };
    const cases: [name: string, value: unknown, expected: string[]][] = [
      ['Types', {}, ['text: fehlt', 'whole: fehlt']],
      ['Values', { color: 'green' }, ['color: erlaubt: red,blue']],
      ['Sizes', { text: 'a' }, ['text: mindestens 2 Zeichen']],
      ['Patterns', { explained: 'x' }, ['explained: passt nicht zu ^[0-9]{4}$']],
      ['Numbers', { count: 3 }, ['count: ein Vielfaches von 2']],
      ['Pet', { kind: 'bird' }, ['kind: eines von cat,dog']],
    ];
    for (const judges of await bothJudges()) {
      for (const [name, value, expected] of cases) {
        const judge = withMessages(judges[name] as never, german)['~standard'];
        expect(told(judge.validate(value).issues)).toEqual(expected);
      }
    }
  });
});
