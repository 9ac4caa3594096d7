import { allowHeader } from './allow-header.ts';
import { challenge } from './challenge.ts';
import type { Check } from './check.ts';
import { declaredContentType } from './declared-content-type.ts';
import { declaredHeaders } from './declared-headers.ts';
import { declaredStatus } from './declared-status.ts';
import { noServerError } from './no-server-error.ts';
import { noWriteOnly } from './no-write-only.ts';
import { validBody } from './valid-body.ts';

/** By the names they are reported and waived under. */
export const checks = {
  'no-server-error': noServerError,
  'declared-status': declaredStatus,
  'declared-content-type': declaredContentType,
  'declared-headers': declaredHeaders,
  'valid-body': validBody,
  'no-write-only': noWriteOnly,
  'allow-header': allowHeader,
  challenge,
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof checks;
