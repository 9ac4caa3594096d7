import { METHODS } from 'node:http';
import type { Oas3Operation, UserContext } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { isMethod } from '@rollcall/openapi/methods';
import { ADDITIONAL } from '@rollcall/openapi/operations';
import { isWithoutContent } from '@rollcall/openapi/responses';
import type { Construct } from '../refusals/index.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow } from '../schema.ts';

export const PortableOperations: Rule = {
  docs: 'The contract must not promise what HTTP or `fetch` does not send.',
  visitor: () => ({
    PathItem(item, context) {
      if (!isObject(item)) return;
      if ('trace' in item) refuse(context, 'traceMethod', 'There is `trace`', 'trace');
      const additional = (item as JsonObject)[ADDITIONAL];
      for (const method of Object.keys(isObject(additional) ? additional : {})) {
        const construct = additionalFault(method);
        if (construct) refuse(context, construct, `\`${method}\` is an additional operation`, [ADDITIONAL, method]);
      }
    },
    Operation(operation, context) {
      const { responses, requestBody } = operation;
      if (!responses) refuse(context, 'noResponses', 'The operation has no `responses`');
      for (const status of Object.keys(responses ?? {}).filter((key) => /^[1-5]x/.test(key)))
        refuse(context, 'lowercaseStatusRange', `The status is \`${status}\``, ['responses', status]);
      for (const status of Object.keys(responses ?? {}).filter(isInterim))
        refuse(context, 'interimStatus', `The status is \`${status}\``, ['responses', status]);
      checkContent(operation, context);
      if (['get', 'head'].includes(String(context.key)) && requestBody)
        refuse(context, 'bodyOfGet', `\`${context.key}\` has a request body`, 'requestBody');
    },
  }),
};

function additionalFault(method: string): Construct | undefined {
  if (isMethod(method.toLowerCase())) return 'repeatedMethod';
  if (method === 'CONNECT') return 'traceMethod';
  return METHODS.includes(method) ? undefined : 'unknownMethod';
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-15.2 */
const isInterim = (status: string): boolean => /^1(?:\d\d|XX)$/.test(status);

function checkContent({ responses = {} }: Oas3Operation, context: UserContext): void {
  for (const [status, node] of Object.entries(responses)) {
    if (!isWithoutContent(status) || isInterim(status)) continue;
    const response = follow<{ content?: object }>(context, { node, location: context.location });
    if (Object.keys(response?.node.content ?? {}).length > 0)
      refuse(context, 'contentOfEmptyStatus', `\`${status}\` has \`content\``, ['responses', status]);
  }
}
