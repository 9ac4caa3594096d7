import type { JsonObject } from '@rollcall/openapi/json';
import { casesOf, createContext, responseCasesOf } from '../src/cases/index.ts';
import { coverageOf } from '../src/measure/coverage.ts';

/** Responses of an operation that answers nothing. */
export const ok = { 200: { description: 'Done.' } };

/** What the kit knows of a description with one operation, `POST` to `path`. */
export function describing(operation: JsonObject, components: JsonObject = {}, path = '/things') {
  const document = {
    openapi: '3.1.0',
    paths: { [path]: { post: { operationId: 'try', responses: ok, ...operation } } },
  };
  return createContext({ ...document, components });
}

/** The cases of the operation, and what they leave untried. */
export async function holesOf(context: ReturnType<typeof describing>) {
  const [operation] = context.operations;
  if (!operation) throw new Error('There is no operation.');
  const cases = await casesOf(context, operation);
  const responseCases = [...responseCasesOf(context, operation)];
  return { cases, holes: coverageOf(context, operation, cases, responseCases).holes };
}
