/**
 * The spec lint as a library: Redocly's strict rules and our own, with waivers, in the caller's process.
 *
 * ```ts
 * lintAndBundle(file: string, options?: LintOptions): Promise<LintResult>
 * lintApi(file: string, options?: LintOptions): Promise<readonly Finding[]>
 *
 * interface LintOptions { root?: string }
 * interface LintResult  { api: string; findings: readonly Finding[]; bundle?: OpenApiDocument; dependencies: readonly string[] }
 * interface Finding     { api, rule, severity, message, repair?, construct?, isUnknownField?, file, line, column, endLine, endColumn, pointer }
 * ```
 *
 * No findings means `bundle` is there. `@redocly/openapi-core` is imported on the first call, not before.
 */
export type { Finding } from './finding.ts';
export { type LintOptions, type LintResult, lintAndBundle, lintApi, type OpenApiDocument } from './lint.ts';
export { forget } from './remember.ts';
