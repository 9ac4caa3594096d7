import type { JsonObject } from '@rollcall/openapi/json';
import type { Case } from '../cases/case.ts';
import { type Context, casesOf, type ResponseCase, responseCasesOf } from '../cases/index.ts';
import { type DescribedOperation, readOperations } from '../document/operations.ts';
import { sampled, thinned } from '../document/sampling.ts';
import type { Violation } from '../document/validator.ts';
import { coverageOf } from '../measure/coverage.ts';

/** What is tried with one operation. */
interface Plan {
  readonly operation: DescribedOperation;
  readonly cases: readonly Case[];
  readonly responseCases: readonly ResponseCase[];
  /** What is declared and not tried, in words; where only a part of the cases is tried, what can't be. */
  readonly holes: readonly string[];
}

/** How many operations of a description from elsewhere are tried, and how many cases, while nobody asks for all. */
const SAMPLE = 25;
const MOST_CASES = 10_000;
/** Of a schema with hundreds of places. */
export const MOST_PLACES = 250;
/** Large unions take the compiler long. */
export const MOST_ASSIGNMENTS = 1_500;

/** The ids of the operations to try: all of them, or as many as `CONTRACT_SAMPLE` says. */
export function chosenIds(document: JsonObject, sample: number | undefined): readonly string[] {
  const ids = readOperations(document).map(({ id }) => id);
  return sample === undefined ? ids : sampled(ids, sample);
}

/** @throws Error if it is neither a number nor `all`. */
export function sampleFrom({ CONTRACT_SAMPLE: text = String(SAMPLE) }: NodeJS.ProcessEnv): number | undefined {
  if (text === 'all') return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`CONTRACT_SAMPLE is ${text}: a number or \`all\` is needed.`);
  return Number(text);
}

/** All cases of the operations of a context; if there are too many, a part of them that is the same each time. */
export async function plansOf(context: Context, most = MOST_CASES): Promise<{ plans: readonly Plan[]; all: number }> {
  const made: Omit<Plan, 'holes'>[] = [];
  for (const operation of context.operations) {
    const cases = await casesOf(context, operation);
    made.push({ operation, cases, responseCases: [...responseCasesOf(context, operation)] });
  }
  const all = made.reduce((sum, { cases, responseCases }) => sum + cases.length + responseCases.length, 0);
  const share = Math.ceil(most / made.length / 2);
  const plans = made.map(({ operation, cases, responseCases }): Plan => {
    if (all <= most)
      return { operation, cases, responseCases, holes: coverageOf(context, operation, cases, responseCases).holes };
    const holes = context.gaps.get(operation.id) ?? [];
    return {
      operation,
      cases: thinned(cases, share, caseSubject),
      responseCases: thinned(responseCases, share, responseSubject),
      holes,
    };
  });
  return { plans, all };
}

const responseSubject = ({ breaks, title, declared }: ResponseCase): string =>
  breaks ? broken(breaks) : (declared?.status ?? title);

const caseSubject = ({ expect, breaks, values, title }: Case): string =>
  breaks ? broken(breaks) : expect === 'accepted' && values ? 'accepted' : title;

const broken = ({ schema, property = '' }: Violation): string => `${schema} ${property}`;
