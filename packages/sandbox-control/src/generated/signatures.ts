// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import type { CallArguments, ErrorOf, Input, Result } from '@rollcall/runtime/internal/client';
import type { operations } from './types.ts';

/**
 * What `listUsers` takes.
 *
 * @example const input: ListUsersInput = { path };
 */
export interface ListUsersInput extends Input<operations['listUsers']> {}

/**
 * All that `listUsers` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: ListUsersResult = await client.listUsers(input);
 */
export type ListUsersResult = Result<operations['listUsers']>;

/**
 * What `unwrap` throws of a {@link ListUsersResult}, told apart by `status`.
 *
 * @example const { status, body } = error as ListUsersError;
 */
export type ListUsersError = ErrorOf<ListUsersResult>;

/** `listUsers` as a function; in `calls.ts` the connection leads. */
export interface ListUsersCall<Leading extends readonly unknown[] = []> {
  /**
   * List the users of an API
   *
   * Lists the users of an API, the oldest first, and at most 1000.
   *
   * `GET /users/{api}`
   *
   * Responses:
   * - `200`: The users.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `404`: The sandbox runs no such API, or has no such user.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.path.api - Name of the API.
   *
   * @example
   * ```ts
   * const input: ListUsersInput = { path: { api: 'acme' } };
   * const result = await client.listUsers(input);
   * // With ./calls: await listUsers(connection, input)
   * ```
   */
  (...args: CallArguments<ListUsersInput, Leading>): Promise<ListUsersResult>;
}

/**
 * What `createUser` takes.
 *
 * @example const input: CreateUserInput = { path, body };
 */
export interface CreateUserInput extends Input<operations['createUser']> {
  /** What is to be known of the user. */
  body: Input<operations['createUser']>['body'];
}

/**
 * All that `createUser` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: CreateUserResult = await client.createUser(input);
 */
export type CreateUserResult = Result<operations['createUser']>;

/**
 * What `unwrap` throws of a {@link CreateUserResult}, told apart by `status`.
 *
 * @example const { status, body } = error as CreateUserError;
 */
export type CreateUserError = ErrorOf<CreateUserResult>;

/** `createUser` as a function; in `calls.ts` the connection leads. */
export interface CreateUserCall<Leading extends readonly unknown[] = []> {
  /**
   * Create a user of an API
   *
   * Creates a user without the API's own registration, as the seed does. What the body leaves out is made up.
   *
   * `POST /users/{api}`
   *
   * Responses:
   * - `201`: The user was created.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `404`: The sandbox runs no such API, or has no such user.
   * - `409`: The API has a user of this name, email address or phone number.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.path.api - Name of the API.
   * @param input.body - What is to be known of the user.
   *
   * @example
   * ```ts
   * const input: CreateUserInput = { path: { api: 'acme' }, body: { email: 'taken@example.com' } };
   * const result = await client.createUser(input);
   * // With ./calls: await createUser(connection, input)
   * ```
   */
  (...args: CallArguments<CreateUserInput, Leading>): Promise<CreateUserResult>;
}

/**
 * What `deleteUser` takes.
 *
 * @example const input: DeleteUserInput = { path };
 */
export interface DeleteUserInput extends Input<operations['deleteUser']> {}

/**
 * All that `deleteUser` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: DeleteUserResult = await client.deleteUser(input);
 */
export type DeleteUserResult = Result<operations['deleteUser']>;

/**
 * What `unwrap` throws of a {@link DeleteUserResult}, told apart by `status`.
 *
 * @example const { status, body } = error as DeleteUserError;
 */
export type DeleteUserError = ErrorOf<DeleteUserResult>;

/** `deleteUser` as a function; in `calls.ts` the connection leads. */
export interface DeleteUserCall<Leading extends readonly unknown[] = []> {
  /**
   * Delete a user of an API
   *
   * Deletes a user, and what only exists because of the user.
   *
   * `DELETE /users/{api}/{id}`
   *
   * Responses:
   * - `204`: The user is gone.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `404`: The sandbox runs no such API, or has no such user.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.path.api - Name of the API.
   * @param input.path.id - Id of the user.
   *
   * @example
   * ```ts
   * const input: DeleteUserInput = { path: { api: 'acme', id: '66f1c0de5a7b4c3d2e1f0a9b' } };
   * const result = await client.deleteUser(input);
   * // With ./calls: await deleteUser(connection, input)
   * ```
   */
  (...args: CallArguments<DeleteUserInput, Leading>): Promise<DeleteUserResult>;
}

/**
 * What `reset` takes.
 *
 * @example const input: ResetInput = {};
 */
export interface ResetInput extends Input<operations['reset']> {}

/**
 * All that `reset` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: ResetResult = await client.reset();
 */
export type ResetResult = Result<operations['reset']>;

/**
 * What `unwrap` throws of a {@link ResetResult}, told apart by `status`.
 *
 * @example const { status, body } = error as ResetError;
 */
export type ResetError = ErrorOf<ResetResult>;

/** `reset` as a function; in `calls.ts` the connection leads. */
export interface ResetCall<Leading extends readonly unknown[] = []> {
  /**
   * Reset to the seed
   *
   * Deletes all users, fills in the seed again, removes all faults and lets the clock run as it did at the
   * start. The journal stays.
   *
   * `POST /reset`
   *
   * Responses:
   * - `204`: The state is that of the start.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   *
   * @example
   * ```ts
   * const result = await client.reset();
   * // With ./calls: await reset(connection)
   * ```
   */
  (...args: CallArguments<ResetInput, Leading>): Promise<ResetResult>;
}

/**
 * What `getJournal` takes.
 *
 * @example const input: GetJournalInput = {};
 */
export interface GetJournalInput extends Input<operations['getJournal']> {}

/**
 * All that `getJournal` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: GetJournalResult = await client.getJournal();
 */
export type GetJournalResult = Result<operations['getJournal']>;

/**
 * What `unwrap` throws of a {@link GetJournalResult}, told apart by `status`.
 *
 * @example const { status, body } = error as GetJournalError;
 */
export type GetJournalError = ErrorOf<GetJournalResult>;

/** `getJournal` as a function; in `calls.ts` the connection leads. */
export interface GetJournalCall<Leading extends readonly unknown[] = []> {
  /**
   * Get the latest exchanges
   *
   * Gets the latest exchanges, the newest first. Credentials, cookies, passwords and everything that no
   * description declares are left out; a body that can't be read is left out whole.
   *
   * `GET /journal`
   *
   * Responses:
   * - `200`: The exchanges.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.query.limit - How many exchanges, at most.
   *
   * @example
   * ```ts
   * const result = await client.getJournal();
   * // With ./calls: await getJournal(connection)
   * ```
   */
  (...args: CallArguments<GetJournalInput, Leading>): Promise<GetJournalResult>;
}

/**
 * What `listFaults` takes.
 *
 * @example const input: ListFaultsInput = {};
 */
export interface ListFaultsInput extends Input<operations['listFaults']> {}

/**
 * All that `listFaults` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: ListFaultsResult = await client.listFaults();
 */
export type ListFaultsResult = Result<operations['listFaults']>;

/**
 * What `unwrap` throws of a {@link ListFaultsResult}, told apart by `status`.
 *
 * @example const { status, body } = error as ListFaultsError;
 */
export type ListFaultsError = ErrorOf<ListFaultsResult>;

/** `listFaults` as a function; in `calls.ts` the connection leads. */
export interface ListFaultsCall<Leading extends readonly unknown[] = []> {
  /**
   * List the faults that are set
   *
   * Lists the faults that are set, in the order in which they are tried.
   *
   * `GET /faults`
   *
   * Responses:
   * - `200`: The faults.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   *
   * @example
   * ```ts
   * const result = await client.listFaults();
   * // With ./calls: await listFaults(connection)
   * ```
   */
  (...args: CallArguments<ListFaultsInput, Leading>): Promise<ListFaultsResult>;
}

/**
 * What `addFault` takes.
 *
 * @example const input: AddFaultInput = { body };
 */
export interface AddFaultInput extends Input<operations['addFault']> {
  /** The fault. */
  body: Input<operations['addFault']>['body'];
}

/**
 * All that `addFault` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: AddFaultResult = await client.addFault(input);
 */
export type AddFaultResult = Result<operations['addFault']>;

/**
 * What `unwrap` throws of a {@link AddFaultResult}, told apart by `status`.
 *
 * @example const { status, body } = error as AddFaultError;
 */
export type AddFaultError = ErrorOf<AddFaultResult>;

/** `addFault` as a function; in `calls.ts` the connection leads. */
export interface AddFaultCall<Leading extends readonly unknown[] = []> {
  /**
   * Set a fault
   *
   * Lets requests fail. The first fault that fits a request is applied to it, until its `count` is used up;
   * `X-Sandbox-Fault` on a request comes before all of them.
   *
   * `POST /faults`
   *
   * Responses:
   * - `201`: The fault is set.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.body - The fault.
   *
   * @example
   * ```ts
   * const input: AddFaultInput = { body: { api: 'acme', status: 429, retryAfter: 30, count: 1 } };
   * const result = await client.addFault(input);
   * // With ./calls: await addFault(connection, input)
   * ```
   */
  (...args: CallArguments<AddFaultInput, Leading>): Promise<AddFaultResult>;
}

/**
 * What `removeFaults` takes.
 *
 * @example const input: RemoveFaultsInput = {};
 */
export interface RemoveFaultsInput extends Input<operations['removeFaults']> {}

/**
 * All that `removeFaults` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: RemoveFaultsResult = await client.removeFaults();
 */
export type RemoveFaultsResult = Result<operations['removeFaults']>;

/**
 * What `unwrap` throws of a {@link RemoveFaultsResult}, told apart by `status`.
 *
 * @example const { status, body } = error as RemoveFaultsError;
 */
export type RemoveFaultsError = ErrorOf<RemoveFaultsResult>;

/** `removeFaults` as a function; in `calls.ts` the connection leads. */
export interface RemoveFaultsCall<Leading extends readonly unknown[] = []> {
  /**
   * Remove all faults
   *
   * Removes all faults that are set.
   *
   * `DELETE /faults`
   *
   * Responses:
   * - `204`: No fault is set.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   *
   * @example
   * ```ts
   * const result = await client.removeFaults();
   * // With ./calls: await removeFaults(connection)
   * ```
   */
  (...args: CallArguments<RemoveFaultsInput, Leading>): Promise<RemoveFaultsResult>;
}

/**
 * What `getClock` takes.
 *
 * @example const input: GetClockInput = {};
 */
export interface GetClockInput extends Input<operations['getClock']> {}

/**
 * All that `getClock` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: GetClockResult = await client.getClock();
 */
export type GetClockResult = Result<operations['getClock']>;

/**
 * What `unwrap` throws of a {@link GetClockResult}, told apart by `status`.
 *
 * @example const { status, body } = error as GetClockError;
 */
export type GetClockError = ErrorOf<GetClockResult>;

/** `getClock` as a function; in `calls.ts` the connection leads. */
export interface GetClockCall<Leading extends readonly unknown[] = []> {
  /**
   * Get the time
   *
   * Gets the time that the APIs believe it is.
   *
   * `GET /clock`
   *
   * Responses:
   * - `200`: The time.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   *
   * @example
   * ```ts
   * const result = await client.getClock();
   * // With ./calls: await getClock(connection)
   * ```
   */
  (...args: CallArguments<GetClockInput, Leading>): Promise<GetClockResult>;
}

/**
 * What `setClock` takes.
 *
 * @example const input: SetClockInput = { body };
 */
export interface SetClockInput extends Input<operations['setClock']> {
  /** The time. */
  body: Input<operations['setClock']>['body'];
}

/**
 * All that `setClock` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: SetClockResult = await client.setClock(input);
 */
export type SetClockResult = Result<operations['setClock']>;

/**
 * What `unwrap` throws of a {@link SetClockResult}, told apart by `status`.
 *
 * @example const { status, body } = error as SetClockError;
 */
export type SetClockError = ErrorOf<SetClockResult>;

/** `setClock` as a function; in `calls.ts` the connection leads. */
export interface SetClockCall<Leading extends readonly unknown[] = []> {
  /**
   * Move the clock
   *
   * Sets the time that the APIs believe it is, and whether it goes on from there.
   *
   * `PUT /clock`
   *
   * Responses:
   * - `200`: The clock was moved.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   * @param input.body - The time.
   *
   * @example
   * ```ts
   * const input: SetClockInput = { body: { now: '2030-01-31T12:00:00.000Z', running: false } };
   * const result = await client.setClock(input);
   * // With ./calls: await setClock(connection, input)
   * ```
   */
  (...args: CallArguments<SetClockInput, Leading>): Promise<SetClockResult>;
}

/**
 * What `endSession` takes.
 *
 * @example const input: EndSessionInput = {};
 */
export interface EndSessionInput extends Input<operations['endSession']> {}

/**
 * All that `endSession` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: EndSessionResult = await client.endSession();
 */
export type EndSessionResult = Result<operations['endSession']>;

/**
 * What `unwrap` throws of a {@link EndSessionResult}, told apart by `status`.
 *
 * @example const { status, body } = error as EndSessionError;
 */
export type EndSessionError = ErrorOf<EndSessionResult>;

/** `endSession` as a function; in `calls.ts` the connection leads. */
export interface EndSessionCall<Leading extends readonly unknown[] = []> {
  /**
   * End the session
   *
   * Forgets all users, faults and exchanges of the session. Without a session, nothing happens.
   *
   * `DELETE /session`
   *
   * Responses:
   * - `204`: The session is over.
   * - `400`: The request is not as described.
   * - `401`: The token is missing or wrong.
   * - `403`: A web page of another origin asks, or another machine without a token.
   * - `503`: The database does not answer in time, or there are too many sessions.
   *
   * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
   *
   * @example
   * ```ts
   * const result = await client.endSession();
   * // With ./calls: await endSession(connection)
   * ```
   */
  (...args: CallArguments<EndSessionInput, Leading>): Promise<EndSessionResult>;
}
