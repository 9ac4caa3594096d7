import type { DescribedContent, DescribedOperation, Location } from '../document/operations.ts';

/** A schema that an operation uses for one of its parts. */
export interface Root {
  readonly in: Location | 'body' | 'response';
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
  return [
    ...parameters.map(({ name, in: location, schema }) => {
      const textual = location !== 'query';
      return { in: location, part: `${location} ${name}`, schema, textual, form: false, nullable: false };
    }),
    ...(body?.content ?? []).flatMap((content) => contentRoot('body', 'body', content)),
    ...responses.flatMap(({ status, content }) => content.flatMap((each) => contentRoot('response', status, each))),
  ];
}

function contentRoot(location: 'body' | 'response', part: string, { kind, schema }: DescribedContent): Root[] {
  if (schema === undefined) return [];
  const textual = kind === 'text';
  const form = location === 'body' && (kind === 'urlencoded' || kind === 'multipart');
  return [{ in: location, part, schema, textual, form, nullable: !textual && !form }];
}
