import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { pets, schemas, workspace } from '../../test/workspace.ts';

describe('a description that is fetched', () => {
  type Answer = string | ((response: ServerResponse) => void);

  async function serve(answers: Record<string, Answer>): Promise<string> {
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (typeof answer === 'function') return answer(response);
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('reads it and what it refers to', async () => {
    const url = await serve({ '/v1/pets.yaml': pets, '/v1/schemas.yaml': schemas });
    const { add, read } = workspace();
    expect(await add({ from: `${url}/v1/pets.yaml` })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain('name:');
  });

  test('follows a redirect, and looks for what it refers to beside what was found', async () => {
    const redirect = (response: ServerResponse) => response.writeHead(302, { location: '/v2/pets.yaml' }).end();
    const url = await serve({ '/latest': redirect, '/v2/pets.yaml': pets, '/v2/schemas.yaml': schemas });
    const { add, read } = workspace();
    expect(await add({ from: `${url}/latest` })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain('name:');
  });

  test('asks for few of many files at a time', async () => {
    const waiting: ServerResponse[] = [];
    let most = 0;
    const answerAll = () => {
      for (const response of waiting.splice(0)) response.end('{ type: string }');
    };
    // Nobody is answered before eight ask, and a ninth has time to ask.
    const schema = (response: ServerResponse) => {
      most = Math.max(most, waiting.push(response));
      if (waiting.length === 8) setTimeout(answerAll, 50);
    };
    const names = Array.from({ length: 40 }, (_, index) => `Schema${index}`);
    const all = names.map((name) => `    ${name}: { $ref: '${name}.yaml' }\n`).join('');
    const url = await serve({
      '/pets.yaml': `${pets.replace(/{ \$ref: '.*?' }/, '{}')}components:\n  schemas:\n${all}`,
      ...Object.fromEntries(names.map((name) => [`/${name}.yaml`, schema])),
    });
    expect(await workspace().add({ from: `${url}/pets.yaml` })).toBe(0);
    expect(most).toBe(8);
  });

  test('waits no longer than 30 seconds for an answer, nor for the rest of one', async () => {
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => real(time / 100));
    const url = await serve({ '/silent': () => {}, '/slow': (response) => response.write('openapi: 3.1.0\n') });
    for (const path of ['/silent', '/slow'])
      await expect(workspace().add({ from: `${url}${path}` })).rejects.toThrow(
        `${url}${path} can't be fetched: no answer within 30 s`,
      );
  });

  test('reads no more than 64 MiB', async () => {
    const url = await serve({ '/pets.yaml': ' '.repeat(65 * 1024 * 1024) });
    await expect(workspace().add({ from: `${url}/pets.yaml` })).rejects.toThrow('it is larger than 64 MiB');
  });

  test('says why there is no answer', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await expect(workspace().add({ from: `http://127.0.0.1:${port}/pets.yaml` })).rejects.toThrow(
      /can't be fetched: connect ECONNREFUSED/,
    );
  });

  test('says what was answered', async () => {
    const url = await serve({});
    await expect(workspace().add({ from: `${url}/pets.yaml` })).rejects.toThrow(
      `${url}/pets.yaml can't be fetched: it was answered 404`,
    );
  });

  test('follows no reference to another host, nor to a file', async () => {
    const { add } = workspace();
    for (const other of ['http://localhost:1/schemas.yaml', 'file:///etc/hosts']) {
      const url = await serve({ '/pets.yaml': pets.replace('schemas.yaml', other) });
      await expect(add({ from: `${url}/pets.yaml` })).rejects.toThrow(`is not on ${url}`);
    }
  });
});
