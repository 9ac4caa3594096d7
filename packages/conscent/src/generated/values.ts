// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import type { Gender } from './types.ts';

/**
 * Gender of the person.
 *
 * @example const [first] = GENDERS;
 */
export const GENDERS = ['MALE', 'FEMALE', 'OTHERS'] as const satisfies readonly Gender[];
