/** `pnpm conformance`: the JSON-Schema-Test-Suite through our generation path, and through others. */
import { resolve } from 'node:path';
import { defineCommand, UsageError } from '@rollcall/command';
import { sum, summary, table } from './report.ts';
import { type Result, score } from './score.ts';
import { LEFT_OUT, readSuite } from './suite.ts';

export const command = defineCommand({
  name: 'conformance',
  description: `
Wraps every schema of the JSON-Schema-Test-Suite as an API description, generates ./validation and ./zod from it, and counts
right verdicts: of ours, ajv, orval's zod and z.fromJSONSchema.`,
  options: {
    suite: { type: 'string', value: '<folder>', description: 'tests/draft2020-12 of the suite; required' },
    only: { type: 'string', value: '<keyword>', description: 'one file of the suite, such as oneOf or format:email' },
    verbose: { type: 'boolean', default: false, description: 'also print each wrong verdict and each of our refusals' },
  },
  exit: {
    0: 'our validators are right, or there is none because we refuse the schema',
    1: 'a validator of ours gave a wrong verdict',
  },
  run: async ({ values: { suite, only, verbose } }, { out, cwd }) => {
    if (!suite)
      throw new UsageError('--suite is missing: the folder tests/draft2020-12 of the JSON-Schema-Test-Suite.');
    const cases = readSuite(resolve(cwd, suite)).filter(({ keyword }) => !only || keyword === only);
    if (cases.length === 0) throw new UsageError(`The suite has no file ${only}.json.`);
    const result = await score(cases);
    out(report(result, verbose));
    const ours = sum(['./validation', './zod'].flatMap((judge) => [...(result.scores.get(judge)?.values() ?? [])]));
    return ours.falseAccept + ours.falseReject > 0 ? 1 : 0;
  },
});

function report(result: Result, verbose: boolean): string {
  const omissions = Object.entries(LEFT_OUT).map(([file, why]) => `- \`${file}\`: ${why}`);
  const wrong = result.notes.filter((note) => note.includes(': WRONG on '));
  const shown = verbose ? result.notes : wrong;
  const notes =
    shown.length > 0
      ? `
${shown.join('\n')}\n`
      : '';
  return `${summary(result)}\n\n${table(result)}\n\nLeft out:\n${omissions.join('\n')}\n${notes}`;
}
