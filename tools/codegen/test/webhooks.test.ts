import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generated } from './generated.ts';

const secret = `whsec_${btoa('0123456789abcdef01234567')}`;
const answers = { 204: { description: 'Seen.' } };
const webhook = (operationId: string, schema: object, mediaType = 'application/json') => ({
  post: { operationId, requestBody: { required: true, content: { [mediaType]: { schema } } }, responses: answers },
});
const event = (type: string, data: object) => ({
  type: 'object',
  required: ['type', 'data'],
  properties: { type: { $ref: `#/components/schemas/${type}` }, data },
});

const club = {
  components: {
    schemas: {
      Joined: { type: 'string', const: 'member.joined' },
      Left: { type: 'string', enum: ['member.left', 'member.expelled'] },
      Base: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
    },
  },
  webhooks: {
    'member joined': webhook(
      'memberJoined',
      event('Joined', { type: 'object', properties: { name: { type: 'string', minLength: 2 } } }),
    ),
    left: webhook('memberLeft', { allOf: [{ $ref: '#/components/schemas/Base' }, event('Left', {})] }),
    report: webhook('report', { type: 'string' }, 'text/plain'),
  },
};

/** Bodies that only their rules tell apart. */
const untold = {
  webhooks: {
    small: webhook('small', { type: 'integer', maximum: 10 }),
    large: webhook('large', { type: 'integer', minimum: 10 }),
  },
};

describe('the webhooks of an API', () => {
  let api: Generated;
  let receive: (request: unknown, options?: object) => Promise<any>;
  let sign: (event: string, body: unknown, options?: object) => Promise<any>;
  beforeAll(async () => {
    api = await generated(club);
    const module = await api.load('webhooks.ts');
    receive = (request, options) => module.receive(request, { secret, ...options });
    sign = (name, body, options) => module.sign(name, body, { secret, ...options });
    return api.dispose;
  });

  const joined = { type: 'member.joined', data: { name: 'Ada' } };
  const request = (signed: object) => new Request('https://example.com/hook', signed);

  test('are verified, validated, and told apart by event', async () => {
    const timestamp = new Date(Math.floor(Date.now() / 1000) * 1000);
    const signed = await sign('member joined', joined, { id: 'msg_1', timestamp });
    const expected = { event: 'member joined', id: 'msg_1', timestamp, body: joined };
    expect(await receive(request(signed))).toEqual(expected);
    expect(await receive(signed)).toEqual(expected);
    const inNode = { headers: { 'Webhook-Id': ['msg_1'], ...signed.headers }, body: Buffer.from(signed.body) };
    expect(await receive(inNode)).toEqual(expected);
    const left = { id: 7, type: 'member.expelled', data: null };
    expect((await receive(await sign('left', left))).event).toBe('left');
  });

  test('are refused with the status to answer with', async () => {
    const broken = async (body: unknown, options?: object) => {
      const { headers } = await signedText(body);
      return receive({ headers, body }, options).catch(({ fault, status, message }) => [fault, status, message]);
    };
    expect(await broken('{"type":"member.joined","data":{"name":"A"}}')).toEqual([
      'body',
      400,
      'member joined is not valid: body/data/name must have at least 2 characters',
    ]);
    expect(await broken('{"type":"member.lost"}')).toEqual([
      'event',
      400,
      'type of the body names no event that the API declares',
    ]);
    expect(await broken('{"type":"member.left","id":9007199254740993,"data":1}')).toEqual([
      'body',
      400,
      'the number at /id has more digits than JavaScript can hold',
    ]);
    expect(await broken('{"type":')).toEqual(['body', 400, 'the body is not JSON']);
    expect(await broken('null')).toEqual(['event', 400, expect.any(String)]);
    expect(await broken('{"a":"xxxxxxxx"}', { maxBytes: 10 })).toEqual([
      'too-large',
      413,
      'the body has more than 10 bytes',
    ]);
    const streamed = request({ ...(await sign('member joined', joined)) });
    await expect(receive(streamed, { maxBytes: 10 })).rejects.toMatchObject({ fault: 'too-large' });
    await expect(receive(streamed)).rejects.toThrow('has been read');
  });

  /** Signs a text that `sign` would not. */
  async function signedText(body: unknown) {
    const { signatures } = await import('../../../packages/runtime/src/webhooks/signature.ts');
    const seconds = Math.floor(Date.now() / 1000);
    const bytes = new TextEncoder().encode(String(body));
    const signature = await signatures(secret, 'msg_1', seconds, bytes);
    return { headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': `${seconds}`, 'webhook-signature': signature } };
  }

  test('are not signed where they break the contract', async () => {
    await expect(sign('member joined', { ...joined, data: { name: 'A' } })).rejects.toThrow('body/data/name');
    await expect(sign('report', 'text')).rejects.toThrow('there is no event report');
  });

  test('are typed, each by its event, and say which are not here', async () => {
    expect(api.read('webhooks.ts')).toContain('Not here, because no POST has a body in JSON: report.');
    expect(
      await api.compile(`
import { type ClubEvent, receive, sign, WebhookError } from './webhooks.ts';
const received: ClubEvent = await receive(new Request(''), { secret: ['a', 'b'], tolerance: 60 });
if (received.event === 'member joined') received.body.data.name satisfies string | undefined;
if (received.event === 'left') received.body.id satisfies number;
(await receive({ headers: {}, body: '' }, { secret: '', event: 'left' })).body.type satisfies 'member.left' | 'member.expelled';
await fetch('', await sign('left', { id: 1, type: 'member.left', data: 0 }, { secret: '' }));
new WebhookError('body', '').status satisfies number;
await sign('left', { id: 1, type: 'member.joined', data: 0 }, { secret: '' });
`),
    ).toEqual([expect.stringMatching(/use\.ts\(9,/)]);
  });

  test('that nothing but their rules tells apart are the one whose rules are kept', async () => {
    const other = await generated(untold);
    const module = await other.load('webhooks.ts');
    const received = async (name: string, body: number, options = {}) =>
      module.receive(await module.sign(name, body, { secret }), { secret, ...options });
    expect((await received('small', 9)).event).toBe('small');
    await expect(received('large', 10)).rejects.toThrow('the body fits small and large: say which by `event`');
    expect((await received('large', 10, { event: 'large' })).event).toBe('large');
    await expect(received('large', 11, { event: 'small' })).rejects.toMatchObject({ fault: 'body' });
  });

  test('are no file of an API that has none', async () => {
    const { load } = await generated({ paths: {} });
    await expect(load('webhooks.ts')).rejects.toThrow();
  });
});
