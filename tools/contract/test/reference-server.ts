import type { Context } from '../src/cases/index.ts';
import { usualReply } from '../src/cases/responses.ts';
import { oddSecrets, present } from '../src/cases/secrets.ts';
import type { DescribedOperation } from '../src/document/operations.ts';
import { requestViolations } from '../src/document/request-violations.ts';
import type { Send } from '../src/wire/exchange.ts';
import { parse } from '../src/wire/parse.ts';

/** A server that keeps to a description, made from the validator alone: what the kit says of it must be good. */
export function referenceServer(context: Context): Send {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const here = context.operations.filter(({ path }) =>
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
    );
    if (here.length === 0) return response(404);
    const operation = here.find(({ method }) => method === request.method);
    if (!operation) return response(405, { allow: here.map(({ method }) => method).join(', ') });
    if (!(await proves(context, operation, request))) return response(401, { 'www-authenticate': 'Basic' });
    if (!(await valid(context, operation, request))) return response(400);
    const { status, body, headers } = usualReply(context, operation);
    const texts = Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]);
    return body === undefined
      ? new Response(null, { status })
      : Response.json(body, { status, headers: Object.fromEntries(texts) });
  };
}

const response = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ message: 'no' }, { status, headers });

async function proves(
  { schemes, secrets }: Context,
  { security }: DescribedOperation,
  request: Request,
): Promise<boolean> {
  const odd = oddSecrets(schemes);
  const holds = (name: string) =>
    schemes.some((scheme) => {
      if (scheme.name !== name) return false;
      const known = [secrets[name], odd[name]].flatMap((secret) =>
        secret === undefined ? [] : [present(scheme, secret)],
      );
      if (scheme.type === 'apiKey')
        return known.includes(new URL(request.url).searchParams.get(scheme.parameter ?? '') ?? '');
      const [kind = '', token] = (request.headers.get('authorization') ?? '').split(' ');
      return known.some(
        (text) => text.split(' ')[0]?.toLowerCase() === kind.toLowerCase() && text.split(' ')[1] === token,
      );
    });
  return security.length === 0 || security.some((names) => names.every(holds));
}

async function valid(context: Context, operation: DescribedOperation, request: Request): Promise<boolean> {
  const headers = Object.fromEntries(request.headers);
  const target = request.url.slice(new URL(request.url).origin.length);
  const { method } = request;
  const body = await request.blob();
  const wire = { method, target, headers, ...(body.size === 0 ? {} : { body }) };
  const values = await parse(context.document, operation, wire);
  return values !== undefined && requestViolations(context.validator, operation, values).length === 0;
}
