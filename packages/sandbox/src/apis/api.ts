import type { Hono } from 'hono';
import type { Settings } from '../config/settings.ts';
import type { Secrets } from '../description/credentials.ts';
import type { Document } from '../description/document.ts';
import type { Hasher } from '../passwords.ts';
import type { Person } from '../seed/people.ts';
import type { Database, Store } from '../storage/store.ts';
import type { UserTable } from '../storage/users.ts';

/** What handlers work with. */
export interface Context {
  readonly store: Store;
  readonly passwords: Hasher;
  readonly settings: Settings;
  /** What time it is. */
  readonly clock: () => Date;
  /** What a server stub is told to do about size, time and faults. */
  readonly stub: StubOptions;
}

export interface StubOptions {
  readonly maxBodyBytes: number;
  readonly deadline: number;
  readonly onViolation: (violation: {
    readonly operationId: string;
    readonly status: number;
    readonly issues: readonly { readonly keyword: string; readonly path: readonly PropertyKey[] }[];
  }) => void;
  readonly onError: (error: unknown, context: { readonly operationId: string }) => void;
}

/** What there is to fill the database with, within one transaction. */
export interface Seeding {
  readonly database: Database;
  readonly settings: Settings;
  readonly now: Date;
  /** Of a password that nobody knows. */
  readonly passwordHash: string;
}

/** One of the APIs, as the sandbox mounts it. */
export interface SandboxApi {
  /** Where it begins. */
  readonly prefix: string;
  /** Its description. */
  readonly document: Document;
  /** What a caller may send, by security scheme: one of the list. None, where nothing has to be sent. */
  readonly secrets: (credentials: Settings['credentials']) => readonly Secrets[];
  readonly create: (context: Context) => Hono;
  readonly users: UserTable;
  /** Adds those that the examples of the description speak of, and that the settings ask for; not those who are there already. */
  readonly seed?: (seeding: Seeding) => Promise<void>;
  /** @returns the id of the new user, or `undefined` if somebody has one of the details. */
  readonly addPerson: (person: Person, seeding: Seeding) => Promise<string | undefined>;
}
