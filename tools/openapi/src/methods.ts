/** The fixed fields of a path item that are operations: https://spec.openapis.org/oas/v3.2.0#path-item-object */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const;

export type HttpMethod = (typeof METHODS)[number];

export function isMethod(field: string): field is HttpMethod {
  return (METHODS as readonly string[]).includes(field);
}
