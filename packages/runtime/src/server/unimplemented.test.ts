import { expect, test } from 'vitest';
import { answerOf, serveOne } from '../../test/one-operation.ts';
import { unimplemented } from './internal.ts';

const { lend } = unimplemented<'lend'>({ lend: { id: 'lend' } });

test('a handler that is yet to be written is answered 501 with problem details, and nothing is reported', async () => {
  const { app, thrown } = serveOne({ handler: lend });
  const { status, headers, body } = await answerOf(app.request('/loans', { method: 'POST' }));
  expect([status, headers.get('content-type')]).toEqual([501, 'application/problem+json']);
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Not Implemented',
    status: 501,
    detail: 'The server does not have this operation yet.',
  });
  expect(thrown).toEqual([]);
});

// https://spec.openapis.org/oas/v3.1.1#responses-object
test.each(['501', '5XX', 'default'])('and in the shape of the API where it documents %s', async (declared) => {
  const { app } = serveOne({
    operation: {
      responses: { '200': { content: ['application/json'] }, [declared]: { content: ['application/json'] } },
    },
    errors: ({ status, title }) => ({ body: { code: status, message: title } }),
    handler: lend,
  });
  const { status, body } = await answerOf(app.request('/loans', { method: 'POST' }));
  expect([status, body]).toEqual([501, { code: 501, message: 'Not Implemented' }]);
});
