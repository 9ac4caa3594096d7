import type { Oas3Operation, UserContext } from '@redocly/openapi-core';

/** Whether the operation declares this very status. */
export const isDeclared = ({ responses }: Oas3Operation, status: string): boolean =>
  Object.hasOwn(responses ?? {}, status);

/** Where the responses of the operation are, or would be: since OpenAPI 3.1 there may be none. */
export const responsesOf = ({ responses }: Oas3Operation, { location }: UserContext) =>
  (responses === undefined ? location : location.child('responses')).key();
