import document from '@rollcall/epixel/openapi.json' with { type: 'json' };
import type { Handlers } from '@rollcall/epixel/server';
import type { Context } from '../api.ts';
import { keptFields } from '../kept-fields.ts';
import { done, refused } from './messages.ts';
import { type Form, register } from './registration.ts';

const keep = keptFields<Form>(document.components.schemas, 'SignUpMember');

/** Adds a customer or a member. */
export function signUp(context: Context): Handlers['signUp'] {
  return async ({ body, signal }) => {
    const outcome = await register(context, { form: body, details: keep(body), errors: {}, signal });
    return 'uid' in outcome ? done({ uid: outcome.uid }) : refused(outcome.errors);
  };
}
