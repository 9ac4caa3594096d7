import { joinPointer, tokensOfFragment, valueAtTokens } from './pointer.ts';
import { isReference } from './reference.ts';

/** A file of a description, as a parser has read it. */
export interface ReadFile {
  /** An absolute path or a URL. */
  readonly name: string;
  readonly content: unknown;
}

/** Where a `$ref` stands. */
export interface Place {
  readonly file: string;
  /** `#` first. */
  readonly pointer: string;
}

/**
 * The first `$ref` that leads back to itself and never to a value, through other files too.
 *
 * @param files - the description first, then what it refers to.
 * @param nameOf - the name of the file that a URI means in a file.
 */
export function findCircularReference(
  files: readonly ReadFile[],
  nameOf: (base: string, uri: string) => string,
): Place | undefined {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  /** Does it come back to the node? What only leads into a circle does not. */
  const isCircle = (file: string, node: unknown): boolean => {
    const seen = new Set<unknown>();
    for (let here = { file, node }; isReference(here.node); here = target(here.file, here.node.$ref)) {
      if (seen.has(here.node)) return here.node === node;
      seen.add(here.node);
    }
    return false;
  };
  const target = (base: string, ref: string) => {
    const [uri = '', pointer = ''] = ref.split('#');
    const file = uri === '' ? base : nameOf(base, uri);
    return { file, node: valueAtTokens(contents.get(file), tokensOfFragment(pointer)) };
  };
  const find = (file: string, node: unknown, pointer: string): Place | undefined => {
    if (typeof node !== 'object' || node === null) return undefined;
    if (isCircle(file, node)) return { file, pointer };
    return firstOf(Object.entries(node), ([name, child]) => find(file, child, joinPointer(pointer, name)));
  };
  return firstOf(files, ({ name, content }) => find(name, content, '#'));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
