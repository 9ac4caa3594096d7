import { networkError, responses } from '@rollcall/epixel/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SignUpForm } from '../src/SignUpForm.tsx';
import { api, show } from './api.tsx';

/** The form with everything that a customer has to fill in. */
async function filledIn() {
  show(<SignUpForm />);
  const user = userEvent.setup();
  const texts = {
    'First name': 'Nadia',
    'Last name': 'Osei',
    Email: 'nadia.osei@example.com',
    Phone: '2025550121',
    'Country code': 'US',
    'User name': 'nadia.osei',
    Password: 'walnut-Ferry-kite-58',
  };
  for (const [label, text] of Object.entries(texts)) await user.type(screen.getByLabelText(label), text);
  await user.click(screen.getByLabelText('I agree to the terms'));
  return { user, send: () => user.click(screen.getByRole('button', { name: 'Sign up' })) };
}

/** Whether an input is wrong, and what describes it. */
const described = (label: string) => {
  const input = screen.getByLabelText(label);
  const description = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  return { invalid: input.getAttribute('aria-invalid'), message: description?.textContent };
};

describe('the form', () => {
  test('signs a customer up, and leaves out what was left empty', async () => {
    const { send } = await filledIn();
    await send();
    await screen.findByText(/Your id is/);
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]).toMatchObject({ operationId: 'signUp' });
    expect(api.requests[0]?.input?.body).toEqual({
      user_type: 'customer',
      first_name: 'Nadia',
      last_name: 'Osei',
      email: 'nadia.osei@example.com',
      phone_number: '2025550121',
      country_code: 'US',
      username: 'nadia.osei',
      password: 'walnut-Ferry-kite-58',
      agree_terms: '1',
    });
  });

  test('asks a member for a sponsor before anything is sent', async () => {
    const { user, send } = await filledIn();
    await user.selectOptions(screen.getByLabelText('Sign up as'), 'member');
    await send();
    await screen.findAllByText('is required');
    expect(described('Sponsor')).toEqual({ invalid: 'true', message: 'is required' });
    expect(document.activeElement).toBe(screen.getByLabelText('Sponsor'));
    expect(described('First name')).toEqual({ invalid: 'false', message: undefined });
    expect(api.requests).toEqual([]);
  });

  test('shows what the server refuses beside the field', async () => {
    api.use({ signUp: responses.signUp[400].usernameTaken });
    const { send } = await filledIn();
    await send();
    await screen.findByText(/already taken/);
    const message = 'Username is already taken. Please try another one.';
    expect(described('User name')).toEqual({ invalid: 'true', message });
  });

  test('shows below the fields what concerns none of them, or one that has no input', async () => {
    const errors = { non_field_errors: ['Closed today.'], position: ['is taken'] };
    const body = { status_code: 400 as const, errors, data: {} };
    api.use({ signUp: [{ status: 400, body }, networkError] });
    const { send } = await filledIn();
    await send();
    expect((await screen.findByRole('alert')).textContent).toBe('Closed today.\nposition: is taken');
    await send();
    expect((await screen.findByText(/signUp/)).getAttribute('role')).toBe('alert');
  });
});
