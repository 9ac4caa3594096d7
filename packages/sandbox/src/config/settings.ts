import { z } from 'zod';
import { apiNames } from '../apis/names.ts';
import { seedSettings } from '../seed/seed-settings.ts';
import { addressOf } from '../storage/address.ts';

const text = z.string().min(1);
const count = (least: number, most: number) => z.int().min(least).max(most);

const credentials = z.strictObject({
  conscent: z
    .array(z.strictObject({ apiKey: text, apiSecret: text }))
    .default([{ apiKey: 'sandbox-key', apiSecret: 'sandbox-secret' }]),
  cl2c: z.array(z.strictObject({ tenant: text, apiKey: text })).default([
    { tenant: 'sandbox-tenant', apiKey: 'sandbox-key' },
    { tenant: 'sandbox-tenant-2', apiKey: 'sandbox-key-2' },
  ]),
  epixel: z
    .array(z.strictObject({ apiKey: text, accessToken: z.string().regex(/^[A-Za-z0-9\-._~+/]+=*$/) }))
    .default([{ apiKey: 'sandbox-key', accessToken: 'sandbox-token' }]),
});

const epixel = z.strictObject({
  /** Sponsors on a page. */
  pageSize: count(1, 1000).default(20),
  /** Characters; a shorter password is refused. */
  shortestPassword: count(1, 1000).default(8),
  /** What can be bought with a sign-up. Buying what is sold out fails after all checks, with the documented 500. */
  products: z.array(z.strictObject({ id: text, soldOut: z.boolean().default(false) })).default([
    { id: '17', soldOut: false },
    { id: '18', soldOut: false },
    { id: 'sold-out', soldOut: true },
  ]),
});

/** What an argon2id hash costs, and who may wait for one. The defaults of the cost are those of https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const passwords = z
  .strictObject({
    memory: count(8, 4_194_304).default(19_456),
    passes: count(1, 100).default(2),
    parallelism: count(1, 16).default(1),
    /** How many may wait for a processor, of each API; then 503. */
    waiting: count(1, 10_000).default(32),
    /** Milliseconds that one may wait; then 503. */
    patience: count(1, 3_600_000).default(1000),
  })
  .refine(
    ({ memory, parallelism }) => memory >= 8 * parallelism,
    'memory has to be at least 8 KiB for each of parallelism',
  );

const limits = z.strictObject({
  /** Bytes. */
  maxBodyBytes: count(1, 100_000_000).default(1_048_576),
  /** Milliseconds for a request to arrive in full; then 408. */
  requestTimeout: count(100, 3_600_000).default(30_000),
  /** Milliseconds for its answer to be made; then 503. */
  deadline: count(100, 3_600_000).default(60_000),
  /** Milliseconds that the database may take for what it is asked, waiting for others included; then 503. */
  database: count(10, 3_600_000).default(5000),
  /** Milliseconds that requests under way get to end when the server is told to stop. */
  drain: count(0, 3_600_000).default(10_000),
  /** Sessions at one time; then 503. */
  sessions: count(1, 1000).default(50),
});

/** What the journal of each session keeps. */
const journal = z.strictObject({
  exchanges: count(1, 1000).default(200),
  bytes: count(10_000, 100_000_000).default(2_000_000),
});

const rateLimit = z.strictObject({ requests: count(1, 1_000_000), seconds: count(1, 86_400) });

function checkAddress(database: string, context: z.RefinementCtx<string>): void {
  try {
    addressOf(database);
  } catch (error) {
    context.addIssue((error as Error).message);
  }
}

/** Beside where the command is run. */
export const DEFAULT_DATABASE = '.rollcall/sandbox.sqlite';

/** Everything that can be configured, with the file's names. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  apis: z
    .array(z.enum(apiNames))
    .min(1)
    .default([...apiNames]),
  host: text.default('127.0.0.1'),
  port: count(0, 65_535).default(4080),
  /** Where links in answers point, if something stands between the server and its callers. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Linked from the page. */
  docs: z.url({ protocol: /^https?$/ }).optional(),
  database: text.default(DEFAULT_DATABASE).superRefine(checkAddress),
  credentials: credentials.prefault({}),
  seed: seedSettings.optional(),
  isolate: z.boolean().default(false),
  /** Stops the clock at this time. */
  clock: z.iso.datetime({ offset: true }).optional(),
  epixel: epixel.prefault({}),
  passwords: passwords.prefault({}),
  limits: limits.prefault({}),
  rateLimit: rateLimit.optional(),
  journal: journal.prefault({}),
  /** Whether the sandbox can be steered: on loopback by anybody, or with the token. */
  control: z.boolean().default(true),
  controlToken: z.string().min(16, 'a token needs 16 characters at least').optional(),
  /** Whether there is `/metrics`. */
  metrics: z.boolean().default(false),
  /** Origins of pages that may call; `*` is any. */
  cors: z.array(text).default(['*']),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  otel: z.boolean().default(false),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
