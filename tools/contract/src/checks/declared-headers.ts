import { alternativesOf, typesOf } from '../document/alternatives.ts';
import { type Check, declaredResponse, reachesOperation } from './check.ts';

/** Headers that are promised are there, and what is there is valid. */
export const declaredHeaders: Check = (exchange, testCase, { document, validator }) => {
  const response = reachesOperation(testCase) ? declaredResponse(exchange, testCase) : undefined;
  for (const { name, required, schema } of response?.headers ?? []) {
    const text = exchange.headers.get(name);
    if (text === null && required) return { cause: `lacks the header ${name}` };
    if (text === null || schema === undefined) continue;
    const types = alternativesOf(document, [schema]).flatMap(typesOf);
    const plain = types.includes('integer') || types.includes('number') ? Number(text) : text;
    const value = types.includes('boolean') ? text === 'true' : plain;
    const [first] = types.includes('array') || types.includes('object') ? [] : validator.violations(schema, value);
    if (first) return { cause: `sends an invalid header ${name}`, detail: `it breaks ${first.schema}` };
  }
  return undefined;
};
