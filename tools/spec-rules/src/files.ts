import type { UserContext } from '@redocly/openapi-core';
import type { JsonObject } from '@rollcall/openapi/json';
import { COMPOSITIONS, isFile } from '@rollcall/openapi/schema';
import { refuse } from './refusals/refuse.ts';
import { composed, type Placed, type Schema } from './schema.ts';

/** Keywords that decide about a text, or about the text that bytes are encoded as. */
const OF_TEXT = ['pattern', 'enum', 'const', 'not', 'if', 'contentEncoding', 'contentSchema'] as const;

/** Refuses what a schema says of the text that a body of bytes is not. Its length counts bytes, and is carried. */
export function checkBytes(schema: Placed<unknown>, context: UserContext): void {
  for (const { node, location, isBranch } of composed(context, schema))
    for (const keyword of lostKeywords(node, isBranch))
      refuse(context, 'constrainedBytes', `Bytes have \`${keyword}\``, location.child(keyword));
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
    for (const { node, location } of composed(context, schema)) {
      if (known.has(node)) continue;
      known.add(node);
      if (isFile(node as JsonObject)) checkFile({ node, location }, context, kind);
      for (const [name, property] of Object.entries(node.properties ?? {}))
        visit({ node: property, location: location.child(['properties', name]) });
      visit({ node: node.items, location: location.child('items') });
    }
  };
  visit(body);
}

function checkFile({ node, location }: Placed, context: UserContext, kind: 'multipart' | 'urlencoded'): void {
  if (kind === 'urlencoded') {
    refuse(context, 'fileInUrlencodedForm', 'A field is a file', location);
    return;
  }
  const branches = COMPOSITIONS.filter((keyword) => node[keyword] !== undefined);
  for (const keyword of [...lostKeywords(node, false), ...branches])
    refuse(context, 'constrainedBytes', `A file has \`${keyword}\``, location.child(keyword));
}
