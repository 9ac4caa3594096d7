import { parseArgs } from 'node:util';
import { formats } from './formats/index.ts';

export const HELP = `Says what a change of the specs means: what breaks, for whom, and which version it needs.

Usage: pnpm spec-diff [base] [--api <name>…] [options]
       pnpm spec-diff <old.yaml> <new.yaml> [options]

  base            what to compare with: a git revision, a file (with one --api), a tarball of a package, or
                  npm:<name>@<version> from the registry. Default: the merge base with main

  --api <name>    only this folder of specs/; may be repeated
  --format, -f    text, json, markdown (for a pull request), html, or github (annotations)
  --json          the same as --format json
  --output, -o    write the report to this file
  --allow breaking  exit with 0 although something breaks
  --write         write a changeset for every package that needs a new version
  --check         exit with 1 only for a changed spec without a changeset, or with one that is too small
  --help, -h      this text

Three witnesses judge: the law (effect of a change × direction × guards) with Redocly's diff beside it, thousands of
payloads that go from one version to the other, and the compiler, on code that uses the old package. The strictest wins.

Exit code: 0 nothing breaks, 1 something breaks or went wrong.
`;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly apis: readonly string[];
  readonly format: keyof typeof formats;
  readonly output?: string;
  readonly allowsBreaking: boolean;
  readonly write: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

/** @throws Error for what can't be meant. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      api: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', short: 'f' },
      json: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
      allow: { type: 'string' },
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const format = values.json
    ? 'json'
    : (values.format ?? (env.GITHUB_ACTIONS === 'true' && values.check ? 'github' : 'text'));
  if (!Object.hasOwn(formats, format))
    throw new Error(`There is no format \`${format}\`; there are ${Object.keys(formats).join(', ')}.`);
  if (values.allow !== undefined && values.allow !== 'breaking')
    throw new Error(`Only \`--allow breaking\` can be said, not \`--allow ${values.allow}\`.`);
  if (positionals.length > 2) throw new Error('There are at most two things to compare. See --help.');
  if (values.write && positionals.length === 2)
    throw new Error('`--write` is for the specs of this repository, not for two files.');
  return {
    positionals,
    apis: values.api,
    format: format as keyof typeof formats,
    ...(values.output === undefined ? {} : { output: values.output }),
    allowsBreaking: values.allow === 'breaking',
    write: values.write,
    check: values.check,
    help: values.help,
  };
}
