import type { UserContext } from '@redocly/openapi-core';
import { typesOf } from '@rollcall/openapi/schema';
import { isSecretName } from '@rollcall/runtime/secret-name';
import { mediaTypesIn } from '../contents.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { follow, type Placed, reachable, type Schema } from '../schema.ts';

/** `format: password` and `writeOnly` are what keeps a secret out of logs, forms, answers and documentation. */
export const SecretWriteOnly: Rule = {
  docs: 'Only `format: password` and `writeOnly` together keep a secret out of logs, answers and documentation.',
  visitor: () => {
    const reported = new Set<unknown>();
    const check = (found: Placed | undefined, name: string | undefined, context: UserContext) => {
      if (!found || reported.has(found.node) || !isFaulty(found.node, name)) return;
      reported.add(found.node);
      fault(context, {
        message:
          name === undefined
            ? 'This password is not `writeOnly`.'
            : `\`${name}\` is a secret but is not declared as one.`,
        repair: 'Write `format: password` and `writeOnly: true`.',
        location: found.location,
      });
    };
    return {
      Schema(schema, context) {
        check({ node: schema as Schema, location: context.location }, undefined, context);
      },
      RequestBody(body, context) {
        for (const { media, location } of mediaTypesIn(body.content, context, context.location)) {
          const schema = { node: media.schema, location: location.child('schema') };
          for (const { name, property } of secretProperties(context, schema))
            check(follow(context, property), name, context);
        }
      },
    };
  },
};

function isFaulty(schema: Schema, secretName: string | undefined): boolean {
  const isPassword = schema.format === 'password';
  if (secretName === undefined) return isPassword && schema.writeOnly !== true;
  return typesOf(schema).includes('string') && !(isPassword && schema.writeOnly === true);
}

function secretProperties(context: UserContext, start: Placed<unknown>) {
  return reachable(context, start).flatMap(({ node, location }) =>
    Object.entries(node.properties ?? {})
      .filter(([name]) => isSecretName(name))
      .map(([name, property]) => ({
        name,
        property: { node: property, location: location.child(['properties', name]) },
      })),
  );
}
