// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { mutation } from '@rollcall/runtime/internal/query';
import { createUser } from './calls.ts';

/**
 * Create a user: options of a mutation (`POST /v1/cl2c/user`).
 *
 * @example useMutation(createUserMutation(cl2c));
 */
export const createUserMutation = /*@__PURE__*/ mutation('cl2c', createUser);
