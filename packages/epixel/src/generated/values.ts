// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import type { Flag, Position } from './types.ts';

/**
 * Whether the user is a customer or a member.
 *
 * @example const [first] = SIGN_UP_WITH_PACKAGE_REQUEST_USER_TYPES;
 */
export const SIGN_UP_WITH_PACKAGE_REQUEST_USER_TYPES = ['customer', 'member'] as const;

/** One of {@link SIGN_UP_WITH_PACKAGE_REQUEST_USER_TYPES}. */
export type SignUpWithPackageRequestUserType = (typeof SIGN_UP_WITH_PACKAGE_REQUEST_USER_TYPES)[number];

/**
 * No or yes, as the form carries it.
 *
 * @example const [first] = FLAGS;
 */
export const FLAGS = ['0', '1'] as const satisfies readonly Flag[];

/**
 * Where in the genealogy to place the user, if `place_genealogy` is `1`.
 *
 * @example const [first] = POSITIONS;
 */
export const POSITIONS = ['HOLDING_TANK', 'LEFT', 'RIGHT'] as const satisfies readonly Position[];
