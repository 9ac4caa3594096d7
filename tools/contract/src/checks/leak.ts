import { isObject } from '@rollcall/openapi/json';
import type { Case, Context } from '../cases/index.ts';
import { writeOnlyNames } from './no-write-only.ts';

/** What a text gives away that nobody may read in a log: a credential, or a field that is for writing only. */
export function leakIn(
  text: string,
  { operation, values }: Pick<Case, 'operation' | 'values'>,
  { document, secrets }: Context,
): string | undefined {
  const sent = isObject(values?.body?.value) ? values.body.value : {};
  const fields = [...writeOnlyNames(document, operation)].map((name) => [name, sent[name]] as const);
  const credentials = Object.entries(secrets).map(
    ([name, secret]) => [name, typeof secret === 'string' ? secret : secret.password] as const,
  );
  const given = [...fields, ...credentials].find(
    ([, secret]) => typeof secret === 'string' && secret.length > 5 && text.includes(secret),
  );
  return given?.[0];
}
