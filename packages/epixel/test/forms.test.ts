/** Errors of a form by field: those of the validator and those that this API declares in its answers. */
import { emptyToUndefined, fieldErrors, withMessages } from '@rollcall/runtime/forms';
import { expect, test } from 'vitest';
import { SignUpRequest } from '../src/generated/validation.js';
import { createEpixelClient } from '../src/index.ts';
import { fakeEpixel, make, responses } from '../src/testing.ts';

const auth = { apiKey: 'any', bearerAuth: 'any' };

test('the server says which field is wrong, as its description declares', async () => {
  const fetch = fakeEpixel({ signUp: responses.signUp[400].usernameTaken });
  const result = await createEpixelClient({ fetch, auth }).signUp({ body: make.signUpRequest() });
  expect(result.status === 400 && fieldErrors(result)).toEqual([
    { path: ['username'], name: 'username', message: 'Username is already taken. Please try another one.' },
  ]);
});

test('what is about no field belongs to the form', () => {
  const body = { status_code: 400, errors: { non_field_errors: ['Closed today.'] }, data: {} } as const;
  expect(fieldErrors({ body }, { general: 'non_field_errors' })).toEqual([
    { path: [], name: '', message: 'Closed today.' },
  ]);
});

test('the validator says the same of a form that is not sent, in other words where there are some', () => {
  const values = emptyToUndefined({ ...make.signUpRequest({ user_type: 'customer' }), subdomain: '', email: '' });
  const german = withMessages(SignUpRequest, { required: () => 'fehlt' });
  expect(fieldErrors(german['~standard'].validate(values))).toEqual([
    { path: ['email'], name: 'email', message: 'fehlt' },
  ]);
});
