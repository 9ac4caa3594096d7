import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { Operation } from '../operation.ts';
import type { OperationSamples, Samples } from '../testing/samples.ts';
import { inputSchemaOf, type ObjectSchema } from './input-schema.ts';

/** A tool whose arguments are the input of a call. */
export interface OperationTool extends Tool {
  inputSchema: ObjectSchema;
}

/** The most that all clients take. */
const LONGEST_NAME = 64;

/**
 * The name of an operation's tool: its id, where clients take it. In another one, what they don't take is an underscore, and a
 * number that follows from the id tells it from others.
 */
function toolName(id: string): string {
  if (id.length <= LONGEST_NAME && /^[\w-]+$/.test(id)) return id;
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  const suffix = `_${(hash >>> 0).toString(16).padStart(8, '0')}`;
  return `${id.replace(/[^\w-]/g, '_').slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
}

/** The methods that are registered as safe: https://www.iana.org/assignments/http-methods */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND', 'REPORT', 'SEARCH']);

/** Does it only read? https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 */
export function isReadOnly({ method }: Operation): boolean {
  return SAFE.has(method);
}

/** Does it only add? A POST that answers nothing but 201 has created something: https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2 */
function isAdditive({ method, responses }: Operation): boolean {
  const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
  return method === 'POST' && successes.length > 0 && successes.every((status) => status === '201');
}

/** An operation as a tool. */
export function toolOf(operation: Operation, samples: Samples): OperationTool {
  const { id, method, path, retry } = operation;
  const { summary, description } = samples.operations[id] as OperationSamples;
  const deprecated = operation.lifecycle?.deprecation !== undefined && 'Deprecated.';
  const readOnlyHint = isReadOnly(operation);
  return {
    name: toolName(id),
    title: summary ?? id,
    description: [deprecated, summary, description?.trim(), `${method} ${path}`].filter(Boolean).join('\n\n'),
    inputSchema: inputSchemaOf(operation, samples),
    annotations: {
      readOnlyHint,
      // Of what only reads, the other two say nothing.
      ...(!readOnlyHint && { destructiveHint: !isAdditive(operation), idempotentHint: retry === 'idempotent' }),
      openWorldHint: true,
    },
  };
}
