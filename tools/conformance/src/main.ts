/** `pnpm conformance`: the JSON-Schema-Test-Suite through our generation path, and through others. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sum, summary, table } from './report.ts';
import { score } from './score.ts';
import { LEFT_OUT, readSuite } from './suite.ts';

const HELP = `Usage: pnpm conformance --suite DIR [--only keyword] [--verbose]

Wraps every schema of the JSON-Schema-Test-Suite (DIR is its tests/draft2020-12) as an API description, generates
./validation and ./zod from it, and counts whose verdicts are right: ours, ajv's, orval's zod as it comes, z.fromJSONSchema's.

  --only     one file of the suite, such as oneOf or format:email
  --verbose  also print each wrong verdict and each refusal of ours

Exit code 1 if a validator of ours is wrong about anything. A refusal is not wrong: it says so before anyone relies on it.
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      suite: { type: 'string' },
      only: { type: 'string' },
      verbose: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || !values.suite) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 1;
  }
  const cases = readSuite(resolve(values.suite)).filter(({ keyword }) => !values.only || keyword === values.only);
  if (cases.length === 0) throw new Error(`The suite has no file ${values.only}.json.`);
  const result = await score(cases);
  const left = Object.entries(LEFT_OUT).map(([file, why]) => `- \`${file}\`: ${why}`);
  process.stdout.write(`${summary(result)}\n\n${table(result)}\n\nLeft out:\n${left.join('\n')}\n`);
  const wrong = result.notes.filter((note) => note.includes(': WRONG on '));
  const said = values.verbose ? result.notes : wrong;
  if (said.length > 0) process.stdout.write(`\n${said.join('\n')}\n`);
  const ours = sum(['./validation', './zod'].flatMap((judge) => [...(result.scores.get(judge)?.values() ?? [])]));
  return ours.falseAccept + ours.falseReject > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
