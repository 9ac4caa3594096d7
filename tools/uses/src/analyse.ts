import { dirname } from 'node:path';
import ts from 'typescript';
import { type ApiPackage, apiOf, componentOf, namesake } from './packages.ts';
import type { ApiUsage } from './usage.ts';

type Uses = Readonly<Record<'calls' | 'implements' | 'fields' | 'types', Set<string>>> & {
  readonly statuses: Map<string, Set<string>>;
};

/** What the files of a program that are in a folder use of APIs, by the API's name. */
export function analyse(program: ts.Program, folder: string): Map<string, ApiUsage> {
  const found = new Map<ApiPackage, Uses>();
  const visitor = new Visitor(program.getTypeChecker(), found);
  const isOwn = (name: string) => name.startsWith(`${folder}/`) && !name.includes('/node_modules/') && !apiOf(name);
  for (const file of program.getSourceFiles()) if (isOwn(file.fileName)) visit(file, visitor);
  return new Map([...found].map(([api, uses]) => [api.api, usageOf(api, uses)] as const));
}

function visit(node: ts.Node, visitor: Visitor): void {
  visitor.look(node);
  node.forEachChild((child) => visit(child, visitor));
}

class Visitor {
  readonly #checker: ts.TypeChecker;
  readonly #found: Map<ApiPackage, Uses>;

  constructor(checker: ts.TypeChecker, found: Map<ApiPackage, Uses>) {
    this.#checker = checker;
    this.#found = found;
  }

  look(node: ts.Node): void {
    if (ts.isImportSpecifier(node)) this.#use(this.#checker.getSymbolAtLocation(node.name), 'imported');
    else if (ts.isPropertyAccessExpression(node)) this.#use(this.#checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      this.#use(this.#memberOf(node.expression, node.argumentExpression.text));
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) this.#use(this.#checker.getTypeAtLocation(node.parent).getProperty(name.text));
    } else if (ts.isObjectLiteralElementLike(node) && node.name && ts.isObjectLiteralExpression(node.parent))
      this.#written(node.parent, node.name);
    else if (ts.isStringLiteralLike(node)) this.#named(node);
    else if (ts.isBinaryExpression(node)) this.#compared(node.left, node.right);
    else if (ts.isCaseClause(node)) this.#compared(node.parent.parent.expression, node.expression);
    if (ts.isCallExpression(node)) this.#requested(node);
  }

  #memberOf(expression: ts.Expression, name: string): ts.Symbol | undefined {
    return this.#checker.getTypeAtLocation(expression).getProperty(name);
  }

  #written(literal: ts.ObjectLiteralExpression, name: ts.PropertyName): void {
    const type = this.#checker.getContextualType(literal);
    const text = ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
    if (type === undefined || text === undefined) return;
    this.#useMembers(type, text);
  }

  #useMembers(type: ts.Type, name: string): void {
    for (const member of type.isUnion() ? type.types : [type]) this.#use(member.getProperty(name), 'written');
  }

  /** `{ name: 'email' }`, where `keyof SignUpRequest` is the declared type of `name`. */
  #named({ text, parent }: ts.StringLiteralLike): void {
    if (!ts.isPropertyAssignment(parent) || !ts.isIdentifier(parent.name)) return;
    const declared = this.#checker.getContextualType(parent.parent)?.getProperty(parent.name.text);
    for (const declaration of declarationsOf(declared)) {
      const type = ts.isPropertySignature(declaration) ? declaration.type : undefined;
      if (type && ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.KeyOfKeyword)
        this.#useMembers(this.#checker.getTypeFromTypeNode(type.type), text);
    }
  }

  /** `result.status === 409` */
  #compared(left: ts.Expression, right: ts.Expression): void {
    const [access, literal] = ts.isNumericLiteral(right) ? [left, right] : [right, left];
    if (!ts.isNumericLiteral(literal) || !ts.isPropertyAccessExpression(access) || access.name.text !== 'status')
      return;
    // A result that was narrowed before is no longer called by its name: what was declared is.
    const declared = this.#checker.getSymbolAtLocation(access.expression);
    const type = declared
      ? this.#checker.getTypeOfSymbolAtLocation(declared, access)
      : this.#checker.getTypeAtLocation(access.expression);
    for (const declaration of declarationsOf(type.aliasSymbol)) {
      const api = apiOf(declaration.getSourceFile().fileName);
      const id = api && namesake(api.operations, type.aliasSymbol?.name.replace(/(Result|Error)$/, '') ?? '');
      if (api && id) at(this.#usesOf(api).statuses, id).add(literal.text);
    }
  }

  /** `client.GET('/pets')`, of an API that something is imported of. */
  #requested({ expression, arguments: [path] }: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(expression) || !path || !ts.isStringLiteralLike(path)) return;
    const request = `${expression.name.text} ${path.text}`;
    for (const [api, { calls }] of this.#found) {
      const id = api.idsByRequest.get(request);
      if (id !== undefined) calls.add(id);
    }
  }

  #usesOf(api: ApiPackage): Uses {
    const known = this.#found.get(api) ?? {
      calls: new Set(),
      implements: new Set(),
      fields: new Set(),
      types: new Set(),
      statuses: new Map(),
    };
    this.#found.set(api, known);
    return known;
  }

  #use(symbol: ts.Symbol | undefined, how: 'imported' | 'read' | 'written' = 'read'): void {
    const resolved = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of declarationsOf(resolved)) {
      const file = declaration.getSourceFile().fileName;
      const api = apiOf(file);
      if (api) this.#useOf(api, declaration, fileName(file), how);
    }
  }

  #useOf(api: ApiPackage, declaration: ts.Declaration, file: string, how: 'imported' | 'read' | 'written'): void {
    const uses = this.#usesOf(api);
    const [root = '', ...path] = pathOf(declaration);
    if (file === 'types') {
      if (how === 'imported') uses.types.add(componentOf(api, root));
      else if (path.length > 0 && root !== 'operations') uses.fields.add(fieldOf(api, root, path));
    } else if (how === 'imported') {
      for (const id of operationsNamed(api, root)) uses.calls.add(id);
      if (file === 'signatures') uses.types.add(root);
    } else {
      const [id = ''] = path;
      if (!api.operations.has(id)) return;
      if (root === 'Handlers') uses.implements.add(id);
      else if (root.endsWith('Client')) uses.calls.add(id);
    }
  }
}

const declarationsOf = (symbol: ts.Symbol | undefined): readonly ts.Declaration[] => symbol?.declarations ?? [];
const fileName = (file: string): string => file.slice(dirname(file).length + 1).replace(/\.d\.ts$|\.[jt]s$/, '');

/** The names around a declaration, from the outermost on. */
function pathOf(declaration: ts.Node): string[] {
  const names: string[] = [];
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const { name } = node as { readonly name?: ts.Node };
    if (name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)))
      names.unshift(name.text);
  }
  return names;
}

/** `NewUser.uid`; of a body that is described in place `signUp.uid`, of a parameter `signUp.query.page`. */
function fieldOf(api: ApiPackage, root: string, path: readonly string[]): string {
  const id = root.endsWith('Operation') ? namesake(api.operations, root.replace(/Operation$/, '')) : undefined;
  if (id === undefined) return [componentOf(api, root), ...path].join('.');
  const content = path.indexOf('content');
  return [id, ...path.slice(content < 0 ? 1 : content + 2)].join('.');
}

/** Functions that call an operation have its name, or one that is made of it. */
function operationsNamed({ operations }: ApiPackage, name: string): string[] {
  const plain = name.replace(/(?:Infinite)?(?:Options|Query(?:Key|Options)?|Mutation|QueryKey)$/, '');
  return [name, plain].filter((candidate) => operations.has(candidate)).slice(0, 1);
}

function at<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  const known = map.get(key) ?? new Set<T>();
  map.set(key, known);
  return known;
}

function usageOf({ name, version }: ApiPackage, uses: Uses): ApiUsage {
  const sorted = (values: Iterable<string>) => [...values].sort();
  return {
    package: name,
    packageVersion: version,
    calls: sorted(uses.calls),
    implements: sorted(uses.implements),
    statuses: Object.fromEntries(sorted(uses.statuses.keys()).map((id) => [id, sorted(uses.statuses.get(id) ?? [])])),
    fields: sorted(uses.fields),
    types: sorted(uses.types),
  };
}
