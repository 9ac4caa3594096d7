import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { kindOf } from '@rollcall/runtime/media-type';
import { refuse } from './refuse.ts';
import { follow, type Placed, type Schema } from './schema.ts';

/** Keywords that decide about a text, or about the text that bytes are encoded as. */
const OF_TEXT = ['pattern', 'enum', 'const', 'not', 'if', 'contentEncoding', 'contentSchema'] as const;
const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;

/** Refuses what a schema says of the text that a body of bytes is not. Its length counts bytes, and is carried. */
export function checkBytes(schema: Placed<unknown>, context: UserContext): void {
  walk(schema, context, (found, isBranch) => {
    for (const keyword of lostKeywords(found.node, isBranch))
      refuse(context, 'constrainedBytes', `Bytes have \`${keyword}\``, found.location.child(keyword));
  });
}

function lostKeywords({ format, ...schema }: Schema, isBranch: boolean): string[] {
  const lost: string[] = OF_TEXT.filter((keyword) => schema[keyword] !== undefined);
  if (format !== undefined && format !== 'binary') lost.push('format');
  // Which branch holds can't be told by bytes.
  return isBranch ? [...lost, ...(['minLength', 'maxLength'] as const).filter((keyword) => keyword in schema)] : lost;
}

/** Refuses files where fields are texts, and of a file what only a text can be judged by. */
export function checkFiles(body: Placed<unknown>, context: UserContext, kind: 'multipart' | 'urlencoded'): void {
  const known = new Set<unknown>();
  const visit = (schema: Placed<unknown>): void => {
    walk(schema, context, ({ node, location }) => {
      if (known.has(node)) return;
      known.add(node);
      if (isFile(node)) checkFile({ node, location }, context, kind);
      for (const [name, property] of Object.entries(node.properties ?? {}))
        visit({ node: property, location: location.child(['properties', name]) });
      visit({ node: node.items, location: location.child('items') });
    });
  };
  visit(body);
}

function checkFile({ node, location }: Placed, context: UserContext, kind: 'multipart' | 'urlencoded'): void {
  if (kind === 'urlencoded') {
    refuse(context, 'fileInUrlencodedForm', 'A field is a file', location);
    return;
  }
  const branches = BRANCHES.filter((keyword) => node[keyword] !== undefined);
  for (const keyword of [...lostKeywords(node, false), ...branches])
    refuse(context, 'constrainedBytes', `A file has \`${keyword}\``, location.child(keyword));
}

/** https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
function isFile({ type, format, contentMediaType, contentEncoding }: Schema): boolean {
  if (contentEncoding !== undefined || (type !== undefined && ![type].flat().includes('string'))) return false;
  return format === 'binary' || (typeof contentMediaType === 'string' && kindOf(contentMediaType) === 'binary');
}

/** A schema, and those that it refers to and is composed of. */
function walk(
  start: Placed<unknown>,
  context: UserContext,
  see: (schema: Placed, isBranch: boolean) => void,
  isBranch = false,
  seen = new Set<unknown>(),
): void {
  if (!isObject(start.node) || seen.has(start.node)) return;
  seen.add(start.node);
  const own = { node: start.node as Schema, location: start.location };
  see(own, isBranch);
  for (const keyword of BRANCHES) {
    for (const [index, branch] of (own.node[keyword] ?? []).entries())
      walk({ node: branch, location: own.location.child([keyword, index]) }, context, see, true, seen);
  }
  const target = typeof start.node.$ref === 'string' ? follow(context, start) : undefined;
  if (target) walk(target, context, see, isBranch, seen);
}
