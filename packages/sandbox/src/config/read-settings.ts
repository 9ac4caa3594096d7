import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { type Settings, settingsSchema } from './settings.ts';

type Read = (text: string, name: string) => unknown;

const asText: Read = (text) => text;
const asFlag: Read = (text) => !['', '0', 'false'].includes(text);

const asNumber: Read = (text, name) => {
  if (!/^\d+$/.test(text)) throw new Error(`${name} ${text}: a number is needed.`);
  return Number(text);
};

const asSwitch: Read = (text, name) => {
  if (text !== 'on' && text !== 'off') throw new Error(`${name} ${text}: on or off is needed.`);
  return text === 'on';
};

const asRate: Read = (text, name) => {
  const [, requests, seconds] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (!requests || !seconds) throw new Error(`${name} ${text}: requests and seconds are needed, as in 100/60.`);
  return { requests: Number(requests), seconds: Number(seconds) };
};

/** What can be set on the command line, as a flag or with a value, and by which name in the settings. */
const OPTIONS: Readonly<Record<string, { readonly key: keyof Settings; readonly read: Read }>> = {
  port: { key: 'port', read: asNumber },
  host: { key: 'host', read: asText },
  database: { key: 'database', read: asText },
  clock: { key: 'clock', read: asText },
  'public-url': { key: 'publicUrl', read: asText },
  docs: { key: 'docs', read: asText },
  cors: { key: 'cors', read: (text) => (text === 'none' ? [] : text.split(',').map((origin) => origin.trim())) },
  'rate-limit': { key: 'rateLimit', read: asRate },
  'log-level': { key: 'logLevel', read: asText },
  seed: { key: 'seed', read: (text, name) => (asFlag(text, name) ? {} : undefined) },
  isolate: { key: 'isolate', read: asFlag },
  otel: { key: 'otel', read: asFlag },
  metrics: { key: 'metrics', read: asFlag },
  control: { key: 'control', read: asSwitch },
};
const FLAGS = new Set(['seed', 'isolate', 'otel', 'metrics']);
/** What everybody on the machine could read on a command line. */
const SECRETS = { 'control-token': { key: 'controlToken', read: asText } } as const;

const optionTypes = {
  ...Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [name, { type: FLAGS.has(name) ? 'boolean' : 'string' } as const]),
  ),
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws Error in the words that all commands have for an option that does not exist. */
function readArguments(argv: readonly string[]) {
  const args = argv.filter((argument) => argument !== '--');
  try {
    return parseArgs({ args, allowPositionals: true, options: optionTypes });
  } catch (error) {
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec((error as Error).message) ?? [];
    if (!unknown) throw error;
    const given = `--${unknown}`;
    const near = closest(
      given,
      Object.keys(optionTypes).map((name) => `--${name}`),
    );
    const isNear = distance(given, near) <= Math.max(1, Math.round(given.length / 3));
    const hint = isNear ? ` Did you mean ${near}?` : '';
    throw new Error(`Unknown option ${given}.${hint}\nSee rollcall-sandbox --help.`, { cause: error });
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

function fromEnvironment(environment: Environment): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, { key, read }] of Object.entries({ ...OPTIONS, ...SECRETS })) {
    const variable = `SANDBOX_${name.toUpperCase().replaceAll('-', '_')}`;
    const text = environment[variable];
    const value = text ? read(text, variable) : undefined;
    if (value !== undefined) settings[key] = value;
  }
  return settings;
}

function fromFile(file: string | undefined): Record<string, unknown> {
  if (!file) return {};
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return { ...settings };
  } catch (error) {
    // What JSON.parse says may quote the file, which holds secrets.
    const why = error instanceof SyntaxError ? 'it is not JSON' : (error as NodeJS.ErrnoException).code;
    throw new Error(`The configuration ${file} can't be read: ${why}.`);
  }
  throw new Error(`The configuration ${file} has to be a JSON object.`);
}

const FROM_ENVIRONMENT = 'env:';

/**
 * `env:NAME` stands for what the variable of that name holds, so that a password is on no command line. No variable is used unasked but
 * the sandbox's own: `DATABASE_URL` is mostly that of an application.
 */
function lookUp(setting: unknown, environment: Environment): unknown {
  if (typeof setting !== 'string' || !setting.startsWith(FROM_ENVIRONMENT)) return setting;
  const name = setting.slice(FROM_ENVIRONMENT.length);
  if (name === '') throw new Error(`${setting} names no variable. Write env:DATABASE_URL, for one.`);
  const found = environment[name];
  if (!found) throw new Error(`${setting}: the environment has no such variable.`);
  return found;
}

/** `{ seed: true }` stands for all defaults, `false` for none. */
function spellOutSeed({ seed, ...others }: Record<string, unknown>): Record<string, unknown> {
  if (seed === undefined || seed === false) return others;
  return { ...others, seed: seed === true ? {} : seed };
}

/**
 * Reads the command line, the environment and the file that they name.
 *
 * @returns `undefined` if help is asked for.
 * @throws Error that says what is wrong, and where. It quotes no values of a file.
 */
export function readSettings(argv: readonly string[], environment: Environment): Settings | undefined {
  const { values, positionals } = readArguments(argv);
  if (values.help) return undefined;
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  const flags: Record<string, unknown> = positionals.length > 0 ? { apis: [...new Set(positionals)] } : {};
  for (const [name, { key, read }] of Object.entries(OPTIONS)) {
    if (given[name] !== undefined) flags[key] = read(String(given[name]), `--${name}`);
  }
  const file = values.config ?? environment.SANDBOX_CONFIG;
  const fileSettings = spellOutSeed(fromFile(file as string | undefined));
  const merged: Record<string, unknown> = { ...fileSettings, ...fromEnvironment(environment), ...flags };
  for (const key of ['database', 'controlToken']) {
    if (key in merged) merged[key] = lookUp(merged[key], environment);
  }
  // A flag turns seeding on; what to seed, the file says.
  if (merged.seed !== undefined) merged.seed = fileSettings.seed ?? merged.seed;
  return parseSettings(merged, file as string | undefined);
}

/** @throws Error that names each setting that is wrong. */
export function parseSettings(settings: unknown, file?: string): Settings {
  const { success, data, error } = settingsSchema.safeParse(settings);
  if (success) return data;
  const from = file ? ` (also look into ${file})` : '';
  throw new Error(`The settings are wrong${from}:\n${z.prettifyError(error)}`);
}
