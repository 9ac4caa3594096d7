import { type Case, type Context, casesOf, type ResponseCase, responseCases } from '../src/cases/index.ts';
import type { Violation } from '../src/document/validator.ts';
import { idOf } from '../src/measure/constraints.ts';
import { packageJudges } from '../src/oracles/index.ts';
import type { Judge } from '../src/oracles/oracle.ts';
import {
  examineResponse,
  explainResponse,
  packageResponseJudges,
  type ResponseJudge,
} from '../src/oracles/responses.ts';
import { STUB_URL, startStub } from '../src/oracles/stub.ts';
import type { Subject } from '../src/oracles/subject.ts';
import { examine, explain } from '../src/run/run-case.ts';
import type { Family, Fault } from './mutation.ts';

/** Everything that is tried with a package. */
export interface Trial {
  readonly context: Context;
  readonly cases: readonly Case[];
  readonly answers: readonly ResponseCase[];
  /** Which case noticed a fault that does the same elsewhere, by what it does. */
  readonly memory: Map<string, string>;
}

/** Those who can notice a fault of a family; the others see nothing of it. */
const JUDGES: Readonly<Record<Family, readonly string[]>> = {
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
    answers: operations.flatMap((operation) => [...responseCases(context, operation)]),
    memory: new Map(),
  };
}

/** What the suite says of a package with a fault; `undefined` if it does not notice. It stops where it does. */
export async function notice(
  { context, cases, answers, memory }: Trial,
  honest: Subject,
  fault: Fault,
): Promise<string | undefined> {
  const subject = putInto(honest, fault);
  if (typeof subject === 'string') return subject;
  const stub = startStub(context, subject.createServer);
  const mine = ({ name }: { readonly name: string }) => JUDGES[fault.family].includes(name);
  const judges = packageJudges(subject, context, stub).filter(mine);
  const responseJudges = packageResponseJudges(subject, context, stub).filter(mine);
  for (const one of inOrder(fault, [...cases, ...answers], memory.get(fault.does))) {
    const said = 'reply' in one ? await tryAnswer(context, responseJudges, one) : await tryCase(context, judges, one);
    if (said === undefined) continue;
    memory.set(fault.does, one.title);
    return said;
  }
  return undefined;
}

/** Some faults keep a package from being loaded at all, which no run of the suite survives. */
function putInto(honest: Subject, fault: Fault): Subject | string {
  try {
    return fault.put(honest);
  } catch (error) {
    return `The package can't be loaded: ${(error as Error).message}`;
  }
}

async function tryCase(context: Context, judges: readonly Judge[], one: Case): Promise<string | undefined> {
  const examination = await examine(context, judges, one);
  return examination.findings.length > 0 ? explain(context, one, examination, STUB_URL) : undefined;
}

async function tryAnswer(
  context: Context,
  judges: readonly ResponseJudge[],
  one: ResponseCase,
): Promise<string | undefined> {
  const examination = await examineResponse(context, judges, one);
  return examination.isWrong ? explainResponse(one, examination) : undefined;
}

/** Those that are about the fault first, and those that have noticed the like. None is left out. */
function inOrder(
  { operation, constraint, first }: Fault,
  all: readonly (Case | ResponseCase)[],
  known: string | undefined,
): (Case | ResponseCase)[] {
  const rank = (one: Case | ResponseCase): number => {
    if (operation !== undefined && one.operation.id !== operation) return 4;
    if (constraint !== undefined && one.breaks && idsOf(one.breaks).includes(constraint)) return 0;
    if (one.title === known) return 1;
    return ('reply' in one ? 'answers' : one.expect) === first ? 2 : 3;
  };
  const ranked = all.map((one) => [rank(one), one] as const);
  return [0, 1, 2, 3, 4].flatMap((wanted) => ranked.flatMap(([found, one]) => (found === wanted ? [one] : [])));
}

const idsOf = ({ schema, property }: Violation): string[] => [
  schema,
  idOf({ pointer: schema, ...(property === undefined ? {} : { property }) }),
];
