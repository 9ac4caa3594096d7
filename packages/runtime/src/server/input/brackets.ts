import type { Shape } from '../../operation.ts';
import { allows, coerce, put } from '../../styles/coerce.ts';
import { Malformed } from '../../styles/malformed.ts';
import { type Decode, isArray, list, shapeOfItem, shapeOfMember } from '../../styles/read.ts';
import type { Pairs } from './pairs.ts';
import { only } from './styles.ts';

/** What stands under a name: texts, or further names in brackets. */
interface Node {
  readonly name: string;
  readonly texts: string[];
  readonly members: Map<string, Node>;
}

const node = (name: string): Node => ({ name, texts: [], members: new Map() });

const BRACKETS = /^(?:\[[^[\]]*\])*$/;
/** An index says where an item stands among the others, so that a great one costs nothing. */
const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** Does a field of this name belong to the value called `name`? */
export function isBracketed(key: string, name: string): boolean {
  return key.startsWith(name) && (key.length === name.length || key[name.length] === '[');
}

/**
 * `name[a]=1&name[b]=2`. Where values nest, as qs and Stripe write it: `name[a][b]=1`, lists as `name[a][0]=1` or
 * `name[a][]=1`. `undefined` where nothing of it is there.
 *
 * @param maxDepth - how many brackets may follow a name.
 * @throws Malformed
 */
export function fromBrackets(name: string, pairs: Pairs, shape: Shape, decode: Decode, maxDepth: number): unknown {
  let root: Node | undefined;
  for (const [key, texts] of pairs) {
    if (!isBracketed(key, name)) continue;
    root ??= node(name);
    nodeAt(root, key.slice(name.length), maxDepth).texts.push(...texts);
  }
  return root && read(root, shape, decode);
}

function nodeAt(root: Node, brackets: string, maxDepth: number): Node {
  if (!BRACKETS.test(brackets)) throw new Malformed('The brackets of a name do not match.');
  let at = root;
  let depth = 0;
  for (const [, step = ''] of brackets.matchAll(/\[([^[\]]*)\]/g)) {
    if (++depth > maxDepth) throw new Malformed('The value is nested too deeply.');
    const next = at.members.get(step) ?? node(step);
    at.members.set(step, next);
    at = next;
  }
  return at;
}

function read({ name, texts, members }: Node, shape: Shape, decode: Decode): unknown {
  if (members.size === 0) {
    // As qs reads it: a name that is there twice is a list, and one without brackets is none.
    if (texts.length > 1 && isArray(shape)) return list(texts, shape, decode);
    return coerce(decode(only(texts, name)), shape);
  }
  if (texts.length > 0) throw new Malformed('A name has a value and members.');
  const isIndexed = [...members.keys()].every((key) => key === '' || INDEX.test(key));
  if (isIndexed && (isArray(shape) || !allows(shape, 'object'))) return itemsOf(members, shape, decode);
  const value: Record<string, unknown> = {};
  for (const [key, member] of members) put(value, key, read(member, shapeOfMember(shape, key), decode));
  return value;
}

/** Items in the order of their indexes, as qs reads them: what is between two that are there is nothing. */
function itemsOf(members: ReadonlyMap<string, Node>, shape: Shape, decode: Decode): unknown[] {
  const unnumbered = members.get('');
  if (unnumbered === undefined) {
    const items = [...members].sort(([a], [b]) => Number(a) - Number(b));
    return items.map(([, item]) => read(item, shapeOfItem(shape), decode));
  }
  if (members.size > 1 || unnumbered.members.size > 0) throw new Malformed('The items of a list need an index each.');
  return list(unnumbered.texts, shape, decode);
}
