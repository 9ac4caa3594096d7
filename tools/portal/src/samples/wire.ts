import type { Api } from '../facts/api.ts';
import type { Trial } from '../facts/servers.ts';

/** A request as our client sends it: what the samples in other languages have to send, too. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: WireBody | undefined;
}

export type WireBody =
  | { readonly kind: 'text'; readonly text: string; readonly isJson: boolean }
  | { readonly kind: 'multipart'; readonly fields: readonly (readonly [name: string, value: string | File])[] }
  | { readonly kind: 'bytes'; readonly size: number };

type Operation = (input: object) => Promise<unknown>;

/** What the client of an API sends for an input; nothing if it refuses to send it. */
export async function wireOf(
  api: Api,
  { url, secrets }: Trial,
  id: string,
  input: object,
): Promise<WireRequest | undefined> {
  const module = await api.load('src/index.ts');
  const create = module[`create${api.model.pascalName}Client`] as (options: object) => Record<string, Operation>;
  let sent: Request | undefined;
  const client = create({
    apiUrl: url,
    auth: secrets,
    retry: false,
    fetch: async (address: string, init: RequestInit) => {
      sent = new Request(address, init);
      throw new Error('It is only looked at.');
    },
  });
  await client[id]?.(input).catch(() => undefined);
  return sent && read(sent);
}

async function read(request: Request): Promise<WireRequest> {
  const type = request.headers.get('content-type') ?? '';
  const body = await bodyOf(request, type);
  const generated = body?.kind === 'multipart' ? ['accept', 'content-type'] : ['accept'];
  const headers = [...request.headers].filter(([name]) => !generated.includes(name));
  return { method: request.method, url: request.url, headers, body };
}

async function bodyOf(request: Request, type: string): Promise<WireBody | undefined> {
  if (request.body === null) return undefined;
  if (type.startsWith('multipart/form-data')) return { kind: 'multipart', fields: [...(await request.formData())] };
  const bytes = new Uint8Array(await request.arrayBuffer());
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text, isJson: /\bjson\b/.test(type) };
  } catch {
    return { kind: 'bytes', size: bytes.length };
  }
}
