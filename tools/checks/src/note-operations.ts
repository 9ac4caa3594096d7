/** Operations to add to a description, whatever it describes: one with a parameter, one with JSON, one with a file in a form. */

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly tags: readonly string[];
  readonly responses: Readonly<Record<string, object>>;
}

const INFERRED = { 'x-inferred': 'A test adds it.' };
const NOTE = { $ref: '#/components/schemas/Note' };

const text = (description: string) => ({ type: 'string', minLength: 1, description, ...INFERRED });
const object = (description: string, required: string, properties: object) => ({
  type: 'object',
  description,
  ...INFERRED,
  required: [required],
  properties,
});

const contentOf = (mediaType: string, schema: object, value: object) => ({
  content: { [mediaType]: { schema, examples: { note: { summary: 'A note', value } } } },
});
const note = { description: 'The note.', ...INFERRED, ...contentOf('application/json', NOTE, { text: 'Hello' }) };

/** Refuses as the other operations of the description do. */
export function noteOperations({ paths }: Description) {
  const [existing] = Object.values(paths).flatMap((item) => Object.values(item));
  if (!existing) throw new Error('The description has no operation.');
  const { tags, responses } = existing;
  const refusals = Object.fromEntries(Object.entries(responses).filter(([status]) => ['400', '401'].includes(status)));
  const operation = (operationId: string, more: object) => ({
    operationId,
    tags,
    summary: 'A new operation',
    description: 'It is new.',
    ...INFERRED,
    ...more,
    responses: { '200': note, ...refusals },
  });
  const parameters = [
    {
      name: 'noteId',
      in: 'path',
      required: true,
      description: 'Which note.',
      ...INFERRED,
      schema: { type: 'string', minLength: 1 },
      examples: { note: { summary: 'A note', value: 'n1' } },
    },
  ];
  const file = { type: 'string', format: 'binary', description: 'What it is about.', ...INFERRED };
  const form = object('A file.', 'title', { title: text('Its title.'), file });
  const upload = { ...note, required: true, ...contentOf('multipart/form-data', form, { title: 'Hello' }) };
  return {
    paths: {
      '/notes': { post: operation('addNote', { 'x-retry': 'never', requestBody: { ...note, required: true } }) },
      '/notes/{noteId}': { get: operation('getNote', { 'x-retry': 'idempotent', parameters }) },
      '/notes/{noteId}/file': {
        post: operation('attachFile', { 'x-retry': 'never', parameters, requestBody: upload }),
      },
    },
    schemas: { Note: object('A note.', 'text', { text: text('What it says.') }) },
  };
}

/** A module with their handlers, which compiles if the types say what the description says. */
export const noteHandlers = (packageName: string): string => `import type { Handlers } from '${packageName}/server';

export const addNote: Handlers['addNote'] = ({ body }) => ({ status: 200, body });
export const getNote: Handlers['getNote'] = ({ path }) => ({ status: 200, body: { text: path.noteId } });
export const attachFile: Handlers['attachFile'] = ({ body }) => ({ status: 200, body: { text: body.title } });
`;
