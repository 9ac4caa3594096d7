/** How values are written where a description does not say: https://spec.openapis.org/oas/v3.2.0#parameter-style */

/** What has a style: a parameter, or a header, which has no `in`. */
export interface Styled {
  readonly in?: unknown;
  readonly style?: unknown;
  readonly explode?: unknown;
}

export function styleOf({ in: place, style }: Styled): unknown {
  return style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
}

export function explodeOf(styled: Styled): unknown {
  return styled.explode ?? ['form', 'cookie'].includes(String(styleOf(styled)));
}
