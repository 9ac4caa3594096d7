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
  /** How many mutations a case has noticed: it is likely to notice the next. */
  readonly successes: Map<string, number>;
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
    successes: new Map(),
  };
}

/** What the suite says of a mutated package; `undefined` if it does not notice. It stops where it does. */
export async function notice(trial: Trial, original: Subject, mutation: Mutation): Promise<string | undefined> {
  const { context, memory, successes } = trial;
  const subject = putInto(original, mutation);
  if (typeof subject === 'string') return subject;
  const stub = startStub(context, subject.createServer);
  const mine = ({ name }: { readonly name: string }) => ORACLES[mutation.family].includes(name);
  const oracles = packageOracles(subject, context, stub).filter(mine);
  const responseOracles = packageResponseOracles(subject, context, stub).filter(mine);
  for (const testCase of inOrder(mutation, trial)) {
    const said =
      'reply' in testCase
        ? await tryResponseCase(context, responseOracles, testCase)
        : await tryRequestCase(context, oracles, testCase);
    if (said === undefined) continue;
    const like = likenessOf(testCase);
    memory.set(mutation.does, like);
    successes.set(like, (successes.get(like) ?? 0) + 1);
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
  { does, operation, constraint, status, first = 'accepted' }: Mutation,
  { cases, responseCases, memory, successes }: Trial,
): (Case | ResponseCase)[] {
  const known = memory.get(does);
  const rank = (testCase: Case | ResponseCase, like: string): number => {
    if (operation !== undefined && testCase.operation.id !== operation) return 5;
    if (constraint !== undefined && testCase.breaks && idsOf(testCase.breaks).includes(constraint)) return 0;
    if (like === known) return 1;
    if (status !== undefined && 'reply' in testCase && testCase.declared?.status === status) return 2;
    const kind = 'reply' in testCase ? (testCase.declared ? 'answers' : 'undeclared answers') : testCase.expect;
    return kind === first ? 3 : 4;
  };
  const ranked = [...cases, ...responseCases].map((testCase) => {
    const like = likenessOf(testCase);
    return { testCase, rank: rank(testCase, like), successes: successes.get(like) ?? 0 };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.successes - a.successes);
  return ranked.map(({ testCase }) => testCase);
}

const likenesses = new WeakMap<Case | ResponseCase, string>();

/** A case of one operation is like those of others that differ in the branch of the body alone. Asked for each mutation. */
function likenessOf(testCase: Case | ResponseCase): string {
  const likeness = likenesses.get(testCase) ?? testCase.title.replace(/^(\w+ a body) \([^)]*\)/, '$1');
  likenesses.set(testCase, likeness);
  return likeness;
}

const idsOf = ({ schema, property }: Violation): string[] => [
  schema,
  idOf({ pointer: schema, ...(property === undefined ? {} : { property }) }),
];
