/// <reference path="./openapi-typescript.d.ts" />
import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
// Not the package's main module: that loads an older linter, to lint what has been linted.
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import { calledItems } from '../called.ts';
import { mapValues } from '../maps.ts';
import type { ApiModel } from '../model.ts';
import type { OpenApiDocument, PathItemObject } from '../openapi.ts';
import { mapSchemas } from '../places.ts';
import { banner } from '../print.ts';
import { nodeOf } from '../types/nodes.ts';
import { simplifier } from '../types/simplify.ts';

/** `types.ts`: openapi-typescript's types. Nothing else in this repository knows that tool. */
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
  // What is absent is off.
  const ast = transformSchema(document, context as unknown as GlobalContext);
  return `${banner(model.name)}${astToString(ast).replaceAll(/\\uE000|\uE000/g, '#')}`;
}

/** The tool makes `/` of a `#` in operation ids, so it gets a letter that no id has. */
const HASH = '\uE000';

/** The description in the tool's words; callbacks stand among the webhooks, or it would leave them out. */
function described({ views }: ApiModel): OpenApiDocument {
  const webhooks = Object.fromEntries(calledItems(views).map(({ label, item }) => [label, withoutHashes(item)]));
  const paths = views.paths && mapValues(views.paths, withoutHashes);
  const all = { ...views, ...(paths && { paths }), ...(views.webhooks && { webhooks: {} }) };
  return mapSchemas(Object.keys(webhooks).length > 0 ? { ...all, webhooks } : all, simplifier(views));
}

function withoutHashes(item: PathItemObject): PathItemObject {
  return mapValues(item, (member) => {
    const { operationId } = (member ?? {}) as { operationId?: string };
    return operationId?.includes('#')
      ? { ...(member as object), operationId: operationId.replaceAll('#', HASH) }
      : member;
  }) as PathItemObject;
}
