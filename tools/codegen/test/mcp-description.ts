const text = { type: 'string' };
const json = (schema: object) => ({ 'application/json': { schema } });
const file = { type: 'string', contentMediaType: 'application/octet-stream' };
const member = { $ref: '#/components/schemas/Member' };

/** Has an operation of each kind that tools for agents treat differently. */
export const club = {
  servers: [{ url: 'https://{city}.example.com', variables: { city: { default: 'oslo', description: 'Where.' } } }],
  components: {
    schemas: {
      Member: {
        type: 'object',
        required: ['name'],
        properties: { name: { ...text, minLength: 2, description: 'As others call them.' }, sponsor: member },
      },
    },
  },
  paths: {
    '/members/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, description: 'Who it is.', schema: { type: 'integer' } }],
      get: {
        operationId: 'getMember',
        summary: 'Find a member',
        description: 'By number.',
        parameters: [{ name: 'fields', in: 'query', schema: { type: 'array', items: text } }],
        responses: {
          200: {
            description: 'Found.',
            content: json(member),
            headers: { 'X-Seats': { schema: { type: 'integer' } } },
          },
          404: { description: 'Nobody.', content: json({ type: 'object', properties: { message: text } }) },
        },
      },
      put: {
        operationId: 'members/replace',
        'x-retry': 'idempotent',
        requestBody: { required: true, content: json(member) },
        responses: { 204: { description: 'Done.' } },
      },
      delete: { operationId: 'remove', deprecated: true, responses: { 204: { description: 'Gone.' } } },
    },
    '/members': {
      get: {
        operationId: 'list',
        'x-retry': 'idempotent',
        'x-pagination': { style: 'next-url', items: '/items', next: '/next' },
        responses: {
          200: {
            description: 'A page.',
            content: json({ type: 'object', properties: { items: { type: 'array', items: member }, next: text } }),
          },
        },
      },
      post: {
        operationId: 'register',
        requestBody: { required: true, content: json(member) },
        responses: {
          201: { description: 'Made.', content: json({ type: 'object', properties: { id: { type: 'integer' } } }) },
        },
      },
    },
    '/pictures': {
      post: {
        operationId: 'upload',
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['front'],
                properties: {
                  front: { ...file, description: 'The face.' },
                  others: { type: 'array', items: file },
                  note: text,
                },
              },
            },
          },
        },
        responses: { 204: { description: 'Kept.' } },
      },
      get: {
        operationId: 'picture',
        responses: { 200: { description: 'It.', content: { 'image/png': {}, 'application/zip': {} } } },
      },
    },
    '/log': {
      get: {
        operationId: 'log',
        responses: {
          200: {
            description: 'What happens.',
            content: {
              'application/jsonl': {
                'x-oai-itemSchema': { type: 'object', properties: { line: { type: 'integer' } } },
              },
            },
          },
        },
      },
    },
    '/backup': {
      put: {
        operationId: 'restore',
        requestBody: { content: { 'application/octet-stream': {}, 'text/csv': { schema: text } } },
        responses: { 201: { description: 'Restored.' } },
      },
      query: { operationId: 'find', responses: { 204: { description: 'None.' } } },
    },
  },
};
