import { ApiError, type operations, RequestValidationError, type SignUpRequest } from '@rollcall/epixel';
import { type CallError, signUpMutation } from '@rollcall/epixel/query';
import { emptyToUndefined, fieldErrors } from '@rollcall/runtime/forms';
import { useMutation } from '@tanstack/react-query';
import { type ComponentProps, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { epixel } from './epixel.ts';
import { Field } from './Field.tsx';

type Input = Omit<ComponentProps<typeof Field>, 'errors'> & { readonly name: keyof SignUpRequest };

const inputs: readonly Input[] = [
  { name: 'first_name', label: 'First name', autoComplete: 'given-name' },
  { name: 'last_name', label: 'Last name', autoComplete: 'family-name' },
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'email' },
  { name: 'phone_number', label: 'Phone', type: 'tel', autoComplete: 'tel' },
  { name: 'country_code', label: 'Country code', autoComplete: 'country' },
  { name: 'username', label: 'User name', autoComplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'new-password' },
  { name: 'sponsor', label: 'Sponsor' },
  { name: 'subdomain', label: 'Subdomain' },
  { name: 'agree_terms', label: 'I agree to the terms', type: 'checkbox', value: '1' },
];
const onlyMembersNeed = ['sponsor', 'subdomain'];

export function SignUpForm() {
  const [isMember, setIsMember] = useState(false);
  const signUp = useMutation(signUpMutation(epixel));
  const errors = errorsOf(signUp.error);
  const elsewhere = errors.filter((error) => !inputs.some(({ name }) => name === error.name));

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (signUp.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [signUp.error]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = emptyToUndefined(Object.fromEntries(new FormData(event.currentTarget)));
    // Whether it is a request, the connection validates before it sends anything.
    signUp.mutate({ body: values as unknown as SignUpRequest });
  }

  if (signUp.isSuccess) return <p role="status">Welcome! Your id is {signUp.data.data.uid}.</p>;
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <h1>Sign up</h1>
      <div className="field">
        <label htmlFor="user_type">Sign up as</label>
        <select id="user_type" name="user_type" onChange={({ target }) => setIsMember(target.value === 'member')}>
          <option value="customer">Customer</option>
          <option value="member">Member</option>
        </select>
      </div>
      {inputs.map(({ name, label, ...input }) => {
        const isOptional = !isMember && onlyMembersNeed.includes(name);
        const messages = errors.filter((error) => error.name === name).map(({ message }) => message);
        const title = isOptional ? `${label} (optional)` : label;
        return <Field key={name} name={name} label={title} errors={messages} {...input} />;
      })}
      {elsewhere.length > 0 && (
        <p role="alert" className="error">
          {elsewhere.map(({ name, message }) => (name ? `${name}: ${message}` : message)).join('\n')}
        </p>
      )}
      <button type="submit" disabled={signUp.isPending}>
        {signUp.isPending ? 'Signing up …' : 'Sign up'}
      </button>
    </form>
  );
}

/** By field, what the validator or the server has found; under no field, whatever else went wrong. */
function errorsOf(error: CallError<operations['signUp']> | null) {
  if (error instanceof RequestValidationError) return fieldErrors(error);
  if (error instanceof ApiError && error.status === 400) return fieldErrors(error, { general: 'non_field_errors' });
  return error ? [{ name: '', message: error.message }] : [];
}
