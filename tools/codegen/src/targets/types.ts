/// <reference path="./openapi-typescript.d.ts" />

import type { OpenApiDocument } from '@rollcall/openapi/document';
import { withoutOtherMethods } from '@rollcall/openapi/other-methods';
import { streamKindOf } from '@rollcall/runtime/media-type';
import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
// Not the package's main module: that loads an older linter, to lint what has been linted.
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import { calledItems } from '../model/called.ts';
import { mapSchemas } from '../model/map-schemas.ts';
import type { ApiModel } from '../model/model.ts';
import { withNames } from '../types/named.ts';
import { nodeOf, STREAM } from '../types/nodes.ts';
import { simplifier } from '../types/simplify.ts';
import { banner, importOf } from './print.ts';

/** `types.ts`: the types that openapi-typescript generates. Nothing else in this repository uses that tool. */
export function types(model: ApiModel): string {
  const document = described(model) as unknown as OpenAPI3;
  const context = {
    silent: true,
    defaultNonNullable: false,
    // What a discriminator says is in the schemas already.
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    resolve: (ref: string) => resolveRef(document, ref, { silent: true }),
    transform: nodeOf,
  };
  const names = {
    ...model.names,
    components: guardedKeys(model.names.components),
    operations: guardedKeys(model.names.operations),
  };
  // What is absent is off.
  const ast = transformSchema(document, context as unknown as GlobalContext);
  const code = laidOut(unguarded(astToString(withNames(ast, names))));
  const helpers = code.includes('AnyOf<') ? `${importOf(['type AnyOf'], '@rollcall/runtime/internal/client')}\n` : '';
  return `${banner(model)}${helpers}${code}`;
}

/** Two blanks for each level, and a blank line between statements. */
function laidOut(code: string): string {
  return code
    .replace(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2))
    .replace(/(?<! \*\/)\n(?=(?:\/\*\*|export |interface ))/g, '\n\n');
}

/** The description in the tool's words; callbacks stand among the webhooks, and other methods at paths of their own, or it would leave them out. */
function described({ variants }: ApiModel): OpenApiDocument {
  const called = calledItems(variants).map(({ label, item }) => [label, item]);
  const incoming = called.length > 0 || variants.webhooks ? { webhooks: Object.fromEntries(called) } : {};
  const simplify = simplifier(variants);
  const simple = mapSchemas({ ...variants, ...incoming }, (schema, place) =>
    streamKindOf(place?.mediaType ?? '')
      ? { type: 'array', [STREAM]: true, items: simplify(schema) }
      : simplify(schema),
  );
  const known = (items: NonNullable<OpenApiDocument['paths']>) =>
    Object.fromEntries(Object.entries(items).flatMap(([name, item]) => withoutOtherMethods(name, item)));
  const { paths, webhooks } = simple;
  return guarded({
    ...simple,
    ...(paths && { paths: known(paths) }),
    ...(webhooks && { webhooks: known(webhooks) }),
  }) as OpenApiDocument;
}

/** Letters that no description has, for what the tool reads as a part of a URL: it makes `/` of a `#` in operation ids. */
const GUARDS = { '#': '\uE000', '%': '\uE001' } as const;

function guarded(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return guardedText(value, key);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => guarded(item));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.replaceAll('%', GUARDS['%']), guarded(member, name)]),
  );
}

function guardedText(text: string, key: string): string {
  const plain = key === '$ref' ? decodeURIComponent(text) : text;
  const whole = key === 'operationId' ? plain.replaceAll('#', GUARDS['#']) : plain;
  return whole.replaceAll('%', GUARDS['%']);
}

const guardedKeys = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].map(([name, type]) => [guardedText(name, 'operationId'), type]));

function unguarded(code: string): string {
  return Object.entries(GUARDS).reduce((text, [letter, guard]) => {
    const written = `\\u${guard.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(written, letter).replaceAll(guard, letter);
  }, code);
}
