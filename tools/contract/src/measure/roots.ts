import type { DescribedOperation } from '../document/operations.ts';

/** A schema that an operation uses for one of its parts. */
export interface Root {
  /** `body`, `query userId`, `201`: for people. */
  readonly part: string;
  readonly schema: string;
  /** Values travel as text: there is no other type to break. */
  readonly textual: boolean;
  /** Values are lists of fields: there is nothing but objects. */
  readonly form: boolean;
  /** `null` can be said there. */
  readonly nullable: boolean;
}

export function rootsOf({ parameters, body, responses }: DescribedOperation): Root[] {
  const one = (part: string, schema: string | undefined, textual = false, form = false): Root[] =>
    schema === undefined
      ? []
      : [{ part, schema, textual, form, nullable: !textual && !form && !part.startsWith('query') }];
  return [
    ...parameters.flatMap(({ name, in: at, schema }) => one(`${at} ${name}`, schema, at !== 'query')),
    ...(body?.content ?? []).flatMap(({ kind, schema }) =>
      one('body', schema, kind === 'text', kind === 'urlencoded' || kind === 'multipart'),
    ),
    ...responses.flatMap(({ status, content }) =>
      content.flatMap(({ kind, schema }) => one(status, schema, kind === 'text')),
    ),
  ];
}
