// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    SessionName: {
      type: 'string',
      description: 'Name of a session.',
      pattern: '^[A-Za-z0-9_-]+$',
      maxLength: 64,
      'x-message': 'must consist of letters from A to Z, digits, underscores and hyphens',
    },
    NewUser: {
      type: 'object',
      description: 'What is to be known of a new user; the rest is made up.',
      additionalProperties: false,
      properties: {
        firstName: { type: 'string', description: 'First name.', minLength: 1, maxLength: 100 },
        lastName: { type: 'string', description: 'Last name.', minLength: 1, maxLength: 100 },
        username: {
          type: 'string',
          description: 'User name, where the API has user names.',
          minLength: 1,
          maxLength: 100,
        },
        email: { type: 'string', format: 'email', description: 'Email address.', maxLength: 254 },
        phone: {
          type: 'string',
          description: 'Phone number of ten digits, without the calling code, which is +1.',
          pattern: '^[0-9]{10}$',
          'x-message': 'must be ten digits',
        },
      },
    },
    User: {
      type: 'object',
      description: 'A user of an API, as far as APIs have it in common.',
      required: ['id', 'api', 'createdAt'],
      properties: {
        id: { type: 'string', description: 'Id of the user.' },
        api: { type: 'string', description: 'Name of the API.' },
        name: { type: 'string', description: 'First and last name.' },
        username: { type: 'string', description: 'User name.' },
        email: { type: 'string', description: 'Email address.' },
        phone: { type: 'string', description: 'Phone number.' },
        createdAt: {
          type: 'string',
          format: 'date-time',
          description: 'When the user was created, by the sandbox\'s clock.',
        },
      },
    },
    Fault: {
      type: 'object',
      description: 'What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and\nthe last may be combined with the others.\n',
      additionalProperties: false,
      properties: {
        api: {
          type: 'string',
          description: 'Only requests to this API; to all, if absent.',
          minLength: 1,
          maxLength: 100,
        },
        operationId: {
          type: 'string',
          description: 'Only requests to operations of this id; to all, if absent.',
          minLength: 1,
          maxLength: 200,
        },
        latency: {
          type: 'integer',
          description: 'Milliseconds to wait before anything else is done.',
          minimum: 1,
          maximum: 60000,
        },
        status: {
          type: 'integer',
          description: 'The status of the answer, which the API does not get to see the request for. One that the operation\ndeclares has the body of an example; 429 and 503 are problem details where they are not declared.\n',
          minimum: 200,
          maximum: 599,
        },
        example: {
          type: 'string',
          description: 'Name of the example to answer with `status`; the first, if absent.',
          minLength: 1,
          maxLength: 200,
        },
        retryAfter: {
          type: 'integer',
          description: 'Seconds that the `Retry-After` of the answer to `status` says.',
          minimum: 0,
          maximum: 86400,
        },
        reset: {
          type: 'boolean',
          const: true,
          description: 'Whether the connection is reset instead of an answer. Nothing is stored.',
        },
        slowBody: {
          type: 'integer',
          description: 'Milliseconds over which the body of the answer is spread.',
          minimum: 1,
          maximum: 60000,
        },
        count: {
          type: 'integer',
          description: 'How many requests it is applied to; all, if absent.',
          minimum: 1,
          maximum: 1000000,
        },
        probability: {
          type: 'number',
          description: 'How likely it is applied to a request that it fits; always, if absent.',
          exclusiveMinimum: 0,
          maximum: 1,
        },
      },
    },
    ActiveFault: {
      type: 'object',
      description: 'A fault that is set.',
      required: ['id', 'applied', 'fault'],
      properties: {
        id: { type: 'string', description: 'Id of the fault.' },
        applied: { type: 'integer', description: 'How many requests it has been applied to.', minimum: 0 },
        fault: { $ref: '#/$defs/Fault' },
      },
    },
    Clock: {
      type: 'object',
      description: 'The time that the APIs believe it is.',
      additionalProperties: false,
      required: ['now', 'running'],
      properties: {
        now: { type: 'string', format: 'date-time', description: 'The time.' },
        running: { type: 'boolean', description: 'Whether it goes on.' },
      },
    },
    Texts: { type: 'object', description: 'Texts by name.', additionalProperties: { type: 'string' } },
    Exchange: {
      type: 'object',
      description: 'A request, and what became of it.',
      required: ['id', 'time', 'method', 'path', 'milliseconds', 'request'],
      properties: {
        id: {
          type: 'string',
          description: 'The id that the answer has in `X-Request-Id` and lines of the log in `requestId`.',
        },
        time: { type: 'string', format: 'date-time', description: 'When the request arrived.' },
        api: { type: 'string', description: 'Name of the API; absent if the path belongs to none.' },
        operationId: { type: 'string', description: 'The operation; absent if there is none.' },
        method: { type: 'string', description: 'Method.' },
        path: { type: 'string', description: 'Path, without the query.' },
        status: {
          type: 'integer',
          description: 'Status of the answer; absent if the connection was closed without one.',
        },
        milliseconds: { type: 'number', description: 'How long it took.', minimum: 0 },
        request: {
          type: 'object',
          description: 'The request, without what is or may be a secret.',
          required: ['headers', 'query'],
          properties: {
            headers: { $ref: '#/$defs/Texts' },
            query: { $ref: '#/$defs/Texts' },
            body: {
              type: 'string',
              description: 'The body as far as it is declared, or why it is left out.',
            },
          },
        },
        response: {
          type: 'object',
          description: 'The answer, if it is a refusal or a failure.',
          properties: {
            body: {
              type: 'string',
              description: 'The body as far as it is declared, or why it is left out.',
            },
          },
        },
        refusal: { $ref: '#/$defs/Refusal' },
        fault: { $ref: '#/$defs/Fault' },
      },
    },
    Refusal: {
      type: 'object',
      description: 'Why a request was refused.',
      required: ['title', 'detail', 'issues'],
      properties: {
        title: { type: 'string', description: 'What kind of refusal it is.' },
        detail: { type: 'string', description: 'What is wrong in this case.' },
        pointer: {
          type: 'string',
          description: 'JSON pointer of the response in the description of the API, if it declares one for the status.',
        },
        issues: {
          type: 'array',
          description: 'What breaks the description of the API; empty if another rule refuses the request.',
          items: { $ref: '#/$defs/Issue' },
        },
      },
    },
    Issue: {
      type: 'object',
      description: 'A part of the request that breaks the description of the API.',
      required: ['in', 'path', 'keyword', 'message'],
      properties: {
        in: {
          type: 'string',
          description: 'The part of the request.',
          enum: ['body', 'path', 'query', 'header', 'cookie'],
        },
        path: { type: 'string', description: 'JSON pointer within that part.' },
        keyword: { type: 'string', description: 'The keyword of JSON Schema that is broken.' },
        message: { type: 'string', description: 'What is wrong.' },
        pointer: { type: 'string', description: 'JSON pointer of the rule in the description of the API.' },
      },
    },
    Problem: {
      type: 'object',
      description: 'Problem details of RFC 9457.',
      required: ['type', 'title', 'status', 'detail'],
      properties: {
        type: { type: 'string', description: 'Kind of problem, as a URI reference.' },
        title: { type: 'string', description: 'What kind of problem it is.' },
        status: { type: 'integer', description: 'Status of the answer.', minimum: 400, maximum: 599 },
        detail: { type: 'string', description: 'What is wrong in this case.' },
        errors: {
          type: 'array',
          description: 'What breaks this description.',
          items: {
            type: 'object',
            description: 'A part of the request that breaks this description.',
            required: ['in', 'pointer', 'keyword', 'detail'],
            properties: {
              in: { type: 'string', description: 'The part of the request.' },
              pointer: { type: 'string', description: 'JSON pointer within that part.' },
              keyword: { type: 'string', description: 'The keyword of JSON Schema that is broken.' },
              detail: { type: 'string', description: 'What is wrong.' },
            },
          },
        },
      },
    },
    part0: {
      type: 'object',
      properties: { api: { type: 'string', description: 'Name of the API.' } },
      required: ['api'],
    },
    part1: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part2: {
      type: 'array',
      description: 'The users of the API.',
      maxItems: 1000,
      items: { $ref: '#/$defs/User' },
    },
    part3: {
      type: 'object',
      properties: { api: { type: 'string', description: 'Name of the API.' } },
      required: ['api'],
    },
    part4: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part5: {
      type: 'object',
      properties: {
        api: { type: 'string', description: 'Name of the API.' },
        id: { type: 'string', description: 'Id of the user.' },
      },
      required: ['api', 'id'],
    },
    part6: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part7: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part8: {
      type: 'object',
      properties: {
        limit: { type: 'integer', minimum: 1, maximum: 1000, description: 'How many exchanges, at most.' },
      },
    },
    part9: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part10: {
      type: 'array',
      description: 'The newest first.',
      maxItems: 1000,
      items: { $ref: '#/$defs/Exchange' },
    },
    part11: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part12: {
      type: 'array',
      description: 'The faults that are set.',
      maxItems: 100,
      items: { $ref: '#/$defs/ActiveFault' },
    },
    part13: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part14: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part15: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part16: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
    part17: {
      type: 'object',
      properties: {
        'X-Sandbox-Session': {
          $ref: '#/$defs/SessionName',
          description: 'The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the\nfirst request that names it.\n',
        },
      },
    },
  },
  components: {
    SessionName: 'SessionName',
    NewUser: 'NewUser',
    User: 'User',
    Fault: 'Fault',
    ActiveFault: 'ActiveFault',
    Clock: 'Clock',
    Texts: 'Texts',
    Exchange: 'Exchange',
    Refusal: 'Refusal',
    Issue: 'Issue',
    Problem: 'Problem',
  },
  operations: {
    listUsers: {
      summary: 'List the users of an API',
      description: 'Lists the users of an API, the oldest first, and at most 1000.',
      groups: { path: { $ref: '#/$defs/part0' }, headers: { $ref: '#/$defs/part1' } },
      parameters: [
        { in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } },
        { in: 'path', name: 'api', required: true, examples: { users: 'acme' } },
      ],
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/part2' },
              examples: {
                users: [
                  {
                    id: '66f1c0de5a7b4c3d2e1f0a9b',
                    api: 'acme',
                    name: 'Marla Holt',
                    email: 'marla.holt@example.com',
                    createdAt: '2026-01-31T12:00:00.000Z',
                  },
                ],
              },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '404': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noApi: {
                  type: 'about:blank',
                  title: 'Not Found',
                  status: 404,
                  detail: 'The sandbox runs no such API, or has no such user.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    createUser: {
      summary: 'Create a user of an API',
      description: 'Creates a user without the API\'s own registration, as the seed does. What the body leaves out is made up.\n',
      groups: { path: { $ref: '#/$defs/part3' }, headers: { $ref: '#/$defs/part4' } },
      parameters: [
        { in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } },
        { in: 'path', name: 'api', required: true, examples: { users: 'acme' } },
      ],
      body: {
        'application/json': { schema: { $ref: '#/$defs/NewUser' }, examples: { users: { email: 'taken@example.com' } } },
      },
      responses: {
        '201': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/User' },
              examples: {
                users: {
                  id: '66f1c0de5a7b4c3d2e1f0a9b',
                  api: 'acme',
                  name: 'Yara Quist',
                  email: 'taken@example.com',
                  phone: '+13025550142',
                  createdAt: '2026-01-31T12:00:00.000Z',
                },
              },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '404': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noApi: {
                  type: 'about:blank',
                  title: 'Not Found',
                  status: 404,
                  detail: 'The sandbox runs no such API, or has no such user.',
                },
              },
            },
          },
        },
        '409': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                taken: {
                  type: 'about:blank',
                  title: 'Conflict',
                  status: 409,
                  detail: 'acme has a user with one of these details.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    deleteUser: {
      summary: 'Delete a user of an API',
      description: 'Deletes a user, and what only exists because of the user.',
      groups: { path: { $ref: '#/$defs/part5' }, headers: { $ref: '#/$defs/part6' } },
      parameters: [
        { in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } },
        { in: 'path', name: 'api', required: true, examples: { users: 'acme' } },
        { in: 'path', name: 'id', required: true, examples: { users: '66f1c0de5a7b4c3d2e1f0a9b' } },
      ],
      responses: {
        '204': {},
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '404': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noApi: {
                  type: 'about:blank',
                  title: 'Not Found',
                  status: 404,
                  detail: 'The sandbox runs no such API, or has no such user.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    reset: {
      summary: 'Reset to the seed',
      description: 'Deletes all users, fills in the seed again, removes all faults and lets the clock run as it did at the\nstart. The journal stays.\n',
      groups: { headers: { $ref: '#/$defs/part7' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      responses: {
        '204': {},
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    getJournal: {
      summary: 'Get the latest exchanges',
      description: 'Gets the latest exchanges, the newest first. Credentials, cookies, passwords and everything that no\ndescription declares are left out; a body that can\'t be read is left out whole.\n',
      groups: { query: { $ref: '#/$defs/part8' }, headers: { $ref: '#/$defs/part9' } },
      parameters: [
        { in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } },
        { in: 'query', name: 'limit', examples: { refused: 1 } },
      ],
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/part10' },
              examples: {
                refused: [
                  {
                    id: '1f2b6c1e-6a52-4c1c-9a0e-0d8f7a1b2c3d',
                    time: '2026-01-31T12:00:00.000Z',
                    api: 'acme',
                    operationId: 'registerUser',
                    method: 'POST',
                    path: '/acme/users',
                    status: 400,
                    milliseconds: 1.7,
                    request: {
                      headers: { 'content-type': 'application/json' },
                      query: {},
                      body: '{\n  "email": "nobody",\n  "password": "[redacted]"\n}',
                    },
                    response: { body: '{"message":"email must be a valid email."}' },
                    refusal: {
                      title: 'Bad Request',
                      detail: 'The request does not match the description of the API.',
                      pointer: '#/paths/~1users/post/responses/400',
                      issues: [
                        {
                          in: 'body',
                          path: '/email',
                          keyword: 'format',
                          message: 'must be a valid email',
                          pointer: '#/components/schemas/NewUser/properties/email/format',
                        },
                      ],
                    },
                  },
                ],
              },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    listFaults: {
      summary: 'List the faults that are set',
      description: 'Lists the faults that are set, in the order in which they are tried.',
      groups: { headers: { $ref: '#/$defs/part11' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/part12' },
              examples: {
                rateLimited: [
                  {
                    id: '7d1e5c9a-3f0b-4c43-8a5e-2f6f0b9c1d2e',
                    applied: 0,
                    fault: { api: 'acme', status: 429, retryAfter: 30, count: 1 },
                  },
                ],
              },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    addFault: {
      summary: 'Set a fault',
      description: 'Lets requests fail. The first fault that fits a request is applied to it, until its `count` is used up;\n`X-Sandbox-Fault` on a request comes before all of them.\n',
      groups: { headers: { $ref: '#/$defs/part13' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      body: {
        'application/json': {
          schema: { $ref: '#/$defs/Fault' },
          examples: {
            rateLimited: { api: 'acme', status: 429, retryAfter: 30, count: 1 },
            late: { latency: 2000, probability: 0.1 },
          },
        },
      },
      responses: {
        '201': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ActiveFault' },
              examples: {
                rateLimited: {
                  id: '7d1e5c9a-3f0b-4c43-8a5e-2f6f0b9c1d2e',
                  applied: 0,
                  fault: { api: 'acme', status: 429, retryAfter: 30, count: 1 },
                },
                late: {
                  id: '0b6a4a0e-54a3-4a0c-b7a5-9a3f1c2d4e5f',
                  applied: 0,
                  fault: { latency: 2000, probability: 0.1 },
                },
              },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    removeFaults: {
      summary: 'Remove all faults',
      description: 'Removes all faults that are set.',
      groups: { headers: { $ref: '#/$defs/part14' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      responses: {
        '204': {},
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    getClock: {
      summary: 'Get the time',
      description: 'Gets the time that the APIs believe it is.',
      groups: { headers: { $ref: '#/$defs/part15' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/Clock' },
              examples: { stopped: { now: '2030-01-31T12:00:00.000Z', running: false } },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    setClock: {
      summary: 'Move the clock',
      description: 'Sets the time that the APIs believe it is, and whether it goes on from there.',
      groups: { headers: { $ref: '#/$defs/part16' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      body: {
        'application/json': {
          schema: { $ref: '#/$defs/Clock' },
          examples: { stopped: { now: '2030-01-31T12:00:00.000Z', running: false } },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/Clock' },
              examples: { stopped: { now: '2030-01-31T12:00:00.000Z', running: false } },
            },
          },
        },
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
    endSession: {
      summary: 'End the session',
      description: 'Forgets all users, faults and exchanges of the session. Without a session, nothing happens.\n',
      groups: { headers: { $ref: '#/$defs/part17' } },
      parameters: [{ in: 'headers', name: 'X-Sandbox-Session', examples: { example: 'checkout-tests-3' } }],
      responses: {
        '204': {},
        '400': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noEffect: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The request does not match the description of the API.',
                  errors: [
                    {
                      in: 'body',
                      pointer: '/latency',
                      keyword: 'minimum',
                      detail: 'must be at least 1',
                    },
                  ],
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                noToken: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'X-Sandbox-Token is missing or wrong.',
                },
              },
            },
          },
        },
        '403': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                foreign: {
                  type: 'about:blank',
                  title: 'Forbidden',
                  status: 403,
                  detail: 'No page of another origin can steer the sandbox.',
                },
              },
            },
          },
        },
        '503': {
          body: {
            'application/problem+json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                tooMany: {
                  type: 'about:blank',
                  title: 'Service Unavailable',
                  status: 503,
                  detail: 'The server cannot do this now. Try again later.',
                },
              },
            },
          },
        },
      },
    },
  },
};
