// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    CreateUserRequest: {
      type: 'object',
      description: 'The details of a user to create.',
      required: ['firstName', 'lastName', 'email', 'userName', 'phoneNumber'],
      properties: {
        firstName: { type: 'string', description: 'First name.' },
        lastName: { type: 'string', description: 'Last name.' },
        email: { type: 'string', format: 'email', description: 'Email address.' },
        userName: { type: 'string', description: 'Name by which the user signs in; no two users share one.' },
        phoneNumber: { type: 'string', description: 'Phone number with the country\'s calling code.' },
      },
    },
    User: {
      type: 'object',
      description: 'A user as CL2C stores it.',
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
        id: { type: 'string', format: 'uuid', description: 'Id of the user.' },
        userName: { type: 'string', description: 'Name by which the user signs in.' },
        firstName: { type: 'string', description: 'First name.' },
        lastName: { type: 'string', description: 'Last name.' },
        email: { type: 'string', format: 'email', description: 'Email address.' },
        emailConfirmed: { type: 'boolean', description: 'Whether the user has confirmed the email address.' },
        authenticated: { type: 'boolean', description: 'Whether the user is authenticated.' },
        authValidUpto: { type: 'string', format: 'date-time', description: 'When the authentication expires.' },
        authLocation: { type: 'string', description: 'Where the authentication took place.' },
        phoneNumber: { type: 'string', description: 'Phone number with the country\'s calling code.' },
        walletAddress: { type: 'string', description: 'Address of the user\'s wallet.' },
      },
    },
    Problem: {
      type: 'object',
      description: 'Why the request was refused, in the members of RFC 9457 and a list of messages per field.',
      required: ['type', 'title', 'status', 'detail', 'instance', 'errors'],
      properties: {
        type: { type: 'string', description: 'URI reference that names the kind of problem.' },
        title: { type: 'string', description: 'The kind of problem, for people to read.' },
        status: {
          type: 'integer',
          minimum: 400,
          maximum: 599,
          description: 'HTTP status code of this answer.',
        },
        detail: { type: 'string', description: 'What went wrong this time, for people to read.' },
        instance: { type: 'string', description: 'URI reference that names this occurrence.' },
        errors: {
          type: 'object',
          description: 'Messages by the name of the field that they are about; empty if no field is to blame.',
          additionalProperties: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
  components: { CreateUserRequest: 'CreateUserRequest', User: 'User', Problem: 'Problem' },
  operations: {
    createUser: {
      summary: 'Create a user',
      description: 'Adds a user to the tenant that the credentials belong to. All five details are needed, and the\nuser name must not be taken.\n',
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
