import fs from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { onTestFinished } from 'vitest';
import { type ApiModel, modelOf } from '../src/model/model.ts';
import { targets } from '../src/targets/index.ts';

interface Judge {
  '~standard': { validate(value: unknown): { issues?: readonly { path: unknown[]; keyword: string }[] } };
}

function apiOf(schemas: Record<string, JsonSchema>): ApiModel {
  const document: OpenApiDocument = { openapi: '3.1.0', info: { title: 'x', version: '1' }, components: { schemas } };
  return modelOf('club', document);
}

export async function validationOf(schemas: Record<string, JsonSchema>): Promise<string> {
  const target = await targets['validation.js']?.();
  return (await target?.(apiOf(schemas))) ?? '';
}

/** The validators of components, generated, written and loaded as a consumer would load them. */
export async function validatorsOf(
  file: 'validation.js' | 'zod.ts',
  schemas: Record<string, JsonSchema>,
): Promise<Record<string, Judge>> {
  const model = apiOf(schemas);
  const folder = fs.mkdtempSync(join(import.meta.dirname, '../node_modules/.targets-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  // What zod can't say it asks the other.
  for (const name of new Set(['validation.js', file]))
    fs.writeFileSync(join(folder, name), (await (await targets[name]?.())?.(model)) ?? '');
  return import(/* @vite-ignore */ join(folder, file));
}

export const accepts = (judge: Judge | undefined, value: unknown) =>
  judge?.['~standard'].validate(value).issues === undefined;

export const email: JsonSchema = { type: 'string', format: 'email' };

export const pet = (kind: string, extra: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  required: ['kind', ...Object.keys(extra)],
  properties: { kind: { type: 'string', const: kind }, ...extra },
});

/** A union whose branches a discriminator tells apart. */
export const pets: Record<string, JsonSchema> = {
  A: {
    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: { propertyName: 'kind' },
  },
  Cat: pet('cat', { lives: { type: 'integer' } }),
  Dog: pet('dog', { name: email }),
};
