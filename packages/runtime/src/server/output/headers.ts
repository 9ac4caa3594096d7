import type { DeclaredResponse } from '../../operation.ts';
import { issue, Unanswerable } from '../faults.ts';
import { isJson } from '../media-type.ts';

type Declared = NonNullable<DeclaredResponse['headers']>;

/** `simple` style: https://spec.openapis.org/oas/v3.1.1#style-values */
function simple(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(String).join(',');
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  return Object.entries(value)
    .map(([name, member]) => `${name}${explode ? '=' : ','}${member}`)
    .join(',');
}

function text(value: unknown, header: Declared[string] | undefined): string {
  return isJson(header?.contentType ?? '') ? JSON.stringify(value) : simple(value, header?.explode ?? false);
}

/** Headers as they travel. `undefined` and `null` are left out; a list of cookies is one header each. @throws Unanswerable */
export function writeHeaders(values: Readonly<Record<string, unknown>>, declared: Declared): Headers {
  const headers = new Headers();
  const byName = new Map(Object.entries(declared).map(([name, header]) => [name.toLowerCase(), header]));
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const key = name.toLowerCase();
    try {
      if (key === 'set-cookie' && Array.isArray(value))
        for (const cookie of value) headers.append(name, String(cookie));
      else headers.set(name, text(value, byName.get(key)));
    } catch {
      throw new Unanswerable([issue('malformed', 'cannot be written as a header', [name])]);
    }
  }
  return headers;
}
