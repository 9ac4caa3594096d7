import { type FormatName, formatExport, formats } from '@rollcall/runtime/validation';
import type { JsonSchema } from '../openapi.ts';
import { literal, quote } from '../print.ts';

/** What orval's zod lacks of one schema, as check functions of `@rollcall/runtime/zod`. */
export interface Gaps {
  /** The schema without what the checks say; orval sees this. */
  readonly rest: Record<string, unknown>;
  /** Check expressions, in source text. */
  readonly checks: readonly string[];
  /** Methods to call on a string schema, in source text. */
  readonly methods: readonly string[];
  /** Names to import, by module. */
  readonly imports: { readonly checks: readonly string[]; readonly formats: readonly string[] };
}

type Writer = (value: any) => string;

/** Keywords that orval drops, or that zod judges otherwise than JSON Schema does. */
const CHECKS: Readonly<Record<string, Writer>> = {
  minProperties: (limit: number) => `minProperties(${literal(limit)})`,
  maxProperties: (limit: number) => `maxProperties(${literal(limit)})`,
  uniqueItems: () => 'uniqueItems()',
  format: (name: FormatName) => `format(${quote(name)}, ${formatExport(name)})`,
};

/** Formats that annotate and check nothing: there is nothing to close. */
const annotates = (name: unknown) => typeof name === 'string' && formats[name as FormatName] === true;

/** Splits a schema into what orval carries and what checks must add. */
export function gapsOf(schema: Exclude<JsonSchema, boolean>): Gaps {
  const { pattern, ...rest } = schema;
  const found = Object.keys(CHECKS).filter((keyword) => keyword in rest && rest[keyword] !== false);
  const written = found.filter((keyword) => !(keyword === 'format' && annotates(rest[keyword])));
  const formatName = written.includes('format') ? [formatExport(rest.format as FormatName)] : [];
  return {
    rest: Object.fromEntries(Object.entries(rest).filter(([keyword]) => !(keyword in CHECKS))),
    checks: written.map((keyword) => CHECKS[keyword]?.(rest[keyword]) ?? ''),
    // zod's own way of checking a pattern, with the `u` flag that JSON Schema asks for.
    methods: pattern === undefined ? [] : [`.regex(new RegExp(${quote(pattern)}, 'u'))`],
    imports: { checks: written, formats: formatName },
  };
}
