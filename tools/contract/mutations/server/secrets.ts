import { isObject } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import { writeOnlyNames } from '../../src/checks/no-write-only.ts';
import type { ServerMutation } from './mutate.ts';
import { changed } from './responses.ts';

/** Servers that say again what is for writing only, or the credentials. */
export function* secrets(context: Context): Generator<ServerMutation> {
  for (const operation of context.operations) {
    for (const name of writeOnlyNames(context.document, operation)) {
      const said = async (asked: Request) => fieldOf(asked, name);
      yield {
        does: `answers with ${name}`,
        operation,
        response: async (response, asked) => withMember(response, name, await said(asked)),
      };
      yield {
        does: `says ${name} in another member`,
        operation,
        response: async (response, asked) => withMember(response, 'hint', await said(asked)),
      };
      yield {
        does: `says ${name} in a header`,
        operation,
        response: async (response, asked) => {
          const value = encodeURIComponent((await said(asked)) ?? '');
          return value === '' ? response : changed(response, { headers: { 'x-hint': value } });
        },
      };
    }
    for (const { name, parameter = 'authorization' } of context.schemes) {
      if (!operation.security.flat().includes(name)) continue;
      yield {
        does: `says the credential of ${name} in its answers`,
        first: 'answers',
        operation,
        response: (response, asked) => withMember(response, 'hint', asked.headers.get(parameter) ?? undefined),
      };
    }
  }
}

async function fieldOf(request: Request, name: string): Promise<string | undefined> {
  try {
    if (request.headers.get('content-type')?.includes('json')) {
      const body: unknown = await request.json();
      return isObject(body) && typeof body[name] === 'string' ? body[name] : undefined;
    }
    const value = (await request.formData()).get(name);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

async function withMember(response: Response, name: string, value: string | undefined): Promise<Response> {
  if (value === undefined || !response.headers.get('content-type')?.includes('json')) return response;
  const body: unknown = await response.clone().json();
  return isObject(body) ? changed(response, { body: JSON.stringify({ ...body, [name]: value }) }) : response;
}
