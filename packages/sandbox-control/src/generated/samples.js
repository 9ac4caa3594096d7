// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    SessionName: { type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength: 64 },
    NewUser: {
      type: 'object',
      additionalProperties: false,
      properties: {
        firstName: { type: 'string', minLength: 1, maxLength: 100 },
        lastName: { type: 'string', minLength: 1, maxLength: 100 },
        username: { type: 'string', minLength: 1, maxLength: 100 },
        email: { type: 'string', format: 'email', maxLength: 254 },
        phone: { type: 'string', pattern: '^[0-9]{10}$' },
      },
    },
    User: {
      type: 'object',
      required: ['id', 'api', 'createdAt'],
      properties: {
        id: { type: 'string' },
        api: { type: 'string' },
        name: { type: 'string' },
        username: { type: 'string' },
        email: { type: 'string' },
        phone: { type: 'string' },
        createdAt: { type: 'string', format: 'date-time' },
      },
    },
    Fault: {
      type: 'object',
      additionalProperties: false,
      properties: {
        api: { type: 'string', minLength: 1, maxLength: 100 },
        operationId: { type: 'string', minLength: 1, maxLength: 200 },
        latency: { type: 'integer', minimum: 1, maximum: 60000 },
        status: { type: 'integer', minimum: 200, maximum: 599 },
        example: { type: 'string', minLength: 1, maxLength: 200 },
        retryAfter: { type: 'integer', minimum: 0, maximum: 86400 },
        reset: { type: 'boolean', const: true },
        slowBody: { type: 'integer', minimum: 1, maximum: 60000 },
        count: { type: 'integer', minimum: 1, maximum: 1000000 },
        probability: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      },
    },
    ActiveFault: {
      type: 'object',
      required: ['id', 'applied', 'fault'],
      properties: {
        id: { type: 'string' },
        applied: { type: 'integer', minimum: 0 },
        fault: { $ref: '#/$defs/Fault' },
      },
    },
    Clock: {
      type: 'object',
      additionalProperties: false,
      required: ['now', 'running'],
      properties: { now: { type: 'string', format: 'date-time' }, running: { type: 'boolean' } },
    },
    Texts: { type: 'object', additionalProperties: { type: 'string' } },
    Exchange: {
      type: 'object',
      required: ['id', 'time', 'method', 'path', 'milliseconds', 'request'],
      properties: {
        id: { type: 'string' },
        time: { type: 'string', format: 'date-time' },
        api: { type: 'string' },
        operationId: { type: 'string' },
        method: { type: 'string' },
        path: { type: 'string' },
        status: { type: 'integer' },
        milliseconds: { type: 'number', minimum: 0 },
        request: {
          type: 'object',
          required: ['headers', 'query'],
          properties: {
            headers: { $ref: '#/$defs/Texts' },
            query: { $ref: '#/$defs/Texts' },
            body: { type: 'string' },
          },
        },
        response: { type: 'object', properties: { body: { type: 'string' } } },
        refusal: { $ref: '#/$defs/Refusal' },
        fault: { $ref: '#/$defs/Fault' },
      },
    },
    Refusal: {
      type: 'object',
      required: ['title', 'detail', 'issues'],
      properties: {
        title: { type: 'string' },
        detail: { type: 'string' },
        pointer: { type: 'string' },
        issues: { type: 'array', items: { $ref: '#/$defs/Issue' } },
      },
    },
    Issue: {
      type: 'object',
      required: ['in', 'path', 'keyword', 'message'],
      properties: {
        in: { type: 'string', enum: ['body', 'path', 'query', 'header', 'cookie'] },
        path: { type: 'string' },
        keyword: { type: 'string' },
        message: { type: 'string' },
        pointer: { type: 'string' },
      },
    },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: { type: 'string' },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['in', 'pointer', 'keyword', 'detail'],
            properties: {
              in: { type: 'string' },
              pointer: { type: 'string' },
              keyword: { type: 'string' },
              detail: { type: 'string' },
            },
          },
        },
      },
    },
    part0: { type: 'object', properties: { api: { type: 'string' } }, required: ['api'] },
    part1: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part2: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/User' } },
    part3: { type: 'object', properties: { api: { type: 'string' } }, required: ['api'] },
    part4: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part5: {
      type: 'object',
      properties: { api: { type: 'string' }, id: { type: 'string' } },
      required: ['api', 'id'],
    },
    part6: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part7: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part8: { type: 'object', properties: { limit: { type: 'integer', minimum: 1, maximum: 1000 } } },
    part9: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part10: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/Exchange' } },
    part11: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part12: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/ActiveFault' } },
    part13: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part14: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part15: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part16: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
    part17: { type: 'object', properties: { 'X-Sandbox-Session': { $ref: '#/$defs/SessionName' } } },
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
