import type {
  Oas3_1Definition,
  Oas3Definition,
  Oas3Parameter,
  Oas3SecurityScheme,
  UserContext,
} from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { schemeName } from '@rollcall/openapi/lowering';
import { isOfConnection } from '../browser-headers.ts';
import { parametersOf } from '../operation-parameters.ts';
import { type OperationPlace, pathOperations } from '../operation-places.ts';
import type { Construct } from '../refusals/index.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow } from '../schema.ts';

/** Imports leave out what this rule refuses, and nothing else. */
export const PortableParameters: Rule = {
  docs: 'A parameter that no client sends, or that a credential sends already, would have no effect.',
  visitor: () => ({
    Root(root, context) {
      const seen = new Set<string>();
      for (const place of pathOperations(root, context)) checkOperation(place, root, context, seen);
    },
  }),
};

type Root = Pick<Oas3_1Definition | Oas3Definition, 'security' | 'components'>;

function checkOperation(place: OperationPlace, root: Root, context: UserContext, seen: Set<string>): void {
  const keys = apiKeysOf(place, root, context);
  for (const { node, location } of parametersOf(place, context)) {
    const fault = faultOf(node, keys);
    const pointer = location.absolutePointer;
    // Operations may share a path item.
    if (!fault || seen.has(pointer)) continue;
    seen.add(pointer);
    refuse(context, ...fault, location);
  }
}

type Fault = readonly [construct: Construct, found: string];

function faultOf(parameter: Oas3Parameter, keys: readonly ApiKey[]): Fault | undefined {
  const { name } = parameter;
  const scheme = keys.find((key) => key.place === placeOf(parameter));
  if (scheme)
    return [
      'credentialAsParameter',
      `The ${parameter.in} parameter \`${name}\` is the security scheme \`${scheme.name}\` too`,
    ];
  if (parameter.in !== 'header') return undefined;
  const found = `\`${name}\` is a header parameter`;
  if (isOfConnection(name)) return ['connectionHeader', found];
  return /^cookie$/i.test(name) ? ['cookieParameter', found] : undefined;
}

interface ApiKey {
  readonly name: string;
  readonly place: string;
}

/** The API keys that the operation may be called with. */
function apiKeysOf({ operation }: OperationPlace, root: Root, context: UserContext): ApiKey[] {
  const requirements = operation.node.security ?? root.security ?? [];
  const schemes: Readonly<Record<string, unknown>> = root.components?.securitySchemes ?? {};
  const names = new Set(
    requirements.flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement).map(schemeName) : [])),
  );
  return [...names].flatMap((name) => {
    const node = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    const scheme = follow<Oas3SecurityScheme>(context, { node, location: context.location })?.node;
    return scheme?.type === 'apiKey' ? [{ name, place: placeOf(scheme) }] : [];
  });
}

/** Names of headers do not tell upper case from lower: https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
function placeOf({ in: place, name }: { readonly in?: string; readonly name: string }): string {
  return `${place} ${place === 'header' ? String(name).toLowerCase() : name}`;
}
