import openapiTS, { astToString } from 'openapi-typescript';
import type { ApiModel } from '../model.ts';
import { banner } from '../print.ts';

/** `types.ts`: openapi-typescript's types. Nothing else in this repository knows that tool. */
export async function types(model: ApiModel): Promise<string> {
  // The bundle is linted already; validating it again would cost as much as generating.
  const ast = await openapiTS(JSON.stringify(model.document), { defaultNonNullable: false, silent: true });
  return `${banner(model.name)}${astToString(ast)}`;
}
