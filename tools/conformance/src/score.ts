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
  for (const one of cases) {
    for (const [name, judge] of Object.entries(judges)) {
      const own: Score = scores.get(name)?.get(one.keyword) ?? { right: 0, falseAccept: 0, falseReject: 0, refused: 0 };
      scores.get(name)?.set(one.keyword, own);
      const said = await judgeCase(one, judge, own);
      if (OURS.includes(name)) notes.push(...said.map((note) => `${name} ${one.keyword}: ${one.description}: ${note}`));
    }
  }
  return { scores, notes };
}

async function judgeCase({ tests, ...one }: Case, judge: Judge, own: Score): Promise<string[]> {
  try {
    const verdict = await judge({ tests, ...one });
    return tests.flatMap(({ description, data, valid }) => {
      const said = verdict(data);
      if (said === valid) own.right++;
      else if (valid) own.falseReject++;
      else own.falseAccept++;
      return said === valid ? [] : [`WRONG on ${description}`];
    });
  } catch (error) {
    own.refused += tests.length;
    return [`refused: ${(error as Error).message.split('\n', 1)[0]}`];
  }
}
