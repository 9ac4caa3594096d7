/** Methods beside those that every platform knows: https://spec.openapis.org/oas/v3.2.0#path-item-object */
import { describe, expect, it, onTestFinished } from 'vitest';
import { adapters, portOf } from '../../../test/adapters.ts';
import { serveOne } from '../../../test/one-operation.ts';

const body = { required: true, content: { 'application/json': {} } };

describe.each(Object.entries(adapters))('on %s', (_, make) => {
  it.each(['QUERY', 'COPY', 'M-SEARCH'])('an operation may have the method %s, and a body', async (method) => {
    const server = await make(serveOne({ operation: { method, body } }).app);
    onTestFinished(() => server.close().closeAllConnections());
    const url = `http://127.0.0.1:${await portOf(server)}/loans`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method, headers, body: '{"isbn":"1"}' });
    expect([response.status, (await response.json()).body]).toEqual([200, { isbn: '1' }]);
    const other = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect([other.status, other.headers.get('allow')]).toEqual([405, `${method}, OPTIONS`]);
  });
});
