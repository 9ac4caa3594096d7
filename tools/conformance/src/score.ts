import { judges as all, type Judge } from './judges.ts';
import type { Case } from './suite.ts';

export interface Score {
  right: number;
  /** Invalid values taken. */
  falseAccept: number;
  /** Valid values refused. */
  falseReject: number;
  /** Tests of schemas for which there is no validator. */
  refused: number;
}

export interface Result {
  /** By judge, by keyword. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, Score>>;
  /** Each wrong verdict and each refusal of ours, for readers. */
  readonly notes: readonly string[];
}

/** The judges whose mistakes are ours. */
const OURS = ['./validation', './zod'];

export async function score(cases: readonly Case[], judges: Readonly<Record<string, Judge>> = all): Promise<Result> {
  const scores = new Map(Object.keys(judges).map((name) => [name, new Map<string, Score>()]));
  const notes: string[] = [];
  for (const testCase of cases) {
    for (const [name, judge] of Object.entries(judges)) {
      const tally: Score = scores.get(name)?.get(testCase.keyword) ?? {
        right: 0,
        falseAccept: 0,
        falseReject: 0,
        refused: 0,
      };
      scores.get(name)?.set(testCase.keyword, tally);
      const found = await judgeCase(testCase, judge, tally);
      if (OURS.includes(name))
        notes.push(...found.map((note) => `${name} ${testCase.keyword}: ${testCase.description}: ${note}`));
    }
  }
  return { scores, notes };
}

async function judgeCase(testCase: Case, judge: Judge, tally: Score): Promise<string[]> {
  try {
    const verdict = await judge(testCase);
    return testCase.tests.flatMap(({ description, data, valid }) => {
      const isAccepted = verdict(data);
      if (isAccepted === valid) tally.right++;
      else if (valid) tally.falseReject++;
      else tally.falseAccept++;
      return isAccepted === valid ? [] : [`WRONG on ${description}`];
    });
  } catch (error) {
    tally.refused += testCase.tests.length;
    return [`refused: ${(error as Error).message.split('\n', 1)[0]}`];
  }
}
