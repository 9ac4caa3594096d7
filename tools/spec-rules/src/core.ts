/** `@redocly/openapi-core`, imported when first needed: loading it takes longer than linting with it. */
export type Core = typeof import('@redocly/openapi-core');

let core: Promise<Core> | undefined;

export function loadCore(): Promise<Core> {
  // Both are read when the module is evaluated or a command starts; a lint never talks to anybody.
  process.env.REDOCLY_TELEMETRY = 'off';
  process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = 'true';
  core ??= import('@redocly/openapi-core');
  return core;
}
