// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { mutation } from '@rollcall/runtime/internal/query';
import { registerUser } from './calls.ts';

/**
 * Register a user: options of a mutation (`POST /users/register`).
 *
 * @example useMutation(registerUserMutation(pcxpay));
 */
export const registerUserMutation = /*@__PURE__*/ mutation('pcxpay', registerUser);
