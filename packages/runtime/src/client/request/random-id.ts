import { randomBytes } from '../../platform.ts';

/** 128 random bits in hexadecimal. Not `randomUUID`, which browsers keep from pages without TLS. */
export function randomId(): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
