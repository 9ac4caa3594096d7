import type { Fault } from './faults.ts';

/** The first thing that is wrong, with the field it is about: for APIs whose errors hold one message. */
export function firstMessage({ detail, issues: [first] = [] }: Fault): string {
  return first ? [first.path.join('.'), first.message].filter(Boolean).join(' ') : detail;
}

/**
 * The messages of a fault by the name of the top-level field they are about: for APIs whose errors map fields to messages.
 *
 * @param general - the key of what is about no field; all of it, where the fault has no issues.
 * @example messagesByField(fault, 'non_field_errors') // { email: ['must be a valid email'] }
 */
export function messagesByField({ detail, issues = [] }: Fault, general: string): Record<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const { path, message } of issues.length > 0 ? issues : [{ path: [], message: detail }]) {
    const [field = general, ...within] = path.map(String);
    messages.set(field, [
      ...(messages.get(field) ?? []),
      within.length > 0 ? `${within.join('.')} ${message}` : message,
    ]);
  }
  return Object.fromEntries(messages);
}
