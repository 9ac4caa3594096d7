import type { AnySchema, ApiValidation } from '@rollcall/runtime/validation';
import type { Case } from '../cases/index.ts';
import { kindOf } from '../document/media-type.ts';
import type { RequestValues } from '../wire/values.ts';
import type { Oracle } from './oracle.ts';

/** The validators of a package, asked directly: its `./validation` or its `./zod`. */
export function validators(name: string, validation: ApiValidation): Oracle {
  return {
    name,
    async decide({ operation, expect, values }: Case) {
      if (values === undefined || (expect !== 'accepted' && expect !== 'refused')) return undefined;
      const declared = validation[operation.id];
      if (!declared) return { outcome: 'failed', saw: 'no validators for this operation' };
      const { body, path, query, headers, cookies } = declared;
      const issues = [
        ...(await issuesOf(path, values.path)),
        ...(await issuesOf(query, values.query)),
        ...(await issuesOf(headers, values.header)),
        ...(await issuesOf(cookies, values.cookie)),
        ...(await bodyIssues(body, operation.body?.required === true, values.body)),
      ];
      const [first] = issues;
      return first === undefined ? { outcome: 'accepted', saw: 'no issue' } : { outcome: 'refused', saw: first };
    },
  };
}

async function bodyIssues(
  schemas: Readonly<Record<string, AnySchema>> | undefined,
  required: boolean,
  sent: RequestValues['body'],
): Promise<readonly string[]> {
  // No schema speaks about a body that is not there.
  if (sent === undefined) return required ? ['no body'] : [];
  const schema = schemas?.[sent.mediaType];
  return schema ? bodyIssuesOf(schema, sent.mediaType, sent.value) : [`no validator for ${sent.mediaType}`];
}

/** Of a stream, every item is judged; anything but a list is none. */
export async function bodyIssuesOf(schema: AnySchema, mediaType: string, body: unknown): Promise<readonly string[]> {
  if (kindOf(mediaType) !== 'stream') return issuesOf(schema, body);
  if (!Array.isArray(body)) return ['no stream'];
  return (await Promise.all(body.map((item) => issuesOf(schema, item)))).flat();
}

async function issuesOf(schema: AnySchema | undefined, value: unknown): Promise<readonly string[]> {
  if (!schema) return [];
  const result = await schema['~standard'].validate(value);
  return (result.issues ?? []).map(({ message }) => message);
}
