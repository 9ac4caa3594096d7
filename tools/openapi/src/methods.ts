/** The operations of a path item: https://spec.openapis.org/oas/v3.1.1#path-item-object */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export type HttpMethod = (typeof METHODS)[number];

export function isMethod(field: string): field is HttpMethod {
  return (METHODS as readonly string[]).includes(field);
}
