import { type Case, type Context, casesOf, type ResponseCase, responseCasesOf } from '../src/cases/index.ts';
import { idOf } from '../src/document/constraints.ts';
import type { Violation } from '../src/document/validator.ts';
import { packageOracles } from '../src/oracles/index.ts';
import type { Oracle } from '../src/oracles/oracle.ts';
import { packageResponseOracles, type ResponseOracle } from '../src/oracles/responses.ts';
import { STUB_URL, startStub } from '../src/oracles/stub.ts';
import type { Subject } from '../src/oracles/subject.ts';
import { explainCase, runCase } from '../src/run/run-case.ts';
import { explainResponseCase, runResponseCase } from '../src/run/run-response-case.ts';
import type { Family, Mutation } from './mutation.ts';

/** Everything that is tried with a package. */
export interface Trial {
  readonly context: Context;
  readonly cases: readonly Case[];
  readonly responseCases: readonly ResponseCase[];
  /** Which case noticed a mutation that does the same elsewhere, by what it does. */
  readonly memory: Map<string, string>;
}

/** The oracles that can notice a mutation of a family; the others see nothing of it. */
const ORACLES: Readonly<Record<Family, readonly string[]>> = {
  server: ['server'],
  client: ['client', 'client to server', 'validating client'],
  validation: ['validation'],
  zod: ['zod'],
};

export async function trialOf(context: Context): Promise<Trial> {
  const { operations } = context;
  return {
    context,
    cases: (await Promise.all(operations.map((operation) => casesOf(context, operation)))).flat(),
    responseCases: operations.flatMap((operation) => [...responseCasesOf(context, operation)]),
    memory: new Map(),
  };
}

/** What the suite says of a mutated package; `undefined` if it does not notice. It stops where it does. */
export async function notice(
  { context, cases, responseCases, memory }: Trial,
  original: Subject,
  mutation: Mutation,
): Promise<string | undefined> {
  const subject = putInto(original, mutation);
  if (typeof subject === 'string') return subject;
  const stub = startStub(context, subject.createServer);
  const mine = ({ name }: { readonly name: string }) => ORACLES[mutation.family].includes(name);
  const oracles = packageOracles(subject, context, stub).filter(mine);
  const responseOracles = packageResponseOracles(subject, context, stub).filter(mine);
  for (const testCase of inOrder(mutation, [...cases, ...responseCases], memory.get(mutation.does))) {
    const said =
      'reply' in testCase
        ? await tryResponseCase(context, responseOracles, testCase)
        : await tryRequestCase(context, oracles, testCase);
    if (said === undefined) continue;
    memory.set(mutation.does, testCase.title);
    return said;
  }
  return undefined;
}

/** Some mutations keep a package from being loaded at all, which no run of the suite survives. */
function putInto(original: Subject, mutation: Mutation): Subject | string {
  try {
    return mutation.apply(original);
  } catch (error) {
    return `The package can't be loaded: ${(error as Error).message}`;
  }
}

async function tryRequestCase(
  context: Context,
  oracles: readonly Oracle[],
  testCase: Case,
): Promise<string | undefined> {
  const result = await runCase(context, oracles, testCase);
  return result.findings.length > 0 ? explainCase(context, testCase, result, STUB_URL) : undefined;
}

async function tryResponseCase(
  context: Context,
  oracles: readonly ResponseOracle[],
  responseCase: ResponseCase,
): Promise<string | undefined> {
  const result = await runResponseCase(context, oracles, responseCase);
  return result.isWrong ? explainResponseCase(responseCase, result) : undefined;
}

/** Those that are about the mutation first, and those that have noticed the like. None is left out. */
function inOrder(
  { operation, constraint, first }: Mutation,
  all: readonly (Case | ResponseCase)[],
  known: string | undefined,
): (Case | ResponseCase)[] {
  const rank = (testCase: Case | ResponseCase): number => {
    if (operation !== undefined && testCase.operation.id !== operation) return 4;
    if (constraint !== undefined && testCase.breaks && idsOf(testCase.breaks).includes(constraint)) return 0;
    if (testCase.title === known) return 1;
    return ('reply' in testCase ? 'answers' : testCase.expect) === first ? 2 : 3;
  };
  const ranked = all.map((testCase) => [rank(testCase), testCase] as const);
  return [0, 1, 2, 3, 4].flatMap((wanted) =>
    ranked.flatMap(([found, testCase]) => (found === wanted ? [testCase] : [])),
  );
}

const idsOf = ({ schema, property }: Violation): string[] => [
  schema,
  idOf({ pointer: schema, ...(property === undefined ? {} : { property }) }),
];
