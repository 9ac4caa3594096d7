import type {
  Oas3_1Definition,
  Oas3Definition,
  Oas3Parameter,
  Oas3SecurityScheme,
  UserContext,
} from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { isOfConnection } from '../browser-headers.ts';
import { parametersOf } from '../operation-parameters.ts';
import { type OperationPlace, operationPlaces } from '../operation-places.ts';
import { refusedParameters as refused } from '../portable-parameters.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';
import { follow } from '../schema.ts';

/** A rule of its own, so that imports can leave out such parameters and nothing else. */
export const PortableParameters: Rule = {
  docs: 'A parameter that no client sends, or that a credential sends already, would be given in vain.',
  visitor: () => ({
    Root(root, context) {
      const { places } = operationPlaces({ node: root, location: context.location }, context);
      const seen = new Set<string>();
      for (const place of places.filter(({ kind }) => kind === 'path')) checkOperation(place, root, context, seen);
    },
  }),
};

type Root = Pick<Oas3_1Definition | Oas3Definition, 'security' | 'components'>;

function checkOperation(place: OperationPlace, root: Root, context: UserContext, seen: Set<string>): void {
  const keys = apiKeysOf(place, root, context);
  for (const { node, location } of parametersOf(place, context)) {
    const found = faultOf(node, keys);
    const where = location.absolutePointer;
    // A path item may be shared.
    if (!found || seen.has(where)) continue;
    seen.add(where);
    refuse(context, found.what, refused[found.fault], location);
  }
}

interface Fault {
  readonly what: string;
  readonly fault: keyof typeof refused;
}

function faultOf(parameter: Oas3Parameter, keys: readonly ApiKey[]): Fault | undefined {
  const { name } = parameter;
  const scheme = keys.find((key) => key.place === placeOf(parameter));
  if (scheme)
    return {
      what: `The ${parameter.in} parameter \`${name}\` is the security scheme \`${scheme.name}\` too`,
      fault: 'credentialAsParameter',
    };
  if (parameter.in !== 'header') return undefined;
  const what = `\`${name}\` is a header parameter`;
  if (isOfConnection(name)) return { what, fault: 'headerOfConnection' };
  return /^cookie$/i.test(name) ? { what, fault: 'wholeCookieHeader' } : undefined;
}

interface ApiKey {
  readonly name: string;
  readonly place: string;
}

/** The API keys that the operation may be called with. */
function apiKeysOf({ operation }: OperationPlace, root: Root, context: UserContext): ApiKey[] {
  const requirements = operation.node.security ?? root.security ?? [];
  const schemes: Readonly<Record<string, unknown>> = root.components?.securitySchemes ?? {};
  const names = new Set(requirements.flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : [])));
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
