import type { Operation } from '../../operation.ts';
import { Unwritable } from '../../styles/text.ts';
import { acceptOf } from '../content/media-type.ts';
import type { CallContext, CallTarget, Parts } from './call-context.ts';

/** Settles what every call of the operation has in common. */
export function targetOf(operation: Operation, parts: Parts): CallTarget {
  return { operation, parts, accept: acceptOf(operation, parts) };
}

/** A part that the operation calls for. */
export function partOf<Name extends keyof Parts>({ parts }: CallContext, name: Name): NonNullable<Parts[Name]> {
  const part = parts[name];
  if (!part) throw new Unwritable(`the client was made without the part ${name}`);
  return part;
}
