import type { LocationObject, UserContext } from '@redocly/openapi-core';

/** What a rule of ours says about a fault. */
export interface Fault {
  /** What is wrong: one sentence with a full stop. */
  readonly message: string;
  /** What to write instead: one sentence with a full stop. */
  readonly repair: string;
  /** Default: the node that the rule is visiting. */
  readonly location?: Partial<LocationObject>;
}

/**
 * Redocly has no field for a repair (its `suggest` is printed as "Did you mean: … ?"), so the message ends with it and
 * plain `redocly lint` shows both. The extra property survives and lets {@link Finding} tell the two apart.
 */
export function sentence({ message, repair }: Pick<Fault, 'message' | 'repair'>): { message: string; repair: string } {
  return { message: `${message} ${repair}`, repair };
}

/** Reports a fault from within a visitor. */
export function fault(context: Pick<UserContext, 'report'>, { location, ...words }: Fault): void {
  context.report({ ...sentence(words), ...(location && { location }) });
}
