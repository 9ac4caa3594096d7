import type { ApiModel } from '../model/model.ts';

/** `openapi.json`: the description as one file, for any language. */
export function openapi(model: ApiModel): string {
  return `${JSON.stringify(model.document, null, 2)}\n`;
}
