import { describe, expect, expectTypeOf, it } from 'vitest';
import { compile } from '../../test/one-operation.ts';
import { ApiError, RequestValidationError, type Trace } from '../client/index.ts';
import type { Schema } from '../validation/index.ts';
import { emptyToUndefined, type FieldError, fieldErrors, withMessages } from './index.ts';

const trace: Trace = { operationId: 'register', method: 'POST', url: 'https://club.example.com/members', attempts: 1 };
const told = (errors: readonly FieldError[]) => errors.map(({ name, message }) => `${name}: ${message}`);
const registration = compile({
  required: ['name'],
  properties: { tags: { items: { minLength: 2 } }, address: { properties: { street: { type: 'string' } } } },
});

describe('fieldErrors', () => {
  it('are those that a validator has found, by the path of the field', () => {
    const found = registration['~standard'].validate({ tags: ['ab', 'c'], address: { street: 1 } });
    const errors = fieldErrors(found);
    expect(errors).toContainEqual({
      path: ['tags', 1],
      name: 'tags.1',
      message: 'must have at least 2 characters',
    });
    expect(errors.map(({ name }) => name).sort()).toEqual(['address.street', 'name', 'tags.1']);
  });

  it('are of the body alone, where the client has refused a request', () => {
    const refused = new RequestValidationError(
      [
        { part: 'query', path: ['page'], message: 'is required' },
        { part: 'body', path: ['name'], message: 'is required' },
      ],
      trace,
    );
    expect(told(fieldErrors(refused))).toEqual(['name: is required']);
  });

  it.each<[what: string, errors: object | null | undefined, expected: string[]]>([
    ['lists by field', { name: ['too long', 'taken'], email: [] }, ['name: too long', 'name: taken']],
    ['a text by field', { name: 'taken' }, ['name: taken']],
    ['what is said twice', { name: ['taken', 'taken'], email: 'taken' }, ['name: taken', 'email: taken']],
    ['names with dots', { 'tags.0.label': ['x'] }, ['tags.0.label: x']],
    ['names with brackets', { 'tags[0][label]': ['x'] }, ['tags.0.label: x']],
    ['nested objects', { address: { street: ['x'] } }, ['address.street: x']],
    ['lists of objects', { tags: [{}, { label: ['x'] }] }, ['tags.1.label: x']],
    ['problem details', [{ detail: 'x', pointer: '#/tags/0/a~1b' }], ['tags.0.a/b: x']],
    ['a list that names fields', [{ field: 'name', message: 'x' }, { message: 'y' }], ['name: x', ': y']],
    ['paths as lists', [{ path: ['tags', 0], message: 'x' }], ['tags.0: x']],
    ['texts alone', ['x'], [': x']],
    ['what is about no field', { whole: ['x'] }, [': x']],
    ['nothing', {}, []],
    ['null', null, []],
    ['undefined', undefined, []],
    ['values that are no messages', { name: [1, true, null] }, []],
  ])('are read from %s', (_, errors, expected) => {
    expect(told(fieldErrors({ body: { errors: errors as never } }, { general: 'whole' }))).toEqual(expected);
  });

  it('come from a failed result and from its ApiError alike', () => {
    const result = { ok: false, status: 400, body: { errors: { name: ['taken'] } } } as never;
    expect(told(fieldErrors(new ApiError(result, trace) as never))).toEqual(['name: taken']);
    expect(told(fieldErrors(result))).toEqual(['name: taken']);
  });

  it('have numbers for members of lists, however the server writes them', () => {
    const errors = [
      { detail: 'x', pointer: '#/tags/0' },
      { detail: 'x', path: 'tags.0' },
    ];
    for (const { path } of fieldErrors({ body: { errors } })) expect(path).toEqual(['tags', 0]);
  });

  it('end where no form does', () => {
    let errors: object = { deep: 'x' };
    for (let depth = 0; depth < 100_000; depth++) errors = { a: errors };
    expect(fieldErrors({ body: { errors: errors as never } })).toEqual([]);
  });

  it('do not compile where the body declares none', () => {
    const failed = { body: { message: 'no' } };
    // @ts-expect-error the body has no errors
    expect(fieldErrors(failed)).toEqual([]);
  });
});

describe('emptyToUndefined', () => {
  it('leaves out what was left empty, within objects too', () => {
    const file = new File(['x'], 'a.png');
    const values = {
      name: 'Ada',
      phone: '',
      none: undefined,
      zero: 0,
      no: false,
      address: { street: '', city: 'Oslo' },
    };
    const blank = new File([], 'blank.txt');
    const given = { ...values, list: [''], file, blank, missing: new File([], '') };
    expect(emptyToUndefined(given)).toStrictEqual({
      name: 'Ada',
      zero: 0,
      no: false,
      address: { city: 'Oslo' },
      list: [''],
      file,
      blank,
    });
    expect(given.phone).toBe('');
  });

  it('keeps the types', () => {
    expectTypeOf(emptyToUndefined({ name: 'Ada', tags: ['a'] })).toEqualTypeOf<{ name: string; tags: string[] }>();
  });
});

describe('withMessages', () => {
  const german = withMessages(registration as Schema<{ name: string }>, {
    required: () => 'fehlt',
    minLength: ({ limit }) => `braucht mindestens ${limit} Zeichen`,
  });

  it('says it in the words that are given, and else in its own', () => {
    const { issues } = german['~standard'].validate({ tags: ['a'], address: { street: 1 } });
    expect(issues?.map(({ message }) => message).sort()).toEqual([
      'braucht mindestens 2 Zeichen',
      'fehlt',
      'must be string',
    ]);
  });

  it('judges as before', () => {
    expect(german['~standard'].validate({ name: 'Ada' })).toEqual({ value: { name: 'Ada' } });
  });
});
