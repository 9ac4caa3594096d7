import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { resolve } from './node.ts';
import type { DescribedScheme } from './operations.ts';

/** The schemes whose credentials the kit can make. */
export function readSchemes(document: JsonObject): DescribedScheme[] {
  const { securitySchemes } = (isObject(document.components) ? document.components : {}) as JsonObject;
  return Object.keys(isObject(securitySchemes) ? securitySchemes : {}).flatMap((name): DescribedScheme[] => {
    const { value } = resolve(document, joinPointer('/components/securitySchemes', name));
    const scheme = String(value.scheme).toLowerCase();
    if (value.type === 'http' && (scheme === 'basic' || scheme === 'bearer')) return [{ name, type: scheme }];
    // https://www.rfc-editor.org/rfc/rfc6750#section-2.1
    if (value.type === 'oauth2' || value.type === 'openIdConnect') return [{ name, type: 'bearer' }];
    if (value.type !== 'apiKey') return [];
    return [{ name, type: 'apiKey', in: value.in as 'header', parameter: value.name as string }];
  });
}
