import path from 'node:path';
import { startMock } from '@rollcall/mock';
import type { JsonObject } from '@rollcall/openapi/json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Case, casesOf, createContext, type ResponseCase, responseCasesOf } from '../src/cases/index.ts';
import { listPackages, loadPackage } from '../src/cli/load-package.ts';
import { oraclesOf } from '../src/oracles/index.ts';
import { responseOraclesOf } from '../src/oracles/responses.ts';
import { startStub } from '../src/oracles/stub.ts';
import type { Subject } from '../src/oracles/subject.ts';
import { runCase } from '../src/run/run-case.ts';
import { runResponseCase } from '../src/run/run-response-case.ts';

/** A generated package, whichever comes first, broken in one way at a time. */
const root = path.resolve(import.meta.dirname, '../../..');
const original = await loadPackage(path.join(root, 'packages', listPackages(root)[0] ?? '', 'src'));
const context = createContext(original.document as JsonObject);
const [operation] = context.operations;
const cases: Case[] = operation ? await casesOf(context, operation) : [];
const responseCases: ResponseCase[] = operation ? [...responseCasesOf(context, operation)] : [];

let mock: Awaited<ReturnType<typeof startMock>>;
beforeAll(async () => {
  mock = await startMock(original.document);
});
afterAll(() => mock.close());

/** The names of the oracles that disagree with anything. */
async function dissenters(mutation: Partial<Subject>): Promise<string[]> {
  const subject = { ...original, ...mutation };
  const stub = startStub(context, subject.createServer);
  const oracles = oraclesOf(subject, context, stub, mock.url);
  const found = new Set<string>();
  for (const testCase of cases) {
    for (const { oracle } of (await runCase(context, oracles, testCase)).findings) found.add(oracle);
  }
  for (const responseCase of responseCases) {
    const { wrong } = await runResponseCase(context, responseOraclesOf(subject, context, stub, mock.url), responseCase);
    for (const name of wrong) found.add(name);
  }
  return [...found].sort();
}

/** All schemas of a validation accept whatever `lets` lets through. */
function lax(value: unknown, lets: (issues: readonly { path?: readonly unknown[] }[]) => boolean): never {
  if (typeof value !== 'object' || value === null) return value as never;
  if ('~standard' in value) {
    const standard = value['~standard'] as { validate(input: unknown): { issues?: [] } };
    const validate = (input: unknown) => {
      const result = standard.validate(input);
      return result.issues && lets(result.issues) ? { value: input } : result;
    };
    return { '~standard': { ...standard, validate } } as never;
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, lax(child, lets)])) as never;
}

describe('a package', () => {
  test('that keeps its contract is agreed about', async () => {
    expect(await dissenters({})).toEqual([]);
  });

  test('whose validators forget nested values is found out', async () => {
    const validation = lax(original.validation, (issues) => issues.every(({ path = [] }) => path.length > 1));
    expect(await dissenters({ validation })).toEqual(['validating client', 'validation']);
  });

  test('whose zod schemas forget what is required is found out', async () => {
    const zod = lax(original.zod, (issues) => JSON.stringify(issues).includes('is required'));
    expect(await dissenters({ zod })).toEqual(['zod']);
  });

  test('whose client changes what it sends is found out', async () => {
    const createClient: Subject['createClient'] = (options) =>
      original.createClient({
        ...options,
        fetch: (url: string, init: RequestInit) => {
          const body = typeof init.body === 'string' ? init.body.normalize('NFKD') : init.body;
          return options.fetch(url, { ...init, body });
        },
      });
    expect(await dissenters({ createClient })).toEqual(['client to mock', 'client to server', 'validating client']);
  });

  test('whose server takes any credential is found out', async () => {
    const createServer: Subject['createServer'] = (handlers, options) => {
      const names = Object.keys(options.authenticate);
      return original.createServer(handlers, {
        ...options,
        authenticate: Object.fromEntries(names.map((name) => [name, () => true])),
      });
    };
    expect(await dissenters({ createServer })).toEqual(['server']);
  });

  test('whose server changes what a handler is given is found out', async () => {
    const createServer: Subject['createServer'] = (handlers, options) => {
      const trimming = Object.entries(handlers).map(([id, handler]) => {
        const trim = (input: { body: unknown }) =>
          (handler as (given: unknown) => unknown)({
            ...input,
            body: JSON.parse(JSON.stringify(input.body).replaceAll(' ', '')),
          });
        return [id, trim];
      });
      return original.createServer(Object.fromEntries(trimming), options);
    };
    expect(await dissenters({ createServer })).toEqual(['server']);
  });
});
