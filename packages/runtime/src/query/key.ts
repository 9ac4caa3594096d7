import type { AnyInput } from '../client/request/input.ts';
import { isSecretName } from '../secret-name.ts';
import type { CallKey } from './types.ts';

/** Headers and cookies may say who calls. */
const CONFIDENTIAL: ReadonlySet<string> = new Set(['headers', 'cookies']);

/** The key of a call, or, without input, of all calls of the operation. It holds no secrets, and tells calls apart all the same. */
export function keyOf(api: string, operation: string, input?: AnyInput): CallKey {
  if (input === undefined) return [api, operation];
  const groups = Object.entries(input).map(([group, value]) => [group, shown(value, CONFIDENTIAL.has(group))]);
  return [api, operation, Object.fromEntries(groups)];
}

/** The value, with what may be secret in it as a fingerprint. */
function shown(value: unknown, isSecret: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, isSecret));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([name, member]) => [
      name,
      shown(member, isSecret || isSecretName(name)),
    ]);
    return Object.fromEntries(entries);
  }
  return isSecret && value !== undefined && value !== null ? fingerprint(String(value)) : value;
}

/** 64 bits of FNV-1a in two halves: enough to tell values apart, and too little to tell what they are. */
function fingerprint(text: string): string {
  const half = (start: number) => {
    let hash = start;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return `#${half(0x811c9dc5)}${half(0x050c5d1f)}`;
}
