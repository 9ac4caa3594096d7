import type { Oas3SecurityScheme, UserContext } from '@redocly/openapi-core';
import { schemeName } from '@rollcall/openapi/lowering';
import { isOfConnection } from '../browser-headers.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';

export const PortableSecurity: Rule = {
  docs: 'A credential that a client cannot send, or a server cannot read, would protect nothing.',
  visitor: () => {
    let schemes: Schemes = {};
    return {
      Root(root) {
        schemes = root.components?.securitySchemes ?? {};
      },
      SecurityRequirement(requirement, context) {
        const names = Object.keys(requirement);
        for (const name of names.filter((scheme) => !Object.hasOwn(schemes, schemeName(scheme))))
          refuse(context, 'undefinedScheme', `\`${name}\` is not defined`, name);
        checkPlaces(names.map(schemeName), schemes, context);
      },
      SecurityScheme: checkScheme,
    };
  },
};

type Schemes = Readonly<Record<string, Oas3SecurityScheme | { readonly $ref: string }>>;

/** What one requirement asks for is sent together: https://spec.openapis.org/oas/v3.1.1#security-requirement-object */
function checkPlaces(names: readonly string[], schemes: Schemes, context: UserContext): void {
  const places = Map.groupBy(names, (name) => placeOf(resolved(schemes[name], context)));
  for (const [place, [first, second]] of places)
    if (place !== undefined && second !== undefined)
      refuse(context, 'credentialsInOnePlace', `\`${first}\` and \`${second}\` are both sent in ${place}`);
}

function resolved(scheme: Schemes[string] | undefined, { resolve }: UserContext): Oas3SecurityScheme | undefined {
  return scheme && '$ref' in scheme ? resolve<Oas3SecurityScheme>(scheme).node : scheme;
}

function placeOf(scheme: Oas3SecurityScheme | undefined): string | undefined {
  if (scheme?.type === 'apiKey')
    return `the ${scheme.in} \`${scheme.in === 'header' ? scheme.name.toLowerCase() : scheme.name}\``;
  return scheme && ['http', 'oauth2', 'openIdConnect'].includes(scheme.type) ? 'the header `authorization`' : undefined;
}

function checkScheme(scheme: Oas3SecurityScheme, context: UserContext): void {
  const { type } = scheme as { type: string };
  if (type === 'mutualTLS') refuse(context, 'mutualTls', 'The scheme is `mutualTLS`', 'type');
  if (scheme.type === 'http' && !/^(?:basic|bearer)$/i.test(scheme.scheme))
    refuse(context, 'otherHttpScheme', `The scheme is \`${scheme.scheme}\``, 'scheme');
  if (scheme.type !== 'apiKey' || scheme.in !== 'header') return;
  if (isOfConnection(scheme.name))
    refuse(context, 'connectionHeader', `The key is the header \`${scheme.name}\``, 'name');
  if (/^cookie$/i.test(scheme.name)) refuse(context, 'cookieCredential', 'The key is the header `Cookie`', 'name');
}
