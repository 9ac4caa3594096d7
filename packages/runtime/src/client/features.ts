import { hooks } from './hooks.ts';
import { middleware } from './middleware.ts';
import { retry } from './retry.ts';
import { validate } from './validate.ts';

/**
 * What some options need of the runtime, named as the options are. A client made by `create…Client` has all features; one
 * made by `connect…` those that it is given, so that a bundle holds no other.
 *
 * @example
 * ```ts
 * import { hooks } from '@rollcall/runtime/client';
 *
 * const club = connectClub({ hooks: { onError: console.error } }, { hooks });
 * ```
 */
export interface Features {
  /** The option `validate`. */
  readonly validate?: typeof validate | undefined;
  /** The option `hooks`. */
  readonly hooks?: typeof hooks | undefined;
  /** The option `middleware`. */
  readonly middleware?: typeof middleware | undefined;
  /** The option `retry`, and the new credential after a 401. Without it every request is sent once. */
  readonly retry?: typeof retry | undefined;
}

type Missing<F> = Exclude<keyof Features, keyof F>;

/** Options without those whose feature is not there. */
export type OptionsWith<Options, F extends Features> = Omit<Options, Missing<F>>;

/** Whatever an option may need. */
export const allFeatures = { validate, hooks, middleware, retry } satisfies Features;
