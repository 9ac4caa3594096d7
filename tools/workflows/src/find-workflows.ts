import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An Arazzo description of what a caller does in several steps: https://spec.openapis.org/arazzo/v1.0.1 */
export interface Workflows {
  readonly api: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: string;
  /** Values for its inputs, as it proposes them: the credentials that the sandbox has by default. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Every `specs/<api>/workflows/*.yaml`. */
export function findWorkflows(specs: string): Workflows[] {
  return readdirSync(specs)
    .sort()
    .flatMap((api) => {
      const folder = path.join(specs, api, 'workflows');
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
      return names.sort().map((name) => {
        const file = path.join(folder, name);
        return { api, name: path.basename(name, '.yaml'), file, inputs: inputsOf(file) };
      });
    });
}

interface Arazzo {
  readonly workflows: readonly { readonly inputs?: { readonly properties?: Record<string, { default?: string }> } }[];
}

function inputsOf(file: string): Record<string, string> {
  const { workflows } = parse(readFileSync(file, 'utf8')) as Arazzo;
  const properties = workflows.flatMap(({ inputs }) => Object.entries(inputs?.properties ?? {}));
  return Object.fromEntries(
    properties.flatMap(([name, { default: value }]) => (value === undefined ? [] : [[name, value]])),
  );
}
