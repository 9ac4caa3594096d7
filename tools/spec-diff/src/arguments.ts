import { choice, type Input, type Options, type Terminal, UsageError } from '@rollcall/command';
import { formats } from './formats/index.ts';

export type Format = keyof typeof formats;

const names = Object.keys(formats) as Format[];

export const options = {
  api: {
    type: 'string',
    multiple: true,
    default: [],
    value: '<name>',
    description: 'only this folder of specs/; may be repeated',
  },
  format: {
    type: 'string',
    short: 'f',
    value: `<${names.join('|')}>`,
    description: 'text by default; markdown is for a pull request, github for annotations',
  },
  json: { type: 'boolean', default: false, description: 'the same as --format json' },
  output: { type: 'string', short: 'o', value: '<file>', description: 'write the report to this file' },
  uses: {
    type: 'string',
    multiple: true,
    default: [],
    value: '<file>',
    description: `a rollcall-usage.json, which \`rollcall uses\` writes: say whom of these teams the change breaks; may
be repeated`,
  },
  allow: { type: 'string', value: 'breaking', description: 'exit with 0 even if something breaks' },
  write: {
    type: 'boolean',
    default: false,
    description: 'write a changeset for every package that needs a new version',
  },
  check: {
    type: 'boolean',
    default: false,
    description: 'exit with 1 only for a changed spec without a changeset, or with one that is too small',
  },
} as const satisfies Options;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly apis: readonly string[];
  readonly format: Format;
  readonly output?: string;
  /** What `rollcall uses` has written about consumers. */
  readonly uses: readonly string[];
  readonly allowsBreaking: boolean;
  readonly write: boolean;
  readonly check: boolean;
}

/** @throws UsageError for what can't be meant. */
export function readArguments({ values, positionals }: Input<typeof options>, { env }: Terminal): Arguments {
  const { allow, write, check, output } = values;
  const byDefault = env.GITHUB_ACTIONS === 'true' && check ? 'github' : 'text';
  const format = values.json ? 'json' : choice('--format', values.format ?? byDefault, names);
  if (allow !== undefined) choice('--allow', allow, ['breaking']);
  const url = positionals.find((each) => /^[a-z]+:\/\//i.test(each));
  if (url !== undefined)
    throw new UsageError(
      `${url} is a URL: download it first, and name the file. Nothing is fetched but npm:… packages.`,
    );
  if (positionals.length > 2) throw new UsageError('There are at most two things to compare.');
  if (write && positionals.length === 2)
    throw new UsageError('--write is for the specs of this repository, not for two files.');
  return {
    positionals,
    apis: values.api,
    format,
    ...(output === undefined ? {} : { output }),
    uses: values.uses,
    allowsBreaking: allow === 'breaking',
    write,
    check,
  };
}
