import type { Oas3Parameter, Oas3SecurityScheme, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { schemeName } from '@rollcall/openapi/lowering';
import { parametersOf } from '../operation-parameters.ts';
import { type OperationPlace, pathOperations } from '../operation-places.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow } from '../schema.ts';

/** https://spec.openapis.org/oas/v3.2.0#parameter-locations */
export const PortableQuerystring: Rule = {
  docs: 'What is sent in a query that is one parameter already would be read as a part of it.',
  visitor: () => ({
    Root(root, context) {
      for (const place of pathOperations(root, context)) checkOperation(place, root, context);
    },
  }),
};

interface Root {
  readonly security?: readonly unknown[];
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, unknown>> };
}

function checkOperation(place: OperationPlace, root: Root, context: UserContext): void {
  const parameters = parametersOf(place, context);
  const whole = parameters.find(({ node }) => isWhole(node));
  if (!whole) return;
  const { name, content } = whole.node;
  if (!content) refuse(context, 'querystringWithoutContent', `\`${name}\` has no \`content\``, whole.location);
  for (const { node, location } of parameters)
    if (node !== whole.node && (node.in === 'query' || isWhole(node)))
      refuse(context, 'besideQuerystring', `\`${node.name}\` is in the query beside \`${name}\``, location);
  for (const key of keysInQuery(place, root, context))
    refuse(context, 'besideQuerystring', `The key \`${key}\` is in the query beside \`${name}\``, whole.location);
}

const isWhole = (parameter: Oas3Parameter): boolean => (parameter.in as string) === 'querystring';

/** The security schemes whose credential is sent in the query. */
function keysInQuery({ operation }: OperationPlace, root: Root, context: UserContext): string[] {
  const requirements = (operation.node.security ?? root.security ?? []).filter(isObject);
  const names = new Set(requirements.flatMap((requirement) => Object.keys(requirement).map(schemeName)));
  return [...names].filter((name) => {
    const node = root.components?.securitySchemes?.[name];
    return (
      follow<Oas3SecurityScheme & { in?: string }>(context, { node, location: context.location })?.node.in === 'query'
    );
  });
}
