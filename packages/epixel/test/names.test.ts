import { describe, expect, test } from 'vitest';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { PersonName, Username } from '../src/generated/validation.js';
import { PersonName as ZodPersonName, Username as ZodUsername } from '../src/generated/zod.ts';

const { PersonName: person, Username: user } = document.components.schemas;

/** Readers of the description differ in the `u` flag; our validators set it. */
function judges(pattern: string, schemas: readonly { '~standard': { validate(value: unknown): unknown } }[]) {
  const accepts = (schema: (typeof schemas)[number]) => (value: string) =>
    !('issues' in (schema['~standard'].validate(value) as object));
  return [
    ['a reader with the u flag', (value: string) => new RegExp(pattern, 'u').test(value)],
    ['a reader without the u flag', (value: string) => new RegExp(pattern).test(value)],
    ...schemas.map((schema, index) => [['./validation', './zod'][index], accepts(schema)] as const),
  ] as const;
}

describe.each(judges(person.pattern, [PersonName, ZodPersonName]))('a first or last name, to %s', (_, accepts) => {
  test.each(['Łukasz', 'Zoë', 'Zoe\u0308', 'José', 'नादिया', 'Мария', '李', '佐々木', '𠮷田', 'محمد', '한별'])(
    'may be %s',
    (name) => expect(accepts(name)).toBe(true),
  );

  const wrong = [
    '',
    ' ',
    'R2D2',
    'Anne-Marie',
    "O'Neil",
    'O’Neil',
    'van Brandt',
    'a\tb',
    'a\nb',
    'a\u0000b',
    'a\u00A0b',
  ];
  test.each([...wrong, '{a}', '[a]', 'a\\b', 'a×b', 'Anna ', '①', '€', '、', '　', 'ａ１', 'a\u200Bb'])(
    'may not be %j',
    (name) => expect(accepts(name)).toBe(false),
  );
});

test('the pattern of names refuses no letter of any script, and no mark that belongs to one', () => {
  const readers = judges(person.pattern, []).map(([, accepts]) => accepts);
  const refused: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (!/[\p{L}\p{M}]/u.test(character)) continue;
    if (readers.some((accepts) => !accepts(`${character}${character}`))) refused.push(code.toString(16));
  }
  expect(refused).toEqual([]);
});

describe.each(judges(user.pattern, [Username, ZodUsername]))('a user name, to %s', (_, accepts) => {
  test.each(['leila.brandt', '_leila_', '.leila.', 'leila1', 'l_e.i_l.a'])('may be %s', (name) => {
    expect(accepts(name)).toBe(true);
  });

  test.each(['user_.name', 'user__name', 'user..name', 'us er', 'üser.name', 'user-name', ''])(
    'may not be %j',
    (name) => {
      expect(accepts(name)).toBe(false);
    },
  );
});
