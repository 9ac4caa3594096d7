import type { ApiModel, OperationModel } from '../model/model.ts';
import type { Part } from '../model/parts.ts';
import { bindingsOf } from './bindings.ts';
import { docComment, exportAs, propertyName } from './print.ts';

type Tree = { [name: string]: Tree | string };

interface EntryStyle {
  /** `const` or `declare const`. */
  readonly declare?: string;
  /** Stands before the value of a binding: `=` or `:`. */
  readonly assign?: string;
  /** Before every name. */
  readonly prefix?: string;
  readonly separator?: string;
  readonly documented?: boolean;
  /** Before a binding where the table refers to it. */
  readonly refer?: '' | 'typeof ';
  /** Spells out the type of the tables, which a compiler would else write out in full. */
  readonly typed?: boolean;
}

/**
 * The tables of validators by operation, as source text: the shape of `ApiValidation`, with `leaf` giving the expression (or
 * type) at each place. `./validation` and `./zod` have the same tables, so that either fits where one is asked for. What the
 * API calls itself has a table of its own: no client and no server takes that one for operations. Every operation has a
 * binding too, which a bundle can hold alone.
 */
export function entryTables(
  model: ApiModel,
  suffix: string,
  leaf: (part: Part) => string,
  { declare = 'const', assign = ' =', documented = true, refer = '', typed = false, ...style }: EntryStyle = {},
): string {
  const { camelName, operations, webhooks } = model;
  refuseTableNames(model, suffix);
  const bindings = entryBindings(model, suffix);
  const comment = (text: string) => (documented ? docComment(text) : '');
  const alone = bindings.map(({ operation, local, exported }) => {
    const value = `${declare} ${local}${assign} ${entry(operation, leaf, '', style)};`;
    const said = comment(`What \`${operation.id}\` takes and answers.`);
    if (exported === local) return `${said}export ${value}`;
    return `${said}${value}${exported === undefined ? '' : `\nexport { ${exportAs(local, exported)} };`}`;
  });
  const table = (name: string, of: readonly OperationModel[], text: string) => {
    const rows = bindings.filter(({ operation }) => of.includes(operation));
    const member =
      (before: string) =>
      ({ operation, local }: EntryBinding) =>
        [operation.id, `${before}${local}`] as const;
    const type = typed ? `: ${braces(rows, '', { prefix: 'readonly ', separator: ';' }, member('typeof '))}` : '';
    return `${comment(text)}export ${declare} ${name}${type}${assign} ${braces(rows, '', style, member(refer))};`;
  };
  const called =
    'Every request that the API sends to webhooks and callbacks, and the responses it takes, by operation id.';
  return [
    ...alone,
    table(`${camelName}${suffix}`, operations, 'Every request and response, by operation id.'),
    ...(webhooks.length > 0 ? [table(`${camelName}Webhook${suffix}`, webhooks, called)] : []),
  ].join('\n\n');
}

/** Hand-written code imports the tables by their names, and validators of components by theirs. */
function refuseTableNames({ camelName, components }: ApiModel, suffix: string): void {
  const tables = [`${camelName}${suffix}`, `${camelName}Webhook${suffix}`];
  for (const { name } of components)
    if (tables.includes(name))
      throw new Error(`the component \`${name}\` has the name of the table of all validators; give it another`);
}

interface EntryBinding {
  readonly operation: OperationModel;
  readonly local: string;
  /** Absent where a component has the name, and for what the API calls itself. */
  readonly exported?: string;
}

/** The bindings of operations in `./validation` and `./zod`. */
export function entryBindings(model: ApiModel, suffix: string): EntryBinding[] {
  const { camelName, components, operations, webhooks } = model;
  const all = [...operations, ...webhooks];
  const taken = new Set([
    `${camelName}${suffix}`,
    `${camelName}Webhook${suffix}`,
    ...components.map(({ name }) => name),
  ]);
  const names = all.map(({ id }) => `${id}${suffix}`);
  const locals = bindingsOf(names, taken);
  return all.map((operation, index) => {
    const exported = names[index] as string;
    const isPublic = index < operations.length && !taken.has(exported);
    return { operation, local: locals[index] as string, ...(isPublic && { exported }) };
  });
}

type Braces = Pick<EntryStyle, 'prefix' | 'separator'>;

/** An object literal or type, one line per member. */
function braces<T>(
  items: readonly T[],
  indent: string,
  { prefix = '', separator = ',' }: Braces,
  member: (item: T) => readonly [name: string, text: string],
): string {
  const lines = items
    .map(member)
    .map(([name, text]) => `${indent}  ${prefix}${propertyName(name)}: ${text}${separator}\n`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

/** The validators of one operation. */
function entry(
  { responses, parts }: OperationModel,
  leaf: (part: Part) => string,
  indent: string,
  style: Braces,
): string {
  const tree: Tree = Object.create(null);
  tree.responses = Object.fromEntries(Object.keys(responses).map((status) => [status, {}]));
  for (const part of parts) plant(tree, part.at, leaf(part));
  const render = (node: Tree | string, indent: string): string =>
    typeof node === 'string'
      ? node
      : braces(Object.entries(node), indent, style, ([name, child]) => [name, render(child, `${indent}  `)]);
  return render(tree, indent);
}

function plant(tree: Tree, path: readonly string[], leaf: string): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree[name] = leaf;
    return;
  }
  tree[name] ??= Object.create(null) as Tree;
  plant(tree[name] as Tree, rest, leaf);
}
