import fs from 'node:fs';
import { basename, join } from 'node:path';

/** One schema of the suite, and what it takes and refuses. */
export interface Case {
  /** The file's name: the keyword, or `format:email`. */
  readonly keyword: string;
  readonly description: string;
  readonly schema: boolean | Record<string, unknown>;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** Files about what this project does not claim, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  format: 'demands that formats check nothing; in API descriptions they do. The format tests below are run instead',
  'format:unknown': 'demands that unknown formats check nothing; here they are refused',
  'format:ecmascript-regex': 'belongs to `format:regex`',
};

/**
 * Reads the JSON-Schema-Test-Suite of draft 2020-12.
 *
 * @param folder - `tests/draft2020-12` of the suite.
 * @throws Error if it is not there.
 */
export function readSuite(folder: string): Case[] {
  const required = filesOf(folder).map((file) => [basename(file, '.json'), file]);
  const formats = filesOf(join(folder, 'optional/format')).map((file) => [`format:${basename(file, '.json')}`, file]);
  return [...required, ...formats]
    .filter(([keyword = '']) => !(keyword in LEFT_OUT))
    .flatMap(([keyword = '', file = '']) =>
      (JSON.parse(fs.readFileSync(file, 'utf8')) as Case[]).map((testCase) => ({ ...testCase, keyword })),
    );
}

function filesOf(folder: string): string[] {
  if (!fs.existsSync(folder))
    throw new Error(`${folder} is not there; --suite wants tests/draft2020-12 of the JSON-Schema-Test-Suite.`);
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
