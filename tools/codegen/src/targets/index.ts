import type { ApiModel } from '../model/model.ts';

/** Gives the text of a file; an empty one where the API has nothing for it, and no file. */
export type Target = (model: ApiModel) => string | Promise<string>;

/** The files of `src/generated/`, each loaded, with its libraries, only when something has to be generated. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  'README.md': async () => (await import('./readme.ts')).readme,
  'calls.ts': async () => (await import('./calls.ts')).calls,
  'client.ts': async () => (await import('./client.ts')).client,
  'fetch.ts': async () => (await import('./fetch.ts')).fetchClient,
  'mcp.ts': async () => (await import('./mcp.ts')).mcp,
  'oauth2.ts': async () => (await import('./oauth2.ts')).oauth2,
  'openapi.json': async () => (await import('./openapi.ts')).openapi,
  'operations.ts': async () => (await import('./operations.ts')).operations,
  'query.ts': async () => (await import('./query.ts')).query,
  'samples.d.ts': async () => (await import('./samples.ts')).samplesTypes,
  'samples.js': async () => (await import('./samples.ts')).samples,
  'server.ts': async () => (await import('./server.ts')).server,
  'signatures.ts': async () => (await import('./signatures.ts')).signatures,
  'testing.ts': async () => (await import('./testing.ts')).testing,
  'types.ts': async () => (await import('./types.ts')).types,
  'validation.d.ts': async () => (await import('./validation.ts')).validationTypes,
  'validation.js': async () => (await import('./validation.ts')).validation,
  'values.ts': async () => (await import('./values.ts')).values,
  'webhooks.ts': async () => (await import('./webhooks.ts')).webhooks,
  'zod.ts': async () => (await import('./zod.ts')).zod,
};

/** All files of an API, by name. */
export async function filesOf(model: ApiModel): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [file, load] of Object.entries(targets)) {
    const text = await (await load())(model);
    if (text) files.set(file, text);
  }
  return files;
}
