import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Oas3Rule, Plugin, RawUniversalConfig } from '@redocly/openapi-core';
import { loadCore } from './core.ts';
import { remembering } from './remember.ts';

const configs = new Map<string, Promise<Configs>>();

export interface Configs {
  /** Whether the document can be read at all. Every other rule relies on it. */
  readonly structure: Config;
  /** What can be carried to all that is generated. */
  readonly portable: Config;
  /** The rules of `redocly.yaml`, and those on the structure in any case. */
  readonly all: Config;
}

/** The rules that decide whether a document can be read at all. */
export const structureRules = ['no-unresolved-refs', 'struct'] as const;

/** The rules that refuse what would be lost, or be wrong, in something that is generated. */
export const portableRules = [
  'rollcall/operation-id-unique',
  'rollcall/portable-features',
  'rollcall/portable-keywords',
  'path-parameters-defined',
] as const;

type Resolved = Config['resolvedConfig'];

/** Rules that look at nothing but a node and what it refers to, and take their time. */
const slowRules = ['no-invalid-media-type-examples', 'no-invalid-schema-examples', 'no-invalid-parameter-examples'];

/**
 * Reads `redocly.yaml`, the one place that says which rules are on, for the editor and for us. The plugin it names is
 * put in as an object, so that its modules are not evaluated a second time under another URL.
 *
 * @param root absolute path of the folder that holds `redocly.yaml`
 * @throws Error if `redocly.yaml` is missing or is not a configuration
 */
export function loadConfigs(root: string): Promise<Configs> {
  let loading = configs.get(root);
  if (!loading) {
    loading = readConfigs(join(root, 'redocly.yaml'));
    configs.set(root, loading);
  }
  return loading;
}

async function readConfigs(configPath: string): Promise<Configs> {
  const [{ Config, createConfig, parseYaml }, { default: plugin }, text] = await Promise.all([
    loadCore(),
    import('./plugin.ts'),
    readFile(configPath, 'utf8'),
  ]);
  const raw = parseYaml(text) as RawUniversalConfig;
  const { resolvedConfig, plugins } = await createConfig({ ...raw, plugins: [plugin()] }, { configPath });
  const withRules = (rules: NonNullable<Resolved['rules']>, oas3_1Rules: NonNullable<Resolved['oas3_1Rules']>) =>
    new Config({ ...resolvedConfig, rules, oas3_1Rules }, { configPath, plugins: plugins.map(withMemory) });
  const structure = errors(structureRules);
  return {
    structure: withRules(structure, {}),
    portable: withRules(errors(portableRules), {}),
    all: withRules({ ...resolvedConfig.rules, ...structure }, { ...resolvedConfig.oas3_1Rules, ...structure }),
  };
}

const errors = (names: readonly string[]) => Object.fromEntries(names.map((rule) => [rule, 'error' as const]));

function withMemory(plugin: Plugin): Plugin {
  const { oas3 = {} } = plugin.rules ?? {};
  const slow = slowRules.flatMap((id) => (oas3[id] ? [[id, remembering(id, oas3[id] as Oas3Rule)] as const] : []));
  return slow.length > 0
    ? { ...plugin, rules: { ...plugin.rules, oas3: { ...oas3, ...Object.fromEntries(slow) } } }
    : plugin;
}
