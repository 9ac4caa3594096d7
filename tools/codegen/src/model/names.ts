import { isTypeName, pascalCase } from '../targets/print.ts';
import { RUNTIME_NAMES } from './runtime-names.ts';

/** What the types of an API are called. No two are the same, and none has the name of something else that its package exports. */
export interface TypeNames {
  /** The type of each component schema, by the schema's name. */
  readonly components: ReadonlyMap<string, string>;
  /** What the names of an operation's types begin with, by its id: `SignUp` of `SignUpInput` and {@link SUFFIXES the others}. */
  readonly operations: ReadonlyMap<string, string>;
  /** All names that something has. */
  readonly taken: ReadonlySet<string>;
}

export const SUFFIXES = ['Operation', 'Call', 'Input', 'Result', 'Error'] as const;

/** Names of `types.ts` itself, and of what it uses; and what modules that import types of operations use besides. */
const OF_MODULES = [
  ...['$defs', 'AnyOf', 'Array', 'Blob', 'Record', 'components', 'operations', 'paths', 'webhooks'],
  ...['Types', 'CallArguments', 'CallParts', 'OptionsWith', 'Paging', 'PartsFor', 'Streaming', 'Features'],
];

/**
 * Names every type. A component keeps its name where that can be a type's and is free; else it has the name in PascalCase, then
 * with `Schema` at the end, then with a number. The types of an operation have its id in PascalCase before their suffix: an
 * id gives way to components, and to ids before it that are written alike, by `Operation` at its end, and then by a number. Names
 * that need no change are given first, so that no other can take them.
 *
 * @param components - names of component schemas, in the order of the description.
 * @param ids - of all operations, webhooks included.
 */
export function typeNames(pascalName: string, components: readonly string[], ids: readonly string[]): TypeNames {
  const ofClient = ['', 'Options'].map((suffix) => `${pascalName}Client${suffix}`);
  const ofPackage = [`create${pascalName}Client`, `${pascalName}Auth`, `${pascalName}ServerVariables`, ...ofClient];
  const taken = new Set([...OF_MODULES, ...RUNTIME_NAMES, ...ofPackage]);
  const named = assign(components, (name) => isTypeName(name), 'Schema', [''], taken);
  const operations = assign(ids, (id) => /^[\p{L}\p{N}]+$/u.test(id), 'Operation', SUFFIXES, taken, typeWord);
  return { components: named, operations, taken };
}

function assign(
  all: readonly string[],
  isFit: (name: string) => boolean,
  otherwise: string,
  suffixes: readonly string[],
  taken: Set<string>,
  wordOf: (name: string) => string = (name) => (isTypeName(name) ? name : typeWord(name)),
): Map<string, string> {
  const given = new Map<string, string>();
  const isFree = (base: string) => suffixes.every((suffix) => !taken.has(base + suffix));
  const give = (name: string, base: string) => {
    given.set(name, base);
    for (const suffix of suffixes) taken.add(base + suffix);
  };
  for (const name of all) if (isFit(name) && isFree(wordOf(name))) give(name, wordOf(name));
  for (const name of all) if (!given.has(name)) give(name, firstFree(typeWord(name), otherwise, isFree));
  return given;
}

function firstFree(word: string, otherwise: string, isFree: (base: string) => boolean): string {
  const base = word.endsWith(otherwise) ? word : word + otherwise;
  let found = word;
  for (let count = 1; !isFree(found); count++) found = count === 1 ? base : `${base}${count}`;
  return found;
}

/** The words of a name as one that a type can have. */
function typeWord(name: string): string {
  const word = pascalCase(name);
  return isTypeName(word) ? word : `_${word}`;
}
