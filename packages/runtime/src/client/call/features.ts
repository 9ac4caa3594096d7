import type { Features } from './call-context.ts';
import { hooks } from './hooks.ts';
import { middleware } from './middleware.ts';
import { retry } from './retry.ts';
import { server } from './server.ts';
import { validate } from './validate.ts';

/** Generated code adds `server` itself. */
type Missing<F> = Exclude<keyof Features, keyof F | 'server'>;

/** Options without those whose feature is not there. */
export type OptionsWith<Options, F extends Features> = Omit<Options, Missing<F>>;

/** Whatever an option may need. */
export const allFeatures = { validate, hooks, middleware, retry, server } satisfies Features;
