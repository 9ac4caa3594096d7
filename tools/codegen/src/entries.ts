import type { ApiModel, OperationModel, Part } from './model.ts';
import { isBindingName, propertyName } from './print.ts';

type Tree = { [name: string]: Tree | string };

export interface EntryStyle {
  /** `export const` or `export declare const`. */
  readonly declare?: string;
  /** Stands before the value of a table: `=` or `:`. */
  readonly assign?: string;
  /** Before every name. */
  readonly prefix?: string;
  readonly separator?: string;
  readonly documented?: boolean;
  /** Gives every operation a binding of its own, which a bundle can hold alone: how the table refers to one. */
  readonly refer?: '' | 'typeof ';
}

/**
 * The tables of validators by operation, as source text: the shape of `ApiValidation`, with `leaf` giving the expression (or
 * type) at each place. `./validation` and `./zod` have the same tables, so that either fits where one is asked for. What the
 * API calls itself has a table of its own: no client and no server takes that one for operations.
 */
export function entryTables(
  model: ApiModel,
  suffix: string,
  leaf: (part: Part) => string,
  { declare = 'export const', assign = ' =', documented = true, refer, ...style }: EntryStyle = {},
): string {
  const bind = (name: string, value: string, comment: string) =>
    `${documented ? `/** ${comment} */\n` : ''}${declare} ${name}${assign} ${value};`;
  const { camelName, operations, webhooks } = model;
  const names = refer === undefined ? new Map<string, string>() : bindings(model, suffix);
  const table = (rows: readonly OperationModel[]) =>
    braces(rows, '', style, (operation) => {
      const name = names.get(operation.id);
      return [operation.id, name ? `${refer}${name}` : entry(operation, leaf, '  ', style)];
    });
  const alone = operations.flatMap((operation) => {
    const name = names.get(operation.id);
    return name ? [bind(name, entry(operation, leaf, '', style), `What \`${operation.id}\` takes and answers.`)] : [];
  });
  const main = bind(`${camelName}${suffix}`, table(operations), 'Every request and response, by operation id.');
  if (webhooks.length === 0) return [...alone, main].join('\n\n');
  const called =
    'Every request that the API sends to webhooks and callbacks, and the responses it takes, by operation id.';
  return [...alone, main, bind(`${camelName}Webhook${suffix}`, table(webhooks), called)].join('\n\n');
}

/** Names of the bindings of operations, by id; none where a name is not free, or can't be a name. */
function bindings({ camelName, components, operations }: ApiModel, suffix: string): Map<string, string> {
  const taken = new Set([
    ...components.map(({ name }) => name),
    `${camelName}${suffix}`,
    `${camelName}Webhook${suffix}`,
  ]);
  const names = operations.map(({ id }) => [id, `${id}${suffix}`] as const);
  return new Map(names.filter(([, name]) => isBindingName(name) && !taken.has(name)));
}

type Braces = Pick<EntryStyle, 'prefix' | 'separator'>;

/** An object literal or type, a line a member. */
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
