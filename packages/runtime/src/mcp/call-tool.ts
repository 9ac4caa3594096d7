import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Connection } from '../client/call/call-context.ts';
import type { CalledOperation } from '../client/call/operation-call.ts';
import { fetchPage } from '../client/call/pages.ts';
import { performCall } from '../client/call/perform-call.ts';
import { ApiError } from '../client/errors/api-error.ts';
import { RollcallError } from '../client/errors/rollcall-error.ts';
import type { AnyInput } from '../client/request/input.ts';
import type { OperationTypes } from '../types.ts';
import { ArgumentError, withFiles } from './files.ts';
import type { ObjectSchema } from './input-schema.ts';
import { failure, toolResult } from './result.ts';

/** The arguments of a tool, as they arrive. */
type Arguments = Readonly<Record<string, unknown>>;

/** Calls an operation for an agent. What goes wrong with the call is a result, so that the agent can do something about it. */
export async function callTool(
  { target }: CalledOperation<OperationTypes>,
  connection: Connection,
  schema: ObjectSchema,
  given: Arguments,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const { operation } = target;
  try {
    refuseUnknown(schema, given);
    refuseInexact(given, '');
    const { from, ...input } = given as AnyInput & { readonly from?: string };
    const withBytes = withFiles(operation, input);
    if (!operation.pagination)
      return await toolResult(operation.id, await performCall(target, connection, withBytes, { signal }));
    const { result, next } = await fetchPage(target, connection, withBytes, { signal }, from);
    return await toolResult(operation.id, { ...result, next });
  } catch (error) {
    if (error instanceof ApiError) return toolResult(operation.id, { ...error, ok: false });
    // The messages of both quote no secret.
    if (error instanceof RollcallError || error instanceof ArgumentError) return failure(error.message);
    throw error;
  }
}

/** A client sends what the API declares; an agent has to hear of the rest. */
function refuseUnknown({ properties }: ObjectSchema, given: Arguments): void {
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(properties, name) ? (properties[name] as Partial<ObjectSchema>) : undefined;
    if (!known) throw new ArgumentError(`There is no argument ${name}; known: ${namesOf(properties)}.`);
    if (name === 'body' || !known.properties || typeof value !== 'object') continue;
    for (const member of Object.keys(value ?? {}))
      if (!Object.hasOwn(known.properties, member))
        throw new ArgumentError(`There is no ${name}/${member}; known: ${namesOf(known.properties)}.`);
  }
}

const namesOf = (properties: object): string => Object.keys(properties).join(', ') || 'none';

/** A whole number that JavaScript can't hold has become another one before it came here. */
function refuseInexact(value: unknown, place: string): void {
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new ArgumentError(`${place.slice(1)} has more digits than JavaScript can hold exactly.`);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) refuseInexact(member, `${place}/${name}`);
}
