import { isOperationName, nameOf } from '@rollcall/openapi/operation-name';
import type { Decide } from '../decision.ts';
import type { Json } from '../json.ts';
import { mapOperations } from './visit.ts';

/** Names by operation id: those that an earlier import has given. */
export type Names = ReadonlyMap<string, string>;

/**
 * Writes `x-operation-name` where an id can't be a name in code, or is that of an operation before: `users/get-by-username` is
 * called `usersGetByUsername`. No name is given twice, and none that somebody has chosen is given to another operation.
 *
 * @param known - the names that stay as they are.
 */
export function withOperationNames(document: Json, decide: Decide, known: Names = new Map()): Json {
  const chosen = namesIn(document);
  const isOwn = (name: unknown): name is string => isOperationName(name) && chosen.get(name) === 1;
  const taken = new Set([...chosen.keys(), ...known.values()]);
  const given = new Set<string>();
  return mapOperations(document, ({ 'x-operation-name': name, ...operation }, pointer) => {
    const { operationId: id } = operation;
    if (isOwn(name)) return { ...operation, 'x-operation-name': name };
    const rest = name === undefined ? operation : { ...operation, 'x-imported-operation-name': name };
    if (typeof id !== 'string' || (isOperationName(id) && !given.has(id))) {
      given.add(id);
      return rest;
    }
    const earlier = known.get(id);
    const free = earlier !== undefined && !given.has(earlier) ? earlier : freeName(wordsOf(id), taken);
    given.add(free);
    taken.add(free);
    decide({
      rule: 'named',
      pointer: `${pointer}/operationId`,
      message: `\`${id}\` ${isOperationName(id) ? 'is the id of another operation too' : 'is no name in code'}: it is called \`${free}\`.`,
      repair: 'Write another `x-operation-name` if it should be called otherwise.',
    });
    return { ...rest, 'x-operation-name': free };
  });
}

/** How many operations have a name or an id. */
function namesIn(document: Json): Map<string, number> {
  const count = new Map<string, number>();
  mapOperations(document, (operation) => {
    const name = nameOf(operation);
    if (name !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
    return operation;
  });
  return count;
}

/** `GET_users/by-name` → `getUsersByName`; `2fa` → `_2fa`; `delete` → `deleteOperation`. */
function wordsOf(id: string): string {
  const words = (id.match(/[\p{L}\p{M}\p{N}$]+/gu) ?? []).map((word) => (isCapitals(word) ? word.toLowerCase() : word));
  const [first = 'operation', ...others] = words;
  const name = first.slice(0, 1).toLowerCase() + first.slice(1) + others.map(capitalised).join('');
  return [name, `${name}Operation`, `_${name}`].find(isOperationName) ?? 'operation';
}

const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function freeName(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
  return name;
}
