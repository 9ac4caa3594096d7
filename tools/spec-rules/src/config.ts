import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, RawUniversalConfig } from '@redocly/openapi-core';
import { loadCore } from './core.ts';

const configs = new Map<string, Promise<Configs>>();

export interface Configs {
  /** Whether the document can be read at all. Every other rule relies on it. */
  readonly structure: Config;
  /** What can be carried to all that is generated. */
  readonly portable: Config;
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
  const all = await createConfig({ ...raw, plugins: [plugin()] }, { configPath });
  const only = (names: readonly string[]) => {
    const rules = Object.fromEntries(names.map((rule) => [rule, 'error'] as const));
    return new Config({ ...all.resolvedConfig, rules, oas3_1Rules: {} }, { configPath, plugins: all.plugins });
  };
  return { structure: only(structureRules), portable: only(portableRules), all };
}
