import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '@rollcall/command';
import type { Finding } from '../finding.ts';
import { rules } from '../plugin.ts';

/** What a run of the lint has to say. */
export interface Report {
  readonly apis: readonly string[];
  readonly findings: readonly Finding[];
  /** Absolute path of the folder that findings' files are relative to. */
  readonly root: string;
}

/** Turns a report into text that ends with a line break; nothing at all is an empty string. */
export type Format = (report: Report, options: { readonly color: boolean }) => string | Promise<string>;

/** Why a rule of ours is there; nothing for Redocly's. */
export const docsOf = (rule: string): string | undefined => rules[rule.replace(/^rollcall\//, '')]?.docs;

/** Where the portal is: as the environment says, or as `pnpm portal` serves it; nothing where there is no such command. */
const PORTAL =
  process.env.ROLLCALL_PORTAL?.replace(/\/$/, '') ??
  (existsSync(join(import.meta.dirname, '../../../portal/package.json')) ? 'http://127.0.0.1:4321' : undefined);

/** The page about a rule of ours, in the portal; nothing for Redocly's. */
export const pageOf = (rule: string): string | undefined =>
  PORTAL && docsOf(rule) && `${PORTAL}/rules/${rule.replace(/^rollcall\//, '')}/`;

/** `4 APIs, 0 errors, 0 warnings` */
export function summary({ apis, findings }: Report): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [counted(apis.length, 'API'), counted(errors, 'error'), counted(findings.length - errors, 'warning')].join(
    ', ',
  );
}
