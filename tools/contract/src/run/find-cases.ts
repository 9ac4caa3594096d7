import { isObject } from '@rollcall/openapi/json';
import fc from 'fast-check';
import { type Case, type Context, leastRequest, validCredentials } from '../cases/index.ts';
import type { DescribedOperation } from '../document/operations.ts';
import { requestViolations } from '../document/request-violations.ts';
import type { Oracle } from '../oracles/oracle.ts';
import { parse } from '../wire/parse.ts';
import { serialise } from '../wire/serialise.ts';
import { NotOnTheWire, type RequestValues } from '../wire/values.ts';
import type { Failure } from './failure.ts';
import { failureOf, runCase } from './run-case.ts';
import type { OperationResult } from './run-operations.ts';

interface SearchOptions {
  readonly seed: number;
  /** Random requests per operation. */
  readonly runs: number;
  readonly baseUrl: string;
}

/** Looks for disagreements that no list of cases has thought of; the smallest one per operation joins its failures. */
export async function findCases(
  context: Context,
  oracles: readonly Oracle[],
  results: readonly OperationResult[],
  options: SearchOptions,
): Promise<OperationResult[]> {
  const found: OperationResult[] = [];
  for (const result of results) {
    const failure = await findCase(context, oracles, result.coverage.operation, options);
    found.push(failure ? { ...result, failures: [...result.failures, failure] } : result);
  }
  return found;
}

/** The smallest disagreement about random bodies of one operation, if there is one. The validator says what is right. */
export async function findCase(
  context: Context,
  oracles: readonly Oracle[],
  operation: DescribedOperation,
  { seed, runs, baseUrl }: SearchOptions,
): Promise<Failure | undefined> {
  const [content] = operation.body?.content ?? [];
  const examples = content?.examples.map(({ value }) => value) ?? [];
  if (!content || examples.length === 0) return undefined;
  const least = leastRequest(context, operation);
  let failure: Failure | undefined;
  const property = fc.asyncProperty(
    fc.constantFrom(...examples),
    fc.array(edits(), { minLength: 1, maxLength: 4 }),
    async (example, edits) => {
      const value = edits.reduce(apply, example);
      const testCase = await caseOf(context, operation, { ...least, body: { mediaType: content.mediaType, value } });
      const result = testCase && (await runCase(context, oracles, testCase));
      if (!result || result.findings.length + result.needless.length === 0) return true;
      failure = await failureOf(context, { ...testCase, title: `${testCase.title} (seed ${seed})` }, result, baseUrl);
      return false;
    },
  );
  const { failed } = await fc.check(property, { seed, numRuns: runs });
  return failed ? failure : undefined;
}

/** One random change of a value: something else at a place, nothing at all, or something more. */
interface Edit {
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'add';
  readonly name: string;
  readonly value: unknown;
}

/** Made when they are needed: to prepare texts of graphemes takes a second. */
function edits(): fc.Arbitrary<Edit> {
  const texts = fc.string({ unit: 'grapheme', maxLength: 20 });
  return fc.record({
    place: fc.nat(30),
    kind: fc.constantFrom('replace', 'remove', 'add'),
    name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''), texts),
    value: fc.oneof(
      fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }),
      texts,
      fc.integer(),
      fc.emailAddress(),
      fc.webUrl(),
    ),
  });
}

function apply(value: unknown, { place, kind, name, value: other }: Edit): unknown {
  const keys = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || keys.length === 0) return kind === 'replace' ? other : value;
  if (kind === 'add') return Object.fromEntries([...Object.entries(value), [name, other]]);
  const key = keys[place % keys.length] as string;
  if (kind === 'remove') return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return Object.fromEntries(Object.entries(value).map(([name, old]) => [name, name === key ? other : old]));
}

async function caseOf(context: Context, operation: DescribedOperation, sent: RequestValues): Promise<Case | undefined> {
  try {
    const wire = serialise(context.document, operation, sent);
    const values = await parse(context.document, operation, wire);
    if (!values) return undefined;
    const [breaks] = requestViolations(context.validator, operation, values);
    const credentials = validCredentials(context, operation.security[0]);
    const base = { kind: 'random', operation, names: [], wire, values, credentials } as const;
    if (!breaks) return { ...base, title: 'accepts a random body', expect: 'accepted' };
    return { ...base, title: `refuses a random body (${breaks.keyword})`, expect: 'refused', breaks };
  } catch (error) {
    if (error instanceof NotOnTheWire) return undefined;
    throw error;
  }
}
