import { otherMethodAt } from '@rollcall/openapi/other-methods';
import ts from 'typescript';
import { nameOf, withMembers, withType } from './members.ts';

const { factory } = ts;

/**
 * `paths` or `webhooks` with the operations of other methods beside those of their path: openapi-typescript was given them as the
 * `post` of a path that names the method. Their names are in small letters, as all are there.
 */
export function withOtherMethods(items: ts.InterfaceDeclaration): ts.InterfaceDeclaration {
  const added = Map.groupBy(items.members.flatMap(otherMethod), ({ path }) => path);
  return withMembers(items, (member) => {
    const more = added.get(nameOf(member)) ?? [];
    if (otherMethodAt(nameOf(member))) return undefined;
    if (more.length === 0 || !ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type))
      return member;
    const members = [...member.type.members, ...more.map(({ operation }) => operation)];
    return withType(member, factory.createTypeLiteralNode(members));
  });
}

function otherMethod(member: ts.TypeElement): { readonly path: string; readonly operation: ts.TypeElement }[] {
  const other = otherMethodAt(nameOf(member));
  if (!other || !ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type)) return [];
  const post = member.type.members.find((each) => nameOf(each) === 'post');
  if (!post || !ts.isPropertySignature(post) || !post.type) return [];
  const name = factory.createStringLiteral(other.method.toLowerCase());
  const operation = factory.createPropertySignature(post.modifiers, name, undefined, post.type);
  ts.setSyntheticLeadingComments(operation, ts.getSyntheticLeadingComments(post));
  return [{ path: other.path, operation }];
}
