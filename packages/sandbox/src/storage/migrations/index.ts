import type { Migration } from 'kysely/migration';
import * as conscentUsers from './0001-conscent-users.ts';
import * as cl2cUsers from './0002-cl2c-users.ts';
import * as epixelUsers from './0003-epixel-users.ts';
import * as pcxpayUsers from './0004-pcxpay-users.ts';
import * as sandboxProbes from './0005-sandbox-probes.ts';
import * as identity from './0006-identity.ts';

/** In the order of their names. What was released is never changed, only added to. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-conscent-users': conscentUsers,
  '0002-cl2c-users': cl2cUsers,
  '0003-epixel-users': epixelUsers,
  '0004-pcxpay-users': pcxpayUsers,
  '0005-sandbox-probes': sandboxProbes,
  '0006-identity': identity,
};
