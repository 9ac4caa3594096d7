import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createClubClient, jsonResponse, stub } from '../../test/club/client.ts';
import type { AnySchema } from '../validation/schema.ts';
import { RequestValidationError, ResponseValidationError } from './index.ts';

/** A validator that says what it was given, as some do. */
const quoting: AnySchema = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      const { password } = value as { password: string };
      return password.length > 9
        ? { value }
        : { issues: [{ message: `too short: "${password}"`, path: ['password'] }] };
    },
  },
};

const validate = {
  registerMember: {
    body: { 'application/json': quoting },
    responses: { '201': { body: { 'application/json': z.any() } } },
  },
  getMember: {
    path: z.object({ id: z.string().min(2) }),
    query: z.object({ fields: z.array(z.string()).optional() }),
    responses: {
      '200': { body: { 'application/json': z.strictObject({ id: z.string(), name: z.string() }) } },
      '4XX': { body: { 'application/problem+json': z.object({ message: z.string() }) } },
    },
  },
};

function clubWith(answer: Response, more: object = {}) {
  const { fetch, requests } = stub(answer);
  return { client: createClubClient({ fetch, validate, ...more }), requests };
}

describe('validation of requests', () => {
  it('throws before anything is sent, with all issues of all parts', async () => {
    const { client, requests } = clubWith(jsonResponse(200, {}));
    const input = { path: { id: '1' }, query: { fields: [7 as unknown as string] } };
    const error = await client.getMember(input).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RequestValidationError);
    expect(error).toMatchObject({
      attempts: 0,
      issues: [
        { part: 'path', path: ['id'] },
        { part: 'query', path: ['fields', 0] },
      ],
    });
    expect(requests).toHaveLength(0);
  });

  it('does not repeat a value that a validator quotes', async () => {
    const { client } = clubWith(jsonResponse(201, {}));
    const call = client.registerMember({ body: { name: 'Ada', password: 'hunter2' } });
    await expect(call).rejects.toThrow('registerMember: the request is not valid: body/password is not valid');
  });

  it('lets through what is valid, and operations without validators', async () => {
    const { client, requests } = clubWith(jsonResponse(201, { id: '42', name: 'Ada' }));
    await client.registerMember({ body: { name: 'Ada', password: 'correct horse' } });
    await client.payFee({ body: { cents: 1 } }).catch(() => {});
    expect(requests).toHaveLength(1);
  });
});

describe('validation of responses', () => {
  const newer = () => jsonResponse(200, { id: '42', name: 'Ada', nickname: 'A' });
  const path = { id: '42' };

  it('warns by default, so that a newer server breaks no client', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const result = await clubWith(newer()).client.getMember({ path });
    expect(result.body).toEqual({ id: '42', name: 'Ada', nickname: 'A' });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('getMember: the 200 response is not valid: body '));
    warn.mockRestore();
  });

  it('tells a hook instead of the console', async () => {
    const onInvalidResponse = vi.fn();
    await clubWith(newer(), { hooks: { onInvalidResponse } }).client.getMember({ path });
    expect(onInvalidResponse).toHaveBeenCalledWith(expect.any(ResponseValidationError));
  });

  it('throws where the client asks for it, errors of the API included', async () => {
    const strict = { invalidResponse: 'throw' };
    await expect(clubWith(newer(), strict).client.getMember({ path })).rejects.toBeInstanceOf(ResponseValidationError);
    const odd = Response.json({ msg: 1 }, { status: 404, headers: { 'content-type': 'application/problem+json' } });
    const error = await clubWith(odd, strict)
      .client.getMember({ path })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 404, issues: [{ part: 'body', path: ['message'] }] });
  });

  it('is skipped where the client asks for that', async () => {
    const warn = vi.spyOn(console, 'warn');
    await clubWith(newer(), { invalidResponse: 'ignore' }).client.getMember({ path });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('leaves the body as it came, whatever the validator would make of it', async () => {
    const stripping = {
      getMember: { responses: { '200': { body: { 'application/json': z.object({ id: z.string() }) } } } },
    };
    const { client } = clubWith(newer(), { validate: stripping });
    expect((await client.getMember({ path })).body).toHaveProperty('nickname');
  });
});
