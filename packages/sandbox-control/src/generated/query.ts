// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { mutation, queryKey, queryOptions } from '@rollcall/runtime/internal/query';
import {
  addFault,
  createUser,
  deleteUser,
  endSession,
  getClock,
  getJournal,
  listFaults,
  listUsers,
  removeFaults,
  reset,
  setClock,
} from './calls.ts';

/**
 * List the users of an API: the key of its queries, or without input what all their keys begin with (`GET /users/{api}`).
 *
 * @example queryClient.invalidateQueries({ queryKey: listUsersQueryKey() });
 */
export const listUsersQueryKey = /*@__PURE__*/ queryKey('sandbox-control', listUsers);

/**
 * List the users of an API: options of a query (`GET /users/{api}`).
 *
 * @example useQuery(listUsersOptions(sandboxControl, input));
 */
export const listUsersOptions = /*@__PURE__*/ queryOptions('sandbox-control', listUsers);

/**
 * Create a user of an API: options of a mutation (`POST /users/{api}`).
 *
 * @example useMutation(createUserMutation(sandboxControl));
 */
export const createUserMutation = /*@__PURE__*/ mutation('sandbox-control', createUser);

/**
 * Delete a user of an API: options of a mutation (`DELETE /users/{api}/{id}`).
 *
 * @example useMutation(deleteUserMutation(sandboxControl));
 */
export const deleteUserMutation = /*@__PURE__*/ mutation('sandbox-control', deleteUser);

/**
 * Reset to the seed: options of a mutation (`POST /reset`).
 *
 * @example useMutation(resetMutation(sandboxControl));
 */
export const resetMutation = /*@__PURE__*/ mutation('sandbox-control', reset);

/**
 * Get the latest exchanges: the key of its queries, or without input what all their keys begin with (`GET /journal`).
 *
 * @example queryClient.invalidateQueries({ queryKey: getJournalQueryKey() });
 */
export const getJournalQueryKey = /*@__PURE__*/ queryKey('sandbox-control', getJournal);

/**
 * Get the latest exchanges: options of a query (`GET /journal`).
 *
 * @example useQuery(getJournalOptions(sandboxControl));
 */
export const getJournalOptions = /*@__PURE__*/ queryOptions('sandbox-control', getJournal);

/**
 * List the faults that are set: the key of its queries, or without input what all their keys begin with (`GET /faults`).
 *
 * @example queryClient.invalidateQueries({ queryKey: listFaultsQueryKey() });
 */
export const listFaultsQueryKey = /*@__PURE__*/ queryKey('sandbox-control', listFaults);

/**
 * List the faults that are set: options of a query (`GET /faults`).
 *
 * @example useQuery(listFaultsOptions(sandboxControl));
 */
export const listFaultsOptions = /*@__PURE__*/ queryOptions('sandbox-control', listFaults);

/**
 * Set a fault: options of a mutation (`POST /faults`).
 *
 * @example useMutation(addFaultMutation(sandboxControl));
 */
export const addFaultMutation = /*@__PURE__*/ mutation('sandbox-control', addFault);

/**
 * Remove all faults: options of a mutation (`DELETE /faults`).
 *
 * @example useMutation(removeFaultsMutation(sandboxControl));
 */
export const removeFaultsMutation = /*@__PURE__*/ mutation('sandbox-control', removeFaults);

/**
 * Get the time: the key of its queries, or without input what all their keys begin with (`GET /clock`).
 *
 * @example queryClient.invalidateQueries({ queryKey: getClockQueryKey() });
 */
export const getClockQueryKey = /*@__PURE__*/ queryKey('sandbox-control', getClock);

/**
 * Get the time: options of a query (`GET /clock`).
 *
 * @example useQuery(getClockOptions(sandboxControl));
 */
export const getClockOptions = /*@__PURE__*/ queryOptions('sandbox-control', getClock);

/**
 * Move the clock: options of a mutation (`PUT /clock`).
 *
 * @example useMutation(setClockMutation(sandboxControl));
 */
export const setClockMutation = /*@__PURE__*/ mutation('sandbox-control', setClock);

/**
 * End the session: options of a mutation (`DELETE /session`).
 *
 * @example useMutation(endSessionMutation(sandboxControl));
 */
export const endSessionMutation = /*@__PURE__*/ mutation('sandbox-control', endSession);
