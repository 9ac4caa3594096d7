import { describe, expect, test } from 'vitest';
import { cautions } from './cautions.ts';
import { parseSettings } from './config/read-settings.ts';

const own = {
  conscent: [{ apiKey: 'mine', apiSecret: 'secret' }],
  cl2c: [{ tenant: 'mine', apiKey: 'key' }],
  epixel: [{ apiKey: 'mine', accessToken: 'token' }],
};
const known = 'Caution: others can reach this address, and everybody knows the credentials of: cl2c, conscent, epixel.';
const open = 'Caution: others can reach this address, and no credentials are needed for: pcxpay.';

describe('a sandbox that others can reach', () => {
  test('says who can call it', () => {
    expect(cautions(parseSettings({ host: '0.0.0.0' }))).toEqual([known, open]);
  });

  test('says of what has no credentials that it has none, whatever is configured for the rest', () => {
    expect(cautions(parseSettings({ host: '::', credentials: own }))).toEqual([open]);
    expect(cautions(parseSettings({ host: '::', credentials: own, apis: ['epixel', 'cl2c'] }))).toEqual([]);
  });

  test('speaks only of what runs', () => {
    expect(cautions(parseSettings({ host: '192.0.2.1', apis: ['epixel'] }))).toEqual([
      known.replace('cl2c, conscent, ', ''),
    ]);
  });
});

test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('a sandbox on %s says nothing', (host) => {
  expect(cautions(parseSettings({ host }))).toEqual([]);
});
