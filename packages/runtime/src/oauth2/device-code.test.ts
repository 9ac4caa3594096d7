import { describe, expect, it } from 'vitest';
import { deviceCode } from './internal.ts';
import type { DeviceOptions, DevicePrompt } from './types.ts';

const flow = { tokenUrl: 'https://id.example.com/token', deviceAuthorizationUrl: 'https://id.example.com/device' };
const device = {
  device_code: 'device-1',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://id.example.com/enter',
  verification_uri_complete: 'https://id.example.com/enter?code=WDJB-MJHT',
  expires_in: 600,
  interval: 0.001,
};
const pending = { error: 'authorization_pending' };
const call = { operationId: 'listMembers', refresh: false };

/** A device, and an authorization server that answers in turn. */
function deviceOf(answers: (object | Error)[], more: Partial<DeviceOptions<string>> = {}) {
  const asked: [url: string, form: Record<string, string>][] = [];
  const prompts: DevicePrompt[] = [];
  const fetch = async (url: string, { body }: RequestInit) => {
    asked.push([url, Object.fromEntries(new URLSearchParams(String(body)))]);
    const answer = answers[asked.length - 1] ?? pending;
    if (answer instanceof Error) throw answer;
    return Response.json(answer, { status: 'error' in answer ? 400 : 200 });
  };
  const prompt = (given: DevicePrompt) => void prompts.push(given);
  const given = deviceCode(flow)({ clientId: 'tv', scopes: ['read'], prompt, fetch, ...more });
  return { given, asked, prompts };
}

const token = (value: string, more: object = {}) => ({ access_token: value, token_type: 'bearer', ...more });

describe('a device', () => {
  it('tells the user where to go, and asks until the user has said yes', async () => {
    const { given, asked, prompts } = deviceOf([device, pending, new Error('away'), pending, token('a')]);
    expect(await Promise.all([given(call), given(call)])).toEqual(['a', 'a']);
    expect(prompts).toEqual([
      {
        userCode: 'WDJB-MJHT',
        verificationUri: 'https://id.example.com/enter',
        verificationUriComplete: 'https://id.example.com/enter?code=WDJB-MJHT',
        expiresIn: 600,
      },
    ]);
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
    const poll = [flow.tokenUrl, { grant_type, device_code: 'device-1', client_id: 'tv' }];
    expect(asked).toEqual([[flow.deviceAuthorizationUrl, { scope: 'read', client_id: 'tv' }], poll, poll, poll, poll]);
  });

  it('asks the user again only where the refresh token is no good any more', async () => {
    let time = 0;
    const short = { expires_in: 10 };
    const { given, asked, prompts } = deviceOf(
      [
        device,
        token('a', { ...short, refresh_token: 'r' }),
        token('b', short),
        { error: 'invalid_grant' },
        device,
        token('c'),
      ],
      { now: () => time },
    );
    expect(await given(call)).toBe('a');
    time = 10_000;
    expect(await given(call)).toBe('b');
    time = 20_000;
    expect(await given(call)).toBe('c');
    expect(prompts).toHaveLength(2);
    expect(asked[2]?.[1]).toEqual({ grant_type: 'refresh_token', refresh_token: 'r', scope: 'read', client_id: 'tv' });
  });

  it('slows down where it is asked to', async () => {
    const controller = new AbortController();
    const { given, asked } = deviceOf([device, { error: 'slow_down' }], { signal: controller.signal });
    const waiting = given(call);
    await expect.poll(() => asked).toHaveLength(2);
    // Five seconds from now: nobody waits for that here.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toHaveLength(2);
    controller.abort(new Error('given up'));
    await expect(waiting).rejects.toThrow('given up');
  });

  it.each([
    [[device, { error: 'access_denied' }], 'the server answered 400 access_denied'],
    [[{ ...device, expires_in: 0.02 }], 'the user was not done in time'],
    [[{ ...device, user_code: undefined }], 'the answer has no user_code'],
  ])('without a yes has no token: %j', async (answers, said) => {
    await expect(deviceOf(answers).given(call)).rejects.toThrow(`there is no token: ${said}`);
  });
});
