import path from 'node:path';
import { loadGenerated } from '@rollcall/codegen/verify';
import { startMock } from '@rollcall/mock';
import type { JsonObject } from '@rollcall/openapi/json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trialOf } from '../../mutations/detect.ts';
import { mutationScore, scoreLine } from '../../mutations/score.ts';
import { type Context, createContext } from '../cases/index.ts';
import { sliceOf } from '../document/sampling.ts';
import { oraclesOf } from '../oracles/index.ts';
import { startPlatforms } from '../oracles/platforms.ts';
import { responseOraclesOf } from '../oracles/responses.ts';
import { startStub } from '../oracles/stub.ts';
import type { Subject } from '../oracles/subject.ts';
import { checkTypes } from '../oracles/types.ts';
import { chosenIds, MOST_ASSIGNMENTS, MOST_PLACES, plansOf, sampleFrom } from '../run/plan.ts';
import { explainCase, runCase } from '../run/run-case.ts';
import { explainResponseCase, runResponseCase } from '../run/run-response-case.ts';

interface ContractOptions {
  /** The description is our own to repair: an example that breaks its own schema fails then. */
  readonly ours?: boolean;
  /**
   * The operations of which the suite has to try everything and to notice every mutation. Whether it can is its own matter: an operation
   * that is new to it fails only where it is wrong, and joins the list when `pnpm contract <api> --mutations` is content.
   */
  readonly proven?: readonly string[];
}

/**
 * Declares the contract tests of a package: every operation, every case, decided by all that the package exports and by a
 * mock, and every exchange checked. Await it at the top of a test file.
 *
 * @example
 * await describeContract({ document, validation: parcelsValidation, zod: parcelsZod, createClient: createParcelsClient, createServer });
 */
export async function describeContract(
  subject: Subject,
  { ours = false, proven = [] }: ContractOptions = {},
): Promise<void> {
  const document = subject.document as JsonObject;
  const sample = ours ? undefined : sampleFrom(process.env);
  const only = chosenIds(document, sample);
  const context = createContext(document, { ours, only, mostPlaces: sample === undefined ? undefined : MOST_PLACES });
  // Who describes webhooks alone answers nothing.
  if (context.routes.length === 0) return test.skip('is not tried: there are no operations', () => {});
  const isPart = context.operations.length < context.routes.length;
  const running = await startMock(isPart ? sliceOf(document, context.operations) : document);
  afterAll(() => running.close());
  const server = startStub(context, subject.createServer);
  const platforms = ours ? await startPlatforms(context, subject) : undefined;
  afterAll(() => platforms?.close());
  const oracles = [...oraclesOf(subject, context, server, running.url), ...(platforms?.oracles ?? [])];
  const responseOracles = [
    ...responseOraclesOf(subject, context, server, running.url),
    ...(platforms?.responseOracles ?? []),
  ];
  const { plans, all } = await plansOf(context, sample === undefined ? Number.POSITIVE_INFINITY : undefined);
  const tried = plans.reduce((sum, { cases, responseCases }) => sum + cases.length + responseCases.length, 0);
  if (isPart || tried < all) beforeAll(() => void process.stdout.write(`${partOf(context, tried, all)}\n`));
  for (const { operation, cases, responseCases, holes } of plans) {
    describe(operation.id, () => {
      test.each(cases)('$title', async (testCase) => {
        const result = await runCase(context, oracles, testCase);
        const { findings, needless } = result;
        if (findings.length + needless.length > 0)
          expect.fail(await explainCase(context, testCase, result, running.url));
      });
      const isProven = proven.includes(operation.id);
      test.runIf(isProven || holes.length === 0)('leaves nothing untried that its description says', () => {
        expect(holes).toEqual([]);
      });
      // What a description makes it hard to try is for its reader to know, and proves nothing wrong.
      for (const hole of isProven ? [] : holes) test.skip(`is not tried: ${hole}`, () => {});
      for (const reason of context.skipped.get(operation.id) ?? []) {
        test.skipIf(!ours)(`has nothing in its description that contradicts it: ${reason}`, () => expect.fail(reason));
      }
      test.each(responseCases)('$title', async (responseCase) => {
        const result = await runResponseCase(context, responseOracles, responseCase);
        if (result.isWrong) expect.fail(explainResponseCase(responseCase, result));
      });
    });
  }
  test(
    'all that is generated loads, a client can be awaited, and a server starts',
    async () => {
      const folder = packageOf(expect.getState().testPath);
      expect(await loadGenerated(path.join(folder, '../..'), path.basename(folder))).toBeUndefined();
    },
    LOADING_TIMEOUT,
  );
  test(
    'its types say what its description says',
    async () => {
      const types = typesBeside(expect.getState().testPath);
      const { assignments, disagreements } = await checkTypes(
        context,
        types,
        plans.flatMap(({ cases }) => cases),
        plans.flatMap(({ responseCases }) => responseCases),
        sample === undefined ? undefined : MOST_ASSIGNMENTS,
      );
      expect(disagreements).toEqual([]);
      // An API may say nothing that has a type.
      if (ours) expect(assignments).toBeGreaterThan(0);
    },
    TYPES_TIMEOUT,
  );
  test.runIf(proven.length > 0)(
    'notices every mutation of the package',
    async () => {
      const score = await mutationScore(await trialOf(context), subject, { isMutated: (id) => proven.includes(id) });
      process.stdout.write(`${titleOf(context)}: ${scoreLine(score)}\n`);
      expect(score.missed).toEqual([]);
      expect(score.needless).toEqual([]);
    },
    MUTATIONS_TIMEOUT,
  );
}

/** The package that a test file belongs to. */
const packageOf = (testFile = ''): string => path.join(path.dirname(testFile), '..');

const typesBeside = (testFile?: string): string => path.join(packageOf(testFile), 'src/generated/types.ts');

/** How much of a large description is tried, and how to try the rest. */
const partOf = (context: Context, tried: number, all: number): string =>
  `${titleOf(context)}: ${context.operations.length} of ${context.routes.length} operations, ${tried} of their ${all} cases, the same ones each time. ` +
  'CONTRACT_SAMPLE=all tries everything, CONTRACT_SAMPLE=<n> another number of operations.';

/** A new process loads everything again, on a machine that may be busy. */
const LOADING_TIMEOUT = 120_000;

/** The types of a large API take the compiler a while. */
const TYPES_TIMEOUT = 180_000;

/** There are many of them, and machines are busy with other work. */
const MUTATIONS_TIMEOUT = 600_000;

const titleOf = ({ document }: Context): string => String((document.info as JsonObject | undefined)?.title ?? 'API');
