/**
 * An API in Fastify 5.
 *
 * @module
 */
import { toStream } from '../../platform.ts';
import type { Core } from '../core/core.ts';
import type { CoreResponse } from '../core/message.ts';
import type { MountOptions } from './express.ts';
import type { NodeRequest, NodeResponse } from './node/messages.ts';
import { NodeCoreRequest } from './node/node-request.ts';
import { targetOf } from './node/target.ts';

/** What is used of Fastify's request, reply and instance. */
interface FastifyRequest {
  readonly raw: NodeRequest;
}
interface FastifyReply {
  readonly raw: NodeResponse;
  code(status: number): unknown;
  headers(headers: Record<string, string | string[]>): unknown;
  send(payload?: unknown): unknown;
  callNotFound(): unknown;
}
// biome-ignore lint/suspicious/noExplicitAny: Fastify's handlers are bound to its instance.
type Handler = (this: any, request: any, reply: any) => any;
interface FastifyInstance {
  readonly prefix: string;
  readonly supportedMethods: string[];
  addHttpMethod(method: string, options: { hasBody: boolean }): unknown;
  removeAllContentTypeParsers(): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: Fastify overloads it.
  addContentTypeParser(type: string, parser: (request: any, payload: any, done: any) => void): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: each method of Fastify's has a type of its own.
  route(options: { method: any; url: string; exposeHeadRoute: boolean; handler: Handler }): unknown;
  setNotFoundHandler(handler: Handler): unknown;
}

/**
 * A plugin as Fastify registers it.
 *
 * @example const plugin: FastifyPlugin = fastifyPlugin(createServer(handlers, options));
 */
export type FastifyPlugin = (instance: FastifyInstance, options: object) => Promise<void>;

/** Where Fastify has to look for a template: what follows the first variable, or what has a meaning to it, is for the core to match. */
function fastifyPath(template: string): string {
  const [plain = ''] = /^[\w\-.~/]*(?:$|(?=\/))/.exec(template) ?? [];
  return plain === template ? plain : `${plain}/*`.replace(/\/+\*$/, '/*');
}

function segmentsIn(prefix: string): number {
  return prefix.split('/').filter(Boolean).length;
}

/** Fastify would add a charset to a text, and send the headers of a stream with its first chunk. */
function payloadOf(body: CoreResponse['body'], raw: NodeResponse): unknown {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body === null || body instanceof Uint8Array) return body ?? undefined;
  return toStream(body, () => raw.flushHeaders?.());
}

/**
 * A plugin for Fastify 5, under a prefix or not. Hooks run as for any route, and replies pass through `onSend`. The content type parsers
 * of other routes stay as they are.
 *
 * @param server - what `createServer` of a generated package returns.
 * @example
 * import { fastify } from 'fastify';
 * import { createServer } from '@rollcall/conscent/server';
 *
 * const app = fastify();
 * app.register(fastifyPlugin(createServer(handlers, options)), { prefix: '/api' });
 * await app.listen({ port: 8080 });
 */
export function fastifyPlugin(
  { core }: { readonly core: Core },
  { fallthrough = true }: MountOptions = {},
): FastifyPlugin {
  return async (instance) => {
    const mounted = segmentsIn(instance.prefix);
    const handler = async ({ raw }: FastifyRequest, reply: FastifyReply) => {
      const target = targetOf(raw.url ?? '/');
      const below = target && {
        ...target,
        path: `/${target.path
          .split('/')
          .slice(mounted + 1)
          .join('/')}`,
      };
      if (fallthrough && below && !core.find(below.path)) return reply.callNotFound();
      const request = new NodeCoreRequest(raw, reply.raw, below);
      const { status, headers, body } = await (below ? core.respond(request) : core.malformed());
      reply.code(status);
      reply.headers(headers as Record<string, string | string[]>);
      reply.send(payloadOf(body, reply.raw));
      request.discard();
      return reply;
    };
    // The core reads bodies itself.
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const method of core.methods)
      if (!instance.supportedMethods.includes(method)) instance.addHttpMethod(method, { hasBody: true });
    const paths = new Set(core.templates.map(fastifyPath));
    for (const url of paths)
      instance.route({ method: instance.supportedMethods, url, exposeHeadRoute: false, handler });
    if (!fallthrough) instance.setNotFoundHandler(handler);
  };
}
