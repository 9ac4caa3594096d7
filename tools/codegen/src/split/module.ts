import ts from 'typescript';

/** What a name is used for: as a type only, or as a value too. */
export type Use = 'type' | 'value';

/** An interface whose members go to several chunks, by what they are named. */
export interface Divided {
  readonly name: string;
  readonly chunkOf: ReadonlyMap<string, string>;
}

/** What an `import` binds. */
export interface Import {
  readonly from: string;
  /** The name that the other module exports, or `*` for all of it. */
  readonly name: string;
  readonly isType: boolean;
}

/** A statement, with those that complete it. */
export interface Unit {
  readonly names: readonly string[];
  readonly isType: boolean;
  /** Has `export` before it. */
  readonly isExported: boolean;
  /** The chunk that it has to go to; what is left of a divided interface has the others under their names there. */
  readonly chunk?: string;
  readonly extends?: ReadonlyMap<string, string>;
  text: string;
  /** Names that it refers to, of the module's own or imported. */
  readonly uses: Map<string, Use>;
  /** For names that stand for a whole module, the members that it refers to. */
  readonly members: Map<string, Set<string>>;
}

/** A generated module in parts. */
export interface Module {
  readonly imports: ReadonlyMap<string, Import>;
  readonly units: readonly Unit[];
  /** Local name by exported name. */
  readonly exports: ReadonlyMap<string, string>;
}

/**
 * Reads a generated module.
 *
 * @param divided - an interface that is to be read as one for each chunk.
 */
export function readModule(text: string, divided?: Divided): Module {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const imports = new Map<string, Import>();
  const exports = new Map<string, string>();
  const units: Unit[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, imports);
    else if (ts.isExportDeclaration(statement)) readExports(statement, exports);
    else if (ts.isExpressionStatement(statement)) complete(units, statement);
    else if (ts.isInterfaceDeclaration(statement) && statement.name.text === divided?.name)
      units.push(...divide(statement, divided));
    else units.push(unitOf(statement));
  }
  for (const { names, isExported } of units) if (isExported) for (const name of names) exports.set(name, name);
  return { imports, units, exports };
}

function readImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, imports: Map<string, Import>): void {
  const from = (moduleSpecifier as ts.StringLiteral).text;
  const { namedBindings, isTypeOnly = false } = importClause ?? {};
  if (namedBindings && ts.isNamespaceImport(namedBindings))
    imports.set(namedBindings.name.text, { from, name: '*', isType: isTypeOnly });
  else
    for (const { name, propertyName, isTypeOnly: isType } of namedBindings?.elements ?? [])
      imports.set(name.text, { from, name: (propertyName ?? name).text, isType: isTypeOnly || isType });
}

function readExports({ exportClause }: ts.ExportDeclaration, exports: Map<string, string>): void {
  if (exportClause && ts.isNamedExports(exportClause))
    for (const { name, propertyName } of exportClause.elements) exports.set(name.text, (propertyName ?? name).text);
}

function unitOf(statement: ts.Statement): Unit {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  const unit: Unit = {
    names: namesOf(statement),
    isType: ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
    isExported: modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
    text: statement.getFullText().trim(),
    uses: new Map(),
    members: new Map(),
  };
  collectUses(statement, unit);
  return unit;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  const { name } = statement as ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
  if (!name) throw new Error(`can't split a module with ${statement.getText().slice(0, 40)}`);
  return [name.text];
}

/** An interface for each chunk, with the members that go there; and the whole, which extends them. */
function divide(statement: ts.InterfaceDeclaration, { name, chunkOf }: Divided): Unit[] {
  const chunks = Map.groupBy(statement.members, (member) => chunkOf.get(nameOf(member)) ?? '');
  const source = statement.getSourceFile().text;
  const head = source.slice(statement.getFullStart(), statement.members.pos).trim();
  const unit = (text: string, nodes: readonly ts.Node[], rest: Partial<Unit>): Unit => {
    const made = { names: [name], isType: true, isExported: true, text, uses: new Map(), members: new Map(), ...rest };
    for (const node of nodes) collectUses(node, made);
    return made;
  };
  const parts = [...chunks].filter(([chunk]) => chunk !== '');
  const parameters = statement.typeParameters ?? ([] as readonly ts.TypeParameterDeclaration[]);
  const names = parts.map(([chunk], index): [string, string] => [chunk, `${name}${index + 1}`]);
  const given = parameters.length > 0 ? `<${parameters.map((parameter) => parameter.name.text).join(', ')}>` : '';
  const bases = names.map(([, alias]) => `${alias}${given}`).join(', ');
  const others = (chunks.get('') ?? []).map((member) => member.getFullText()).join('');
  const whole = `${head.replace(/\s*\{$/, '')} extends ${bases} {${others}${others ? '\n' : ''}}`;
  return [
    ...parts.map(([chunk, members]) =>
      unit(`${head}${members.map((member) => member.getFullText()).join('')}\n}`, [...parameters, ...members], {
        chunk,
      }),
    ),
    unit(whole, [...parameters, ...(chunks.get('') ?? [])], { chunk: ROOT, extends: new Map(names) }),
  ];
}

/** The chunk that stays in the module's own file. */
export const ROOT = '';

function nameOf({ name }: ts.TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

/** `validate1.evaluated = …` belongs to `validate1`. */
function complete(units: readonly Unit[], statement: ts.ExpressionStatement): void {
  let node: ts.Node = statement.expression;
  while (!ts.isIdentifier(node)) node = node.getChildAt(0);
  const { text } = node;
  const owner = units.find(({ names }) => names.includes(text));
  if (!owner) throw new Error(`can't split a module with ${statement.getText().slice(0, 40)}`);
  owner.text += `\n${statement.getText()}`;
  collectUses(statement, owner);
}

function collectUses(root: ts.Node, { uses, members, names }: Pick<Unit, 'uses' | 'members' | 'names'>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && !names.includes(node.text)) {
      const use = isType(node) ? 'type' : 'value';
      if (uses.get(node.text) !== 'value') uses.set(node.text, use);
      const member = memberOf(node);
      const known = members.get(node.text) ?? new Set();
      if (member !== undefined) members.set(node.text, known.add(member));
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
}

/** Not the name of a member, which says nothing of what is bound under that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isParameter(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isTypeParameterDeclaration(parent);
  return !isNamed || (parent as ts.PropertyAssignment).name !== node;
}

function isType(node: ts.Node): boolean {
  for (let at = node; at.parent && !ts.isStatement(at); at = at.parent) if (ts.isTypeNode(at)) return true;
  return ts.isInterfaceDeclaration(node.parent) || ts.isTypeAliasDeclaration(node.parent);
}

/** The member that is asked of a name: in `table.a`, `table["a"]`, `typeof table.a` and `typeof table["a"]`. */
function memberOf(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text;
  if (ts.isQualifiedName(parent)) return parent.right.text;
  if (
    ts.isElementAccessExpression(parent) &&
    parent.expression === node &&
    ts.isStringLiteral(parent.argumentExpression)
  )
    return parent.argumentExpression.text;
  if (!ts.isTypeQueryNode(parent) || !ts.isIndexedAccessTypeNode(parent.parent)) return undefined;
  const { indexType } = parent.parent;
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : undefined;
}
