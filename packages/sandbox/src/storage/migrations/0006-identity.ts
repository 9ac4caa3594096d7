import { type Kysely, sql } from 'kysely';
import { keyOf, phoneKeyOf } from '../key.ts';

type Details = Readonly<Record<string, string | undefined>>;

interface Keyed {
  readonly table: string;
  readonly id: string;
  /** What keys are unique within, if it is not the table. */
  readonly scope?: string;
  readonly keys: Readonly<Record<string, (details: Details) => string | undefined>>;
}

const optional = (text: string | undefined, key: (text: string) => string) =>
  text === undefined ? undefined : key(text);

const KEYED: readonly Keyed[] = [
  {
    table: 'conscent_users',
    id: 'id',
    keys: {
      email_key: ({ email }) => optional(email, keyOf),
      phone_key: ({ phone, countryCode }) => optional(phone, (number) => phoneKeyOf(number, countryCode)),
    },
  },
  {
    table: 'cl2c_users',
    id: 'id',
    scope: 'tenant',
    keys: { user_name_key: ({ userName }) => optional(userName, keyOf) },
  },
  {
    table: 'epixel_users',
    id: 'uid',
    keys: {
      username_key: ({ username }) => optional(username, keyOf),
      email_key: ({ email }) => optional(email, keyOf),
      phone_key: ({ phone_number }) => optional(phone_number, (number) => phoneKeyOf(number)),
    },
  },
  { table: 'pcxpay_users', id: 'id', keys: { email_key: ({ email }) => optional(email, keyOf) } },
];

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables as they were, not as they are.
type AnyDatabase = Kysely<any>;

/** Who would get a key that somebody else has stays under the old one: both were registered when they were two. */
async function rekey(database: AnyDatabase, { table, id, scope, keys }: Keyed): Promise<void> {
  const rows = await database.selectFrom(table).selectAll().orderBy('created_at').execute();
  for (const row of rows) {
    const details = JSON.parse(row.details) as Details;
    for (const [column, keyFor] of Object.entries(keys)) {
      const key = keyFor(details);
      if (key === undefined || key === row[column]) continue;
      const others = database.selectFrom(table).select(sql`1`.as('one')).where(column, '=', key);
      const taken = scope === undefined ? others : others.where(scope, '=', row[scope]);
      if ((await taken.executeTakeFirst()) === undefined)
        await database
          .updateTable(table)
          .set({ [column]: key })
          .where(id, '=', row[id])
          .execute();
    }
  }
}

/** Gives everybody the key that the rule of docs/adr/0019 makes. */
export async function up(database: AnyDatabase): Promise<void> {
  for (const keyed of KEYED) await rekey(database, keyed);
}
