import type { UserContext } from '@redocly/openapi-core';
import { decodeLiteral, variableAfter, variablesOf } from '@rollcall/openapi/path-template';
import { parametersOf } from '../operation-parameters.ts';
import { type OperationPlace, pathOperations } from '../operation-places.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';

export const PortablePaths: Rule = {
  docs: 'A path that no URL can have, or that two operations share, would not work in the client, the server or the mock.',
  visitor: () => ({
    ref(node, context) {
      if (context.type.name !== 'PathItem') return;
      const [beside] = Object.keys(node).filter((key) => !/^(?:\$ref|summary|description|x-.*)$/.test(key));
      if (beside !== undefined)
        refuse(
          context,
          'besidePathItemReference',
          `\`${beside}\` stands beside the \`$ref\` of a path`,
          context.location,
        );
    },
    Root(root, context) {
      const operations = pathOperations(root, context);
      checkTemplates(root, context);
      checkRoutes(operations, context);
      for (const place of operations) checkParameters(place, context);
    },
    Parameter({ in: place, name, required }, context) {
      if (place === 'path' && required !== true)
        refuse(context, 'optionalPathParameter', `The path parameter \`${name}\` is not required`);
    },
  }),
};

function checkTemplates(root: { readonly paths?: object | undefined }, context: UserContext): void {
  for (const path of Object.keys(root.paths ?? {}).filter((name) => name.startsWith('/'))) {
    const location = context.location.child(['paths', path]);
    const literal = path.replaceAll(/\{[^{}]+\}/g, 'x');
    const [character] = /[?#]/.exec(literal) ?? [];
    if (character) refuse(context, 'pathWithQuery', `The path holds \`${character}\``, location);
    if (/[\\\p{Cc}]|\s$/u.test(literal))
      refuse(
        context,
        'unwritablePath',
        `The path holds ${JSON.stringify(/[\\\p{Cc}]|\s$/u.exec(literal)?.[0])}`,
        location,
      );
    const [dots] = /(?<=\/)(?:\.|%2e){1,2}(?=\/|$)/i.exec(literal) ?? [];
    if (dots) refuse(context, 'dotSegment', `The path has the segment \`${dots}\``, location);
    const names = variablesOf(path);
    const [twice] = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) refuse(context, 'repeatedVariable', `The path has \`{${twice}}\` twice`, location);
  }
}

/** Paths that differ in the names of their variables only are one; each method of it can be there once. */
function checkRoutes(places: readonly OperationPlace[], context: UserContext): void {
  const routes = new Map<string, string>();
  for (const { name, method, location } of places) {
    const route = `${method} ${decoded(name.replaceAll(/\{[^{}]+\}/g, '{}'))}`;
    const earlier = routes.get(route);
    if (earlier === undefined) routes.set(route, name);
    else refuse(context, 'repeatedRoute', `\`${method} ${earlier}\` is the same route`, location);
  }
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.2; an encoded slash divides no segments. */
function decoded(path: string): string {
  return path.split(/%2f/i).map(decodeLiteral).join('%2F');
}

function checkParameters({ name, method, item, operation, location }: OperationPlace, context: UserContext): void {
  const parameters = parametersOf({ item, operation }, context).filter(({ node }) => node.in === 'path');
  const declared = new Map(parameters.map((parameter) => [parameter.node.name, parameter]));
  const variables = new Set(variablesOf(name));
  for (const variable of variables)
    if (!declared.has(variable))
      refuse(context, 'undeclaredVariable', `\`${method} ${name}\` has no path parameter \`${variable}\``, location);
  for (const [parameter, { location: at }] of declared)
    if (!variables.has(parameter))
      refuse(
        context,
        'unusedPathParameter',
        `The path parameter \`${parameter}\` is not in \`${name}\``,
        location === operation.location ? at : location,
      );
  for (const variable of variables) {
    const next = variableAfter(name, variable);
    // A value of these styles begins with a dot or a semicolon.
    if (next?.text !== '' || ['label', 'matrix'].includes(String(declared.get(next.name)?.node.style))) continue;
    refuse(context, 'adjoiningVariables', `Nothing stands between \`{${variable}}\` and \`{${next.name}}\``, location);
  }
}
