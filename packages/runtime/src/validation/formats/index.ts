/**
 * Every format that Rollcall checks, in one place for front and back end, for ajv and zod alike. Each is exported by itself
 * under its name in camelCase (`date-time` is `dateTime`), so that a bundle holds only those it uses.
 */
import { date, dateTime, duration, time } from './date-time.ts';
import { email, idnEmail } from './email.ts';
import type { Format } from './format.ts';
import { hostname, idnHostname } from './hostname.ts';
import { ipv4, ipv6 } from './ip.ts';
import { double, float, int32, int64 } from './numbers.ts';
import { byte, jsonPointer, regex, relativeJsonPointer, uuid } from './text.ts';
import { iri, iriReference, uri, uriReference } from './uri.ts';
import { uriTemplate } from './uri-template.ts';

export type { Format, NumberFormat, TextFormat } from './format.ts';
export {
  byte,
  date,
  dateTime,
  double,
  duration,
  email,
  float,
  hostname,
  idnEmail,
  idnHostname,
  int32,
  int64,
  ipv4,
  ipv6,
  iri,
  iriReference,
  jsonPointer,
  regex,
  relativeJsonPointer,
  time,
  uri,
  uriReference,
  uriTemplate,
  uuid,
};

/** By the name in the schema. For tools: a bundle that imports this contains all of them. */
export const formats = {
  'date-time': dateTime,
  date,
  time,
  duration,
  email,
  'idn-email': idnEmail,
  hostname,
  'idn-hostname': idnHostname,
  ipv4,
  ipv6,
  uri,
  'uri-reference': uriReference,
  iri,
  'iri-reference': iriReference,
  'uri-template': uriTemplate,
  uuid,
  'json-pointer': jsonPointer,
  'relative-json-pointer': relativeJsonPointer,
  regex,
  int32,
  int64,
  float,
  double,
  byte,
  binary: true,
  password: true,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/**
 * The name under which a format is exported by itself, for tools that write imports.
 *
 * @example formatExport('date-time') // 'dateTime'
 */
export function formatExport(name: FormatName): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
