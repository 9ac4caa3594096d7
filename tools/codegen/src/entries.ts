import type { ApiModel, Part } from './model.ts';
import { propertyName } from './print.ts';

type Tree = { [name: string]: Tree | string };

/**
 * The table of validators by operation, as source text: the shape of `ApiValidation`, with `leaf` giving the expression
 * (or type) at each place. `./validation` and `./zod` have the same table, so that either fits where one is asked for.
 */
export function validationEntries(
  model: ApiModel,
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
  const rows = model.operations.map((operation) => {
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
