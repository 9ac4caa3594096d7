import ts from 'typescript';

const { factory } = ts;

export const nameOf = ({ name }: ts.TypeElement): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';

/** The property with another type. */
export function withType(
  { modifiers, name, questionToken }: ts.PropertySignature,
  type: ts.TypeNode,
): ts.PropertySignature {
  return factory.createPropertySignature(modifiers, name, questionToken, type);
}

/** The interface with every member replaced; without those that `change` gives nothing for. */
export function withMembers(
  { modifiers, name, typeParameters, heritageClauses, members }: ts.InterfaceDeclaration,
  change: (member: ts.TypeElement) => ts.TypeElement | undefined,
): ts.InterfaceDeclaration {
  const changed = members.flatMap((member) => change(member) ?? []);
  return factory.createInterfaceDeclaration(modifiers, name, typeParameters, heritageClauses, changed);
}
