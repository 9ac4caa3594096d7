import { own } from '../../own.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { requestOf } from '../errors/rollcall-error.ts';
import type { CallContext } from './call-context.ts';

/** Hosts that stand for others, and this machine: https://www.rfc-editor.org/rfc/rfc6761 */
const PLACEHOLDER = /(?:^|\.)(?:example(?:\.com|\.net|\.org)?|invalid|test|localhost)$|^127\.|^\[::1\]$/;

/**
 * What a call rejects with if `fetch` has failed. Where nobody was told where the API is, and the default of a server variable leads
 * nowhere, the options are wrong and not the network. Browsers don't say what is wrong.
 */
export function unreached(thrown: unknown, context: CallContext): NetworkError | ConfigurationError {
  const { trace } = context;
  const option = variableOfHost(context);
  const failure = new NetworkError(thrown, trace, option);
  const { host, hostname } = new URL(trace.url);
  const isNobody = failure.code === 'ENOTFOUND' || (/REFUSED/i.test(failure.code) && PLACEHOLDER.test(hostname));
  if (!option || !isNobody) return failure;
  return new ConfigurationError(
    `${requestOf(trace)} reached nobody (${failure.code}); ${host} is a default, so set ${option} or apiUrl`,
    trace,
  );
}

/** The server variable that holds the host, if it has its default. */
function variableOfHost({ connection: { api, options }, operation }: CallContext): string | undefined {
  const [server] = operation.servers ?? api.servers;
  const variable = /^(?:https?:\/\/[^/{]*)?\{([^{}]*)\}/.exec(server?.url ?? '')?.[1];
  const isDefault =
    variable && !options.apiUrl && own(options.server as Record<string, unknown>, variable) === undefined;
  return isDefault ? `server.${variable}` : undefined;
}
