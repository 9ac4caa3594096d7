import { describe, expect, test } from 'vitest';
import { isSecretName } from './secret-name.ts';

describe('isSecretName', () => {
  test.each([
    ...['password', 'confirm_password', 'passwordConfirmation', 'new-password', 'Password', 'PASSWORD', 'passcode'],
    ...[
      'client_secret',
      'clientSecret',
      'token',
      'accessToken',
      'refresh_token',
      'pin',
      'userPin',
      'otp',
      'apiKey',
      'api_key',
    ],
  ])('takes `%s` for a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test.each([
    ...['pincode', 'shipping', 'pinned', 'opinion', 'secretary', 'tokenType', 'key', 'keyboard', 'publicKey', ''],
    ...['nextPageToken', 'page_token', 'passwordChangedAt', 'password_hint', 'passwordPolicy', 'secretQuestion'],
  ])('does not take `%s` for one', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});
