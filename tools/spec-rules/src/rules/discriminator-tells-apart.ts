import type { UserContext } from '@redocly/openapi-core';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Placed, type Schema } from '../schema.ts';

/** Without values of its own for each branch, a value is judged by all branches, and what is wrong is said of each. */
export const DiscriminatorTellsApart: Rule = {
  docs: 'If each branch has its own value, a value is validated against that branch alone, and its errors are about that branch.',
  visitor: () => ({
    Schema: (node, context) => checkDiscriminator({ node: node as Schema, location: context.location }, context),
  }),
};

function chosenByValue(context: UserContext, message: string, location: Location): void {
  const repair = 'Give the property in each branch a `type`, a `const` of its own and a place in `required`.';
  fault(context, { message: `${message}.`, repair, location: location.key() });
}

function mapped(context: UserContext, message: string, location: Location): void {
  const repair = 'Write one entry for each branch: the `const` and the `$ref` of the branch.';
  fault(context, { message: `${message}.`, repair, location: location.key() });
}

/** A `oneOf` with a discriminator whose branches cannot be told apart by it. */
function checkDiscriminator({ node, location }: Placed, context: UserContext): void {
  const { oneOf, discriminator } = node;
  if (!oneOf || !discriminator) return;
  const name = discriminator.propertyName;
  const values = new Map<unknown, string>();
  let judged = 0;
  for (const [index, branch] of oneOf.entries()) {
    const place = location.child(['oneOf', index]);
    const found = follow(context, { node: branch, location: place });
    if (!found) continue;
    if (isFallback(branch.$ref, discriminator)) continue;
    judged += 1;
    const value = discriminatingValue(found, name, context);
    if (value === undefined) chosenByValue(context, `The branch has no required \`${name}\` with one value`, place);
    else if (values.has(value))
      chosenByValue(context, `Two branches have the value ${JSON.stringify(value)} for \`${name}\``, place);
    else values.set(value, branch.$ref ?? '');
  }
  if (values.size === judged) checkMapping(discriminator.mapping ?? {}, values, { node, location }, context);
}

/** The branch for values that have no other needs none of its own: https://spec.openapis.org/oas/v3.2.0#discriminator-object */
function isFallback(ref: string | undefined, { defaultMapping }: { readonly defaultMapping?: unknown }): boolean {
  return ref !== undefined && (ref === defaultMapping || ref === `#/components/schemas/${defaultMapping}`);
}

function discriminatingValue({ node, location }: Placed, name: string, context: UserContext): unknown {
  if (!node.required?.includes(name) || !Object.hasOwn(node.properties ?? {}, name)) return undefined;
  const property = follow(context, {
    node: node.properties?.[name],
    location: location.child(['properties', name]),
  })?.node;
  return property?.const ?? (property?.enum?.length === 1 ? property.enum[0] : undefined);
}

function checkMapping(
  mapping: Record<string, string>,
  values: Map<unknown, string>,
  { location }: Placed,
  context: UserContext,
): void {
  const place = location.child('discriminator');
  for (const [value, ref] of values) {
    const found = mapping[String(value)] ?? (ref.endsWith(`/${value}`) ? ref : undefined);
    if (found !== ref) mapped(context, `\`mapping\` does not lead from ${JSON.stringify(value)} to ${ref}`, place);
  }
  for (const value of Object.keys(mapping)) {
    if ([...values.keys()].some((known) => String(known) === value)) continue;
    mapped(context, `\`mapping\` has a value that no branch has: \`${value}\``, place.child(['mapping', value]));
  }
}
