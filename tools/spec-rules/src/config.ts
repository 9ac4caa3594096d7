import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Oas3Rule, Plugin, RawUniversalConfig } from '@redocly/openapi-core';
import { projectAt } from '@rollcall/command/project';
import { loadCore } from './core.ts';
import plugin from './plugin.ts';
import { remembering } from './remember.ts';
import { portableRules, structureRules } from './rule-ids.ts';
import { internal, selfContained } from './self-contained.ts';

const configs = new Map<string, Promise<Configs>>();

export interface Configs {
  /** Whether the document can be read at all. Every other rule relies on it. */
  readonly structure: Config;
  /** What can be carried to all that is generated. */
  readonly portable: Config;
  /** The structure, and of what can't be carried as much as `redocly.yaml` wants to hear. */
  readonly first: Config;
  /** The other rules of `redocly.yaml`. */
  readonly others: Config;
}

/** Rules that look at nothing but a node and what it refers to, and take their time. */
const slowRules = ['no-invalid-media-type-examples', 'no-invalid-schema-examples', 'no-invalid-parameter-examples'];

/** Rules that expect every node to be an object, and break at an extension that is null. */
const stumblingRules = ['no-unsafe-markdown'];

/**
 * Reads `redocly.yaml`, the one place that says which rules are on, for the editor and for us; where there is none, the project's
 * configuration says it, and if that does not, only what can't be carried is refused. The plugin that the file names is
 * put in as an object, so that its modules are not evaluated a second time under another URL.
 *
 * @param root absolute path of the folder that holds `redocly.yaml`
 * @throws Error if `redocly.yaml` is not a configuration
 */
export function loadConfigs(root: string): Promise<Configs> {
  let loading = configs.get(root);
  if (!loading) {
    loading = readConfigs(root);
    configs.set(root, loading);
  }
  return loading;
}

async function readConfigs(root: string): Promise<Configs> {
  const configPath = join(root, 'redocly.yaml');
  const { Config, createConfig, parseYaml } = await loadCore();
  const { lint = { extends: ['rollcall/portable'] } } = projectAt(root).config;
  const raw = (existsSync(configPath) ? parseYaml(await readFile(configPath, 'utf8')) : lint) as RawUniversalConfig;
  const { resolvedConfig, plugins } = await createConfig({ ...raw, plugins: [plugin()] }, { configPath });
  const { rules = {}, oas3_1Rules = {}, oas3_2Rules = {} } = resolvedConfig;
  const all = [
    internal,
    ...plugins
      .map((plugin) => withWrapped(plugin, slowRules, remembering))
      .map((plugin) => withWrapped(plugin, stumblingRules, sparedNull)),
  ];
  /** @param ofVersion - what becomes of the rules for one version of OpenAPI. */
  const withRules = (rules: Rules, ofVersion: (rules: Rules) => Rules = () => ({})) => {
    const versioned = { oas3_1Rules: ofVersion(oas3_1Rules), oas3_2Rules: ofVersion(oas3_2Rules) };
    return new Config({ ...resolvedConfig, rules, ...versioned }, { configPath, plugins: all });
  };
  const early = [...structureRules, ...portableRules];
  const required = settings([...structureRules, selfContained], 'error');
  const off = settings(early, 'off');
  return {
    structure: withRules(settings(structureRules, 'error')),
    portable: withRules(settings(portableRules, 'error')),
    first: withRules({ ...only(rules, portableRules), ...required }, (all) => only(all, portableRules)),
    others: withRules({ ...rules, ...off }, (all) => ({ ...all, ...off })),
  };
}

type Rules = NonNullable<Config['resolvedConfig']['rules']>;

const settings = (names: readonly string[], setting: 'error' | 'off'): Rules =>
  Object.fromEntries(names.map((rule) => [rule, setting]));

const only = (rules: object, names: readonly string[]): Rules =>
  Object.fromEntries(Object.entries(rules).filter(([rule]) => names.includes(rule)));

type Wrap = (id: string, rule: Oas3Rule) => Oas3Rule;

/** The plugin with some of its rules wrapped. */
function withWrapped(plugin: Plugin, ids: readonly string[], wrap: Wrap): Plugin {
  const { oas3 = {} } = plugin.rules ?? {};
  const wrapped = ids.flatMap((id) => (oas3[id] ? [[id, wrap(id, oas3[id] as Oas3Rule)] as const] : []));
  return wrapped.length > 0
    ? { ...plugin, rules: { ...plugin.rules, oas3: { ...oas3, ...Object.fromEntries(wrapped) } } }
    : plugin;
}

function sparedNull(_id: string, rule: Oas3Rule): Oas3Rule {
  return (options) => {
    const { any: visit, ...others } = rule(options) as { any?: (node: unknown, ...rest: unknown[]) => void };
    const any = (node: unknown, ...rest: unknown[]) => {
      if (node !== null && node !== undefined) visit?.(node, ...rest);
    };
    return { ...others, any } as ReturnType<Oas3Rule>;
  };
}
