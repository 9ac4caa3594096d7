// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import { infiniteOptions, mutation, queryKey, queryOptions } from '@rollcall/runtime/internal/query';
import { listSponsors, signUp, signUpWithPackage, validateSponsor } from './calls.ts';

/**
 * Sign up a user without a package: options of a mutation (`POST /user/signup/`).
 *
 * @example useMutation(signUpMutation(epixel));
 */
export const signUpMutation = /*@__PURE__*/ mutation('epixel', signUp);

/**
 * Sign up a user with a package: options of a mutation (`POST /user/signup-package/`).
 *
 * @example useMutation(signUpWithPackageMutation(epixel));
 */
export const signUpWithPackageMutation = /*@__PURE__*/ mutation('epixel', signUpWithPackage);

/**
 * List sponsors: the key of its queries, or without input what all their keys begin with (`GET /user/get/sponsors/`).
 *
 * @example queryClient.invalidateQueries({ queryKey: listSponsorsQueryKey() });
 */
export const listSponsorsQueryKey = /*@__PURE__*/ queryKey('epixel', listSponsors);

/**
 * List sponsors: options of a query (`GET /user/get/sponsors/`).
 *
 * @example useQuery(listSponsorsOptions(epixel));
 */
export const listSponsorsOptions = /*@__PURE__*/ queryOptions('epixel', listSponsors);

/**
 * List sponsors: options of an infinite query (`GET /user/get/sponsors/`).
 *
 * @example useInfiniteQuery(listSponsorsInfiniteOptions(epixel));
 */
export const listSponsorsInfiniteOptions = /*@__PURE__*/ infiniteOptions('epixel', listSponsors);

/**
 * Check a sponsor: options of a mutation (`POST /user/validate-sponsor/`).
 *
 * @example useMutation(validateSponsorMutation(epixel));
 */
export const validateSponsorMutation = /*@__PURE__*/ mutation('epixel', validateSponsor);
