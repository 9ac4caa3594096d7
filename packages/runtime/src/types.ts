/**
 * From openapi-typescript's `operations` interface to the types that client and server speak in. Both are written against
 * these, never against openapi-typescript's output itself.
 */

/** The least that `operations['<id>']` of a generated `types.ts` has. */
export interface OperationTypes {
  parameters: { query?: unknown; header?: unknown; path?: unknown; cookie?: unknown };
  requestBody?: unknown;
  responses: object;
}

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Hundred<Leading extends string> = `${Leading}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

/** Every status code from 100 to 599, as number literals. */
export type Status = Hundred<'1'> | Hundred<'2'> | Hundred<'3'> | Hundred<'4'> | Hundred<'5'>;
export type SuccessStatus = Hundred<'2'>;

/** Interim responses, which do not answer a request. */
export type InterimStatus = Hundred<'1'>;
/** Answers without content, whatever is declared: https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
export type NoContentStatus = 204 | 205 | 304;

/** Keys of a `responses` object, and what they leave for ranges (`4XX`) and `default`. */
type Exact<Responses> = Extract<keyof Responses, number>;
type RangeOf<Key> = Key extends `${infer Leading}XX` ? Hundred<Leading> : never;
type Ranges<Responses> = RangeOf<Extract<keyof Responses, string>>;

/** The numeric statuses that one key of `responses` stands for; an exact one wins over a range, a range over `default`. */
export type StatusOf<Responses, Key extends keyof Responses> = Key extends number
  ? Key
  : Key extends 'default'
    ? Exclude<Status, Exact<Responses> | Ranges<Responses>>
    : Exclude<RangeOf<Key>, Exact<Responses>>;

/** Whether `responses` declares a success by its status code or by `2XX`. */
type DeclaresSuccess<Responses> = [Extract<Exact<Responses> | Ranges<Responses>, SuccessStatus>] extends [never]
  ? false
  : true;

/**
 * The statuses of one key of `responses` that are successes. `default` documents all other responses
 * (https://spec.openapis.org/oas/v3.1.1#responses-object): beside a declared success it is a failure whatever its status.
 * Only where no success is declared, a 2xx under `default` is one.
 */
export type SuccessStatusOf<Responses, Key extends keyof Responses> = Key extends 'default'
  ? DeclaresSuccess<Responses> extends true
    ? never
    : Extract<StatusOf<Responses, Key>, SuccessStatus>
  : Extract<StatusOf<Responses, Key>, SuccessStatus>;

/** `{ 'application/json': User, … }` of one response or request body; `never` where there is no body. */
export type Content<T> = T extends { content: infer Types } ? NonNullable<Types> : never;

/** The request body types by media type. */
export type RequestContent<Op extends OperationTypes> = Content<NonNullable<Op['requestBody']>>;

/** True for a union of two types or more. */
export type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

/** True where nothing in `T` has to be given. */
export type AllOptional<T> = Record<never, never> extends T ? true : false;

/**
 * A branch of a union of objects that are told apart by what they need. `_Names` says what each of them needs: a message of the
 * compiler about one branch names all then.
 *
 * @example
 * ```ts
 * type Contact = AnyOf<'email' | 'phone', { email: string }> | AnyOf<'email' | 'phone', { phone: string }>;
 * ```
 */
export type AnyOf<_Names extends string, Branch> = { [Key in keyof Branch]: Branch[Key] };

/** Shows an intersection as one object in editors and messages. */
export type Simplify<T> = { [Key in keyof T]: T[Key] } & {};
