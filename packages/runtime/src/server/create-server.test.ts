import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerOf, serveOne } from '../../test/one-operation.ts';
import { serveAll } from '../../test/serve-all.ts';
import type { Api, Operation } from '../operation.ts';
import { ServiceUnavailable } from './index.ts';
import { createServer } from './internal.ts';

const api: Api = { name: 'library', servers: [], securitySchemes: {} };

describe('a path', () => {
  const app = serveAll({
    list: 'GET /books/',
    mine: 'GET /books/mine',
    read: 'GET /books/{isbn}',
    replace: 'PUT /books/{number}',
    page: 'GET /books/{isbn}/pages/{page}',
    export: 'GET /books/{isbn}.pdf',
    root: 'GET /',
  });
  const idAt = async (path: string, method = 'GET') => {
    const { status, body } = await answerOf(app.request(path, { method }));
    return status === 200 ? body.id : status;
  };

  it('is matched exactly, trailing slash and case included', async () => {
    expect(await idAt('/books/')).toBe('list');
    expect(await idAt('/books')).toBe(404);
    expect(await idAt('/books/mine/')).toBe(404);
    expect(await idAt('/books//')).toBe(404);
    expect(await idAt('/Books/')).toBe(404);
    expect(await idAt('/api/books/')).toBe(404);
    expect(await idAt('/')).toBe('root');
  });

  it('is concrete before it is a template', async () => {
    expect(await idAt('/books/mine')).toBe('mine');
    expect(await idAt('/books/yours')).toBe('read');
    expect(await idAt('/books/7.pdf')).toBe('export');
  });

  it('is one, however its variables are named', async () => {
    const { body } = await answerOf(app.request('/books/7', { method: 'PUT' }));
    expect(body).toEqual({ id: 'replace', path: { number: '7' } });
  });

  it('has variables of one segment each', async () => {
    const { body } = await answerOf(app.request('/books/a%2Fb/pages/1?x=/2'));
    expect(body).toEqual({ id: 'page', path: { isbn: 'a/b', page: '1' } });
  });

  it('may be spelt with percent-encoding', async () => {
    expect((await answerOf(app.request('/b%6foks/7'))).body).toEqual({ id: 'read', path: { isbn: '7' } });
  });

  it('may stand below another', async () => {
    const { Hono } = await import('hono');
    const outer = new Hono().route('/api/v1', app);
    expect((await answerOf(outer.request('/api/v1/books/7/pages/2'))).body.path).toEqual({ isbn: '7', page: '2' });
  });

  it('that is not there is answered in the shape of the API', async () => {
    const shaped = serveAll({ list: 'GET /books/' }, ({ status, title }) => ({
      body: { code: status, message: title },
    }));
    const { status, headers, body } = await answerOf(shaped.request('/nowhere'));
    expect({ status, type: headers.get('content-type'), body }).toEqual({
      status: 404,
      type: 'application/json',
      body: { code: 404, message: 'Not Found' },
    });
  });
});

describe('a method', () => {
  const app = serveAll({ list: 'GET /books', add: 'POST /books', remove: 'DELETE /shelf', look: 'HEAD /shelf' });

  it('that is not declared is answered 405, with those that are', async () => {
    const { status, headers, body } = await answerOf(app.request('/books', { method: 'PUT' }));
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect(body).toMatchObject({ status: 405, title: 'Method Not Allowed' });
    expect((await app.request('/shelf', { method: 'GET' })).headers.get('allow')).toBe('DELETE, HEAD, OPTIONS');
  });

  it('HEAD is GET without the body', async () => {
    const response = await app.request('/books', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('');
  });

  it('HEAD is itself where it is declared', async () => {
    expect((await app.request('/shelf', { method: 'HEAD' })).status).toBe(200);
  });

  it('OPTIONS tells the others, and asks for no credentials', async () => {
    const response = await app.request('/books', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });
});

describe('a handler', () => {
  it('must be there', () => {
    const definition = { api, operations: { lend: lendOperation() }, validation: {} };
    expect(() => createServer(definition, {} as never, { authenticate: {} })).toThrow(
      'library needs a handler named lend.',
    );
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('must be there, even one called %s', (id) => {
    const definition = { api, operations: Object.fromEntries([[id, { ...lendOperation(), id }]]), validation: {} };
    class Desk {}
    for (const handlers of [{}, new Desk()])
      expect(() => createServer(definition, handlers as never, { authenticate: {} })).toThrow(
        `library needs a handler named ${id}.`,
      );
  });

  it('may be a method of an object', async () => {
    class Desk {
      readonly clerk = 'Maren';
      lend() {
        return { status: 200, body: { clerk: this.clerk } };
      }
    }
    const definition = { api, operations: { lend: lendOperation() }, validation: {} };
    const desk = createServer(definition, new Desk(), { authenticate: {} });
    expect((await answerOf(desk.request('/loans', { method: 'POST' }))).body).toEqual({ clerk: 'Maren' });
  });

  it('that throws is answered 500, which tells nothing, and is reported', async () => {
    const error = new Error('the password is hunter2');
    const { app, thrown, violations } = serveOne({
      handler: () => {
        throw error;
      },
    });
    const { status, body } = await answerOf(app.request('/loans', { method: 'POST' }));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(thrown).toEqual([error]);
    expect(violations).toEqual([]);
  });

  it('is answered for even when the report of its fault fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fail = () => {
      throw new Error('no log');
    };
    const { app } = serveOne({ handler: () => ({ status: 418 }), options: { onViolation: fail } });
    expect((await app.request('/loans', { method: 'POST' })).headers.get('content-type')).toBe(
      'application/problem+json',
    );
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it('that cannot do its work now is answered 503 with Retry-After, and reported', async () => {
    const error = new ServiceUnavailable('The database is locked.', { retryAfter: 2.5, cause: new Error('hunter2') });
    const { app, thrown } = serveOne({
      handler: () => {
        throw error;
      },
    });
    const { status, headers, body } = await answerOf(app.request('/loans', { method: 'POST' }));
    expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([
      503,
      '3',
      'application/problem+json',
    ]);
    expect(body).toMatchObject({ status: 503, title: 'Service Unavailable' });
    expect(JSON.stringify(body)).not.toMatch(/locked|hunter2/);
    expect(thrown).toEqual([error]);
  });

  it('that cannot do its work now is answered in the documented shape of 503, if there is one', async () => {
    const { app } = serveOne({
      operation: { responses: { '200': { content: ['application/json'] }, '503': { content: ['application/json'] } } },
      errors: ({ status, detail }) => ({ body: { code: status, message: detail } }),
      handler: () => Promise.reject(new ServiceUnavailable('busy')),
    });
    const { status, headers, body } = await answerOf(app.request('/loans', { method: 'POST' }));
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(body).toEqual({ code: 503, message: 'The server cannot do this now. Try again later.' });
  });

  it('that takes too long is answered 503, and told to stop', async () => {
    let signal: AbortSignal | undefined;
    const { app, thrown } = serveOne({
      handler: (input) => {
        signal = input.signal;
        return new Promise(() => {});
      },
      options: { deadline: 5 },
    });
    const { status, headers } = await answerOf(app.request('/loans', { method: 'POST' }));
    expect(status).toBe(503);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(signal?.aborted).toBe(true);
    expect(thrown).toMatchObject([{ name: 'TimeoutError' }]);
  });

  it('that is in time is not disturbed by a deadline, and leaves no timer', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const timers: number[] = [];
    const handler = () => {
      timers.push(vi.getTimerCount());
      return { status: 200, body: {} };
    };
    const { app, thrown } = serveOne({ handler, options: { deadline: 20 } });
    expect((await app.request('/loans', { method: 'POST' })).status).toBe(200);
    expect([...timers, vi.getTimerCount()]).toEqual([1, 0]);
    expect(thrown).toEqual([]);
  });

  it.each([undefined, 1000])('is told when the client goes away (deadline %s)', async (deadline) => {
    const controller = new AbortController();
    const { app } = serveOne({
      handler: async ({ signal }) => {
        controller.abort();
        return { status: 200, body: { aborted: signal.aborted } };
      },
      options: deadline ? { deadline } : {},
    });
    const { body } = await answerOf(app.request('/loans', { method: 'POST', signal: controller.signal }));
    expect(body).toEqual({ aborted: true });
  });

  it('is given the request and its operation id', async () => {
    const { app } = serveOne({
      handler: ({ request, operationId }) => ({
        status: 200,
        body: { agent: request.headers.get('user-agent'), operationId },
      }),
    });
    const { body } = await answerOf(app.request('/loans', { method: 'POST', headers: { 'user-agent': 'x' } }));
    expect(body).toEqual({ agent: 'x', operationId: 'lend' });
  });
});

function lendOperation(): Operation {
  return {
    id: 'lend',
    method: 'POST',
    path: '/loans',
    parameters: [],
    responses: { '200': { content: ['application/json'] } },
    security: [],
    retry: 'never',
  };
}

describe('a body that middleware has read', () => {
  it('is a fault of the server, not of the caller', async () => {
    const { app, thrown } = serveOne({ operation: { body: { required: true, content: { 'application/json': {} } } } });
    const request = new Request('http://localhost/loans', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    await request.text();
    expect((await app.fetch(request)).status).toBe(500);
    expect(thrown).toMatchObject([{ message: expect.stringContaining('middleware') }]);
  });
});
