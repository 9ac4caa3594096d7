import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { checkFormData } from '../form-data.ts';
import { refusedFeatures as features } from '../portable-features.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';

/** What {@link PortableKeywords} is for schemas, for everything else. */
export const PortableFeatures: Rule = {
  docs: 'What one generated artefact cannot carry would silently be missing there, so it is refused before generating.',
  visitor: () => ({
    Root: (root, context) => refuseKey(root, 'webhooks', context),
    Components: (components, context) => {
      refuseKey(components, 'links', context);
      refuseKey(components, 'callbacks', context);
    },
    PathItem: (item, context) => {
      refuseKey(item, 'servers', context);
      refuseKey(item, 'trace', context);
    },
    Operation: (operation, context) => {
      refuseKey(operation, 'servers', context);
      refuseKey(operation, 'callbacks', context);
      if (!operation.responses)
        refuse(context, 'The operation has no `responses`', features.noResponses, context.location);
      const withoutBody = ['get', 'head'].includes(String(context.key));
      if (withoutBody && operation.requestBody)
        refuse(
          context,
          `\`${context.key}\` has a request body`,
          features.bodyWithoutMeaning,
          context.location.child('requestBody'),
        );
    },
    Parameter: (parameter, context) => {
      refuseKey(parameter, 'allowEmptyValue', context);
      if (parameter.in === 'header' && /^(?:accept|content-type|authorization)$/i.test(parameter.name))
        refuse(
          context,
          `\`${parameter.name}\` is a header parameter`,
          features.ignoredHeader,
          context.location.child('name'),
        );
    },
    RequestBody: ({ content }, context) => checkContent(content, context),
    Response: (response, context) => {
      refuseKey(response, 'links', context);
      checkContent(response.content, context);
    },
    Encoding: (encoding, context) => {
      if (encoding.headers)
        refuse(context, 'The part has `headers`', features.encodingHeaders, context.location.child('headers'));
      if (encoding.allowReserved)
        refuse(
          context,
          'The part has `allowReserved`',
          features.encodingReserved,
          context.location.child('allowReserved'),
        );
    },
    SecurityScheme: (scheme, context) => {
      const { type } = scheme as { type: string };
      if (type === 'mutualTLS')
        refuse(context, 'The scheme is `mutualTLS`', features.mutualTls, context.location.child('type'));
      if (scheme.type === 'http' && !/^(?:basic|bearer)$/i.test(scheme.scheme))
        refuse(
          context,
          `The scheme is \`${scheme.scheme}\``,
          features.otherHttpScheme,
          context.location.child('scheme'),
        );
    },
  }),
};

function refuseKey(node: object, key: keyof typeof features, context: UserContext): void {
  if (key in node) refuse(context, `There is \`${key}\``, features[key], context.location.child(key));
}

function checkContent(content: Record<string, Oas3MediaType> | undefined, context: UserContext): void {
  for (const [type, media] of Object.entries(content ?? {})) {
    const location = context.location.child(['content', type]);
    const refusal = refusedMediaType(type.toLowerCase());
    if (refusal) refuse(context, `\`${type}\` is offered`, refusal, location);
    else if (/^multipart\/form-data\b/i.test(type))
      checkFormData({ node: media.schema, location: location.child('schema') }, context);
  }
}

function refusedMediaType(type: string) {
  if (/[/+]xml\b/.test(type)) return features.xmlMediaType;
  if (type.includes('*')) return features.wildcardMediaType;
  if (type.startsWith('multipart/') && !type.startsWith('multipart/form-data')) return features.otherMultipart;
  return undefined;
}
