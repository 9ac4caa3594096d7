import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { compile } from '../../../test/one-operation.ts';
import type { AnySchema } from '../../validation/schema.ts';
import { RequestValidationError, ResponseValidationError } from '../index.ts';

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

  describe('says what a rule demands, whatever the value', () => {
    const rules = {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 2, maxLength: 3, pattern: '^[a-z]*$' },
        age: { type: 'integer', minimum: 10 },
        rank: { enum: ['novice', 'master'] },
        active: { const: true },
        email: { format: 'email' },
      },
    };
    const messageOn = async (body: object) => {
      const responses = {};
      const validate = { registerMember: { body: { 'application/json': compile(rules) }, responses } };
      const { client } = clubWith(jsonResponse(201, {}), { validate });
      const error = await client.registerMember({ body: body as never }).catch((reason: Error) => reason);
      return (error as RequestValidationError).issues.map(({ message }) => message);
    };

    it.each([
      [{ name: 'a' }, 'must have at least 2 characters'],
      [{ name: '2' }, 'must have at least 2 characters', 'must have the form of the regular expression ^[a-z]*$'],
      [{ name: 'must' }, 'must have at most 3 characters'],
      [{ name: 'characters' }, 'must have at most 3 characters'],
      [{ name: 1 }, 'must be string'],
      [{ age: 1 }, 'must be at least 10'],
      [{ age: 'integer' }, 'must be integer'],
      [{ age: null }, 'must be integer'],
      [{ rank: 'novic' }, 'must be one of "novice", "master"'],
      [{ rank: 'n' }, 'must be one of "novice", "master"'],
      [{ active: 'true' }, 'must be true'],
      [{ email: 'email' }, 'must be a valid email'],
    ])('%j', async (body, ...messages) => expect(await messageOn(body)).toEqual(messages));
  });

  it('says what zod says of it', async () => {
    const { client } = clubWith(jsonResponse(200, {}));
    await expect(client.getMember({ path: { id: '2' } })).rejects.toThrow('path/id Too small: expected string to have');
  });

  it('repeats no word of a library that is not known, for it may quote the value in any form', async () => {
    const validate = {
      registerMember: {
        body: {
          'application/json': {
            '~standard': {
              version: 1 as const,
              vendor: 'test',
              validate: () => ({ issues: [{ message: 'not "hunter\\"2" (hunter…)', path: ['password'] }] }),
            },
          },
        },
        responses: {},
      },
    };
    const { client } = clubWith(jsonResponse(201, {}), { validate });
    const call = client.registerMember({ body: { name: 'Ada', password: 'hunter"2' } });
    await expect(call).rejects.toThrow(/: body\/password is not valid$/);
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
