// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { mutation } from '@rollcall/runtime/internal/query';
import { registerUser, updateUser } from './calls.ts';

/**
 * Register a user: options of a mutation (`POST /client/register-user`).
 *
 * @example useMutation(registerUserMutation(conscent));
 */
export const registerUserMutation = /*@__PURE__*/ mutation('conscent', registerUser);

/**
 * Update a user's details: options of a mutation (`PATCH /client/update-user`).
 *
 * @example useMutation(updateUserMutation(conscent));
 */
export const updateUserMutation = /*@__PURE__*/ mutation('conscent', updateUser);
