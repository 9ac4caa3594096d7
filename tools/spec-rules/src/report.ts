import type { LocationObject, UserContext } from '@redocly/openapi-core';
import type { Construct } from './refusals/index.ts';

/** What a rule of ours says about a fault. */
interface Fault {
  /** What is wrong: one sentence with a full stop. */
  readonly message: string;
  /** What to write instead: one sentence with a full stop. */
  readonly repair: string;
  /** What it is that cannot be carried, in the table of refusals. */
  readonly construct?: Construct;
  /** Default: the node that the rule is visiting. */
  readonly location?: Partial<LocationObject>;
}

/**
 * Redocly has no field for a repair (its `suggest` is printed as "Did you mean: … ?"), so the message ends with it and
 * plain `redocly lint` shows both. The extra properties survive, and {@link Finding} has them apart.
 */
export function sentence({ message, repair }: Pick<Fault, 'message' | 'repair'>): { message: string; repair: string } {
  return { message: `${message} ${repair}`, repair };
}

/** Reports a fault from within a visitor. */
export function fault(context: Pick<UserContext, 'report'>, { location, construct, ...words }: Fault): void {
  context.report({ ...sentence(words), ...(construct && { construct }), ...(location && { location }) });
}
