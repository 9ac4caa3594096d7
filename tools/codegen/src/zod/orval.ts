import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JsonSchema } from '@rollcall/openapi/document';
import { generate } from 'orval';

/**
 * orval as a converter from JSON Schema to zod: every schema goes in as the one property of the request body of an operation
 * of its own, so that nothing but the schema decides what comes out (orval treats bodies that are arrays in a way of their
 * own). Nothing else in this repository knows orval.
 *
 * @returns the text of the module that orval writes; {@link bindingOf} and {@link PROPERTY} say where each schema is.
 */
export async function orvalZod(schemas: readonly JsonSchema[]): Promise<string> {
  // A file without a folder of its own: to make one and remove it takes as long as what orval does.
  const target = path.join(os.tmpdir(), `rollcall-zod-${randomUUID()}.ts`);
  const remove = () => fs.rmSync(target, { force: true });
  process.once('exit', remove);
  const zod = {
    version: 4,
    generate: { body: true, param: false, query: false, header: false, response: false },
  } as const;
  try {
    await generate(
      {
        // We made the document, and its schemas are linted: to check it takes longer than all else that orval does.
        input: { target: documentOf(schemas) as any, unsafeDisableValidation: true },
        output: { target, client: 'zod', mode: 'single', override: { zod } },
      },
      path.dirname(target),
      // Without it a failure is only logged, and the promise resolves all the same.
      { throwOnError: true, logLevel: 'silent' } as object,
    );
    return fs.readFileSync(target, 'utf8');
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** The property that holds the schema. */
export const PROPERTY = 'schema';

/** The binding that orval makes of the schema at `index`. */
export function bindingOf(index: number): string {
  return `Schema${index}Body`;
}

function documentOf(schemas: readonly JsonSchema[]): object {
  const paths = schemas.map((schema, index) => {
    const body = { type: 'object', required: [PROPERTY], properties: { [PROPERTY]: schema } };
    const requestBody = { required: true, content: { 'application/json': { schema: body } } };
    return [
      `/${index}`,
      { post: { operationId: `schema${index}`, requestBody, responses: { 204: { description: 'None' } } } },
    ];
  });
  return { openapi: '3.1.0', info: { title: 'Schemas', version: '1.0.0' }, paths: Object.fromEntries(paths) };
}
