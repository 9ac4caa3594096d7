import redoclyPlugin from '@rollcall/spec-rules/redocly-plugin';

/**
 * The lint rules of Rollcall, as Redocly and its editors load them.
 *
 * @example
 * // redocly.yaml
 * // plugins: ['@rollcall/redocly-plugin']
 * import { createConfig } from '@redocly/openapi-core';
 * await createConfig({ extends: ['rollcall/recommended'], plugins: [plugin()] });
 */
export default function plugin(): ReturnType<typeof redoclyPlugin> {
  return redoclyPlugin();
}
