import path from 'node:path';
import { startMock } from '@rollcall/mock';
import { afterAll, describe, expect, test } from 'vitest';
import { type Context, casesOf, createContext, responseCases } from './cases/index.ts';
import { examine, explain } from './examine.ts';
import { trialOf } from './faults/hunt.ts';
import { faultScore, scoreLine } from './faults/score.ts';
import { judgesOf } from './judges/index.ts';
import { examineResponse, explainResponse, responseJudgesOf } from './judges/responses.ts';
import { startStub } from './judges/stub.ts';
import { judgeTypes } from './judges/types.ts';
import { coverageOf } from './measure/coverage.ts';
import type { JsonObject } from './spec/json.ts';
import type { Subject } from './subject.ts';

export interface ContractOptions {
  /**
   * The description is our own to repair: an example that breaks its own schema fails then, and the suite has to notice
   * every fault that is put into the package.
   */
  readonly ours?: boolean;
}

/**
 * Declares the contract tests of a package: every operation, every case, judged by all that the package exports and by a
 * mock, and every exchange checked. Await it at the top of a test file.
 *
 * @example
 * await describeContract({ document, validation: parcelsValidation, zod: parcelsZod, createClient: createParcelsClient, createServer });
 */
export async function describeContract(subject: Subject, { ours = false }: ContractOptions = {}): Promise<void> {
  const context = createContext(subject.document as JsonObject, { ours });
  const running = await startMock(subject.document);
  afterAll(() => running.close());
  const server = startStub(context, subject.createServer);
  const judges = judgesOf(subject, context, server, running.url);
  const responseJudges = responseJudgesOf(subject, context, server, running.url);
  for (const operation of context.operations) {
    const cases = await casesOf(context, operation);
    const answers = [...responseCases(context, operation)];
    describe(operation.id, () => {
      test.each(cases)('$title', async (one) => {
        const examination = await examine(context, judges, one);
        const { findings, needless } = examination;
        if (findings.length + needless.length > 0) expect.fail(explain(context, one, examination, running.url));
      });
      const { holes } = coverageOf(context, operation, cases, answers);
      test.runIf(ours || holes.length === 0)('leaves nothing untried that its description says', () => {
        expect(holes).toEqual([]);
      });
      // What a description from elsewhere makes it hard to try is for its reader to know, and proves nothing wrong.
      for (const hole of ours ? [] : holes) test.skip(`is not tried: ${hole}`, () => {});
      for (const reason of context.skipped.get(operation.id) ?? []) {
        test.skipIf(!ours)(`has nothing in its description that contradicts it: ${reason}`, () => expect.fail(reason));
      }
      test.each(answers)('$title', async (one) => {
        const { verdicts, isWrong } = await examineResponse(context, responseJudges, one);
        if (isWrong) expect.fail(explainResponse(one, verdicts));
      });
    });
  }
  test('its types say what its description says', async () => {
    const { cases, answers } = await trialOf(context);
    const { assignments, disagreements } = await judgeTypes(
      context,
      typesBeside(expect.getState().testPath),
      cases,
      answers,
    );
    expect(disagreements).toEqual([]);
    expect(assignments).toBeGreaterThan(0);
  });
  test.runIf(ours)(
    'notices every fault that is put into the package',
    async () => {
      const score = await faultScore(await trialOf(context), subject);
      process.stdout.write(`${titleOf(context)}: ${scoreLine(score)}\n`);
      expect(score.missed).toEqual([]);
      expect(score.needless).toEqual([]);
    },
    FAULTS_TIMEOUT,
  );
}

/** The generated types of the package that a test file belongs to. */
const typesBeside = (testFile = ''): string => path.join(path.dirname(testFile), '../src/generated/types.ts');

/** There are many of them, and machines are busy with other work. */
const FAULTS_TIMEOUT = 600_000;

const titleOf = ({ document }: Context): string => String((document.info as JsonObject | undefined)?.title ?? 'API');
