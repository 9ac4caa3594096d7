import type { TargetDefinition } from './target.ts';

export * from './target.ts';

/** What `rollcall.config.ts` may say. All of it is optional: a folder with `specs/<api>/openapi.yaml` is a project. */
export interface ProjectConfig {
  /** The scope of new packages, such as `@acme`. Default: that of the name in `package.json`, or made of that name. */
  readonly scope?: string;
  /** The folder that holds one folder per API. Default: `specs`. */
  readonly specs?: string;
  /** The folder that gets one package per API. Default: `packages`. */
  readonly packages?: string;
  /** A folder of an application, such as `src/api`: it gets the generated code, and there are no packages. */
  readonly out?: string;
  /** A folder of `*.template` files, which are added to ours or replace them when a package is first made. */
  readonly template?: string;
  /** Further files to generate for each API. */
  readonly targets?: readonly TargetDefinition[];
  /** What each operation needs from people: `rollcall generate` lists what is missing. */
  readonly needs?: readonly Need[];
  /** What `redocly.yaml` would say, where there is none. */
  readonly lint?: { readonly extends?: readonly string[]; readonly rules?: Readonly<Record<string, unknown>> };
}

/**
 * Something that somebody writes for every operation, in one place for each API. Where a place mentions some operations of its API and
 * not others, those lack it; one that mentions none is not in use.
 *
 * @example
 * { in: (api) => `services/${api}`, at: 'export const handlers', lack: 'no handler' }
 */
export interface Need {
  /** A file, or a folder with all its files, from the root. */
  readonly in: (api: string) => string;
  /** What mentions an operation there. Default: its id. */
  readonly mention?: (api: string, operationId: string) => string;
  /** What the line contains where it goes, in one of the files. Default: no line in particular. */
  readonly at?: string;
  /** What to say of an operation without it, and what to do: `no byte budget: run \`npm run budget\``. */
  readonly lack: string;
}

/**
 * Types a configuration.
 *
 * @example
 * // rollcall.config.ts
 * import { defineConfig } from 'rollcall';
 * export default defineConfig({ scope: '@acme' });
 */
export const defineConfig = (config: ProjectConfig): ProjectConfig => config;

const TEXTS = ['scope', 'specs', 'packages', 'out', 'template'] as const;
const KNOWN: readonly string[] = [...TEXTS, 'targets', 'needs', 'lint'];
/** The scope of a package's name, as npm takes it. */
const SCOPE = /^@[a-z0-9~-][a-z0-9._~-]*$/;

/** What is wrong with a configuration, as what would be right; nothing if nothing is. */
export function faultOf(config: unknown): string | undefined {
  if (typeof config !== 'object' || config === null || Array.isArray(config))
    return 'it is no object: export default defineConfig({ … })';
  const unknown = Object.keys(config).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) return `\`${unknown}\` is not known. Known: ${KNOWN.join(', ')}`;
  const { scope, out, packages, targets, needs, lint, ...rest } = config as ProjectConfig;
  for (const [name, value] of Object.entries({ scope, out, packages, ...rest }))
    if (value !== undefined && typeof value !== 'string') return `\`${name}\` is no text`;
  if (scope !== undefined && !SCOPE.test(scope)) return `\`scope: '${scope}'\`: write it as npm does, such as '@acme'`;
  if (out !== undefined && packages !== undefined)
    return '`out` puts the code into an application, `packages` into packages: choose one';
  if (targets !== undefined && !Array.isArray(targets)) return '`targets` is no list';
  if (needs !== undefined && !Array.isArray(needs)) return '`needs` is no list';
  if (lint !== undefined && (typeof lint !== 'object' || lint === null)) return '`lint` is no object';
  return undefined;
}
