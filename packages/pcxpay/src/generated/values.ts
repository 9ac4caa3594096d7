// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import type { IdType, Role, UserType } from './types.ts';

/**
 * What the user may do.
 *
 * @example const [first] = ROLES;
 */
export const ROLES = ['admin', 'super-admin', 'retail', 'freelancer', 'org-staff'] as const satisfies readonly Role[];

/**
 * What kind of account it is.
 *
 * @example const [first] = USER_TYPES;
 */
export const USER_TYPES = ['internal-admin', 'org-admin', 'merchant', 'user', 'staff'] as const satisfies readonly UserType[];

/**
 * Kind of an identity document.
 *
 * @example const [first] = ID_TYPES;
 */
export const ID_TYPES = ['passport', 'drivers_license', 'national_id', 'other'] as const satisfies readonly IdType[];
