import type { UserContext } from '@redocly/openapi-core';
import type { Refusal } from './portable.ts';
import { refuse } from './refuse.ts';
import { follow, type Placed, type Schema, typesOf } from './schema.ts';

const chosenByValue: Refusal = {
  artefacts: ['types', './zod'],
  why: 'the branch is chosen by that value and by nothing else',
  instead: 'Give the property in each branch a `type`, a `const` of its own and a place in `required`.',
};

const mapped: Refusal = {
  artefacts: ['types'],
  why: 'without it the value is taken to be the name of the schema',
  instead: 'Write one entry for each branch: the `const` and the `$ref` of the branch.',
};

const objectsOnly: Refusal = {
  artefacts: ['types', './zod'],
  why: 'only objects can be merged',
  instead: 'Write the keywords of both in one schema.',
};

/** A `oneOf` with a discriminator whose branches cannot be told apart by it. */
export function checkDiscriminator({ node, location }: Placed, context: UserContext): void {
  const { oneOf, discriminator } = node;
  if (!oneOf || !discriminator) return;
  const name = discriminator.propertyName;
  const values = new Map<unknown, string>();
  for (const [index, branch] of oneOf.entries()) {
    const place = location.child(['oneOf', index]);
    const found = follow(context, { node: branch, location: place });
    if (!found) continue;
    const value = discriminatingValue(found, name, context);
    if (value === undefined)
      refuse(context, `The branch has no required \`${name}\` with one value`, chosenByValue, place);
    else if (values.has(value))
      refuse(context, `Two branches have the value ${JSON.stringify(value)} for \`${name}\``, chosenByValue, place);
    else values.set(value, branch.$ref ?? '');
  }
  if (values.size === oneOf.length) checkMapping(discriminator.mapping ?? {}, values, { node, location }, context);
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
    if (found !== ref)
      refuse(context, `\`mapping\` does not lead from ${JSON.stringify(value)} to ${ref}`, mapped, place);
  }
  for (const value of Object.keys(mapping)) {
    if ([...values.keys()].some((known) => String(known) === value)) continue;
    refuse(
      context,
      `\`mapping\` has a value that no branch has: \`${value}\``,
      mapped,
      place.child(['mapping', value]),
    );
  }
}

/** A branch of `allOf` that is not an object. */
export function checkAllOf({ node, location }: Placed, context: UserContext): void {
  for (const [index, branch] of (node.allOf ?? []).entries()) {
    const place = location.child(['allOf', index]);
    const found = follow(context, { node: branch, location: place });
    if (!found || isObjectSchema(found.node)) continue;
    refuse(context, 'The branch of `allOf` is not an object', objectsOnly, place);
  }
}

/** A schema without a type is another rule's business. */
const isObjectSchema = (schema: Schema): boolean => typesOf(schema).every((type) => type === 'object');
