/** What others are to use has TSDoc with an example: the public entries of the runtime, and the client of every API. */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const runtime = join(root, 'packages/runtime');
const read = (file: string) => fs.readFileSync(join(runtime, file), 'utf8');

/** Entries that hold tables and helpers for generated code and for tools. */
const FOR_CODE = ['./operation', './media-type', './secret-name'];
const { exports: entries }: { exports: Record<string, string> } = JSON.parse(read('package.json'));
const files = Object.entries(entries)
  .filter(([entry]) => !entry.startsWith('./internal/') && !FOR_CODE.includes(entry))
  .map(([, file]) => join(runtime, file));
const clients = fs.globSync('packages/*/src/generated/{client,signatures}.ts', { cwd: root });

type Declarations = ReadonlyMap<string, readonly ts.Statement[]>;

/** The exported names of a file, with the statements that declare them, wherever they are re-exported from. */
function exportsOf(file: string): Declarations {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.flatMap((statement): [string, readonly ts.Statement[]][] => {
      if (ts.isExportDeclaration(statement)) return reexported(statement, file);
      const isExported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      return isExported ? namesOf(statement).map((name) => [name, [statement]]) : [];
    }),
  );
}

function reexported(
  { moduleSpecifier, exportClause }: ts.ExportDeclaration,
  file: string,
): [string, readonly ts.Statement[]][] {
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
  const declared = exportsOf(join(dirname(file), moduleSpecifier.text));
  if (!exportClause || !ts.isNamedExports(exportClause)) return [...declared];
  return exportClause.elements.map(({ name, propertyName = name }) => [
    name.text,
    declared.get(propertyName.text) ?? [],
  ]);
}

function namesOf(statement: ts.Statement): string[] {
  const declarations = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement as ts.DeclarationStatement];
  return declarations.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

/** What a call is for stands at its signature. */
const placesOf = (statement: ts.Statement): readonly ts.Node[] =>
  ts.isInterfaceDeclaration(statement)
    ? [statement, ...statement.members.filter(ts.isCallSignatureDeclaration)]
    : [statement];

const isDocumented = (statements: readonly ts.Statement[]): boolean =>
  statements.flatMap(placesOf).some((node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'example'));

const undocumented = (declarations: Declarations): string[] =>
  [...declarations].filter(([, statements]) => !isDocumented(statements)).map(([name]) => name);

describe('every public name has TSDoc with an example', () => {
  test.each(files)('%s', (file) => {
    const declared = exportsOf(file);
    expect(declared.size).toBeGreaterThan(0);
    expect(undocumented(declared)).toEqual([]);
  });

  test.each(clients)('%s', (file) => {
    expect(undocumented(exportsOf(join(root, file)))).toEqual([]);
  });
});
