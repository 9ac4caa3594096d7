/**
 * What an operation is called in code: its id, unless `x-operation-name` says otherwise, as it does where an id can't be a name.
 * The id itself is never respelt: links, workflows and logs know it.
 */
import { mapNodes } from './map-nodes.ts';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Names that mean something else as a constant, as a member of the client or of the handlers. */
const RESERVED: ReadonlySet<string> = new Set(
  `api operations then constructor prototype toString valueOf hasOwnProperty await break case catch class const continue
  debugger default delete do else enum export extends false finally for function if implements import in instanceof
  interface let new null package private protected public return static super switch this throw true try typeof var
  void while with yield arguments eval undefined __proto__`.split(/\s+/),
);

export const isReservedName = (name: string): boolean => RESERVED.has(name);

/** Can a constant and a method be called that? */
export const isOperationName = (name: unknown): name is string =>
  typeof name === 'string' && IDENTIFIER.test(name) && !RESERVED.has(name);

/** The name of an operation in code; `undefined` if it has neither that nor an id. */
export function nameOf(operation: object): string | undefined {
  const { operationId, 'x-operation-name': name } = operation as Readonly<Record<string, unknown>>;
  return [name, operationId].find((text) => typeof text === 'string');
}

/**
 * The description with the names of its operations for ids.
 *
 * @example
 * withNamesAsIds({ paths: { '/users': { get: { operationId: 'users/list', 'x-operation-name': 'usersList' } } } });
 */
export function withNamesAsIds<Document extends object>(document: Document): Document {
  return mapNodes(document, 'operation', (operation) => {
    const name = nameOf(operation);
    return name === undefined || name === operation.operationId ? operation : { ...operation, operationId: name };
  });
}
