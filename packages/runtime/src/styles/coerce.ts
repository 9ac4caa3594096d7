import { isHeld } from '../exact-numbers.ts';
import type { JsonType, Shape } from '../operation.ts';
import { Inexact } from './malformed.ts';

// The numbers of JSON: https://www.rfc-editor.org/rfc/rfc8259#section-6
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export function allows(shape: Shape, type: JsonType): boolean {
  return shape.type?.includes(type) ?? false;
}

/**
 * Text as the value that its shape stands for. Text that is no such value stays text, for the schema to refuse; where a
 * string is allowed, text is one.
 *
 * @throws Inexact for a number that JavaScript can't hold.
 */
export function coerce(text: string, shape: Shape): unknown {
  if (shape.type === undefined || allows(shape, 'string')) return text;
  if (allows(shape, 'boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if ((allows(shape, 'number') || allows(shape, 'integer')) && NUMBER.test(text)) {
    const value = Number(text);
    if (Number.isFinite(value) && !isHeld(text)) throw new Inexact();
    if (Number.isFinite(value)) return value;
  }
  if (allows(shape, 'null') && (text === 'null' || text === '')) return null;
  return text;
}

/** Sets a member whose name the caller chose: `__proto__` is a name like any other. */
export function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}
