import ts from 'typescript';
import type { TypeNames } from '../model/names.ts';
import { propertyName } from '../targets/print.ts';
import { commentText } from './comment.ts';
import { nameOf, withMembers, withType } from './members.ts';
import { withOtherMethods } from './other-methods.ts';

const { factory } = ts;

/**
 * What openapi-typescript made of a description, with a type of its own for every component schema and every operation: an
 * interface where that is possible. An editor and a compiler call them by their names then, instead of spelling them out.
 */
export function withNames(statements: readonly ts.Node[], names: TypeNames): ts.Node[] {
  const lifter = new Lifter(names);
  const rest = statements.map((statement) => lifter.lifted(statement));
  return [...lifter.declarations, ...rest].map((statement) => restyled(statement, names));
}

/** Takes the types of members out of `components.schemas` and of `operations`, and leaves references to them. */
class Lifter {
  readonly declarations: ts.Node[] = [];
  readonly #names: TypeNames;
  readonly #taken: ReadonlySet<string>;

  constructor(names: TypeNames) {
    this.#names = names;
    this.#taken = new Set(names.components.values());
  }

  lifted(statement: ts.Node): ts.Node {
    if (!ts.isInterfaceDeclaration(statement)) return statement;
    const { components, operations } = this.#names;
    if (statement.name.text === 'operations')
      return withMembers(statement, (element) => {
        const base = operations.get(nameOf(element));
        return this.#lift(element, base && `${base}Operation`);
      });
    if (['paths', 'webhooks'].includes(statement.name.text)) return withOtherMethods(statement);
    if (statement.name.text !== 'components') return statement;
    return withMembers(statement, (element) => {
      if (nameOf(element) !== 'schemas' || !ts.isPropertySignature(element)) return element;
      if (!element.type || !ts.isTypeLiteralNode(element.type)) return element;
      const members = element.type.members.map((member) => this.#lift(member, components.get(nameOf(member))));
      return withType(element, factory.createTypeLiteralNode(members));
    });
  }

  #lift(element: ts.TypeElement, name: string | undefined): ts.TypeElement {
    if (name === undefined || !ts.isPropertySignature(element) || !element.type) return element;
    const type = this.#withFields(name, element.type);
    const comments = ts.getSyntheticLeadingComments(element);
    this.declarations.push(ts.setSyntheticLeadingComments(declaration(EXPORT, name, type), comments));
    return withType(element, factory.createTypeReferenceNode(name));
  }

  /** The object in an intersection has a name of its own, if that is free: messages would spell it out. */
  #withFields(name: string, type: ts.TypeNode): ts.TypeNode {
    const fields = `${name}Fields`;
    if (!ts.isIntersectionTypeNode(type) || this.#taken.has(fields)) return type;
    const [object, ...others] = type.types.filter(ts.isTypeLiteralNode);
    if (!object || others.length > 0) return type;
    this.declarations.push(declaration([], fields, object));
    const reference = factory.createTypeReferenceNode(fields);
    return factory.createIntersectionTypeNode(type.types.map((part) => (part === object ? reference : part)));
  }
}

const EXPORT = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];

function declaration(modifiers: ts.Modifier[], name: string, type: ts.TypeNode): ts.Node {
  return ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
}

/** References by the names of types, and quotes, keys and comments as in all generated files. */
function restyled(statement: ts.Node, names: TypeNames): ts.Node {
  const visit = (node: ts.Node): ts.Node => {
    const component = componentOf(node);
    const name = component === undefined ? undefined : names.components.get(component);
    if (name !== undefined) return factory.createTypeReferenceNode(name);
    if (ts.isStringLiteral(node)) return text(node.text);
    // Of the values of a schema openapi-typescript makes identifiers that look like strings.
    if (ts.isIdentifier(node) && node.text.startsWith('"')) return text(JSON.parse(node.text));
    const changed = anyOf(ts.visitEachChild(node, visit, undefined));
    return withComments(isQuotedKey(changed) ? unquoted(changed) : changed);
  };
  return visit(statement);
}

/**
 * Objects that tell themselves apart by what they need name all that is needed: the compiler's last line is about one branch, and
 * says then what else would do.
 */
function anyOf(node: ts.Node): ts.Node {
  if (!ts.isUnionTypeNode(node) || !node.types.every(ts.isTypeLiteralNode)) return node;
  const branches = node.types as readonly ts.TypeNode[] as readonly ts.TypeLiteralNode[];
  const needs = branches.map(({ members }) => members.filter(({ questionToken }) => !questionToken).map(nameOf));
  const isInAll = (name: string) => needs.every((names) => names.includes(name));
  if (needs.some((names) => names.length === 0 || names.some(isInAll))) return node;
  const literals = needs.map((names) => factory.createLiteralTypeNode(text(names.join(' and '))));
  const named = (branch: ts.TypeNode) =>
    factory.createTypeReferenceNode('AnyOf', [factory.createUnionTypeNode(literals), branch]);
  return factory.createUnionTypeNode(branches.map(named));
}

/** `components['schemas']['User']` → `User` */
function componentOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas = literalOf(indexType) === 'schemas' && ts.isTypeReferenceNode(objectType);
  return isSchemas && (objectType.typeName as ts.Identifier).text === 'components'
    ? literalOf(node.indexType)
    : undefined;
}

function literalOf(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

function text(value: string): ts.StringLiteral {
  return ts.setEmitFlags(factory.createStringLiteral(value, true), ts.EmitFlags.NoAsciiEscaping);
}

function isQuotedKey(node: ts.Node): node is ts.PropertySignature {
  return (
    ts.isPropertySignature(node) && ts.isStringLiteral(node.name) && propertyName(node.name.text) === node.name.text
  );
}

function unquoted({ modifiers, name, questionToken, type, ...node }: ts.PropertySignature): ts.PropertySignature {
  const key = factory.createIdentifier((name as ts.StringLiteral).text);
  const made = factory.createPropertySignature(modifiers, key, questionToken, type);
  return ts.setSyntheticLeadingComments(made, ts.getSyntheticLeadingComments(node as ts.PropertySignature));
}

function withComments(node: ts.Node): ts.Node {
  const comments = ts.getSyntheticLeadingComments(node);
  if (!comments) return node;
  return ts.setSyntheticLeadingComments(
    node,
    comments.map((comment) => ({ ...comment, text: commentText(comment.text) })),
  );
}
