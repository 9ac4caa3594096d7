import { describe, expect, test } from 'vitest';
import { createContext } from '../src/cases/index.ts';
import { sampled, sliceOf, thinned } from '../src/document/sampling.ts';
import { plansOf, sampleFrom } from '../src/run/plan.ts';
import { parcels } from './parcels.ts';

const ids = Array.from({ length: 200 }, (_, index) => `operation${index}`);

describe('a sample of operations', () => {
  test('is the same each time, in the order of the description, and all of them if there are few', () => {
    const some = sampled(ids, 20);
    expect(some).toHaveLength(20);
    expect(sampled(ids, 20)).toEqual(some);
    expect(ids.filter((id) => some.includes(id))).toEqual(some);
    expect(sampled(ids, 500)).toEqual(ids);
  });

  test('changes by no more than what is added or taken away', () => {
    const before = sampled(ids, 20);
    const after = sampled([...ids.slice(1), 'another'], 20);
    expect(after.filter((id) => !before.includes(id)).length).toBeLessThanOrEqual(2);
  });

  test('is of as many as is asked for, and of all if that is', () => {
    expect(sampleFrom({})).toBe(25);
    expect(sampleFrom({ CONTRACT_SAMPLE: '3' })).toBe(3);
    expect(sampleFrom({ CONTRACT_SAMPLE: 'all' })).toBeUndefined();
    expect(() => sampleFrom({ CONTRACT_SAMPLE: 'few' })).toThrow('CONTRACT_SAMPLE is few');
  });

  test('needs of the description its paths and what they refer to', () => {
    const { operations } = createContext(parcels, { only: ['findParcel'] });
    const slice = sliceOf(parcels, operations);
    expect(Object.keys(slice.paths as object)).toEqual(['/parcels/{id}']);
    const { schemas, securitySchemes } = slice.components as Record<string, object>;
    expect(Object.keys(schemas ?? {}).sort()).toEqual(['Depot', 'Person', 'Problem', 'Recipient', 'Sent']);
    expect(securitySchemes).toEqual(parcels.components.securitySchemes);
  });

  test('leaves the other operations their routes: their methods are not missing', async () => {
    const { plans } = await plansOf(createContext(parcels, { only: ['labelParcel'] }));
    const methods = plans.flatMap(({ cases }) => cases.filter(({ expect }) => expect === 'no such method'));
    expect(methods.map(({ wire }) => wire.method)).toEqual(['POST', 'PATCH', 'DELETE']);
  });
});

describe('a part of the cases', () => {
  test('has one of each kind, the same ones each time', () => {
    const cases = Array.from({ length: 1_000 }, (_, index) => ({
      index,
      kind: index % 10 < 9 ? 'usual' : `rare ${index % 50}`,
    }));
    const some = thinned(cases, 40, ({ kind }) => kind);
    expect(some).toHaveLength(40);
    expect(new Set(some.map(({ kind }) => kind)).size).toBe(6);
    expect(thinned(cases, 40, ({ kind }) => kind)).toEqual(some);
    expect(thinned(cases, 1_000, ({ kind }) => kind)).toEqual(cases);
  });

  test('is tried of an API with too many, and breaks each constraint all the same', async () => {
    const context = createContext(parcels);
    const whole = await plansOf(context, Number.POSITIVE_INFINITY);
    const part = await plansOf(context, 600);
    const count = ({ plans }: typeof part) =>
      plans.reduce((sum, { cases, responseCases }) => sum + cases.length + responseCases.length, 0);
    expect(count(whole)).toBe(whole.all);
    expect(part.all).toBe(whole.all);
    expect(count(part)).toBeLessThanOrEqual(602);
    const broken = ({ plans }: typeof part) =>
      new Set(plans.flatMap(({ cases }) => cases.flatMap(({ breaks }) => (breaks ? [breaks.schema] : []))));
    expect(broken(part)).toEqual(broken(whole));
  });
});
