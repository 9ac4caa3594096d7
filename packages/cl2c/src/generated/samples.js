// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    CreateUserRequest: {
      type: 'object',
      required: ['firstName', 'lastName', 'email', 'userName', 'phoneNumber'],
      properties: {
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        email: { type: 'string', format: 'email' },
        userName: { type: 'string' },
        phoneNumber: { type: 'string' },
      },
    },
    User: {
      type: 'object',
      required: [
        'id',
        'userName',
        'firstName',
        'lastName',
        'email',
        'emailConfirmed',
        'authenticated',
        'authValidUpto',
        'authLocation',
        'phoneNumber',
        'walletAddress',
      ],
      properties: {
        id: { type: 'string', format: 'uuid' },
        userName: { type: 'string' },
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        email: { type: 'string', format: 'email' },
        emailConfirmed: { type: 'boolean' },
        authenticated: { type: 'boolean' },
        authValidUpto: { type: 'string', format: 'date-time' },
        authLocation: { type: 'string' },
        phoneNumber: { type: 'string' },
        walletAddress: { type: 'string' },
      },
    },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'instance', 'errors'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: { type: 'string' },
        instance: { type: 'string' },
        errors: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      },
    },
  },
  components: { CreateUserRequest: 'CreateUserRequest', User: 'User', Problem: 'Problem' },
  operations: {
    createUser: {
      body: {
        'application/json': {
          schema: { $ref: '#/$defs/CreateUserRequest' },
          examples: {
            newUser: {
              firstName: 'Ines',
              lastName: 'Calloway',
              email: 'ines.calloway@example.com',
              userName: 'inescalloway',
              phoneNumber: '+12025550116',
            },
            userNameTaken: {
              firstName: 'Amara',
              lastName: 'Abbott',
              email: 'amara.abbott@example.com',
              userName: 'amara.abara',
              phoneNumber: '+12025550117',
            },
          },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/User' },
              examples: {
                newUser: {
                  id: '8b0f6c52-3f0e-4c3b-9a55-6d1f0f7c2e41',
                  userName: 'inescalloway',
                  firstName: 'Ines',
                  lastName: 'Calloway',
                  email: 'ines.calloway@example.com',
                  emailConfirmed: false,
                  authenticated: false,
                  authValidUpto: '2025-03-14T09:26:53.589Z',
                  authLocation: 'Lisbon',
                  phoneNumber: '+12025550116',
                  walletAddress: '0x0000000000000000000000000000000000000000',
                },
              },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                invalidFields: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The user was not created.',
                  instance: '/v1/cl2c/user',
                  errors: {
                    email: ['The value is not an email address.'],
                    phoneNumber: ['The field is required.'],
                  },
                },
                userNameTaken: {
                  type: 'about:blank',
                  title: 'Bad Request',
                  status: 400,
                  detail: 'The user was not created.',
                  instance: '/v1/cl2c/user',
                  errors: { userName: ['The user name is taken.'] },
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/Problem' },
              examples: {
                badCredentials: {
                  type: 'about:blank',
                  title: 'Unauthorized',
                  status: 401,
                  detail: 'The tenant and the API key do not match.',
                  instance: '/v1/cl2c/user',
                  errors: {},
                },
              },
            },
          },
        },
      },
    },
  },
};
