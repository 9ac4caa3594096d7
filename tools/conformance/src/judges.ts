import fs from 'node:fs';
import { join } from 'node:path';
import { modelOf } from '@rollcall/codegen/model';
import { bindingOf, orvalZod } from '@rollcall/codegen/orval';
import { targets } from '@rollcall/codegen/targets';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import type { Case } from './suite.ts';
import { wrap } from './wrap.ts';

export type Verdict = (value: unknown) => boolean;

/** Makes a validator of a schema, or throws: that counts as refused. */
export type Judge = (testCase: Case) => Verdict | Promise<Verdict>;

const modulesFolder = join(import.meta.dirname, '../.modules');
let count = 0;

// biome-ignore lint/suspicious/noExplicitAny: a module whose exports are known only when it is there
type Module = Record<string, any>;

/** Writes modules where their imports resolve, and loads the last. */
async function load(modules: Readonly<Record<string, string>>): Promise<Module> {
  const folder = join(modulesFolder, `${process.pid}-${count++}`);
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(modules)) fs.writeFileSync(join(folder, name), code);
  try {
    return await import(join(folder, Object.keys(modules).at(-1) ?? ''));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function generated(files: readonly string[], testCase: Case): Promise<Verdict> {
  const model = modelOf('conformance', wrap(testCase));
  const modules: Record<string, string> = {};
  for (const file of files) modules[file] = (await (await targets[file]?.())?.(model)) ?? '';
  const { Case } = await load(modules);
  return (value) => Case['~standard'].validate(value).issues === undefined;
}

/** orval's zod as it comes, of the schema alone. */
async function rawOrval({ schema }: Case): Promise<Verdict> {
  const module = await load({ 'zod.ts': await orvalZod([schema]) });
  return (value) => module[bindingOf(0)].safeParse({ schema: value }).success;
}

function plainAjv({ schema }: Case): Verdict {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: true });
  (addFormats as unknown as (instance: object) => void)(ajv);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

function fromJsonSchema({ schema }: Case): Verdict {
  const converted = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return (value) => converted.safeParse(value).success;
}

export const judges: Readonly<Record<string, Judge>> = {
  './validation': (testCase) => generated(['validation.js'], testCase),
  './zod': (testCase) => generated(['validation.js', 'zod.ts'], testCase),
  ajv: plainAjv,
  'orval zod': rawOrval,
  'z.fromJSONSchema': fromJsonSchema,
};
