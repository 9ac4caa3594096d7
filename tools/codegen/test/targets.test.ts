import { expect, test } from 'vitest';
import { accepts, email, pets, validationOf, validatorsOf } from './validators.ts';

test('./validation says what is wrong of the branch that the discriminator names, and of no other', async () => {
  const { A } = await validatorsOf('validation.js', pets);
  expect(A?.['~standard'].validate({ kind: 'cat' }).issues).toMatchObject([{ keyword: 'required', path: ['lives'] }]);
  expect(A?.['~standard'].validate({ kind: 'cow' }).issues).toMatchObject([
    { keyword: 'discriminator', path: ['kind'] },
  ]);
});

test('./validation needs nothing but the runtime, and no eval', async () => {
  const code = await validationOf({
    A: { type: 'array', items: email, uniqueItems: true, minItems: 1 },
    B: { type: 'string', minLength: 2 },
  });
  expect(code.match(/from '[^']+'/g)).toEqual(["from '@rollcall/runtime/internal/validation'"]);
  expect(code).not.toMatch(/require\(|new Function|\beval\b/);
});

test('./validation has what several schemas need once, and takes nothing in their text for its name', async () => {
  const pattern = '^pattern0|value0$';
  const schemas = {
    A: { type: 'object', properties: { a: { enum: ['value0', 'formats0'] }, b: { type: 'string', pattern } } },
    B: { type: 'string', pattern },
    C: { enum: ['formats0', 'value1'] },
    D: { enum: ['value0', 'formats0'] },
    E: { type: 'string', pattern: '^b' },
  } as const;
  const { A, B, C, D, E } = await validatorsOf('validation.js', schemas);
  for (const good of [{ a: 'value0' }, { a: 'formats0', b: 'pattern0' }, { b: 'value0' }])
    expect(accepts(A, good)).toBe(true);
  for (const bad of [{ a: 'value1' }, { b: 'b' }]) expect(accepts(A, bad)).toBe(false);
  expect([B, C, D, E].map((judge) => accepts(judge, 'value0'))).toEqual([true, false, true, false]);
  expect([B, C, D, E].map((judge) => accepts(judge, 'b'))).toEqual([false, false, false, true]);
  const code = await validationOf(schemas);
  expect(code.match(/new RegExp/g)).toHaveLength(2);
  expect(code.match(/^const value\d/gm)).toHaveLength(2);
});

test('./validation changes in the function of the schema that changes, and nowhere else', async () => {
  const schemas = (minLength: number) => ({
    A: { type: 'object', properties: { b: { $ref: '#/components/schemas/B' }, c: { pattern: '^c' } } },
    B: { type: 'object', properties: { a: { $ref: '#/components/schemas/A' }, name: { minLength } } },
    C: { type: 'array', items: { $ref: '#/components/schemas/A' } },
  });
  const functionsOf = (code: string) => code.split(/^(?=function |const )/m);
  const [before, after] = [functionsOf(await validationOf(schemas(2))), functionsOf(await validationOf(schemas(3)))];
  const changed = after.filter((text) => !before.includes(text));
  expect(changed).toEqual([expect.stringMatching(/^function validate_B\(/)]);
});
