import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { attempt } from '../cases/gaps.ts';
import type { Context } from '../cases/index.ts';
import { errorReply, usualReply } from '../cases/responses.ts';
import { type Alternative, alternativesOf, propertyNames, propertySchemas } from '../document/alternatives.ts';
import type { DescribedOperation } from '../document/operations.ts';
import type { Check } from './check.ts';

/** What is for writing only must not come back: by its name under any schema of the operation, nor by its value. */
export const noWriteOnly: Check = ({ body, headers }, { operation, values }, context) => {
  const said = [body, ...headers.values()].join('\n');
  const names = writeOnlyNames(context.document, operation);
  const sent = isObject(values?.body?.value) ? values.body.value : {};
  for (const name of names) {
    const secret = sent[name];
    const isTold = typeof secret === 'string' && secret.length > 5 && said.includes(secret);
    if (isTold && !saidAnyway(context, operation).includes(secret)) return { cause: `gives ${name} away` };
    if (holdsKey(body, name)) return { cause: `answers with ${name}, which is for writing only` };
  }
  return undefined;
};

/** What the kit itself has the handlers answer proves nothing, even if a secret has the same text: that of an id, perhaps. */
function saidAnyway(context: Context, operation: DescribedOperation): string {
  const known = replies.get(operation);
  if (known !== undefined) return known;
  const answers = attempt({ gaps: new Map() }, operation, 'an answer', () => [
    usualReply(context, operation),
    ...[400, 401, 415, 422].map((status) => errorReply(context, operation, status)),
  ]);
  const text = JSON.stringify([...answers]);
  replies.set(operation, text);
  return text;
}

const replies = new WeakMap<DescribedOperation, string>();

export function writeOnlyNames(document: JsonObject, { body }: DescribedOperation): Set<string> {
  const names = new Set<string>();
  const writeOnly = ({ nodes }: Alternative) => nodes.some(({ value }) => value.writeOnly === true);
  for (const { schema } of body?.content ?? []) {
    if (schema === undefined) continue;
    for (const alternative of alternativesOf(document, [schema])) {
      for (const name of propertyNames(alternative)) {
        if (alternativesOf(document, propertySchemas(alternative, name)).some(writeOnly)) names.add(name);
      }
    }
  }
  return names;
}

function holdsKey(body: string, name: string): boolean {
  let found = false;
  try {
    JSON.parse(body, (key, value) => {
      // An error about the field names it, with messages and not with a value.
      if (key === name && typeof value === 'string') found = true;
      return value;
    });
  } catch {}
  return found;
}
