import ts from 'typescript';
import { propertyName, quote } from '../targets/print.ts';
import { bindingOf } from './orval.ts';
import type { Placeholder, SchemaWithPlaceholders } from './placeholder.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Methods that orval calls on a schema after its own constraints; checks must go before them. */
const WRAPPERS = new Set(['optional', 'nullable', 'nullish']);

/**
 * Reads orval's module and gives back the initialiser of every schema, with placeholders replaced by what they stand for and orval's
 * constants put in place.
 *
 * @param schemas - as they were given to orval.
 * @throws Error where a placeholder is not found again: orval has dropped a part of the schema.
 */
export function splice(code: string, schemas: readonly SchemaWithPlaceholders[]): string[] {
  const source = ts.createSourceFile('zod.ts', code, ts.ScriptTarget.Latest, true);
  const initialisers = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer) initialisers.set(name.getText(), initializer);
    }
  }
  return schemas.map(({ name, placeholders }, index) => {
    const initialiser = propertyOf(initialisers.get(bindingOf(index)));
    if (!initialiser) throw new Error(`orval has no zod for ${name}`);
    const seen = new Set<number>();
    const expression = apply(initialiser, editsOf(initialiser, initialisers, placeholders, seen));
    const lost = placeholders.filter((_placeholder, number) => !seen.has(number)).map(({ at }) => at);
    if (lost.length === 0) return expression;
    throw new Error(`orval has no zod for ${lost.join(', ')}; rename the property or leave it out`);
  });
}

/** `zod.object({ schema: … })` → `…` */
function propertyOf(body: ts.Expression | undefined): ts.Expression | undefined {
  const [shape] = body && ts.isCallExpression(body) ? body.arguments : [];
  const [property] = shape && ts.isObjectLiteralExpression(shape) ? shape.properties : [];
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function apply(node: ts.Expression, edits: readonly Edit[]): string {
  const offset = node.getStart();
  let text = node.getText();
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    text = text.slice(0, start - offset) + replacement + text.slice(end - offset);
  }
  return text;
}

function editsOf(
  root: ts.Expression,
  constants: ReadonlyMap<string, ts.Expression>,
  placeholders: readonly Placeholder[],
  seen: Set<number>,
): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const prepared = placeholderOf(node);
    if (prepared !== undefined) {
      seen.add(prepared.index);
      edits.push(...editsOfPlaceholder(prepared.call, placeholders[prepared.index] as Placeholder));
    }
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent) && constants.has(node.text)) {
      edits.push({ start: node.getStart(), end: node.end, text: constants.get(node.text)?.getText() ?? '' });
    }
    edits.push(...editsOfStyle(node));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return edits;
}

/** Quotes, keys and commas as in all generated files. */
function editsOfStyle(node: ts.Node): Edit[] {
  const edit = (text: string) => [{ start: node.getStart(), end: node.end, text }];
  if (ts.isArrayLiteralExpression(node))
    return node.elements
      .filter((element) => element.getFullStart() === element.getStart() && element !== node.elements[0])
      .map((element) => ({ start: element.getStart(), end: element.getStart(), text: ' ' }));
  if (!ts.isStringLiteral(node) || placeholderOf(node.parent) !== undefined) return [];
  const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return edit(isKey ? propertyName(node.text) : quote(node.text));
}

/** `….describe('rollcall:7')` → 7 */
function placeholderOf(node: ts.Node): { call: ts.CallExpression; index: number } | undefined {
  if (!ts.isCallExpression(node) || methodOf(node) !== 'describe') return undefined;
  const [argument] = node.arguments;
  const index = argument && ts.isStringLiteral(argument) ? /^rollcall:(\d+)$/.exec(argument.text)?.[1] : undefined;
  return index === undefined ? undefined : { call: node, index: Number(index) };
}

function methodOf(call: ts.CallExpression): string | undefined {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;
}

function receiverOf(call: ts.CallExpression): ts.Expression {
  return (call.expression as ts.PropertyAccessExpression).expression;
}

function editsOfPlaceholder(describe: ts.CallExpression, placeholder: Placeholder): Edit[] {
  const receiver = receiverOf(describe);
  let base = receiver;
  while (ts.isCallExpression(base) && WRAPPERS.has(methodOf(base) ?? '')) base = receiverOf(base);
  const removed = { start: receiver.end, end: describe.end, text: '' };
  if (placeholder.replaceBy) return [removed, { start: base.getStart(), end: base.end, text: placeholder.replaceBy }];
  const { methods = [], checks = [] } = placeholder.plan ?? {};
  const added = `${methods.join('')}${checks.length > 0 ? `.check(${checks.join(', ')})` : ''}`;
  return [
    removed,
    ...(added ? [{ start: base.end, end: base.end, text: added }] : []),
    ...calleeEdits(base, placeholder),
    ...wordsEdits(base, placeholder),
  ];
}

/** The names of zod's functions that judge a value themselves; each takes what it says of one as its last argument. */
const JUDGING =
  /^(?:array|boolean|discriminatedUnion|enum|literal|looseObject|null|number|object|record|strictObject|string|union)$/;

/** Words of ours for what zod refuses. Further constraints of a schema, such as `min`, use those of the schema. */
function wordsEdits(base: ts.Expression, { plan }: Placeholder): Edit[] {
  let call = base;
  while (ts.isCallExpression(call) && ['min', 'max'].includes(methodOf(call) ?? '')) call = receiverOf(call);
  if (!ts.isCallExpression(call) || !JUDGING.test(methodOf(call) ?? '')) return [];
  const words = plan?.types ? `wordsOf(${plan.types.map(quote).join(', ')})` : 'words';
  const start = call.end - 1;
  return [{ start, end: start, text: `${call.arguments.length > 0 ? ', ' : ''}${words}` }];
}

/** orval's objects strip what they don't know, and its unions try every branch: neither is what the description says. */
function calleeEdits(base: ts.Expression, placeholder: Placeholder): Edit[] {
  if (!ts.isCallExpression(base) || !ts.isPropertyAccessExpression(base.expression)) return [];
  const { name } = base.expression;
  const rename = (text: string) => [{ start: name.getStart(), end: name.end, text }];
  if (name.text === 'object' || name.text === 'looseObject')
    return rename(placeholder.plan?.strict ? 'strictObject' : 'looseObject');
  if (name.text !== 'union' || !placeholder.discriminator) return [];
  const [branches] = base.arguments;
  const start = branches?.getStart() ?? 0;
  return [...rename('discriminatedUnion'), { start, end: start, text: `${quote(placeholder.discriminator)}, ` }];
}
