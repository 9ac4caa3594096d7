/** What Redocly's linter has to be told of OpenAPI 3.2, and of what 3.1 has for it. */

// biome-ignore lint/suspicious/noExplicitAny: tables that Redocly does not publish the types of
type Types = Record<string, any>;

/**
 * A plugin with the types that it gets wrong: `components.mediaTypes` holds media types and not maps of them, a response needs no
 * description, and `cookie` is a style. https://spec.openapis.org/oas/v3.2.0#fixed-fields-6
 */
export const openApi32 = {
  id: 'openapi-3.2',
  typeExtension: {
    oas3: <All extends Types>(types: All, version: string): All =>
      withItemSchemas(version === 'oas3_2' ? corrected(types) : types),
  },
};

/** What 3.1 has for `itemSchema` is a schema too. */
function withItemSchemas<All extends Types>(types: All): All {
  const { MediaType } = types;
  const properties = { ...MediaType.properties, 'x-oai-itemSchema': 'Schema' };
  return { ...types, MediaType: { ...MediaType, properties } };
}

function corrected<All extends Types>(types: All): All {
  const { Response, Parameter } = types;
  const { style } = Parameter.properties;
  const styles = { ...style, enum: [...style.enum, 'cookie'] };
  return {
    ...types,
    NamedMediaTypes: { properties: {}, additionalProperties: () => 'MediaType' },
    Response: { ...Response, required: [] },
    Parameter: { ...Parameter, properties: { ...Parameter.properties, style: styles } },
  };
}

/** What is used of Redocly's resolver and of the document that it has read. */
interface Resolver<Document> {
  readonly cache: Map<string, Promise<Document | Error>>;
  resolveExternalRef(base: string | null, ref: string): string;
}
interface ReadDocument {
  readonly parsed?: unknown;
  readonly source: { readonly absoluteRef: string; readonly body: string };
}

/**
 * Lets references name a document by the URI that it gives itself: https://spec.openapis.org/oas/v3.2.0#oas-self. Nothing is fetched
 * for them, and a bundle has them as references within it.
 */
export function knowSelf<Document extends ReadDocument>(resolver: Resolver<Document>, document: Document): void {
  const { $self: self } = Object(document.parsed) as { readonly $self?: unknown };
  const { absoluteRef, body } = document.source;
  if (typeof self !== 'string' || body.split(self).length <= 2) return;
  resolver.cache.set(resolver.resolveExternalRef(absoluteRef, self), Promise.resolve(document));
}
