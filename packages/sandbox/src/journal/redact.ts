import type { Document, Schema } from '../description/document.ts';
import { applicable, type PlacedSchema, schemasOf } from '../description/schema.ts';

export const REDACTED = '[redacted]';
const UNDECLARED = '[undeclared]';
/** A shorter one would be found everywhere. */
const SHORTEST_SECRET = 4;
const DEEPEST = 20;
const PLAIN = /^[\w.~-]*$/;

const SECRET_NAME =
  /pass|secret|token|credential|cookie|session|signature|otp|cvv|(^|[^a-z])pin($|[^a-z])|api.?key|auth/i;
const WORD = /^[A-Za-z_][A-Za-z_.-]{0,39}$/;

const isSecret = ({ format, writeOnly }: Schema): boolean => format === 'password' || writeOnly === true;

/** A name that a caller has made up may be a secret itself: only a word is shown. */
export const shownName = (name: string): string => (WORD.test(name) ? name : '[name]');

/**
 * Shows what a description declares and leaves out the rest. What is declared as a secret, or is called one, is remembered, so that it can be
 * cut out wherever else it stands.
 */
export class Redactor {
  readonly #document: Document;
  readonly #secrets = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Remembers something that is nowhere to be shown. */
  keepSecret(value: unknown): void {
    if (typeof value === 'string' && value.length >= SHORTEST_SECRET) {
      this.#secrets.add(value);
      // As it stands in JSON and in an address, if that is something else.
      if (PLAIN.test(value)) return;
      this.#secrets.add(JSON.stringify(value).slice(1, -1)).add(encodeURIComponent(value.toWellFormed()));
    }
    if (typeof value === 'number') this.keepSecret(String(value));
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) this.keepSecret(each);
  }

  /** @param pointer - of the schema of the value. */
  show(value: unknown, pointer: string): unknown {
    return this.#show(value, applicable(this.#document, pointer), 0);
  }

  /** What a name makes of a value: everything that is called a secret is one. */
  showNamed(name: string, value: unknown, pointer: string): unknown {
    if (!SECRET_NAME.test(name)) return this.show(value, pointer);
    this.keepSecret(value);
    return REDACTED;
  }

  #show(value: unknown, schemas: readonly PlacedSchema[], depth: number): unknown {
    if (schemas.some(({ schema }) => isSecret(schema))) {
      this.keepSecret(value);
      return REDACTED;
    }
    if (schemas.length === 0 || depth > DEEPEST) return UNDECLARED;
    if (Array.isArray(value)) {
      const items = schemasOf(this.#document, schemas, 0);
      return value.map((item) => this.#show(item, items, depth + 1));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => this.#field(name, field, schemas, depth)));
  }

  #field(
    name: string,
    value: unknown,
    schemas: readonly PlacedSchema[],
    depth: number,
  ): [name: string, shown: unknown] {
    const isDeclared = schemas.some(({ schema }) => Object.hasOwn(schema.properties ?? {}, name));
    const shown = isDeclared ? name : shownName(name);
    if (SECRET_NAME.test(name)) {
      this.keepSecret(value);
      return [shown, REDACTED];
    }
    const declared = schemasOf(this.#document, schemas, name);
    if (declared.length === 0) this.keepSecretWithin(value);
    return [shown, this.#show(value, declared, depth + 1)];
  }

  /** Remembers what is called a secret within something that is not shown, since it may be repeated elsewhere. */
  keepSecretWithin(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, field] of Object.entries(value)) {
      if (SECRET_NAME.test(name)) this.keepSecret(field);
      else this.keepSecretWithin(field);
    }
  }

  /** Cuts all secrets out of every text of a value. */
  scrub<T>(value: T): T {
    if (this.#secrets.size === 0) return value;
    // The longest first: of one that holds another, nothing may be left.
    const secrets = [...this.#secrets].sort((a, b) => b.length - a.length).map((secret) => RegExp.escape(secret));
    return without(value, new RegExp(secrets.join('|'), 'g')) as T;
  }
}

function without(value: unknown, secrets: RegExp): unknown {
  if (typeof value === 'string') return value.replace(secrets, REDACTED);
  if (Array.isArray(value)) return value.map((item) => without(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [without(name, secrets), without(field, secrets)]);
  return Object.fromEntries(fields);
}
