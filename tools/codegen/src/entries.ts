import type { ApiModel, OperationModel, Part } from './model.ts';
import { propertyName } from './print.ts';

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
  { declare = 'export const', assign = ' =', documented = true, ...style }: EntryStyle = {},
): string {
  const table = (name: string, operations: readonly OperationModel[], comment: string) =>
    `${documented ? `/** ${comment} */\n` : ''}${declare} ${name}${assign} ${entries(operations, leaf, style)};`;
  const { camelName, operations, webhooks } = model;
  const main = table(`${camelName}${suffix}`, operations, 'Every request and response, by operation id.');
  if (webhooks.length === 0) return main;
  const called =
    'Every request that the API sends to webhooks and callbacks, and the responses it takes, by operation id.';
  return `${main}\n\n${table(`${camelName}Webhook${suffix}`, webhooks, called)}`;
}

function entries(
  operations: readonly OperationModel[],
  leaf: (part: Part) => string,
  { prefix = '', separator = ',' } = {},
): string {
  const line = (name: string, indent: string, text: string) =>
    `${indent}${prefix}${propertyName(name)}: ${text}${separator}\n`;
  const render = (node: Tree | string, indent: string): string => {
    if (typeof node === 'string') return node;
    const members = Object.entries(node).map(([name, child]) =>
      line(name, `${indent}  `, render(child, `${indent}  `)),
    );
    return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
  };
  const rows = operations.map((operation) => {
    const tree: Tree = Object.create(null);
    tree.responses = Object.fromEntries(Object.keys(operation.responses).map((status) => [status, {}]));
    for (const part of operation.parts) plant(tree, part.at, leaf(part));
    return line(operation.id, '  ', render(tree, '  '));
  });
  return `{\n${rows.join('')}}`;
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
