import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  type ListToolsResult,
  McpError,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { connect } from '../client/call/connect.ts';
import { allFeatures } from '../client/call/features.ts';
import type { CalledOperation } from '../client/call/operation-call.ts';
import { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { AnyClientOptions, ClientOptions } from '../client/options/client-options.ts';
import { limitBody } from '../client/response/limit-body.ts';
import type { Api, Operation } from '../operation.ts';
import type { Samples } from '../testing/samples.ts';
import type { OperationTypes } from '../types.ts';
import type { ApiValidation } from '../validation/schema.ts';
import { callTool } from './call-tool.ts';
import { type ClientCredentialsByScheme, type TokenGetters, tokenFunctions } from './client-credentials.ts';
import { failure } from './result.ts';
import { isReadOnly, type OperationTool, toolOf } from './tool.ts';

/** An API as agents are to have it. Generated code has it. */
export interface McpDefinition {
  readonly api: Api;
  readonly title: string;
  readonly version: string;
  /** The module `calls.ts`: functions of operations, by id. */
  readonly calls: object;
  readonly samples: Samples;
  readonly validation: ApiValidation;
  /** What gets tokens, where the description says how. */
  readonly oauth2?: TokenGetters;
}

/**
 * What an MCP server lets agents do, and how much of it.
 *
 * @example
 * ```ts
 * const options: McpOptions = { only: ['listMembers', 'getMember'], maxAnswerBytes: 100_000 };
 * ```
 */
export interface McpOptions {
  /** The operations that are tools, by id. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** Only operations that change nothing are tools: those of GET, HEAD, OPTIONS and TRACE. */
  readonly readOnly?: boolean | undefined;
  /** The most bytes of an answer's body. Of one that has more, an agent is told that it is too large. Default: 1,000,000. */
  readonly maxAnswerBytes?: number | undefined;
  /**
   * By security scheme, what gets tokens by OAuth 2's client credentials, instead of a token in `auth`. All servers made from the same
   * object share the token.
   */
  readonly clientCredentials?: ClientCredentialsByScheme | undefined;
  /** Hears of errors that are not about a call. Default: `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** So many tools come at once; the others are on further pages of the list. */
const PAGE = 100;

/**
 * Makes an MCP server whose tools are the operations of an API, for one transport.
 *
 * @throws {ConfigurationError} if the options give no absolute base URL, or `only` names an operation that is not there.
 */
export function createMcpServer(definition: McpDefinition, options: AnyClientOptions & McpOptions = {}): Server {
  const { only, readOnly, maxAnswerBytes = 1_000_000, onError = console.error, ...rest } = options;
  const { clientCredentials, ...clientOptions } = rest;
  const { api, title, version, samples, validation, oauth2 } = definition;
  const auth = { ...tokenFunctions(clientCredentials, oauth2), ...clientOptions.auth };
  const middleware = [limitBody(maxAnswerBytes), ...(clientOptions.middleware ?? [])];
  const connection = connect(
    api,
    { validate: validation, ...clientOptions, auth, middleware } as ClientOptions,
    allFeatures,
  );
  const chosen = callsOf(definition, only).filter(({ target }) => !readOnly || isReadOnly(target.operation));
  const tools = chosen.map((call) => ({ call, tool: knownTool(call.target.operation, samples) }));
  const byName = new Map(tools.map((each) => [each.tool.name, each]));

  const server = new Server({ name: api.name, title, version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) =>
    pageOf(
      tools.map(({ tool }) => tool),
      params?.cursor,
    ),
  );
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: given = {} } }, { signal }) => {
    const found = byName.get(name);
    if (!found) throw new McpError(ErrorCode.InvalidParams, `there is no tool ${name}`);
    try {
      return await callTool(found.call, connection, found.tool.inputSchema, given, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      onError(error);
      // Nobody knows what its message holds.
      return failure(`${name} could not be called. The one who runs this server can see why.`);
    }
  });
  return server;
}

const known = new WeakMap<Operation, OperationTool>();

/** Over HTTP there is a server for each request, and the tools of all are the same. */
function knownTool(operation: Operation, samples: Samples): OperationTool {
  const tool = known.get(operation) ?? toolOf(operation, samples);
  known.set(operation, tool);
  return tool;
}

type Call = CalledOperation<OperationTypes>;

/** The functions of the chosen operations, in the order of the description. */
function callsOf({ calls, samples }: McpDefinition, only: readonly string[] | undefined): Call[] {
  const ids = Object.keys(samples.operations);
  const [unknown] = only?.filter((id) => !ids.includes(id)) ?? [];
  if (unknown !== undefined) throw new ConfigurationError(`there is no operation ${unknown}; known: ${ids.join(', ')}`);
  return ids
    .filter((id) => !only || only.includes(id))
    .map((id) => (calls as Readonly<Record<string, Call>>)[id] as Call);
}

function pageOf(tools: Tool[], cursor = '0'): ListToolsResult {
  const start = Number(cursor);
  if (!/^\d+$/.test(cursor) || start > tools.length) throw new McpError(ErrorCode.InvalidParams, 'unknown cursor');
  const end = start + PAGE;
  return { tools: tools.slice(start, end), ...(end < tools.length && { nextCursor: String(end) }) };
}
