import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
// Not the package's main module: that loads an older linter, to lint what has been linted.
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import type { ApiModel } from '../model.ts';
import { banner } from '../print.ts';

/** `types.ts`: openapi-typescript's types. Nothing else in this repository knows that tool. */
export function types(model: ApiModel): string {
  // It writes discriminator values into the schemas that it reads.
  const document = structuredClone(model.document) as unknown as OpenAPI3;
  const options = { silent: true };
  const context = {
    ...options,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    resolve: (ref: string) => resolveRef(document, ref, options),
  };
  // What is absent is off.
  const ast = transformSchema(document, context as unknown as GlobalContext);
  return `${banner(model.name)}${astToString(ast)}`;
}
