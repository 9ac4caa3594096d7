// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    RegisterUserRequest: {
      type: 'object',
      description: 'A person to register, reachable by email, by phone or by both.',
      required: ['firstName'],
      properties: {
        firstName: {
          type: 'string',
          description: 'First name, or the whole name where the publisher keeps only one.',
        },
        lastName: { type: 'string', description: 'Last name.' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone: { $ref: '#/$defs/PhoneNumber' },
        countryCode: {
          type: 'string',
          description: 'Calling code of the phone number\'s country, with a leading plus sign.',
        },
        isEmailVerified: {
          type: 'boolean',
          description: 'Whether the publisher has already verified the email address.',
        },
        isPhoneVerified: {
          type: 'boolean',
          description: 'Whether the publisher has already verified the phone number.',
        },
        gender: { $ref: '#/$defs/Gender' },
        dateOfBirth: { $ref: '#/$defs/DateOfBirth' },
        enableOffers: { type: 'boolean', description: 'Whether the person wants promotional offers.' },
        enableNotifications: { type: 'boolean', description: 'Whether the person wants notifications.' },
        shippingAddress: {
          type: 'array',
          description: 'Places to deliver to.',
          items: { $ref: '#/$defs/AddressInput' },
        },
        billingAddress: {
          type: 'array',
          description: 'Places to send invoices to.',
          items: { $ref: '#/$defs/AddressInput' },
        },
      },
      allOf: [{ $ref: '#/$defs/Contact' }],
    },
    UpdateUserRequest: {
      type: 'object',
      description: 'The fields of an account to change, at least one.',
      minProperties: 1,
      additionalProperties: false,
      properties: {
        firstName: { type: 'string', description: 'First name.' },
        lastName: { type: 'string', description: 'Last name.' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone: { $ref: '#/$defs/PhoneNumber' },
        countryCode: {
          type: 'string',
          description: 'Calling code of the phone number\'s country, with a leading plus sign.',
        },
        isEmailVerified: { type: 'boolean', description: 'Whether the email address is verified.' },
        isPhoneVerified: { type: 'boolean', description: 'Whether the phone number is verified.' },
        gender: { $ref: '#/$defs/Gender' },
        dateOfBirth: { $ref: '#/$defs/DateOfBirth' },
        enableOffers: { type: 'boolean', description: 'Whether the person wants promotional offers.' },
        enableNotifications: { type: 'boolean', description: 'Whether the person wants notifications.' },
        shippingAddress: {
          type: 'array',
          description: 'Places to deliver to; replaces the stored list.',
          items: { $ref: '#/$defs/AddressInput' },
        },
        billingAddress: {
          type: 'array',
          description: 'Places to send invoices to; replaces the stored list.',
          items: { $ref: '#/$defs/AddressInput' },
        },
      },
    },
    Contact: {
      description: 'A way to reach the person, by email, by phone or by both.',
      anyOf: [
        {
          title: 'Reachable by email',
          type: 'object',
          required: ['email'],
          properties: { email: { $ref: '#/$defs/EmailAddress' } },
        },
        {
          title: 'Reachable by phone',
          type: 'object',
          required: ['phone'],
          properties: { phone: { $ref: '#/$defs/PhoneNumber' } },
        },
      ],
    },
    EmailAddress: { type: 'string', format: 'email', description: 'Email address of the person.' },
    PhoneNumber: {
      type: 'string',
      pattern: '[0-9]',
      description: 'Phone number of the person without the country\'s calling code; it has at least one digit.',
      'x-message': 'must have at least one digit',
    },
    Gender: { type: 'string', enum: ['MALE', 'FEMALE', 'OTHERS'], description: 'Gender of the person.' },
    DateOfBirth: { type: 'string', format: 'date-time', description: 'Date of birth as an RFC 3339 timestamp.' },
    AddressInput: {
      type: 'object',
      description: 'An address as the publisher sends it.',
      properties: {
        apartment: { type: 'string', description: 'House or flat, and street.' },
        city: { type: 'string', description: 'City or town.' },
        state: { type: 'string', description: 'State or region.' },
        pincode: { type: 'string', description: 'Postal code.' },
        country: { type: 'string', description: 'Country.' },
      },
    },
    RegisteredUser: {
      type: 'object',
      description: 'The answer to a registration.',
      required: ['message', 'userId'],
      properties: {
        message: { type: 'string', description: 'What happened, for people to read.' },
        userId: { type: 'string', description: 'Id of the new account, to be kept for later updates.' },
      },
    },
    UpdatedUser: {
      type: 'object',
      description: 'The answer to an update.',
      required: ['message', 'userData'],
      properties: {
        message: { type: 'string', description: 'What happened, for people to read.' },
        userData: { $ref: '#/$defs/UserData' },
      },
    },
    UserData: {
      type: 'object',
      description: 'An account as ConsCent stores it.',
      required: [
        'status',
        'userId',
        'name',
        'address',
        'usedCoupons',
        'clientSpecificIds',
        'migrated',
        'isPhoneVerified',
        'isEmailVerified',
        'shippingAddress',
        'billingAddress',
        'createdAt',
        'updatedAt',
      ],
      properties: {
        status: { type: 'string', description: 'State of the account, such as `ACTIVE`.' },
        userId: { type: 'string', description: 'Id of the account.' },
        name: { type: 'string', description: 'The first and the last name, joined by a space.' },
        email: { $ref: '#/$defs/EmailAddress' },
        countryCode: {
          type: 'string',
          description: 'Calling code of the phone number\'s country, with a leading plus sign.',
        },
        phone: { type: 'string', description: 'Phone number without the country\'s calling code.' },
        gender: { $ref: '#/$defs/Gender' },
        dateOfBirth: { $ref: '#/$defs/DateOfBirth' },
        address: { $ref: '#/$defs/Address' },
        usedCoupons: {
          type: 'array',
          description: 'Coupons that the person has redeemed.',
          items: { type: 'string' },
        },
        clientSpecificIds: {
          type: 'array',
          description: 'Ids by which publishers know the person.',
          items: { type: 'string' },
        },
        migrated: {
          type: 'boolean',
          description: 'Whether the account was brought over from another system.',
        },
        isPhoneVerified: { type: 'boolean', description: 'Whether the phone number is verified.' },
        isEmailVerified: { type: 'boolean', description: 'Whether the email address is verified.' },
        shippingAddress: {
          type: 'array',
          description: 'Places to deliver to.',
          items: { $ref: '#/$defs/StoredAddress' },
        },
        billingAddress: {
          type: 'array',
          description: 'Places to send invoices to.',
          items: { $ref: '#/$defs/StoredAddress' },
        },
        createdAt: { type: 'string', format: 'date-time', description: 'When the account was created.' },
        updatedAt: { type: 'string', format: 'date-time', description: 'When the account was last changed.' },
      },
    },
    Address: {
      type: 'object',
      description: 'The account\'s own address; a part that is not known is an empty string.',
      required: ['name', 'apartment', 'area', 'pincode', 'landmark', 'city', 'state', 'country'],
      properties: {
        name: { type: 'string', description: 'Name of the recipient.' },
        apartment: { type: 'string', description: 'House or flat, and street.' },
        area: { type: 'string', description: 'Neighbourhood.' },
        pincode: { type: 'string', description: 'Postal code.' },
        landmark: { type: 'string', description: 'A well-known place nearby.' },
        city: { type: 'string', description: 'City or town.' },
        state: { type: 'string', description: 'State or region.' },
        country: { type: 'string', description: 'Country.' },
      },
    },
    StoredAddress: {
      type: 'object',
      description: 'An entry of an address list; a part that is not known is an empty string.',
      required: ['name', 'apartment', 'area', 'pincode', 'landmark', 'city', 'state', 'country', '_id'],
      properties: {
        name: { type: 'string', description: 'Name of the recipient.' },
        apartment: { type: 'string', description: 'House or flat, and street.' },
        area: { type: 'string', description: 'Neighbourhood.' },
        pincode: { type: 'string', description: 'Postal code.' },
        landmark: { type: 'string', description: 'A well-known place nearby.' },
        city: { type: 'string', description: 'City or town.' },
        state: { type: 'string', description: 'State or region.' },
        country: { type: 'string', description: 'Country.' },
        _id: { type: 'string', description: 'Id of the entry.' },
      },
    },
    ErrorMessage: {
      type: 'object',
      description: 'Why the request was refused.',
      required: ['message'],
      properties: { message: { type: 'string', description: 'What went wrong, for people to read.' } },
    },
    part0: {
      type: 'object',
      properties: {
        userId: { type: 'string', description: 'Id of the account to change, as registration returned it.' },
      },
      required: ['userId'],
    },
  },
  components: {
    RegisterUserRequest: 'RegisterUserRequest',
    UpdateUserRequest: 'UpdateUserRequest',
    Contact: 'Contact',
    EmailAddress: 'EmailAddress',
    PhoneNumber: 'PhoneNumber',
    Gender: 'Gender',
    DateOfBirth: 'DateOfBirth',
    AddressInput: 'AddressInput',
    RegisteredUser: 'RegisteredUser',
    UpdatedUser: 'UpdatedUser',
    UserData: 'UserData',
    Address: 'Address',
    StoredAddress: 'StoredAddress',
    ErrorMessage: 'ErrorMessage',
  },
  operations: {
    registerUser: {
      summary: 'Register a user',
      description: 'Creates an account and answers with its id. A first name is always needed, and with it an email\naddress, a phone number or both, so that the account can be reached.\n',
      body: {
        'application/json': {
          schema: { $ref: '#/$defs/RegisterUserRequest' },
          examples: {
            emailOnly: { firstName: 'Maren', email: 'maren.holt@example.com' },
            phoneOnly: { firstName: 'Tomas', phone: '2079460958', countryCode: '+44' },
            everyField: {
              firstName: 'Maren',
              lastName: 'Holt',
              email: 'maren.holt@example.com',
              phone: '2025550143',
              countryCode: '+1',
              isEmailVerified: true,
              isPhoneVerified: false,
              gender: 'FEMALE',
              dateOfBirth: '1991-03-22T00:00:00.000Z',
              enableOffers: false,
              enableNotifications: true,
              shippingAddress: [
                {
                  apartment: '12 Juniper Row',
                  city: 'Springfield',
                  state: 'IL',
                  pincode: '62701',
                  country: 'USA',
                },
              ],
              billingAddress: [
                {
                  apartment: '4 Quarry Lane',
                  city: 'Springfield',
                  state: 'IL',
                  pincode: '62702',
                  country: 'USA',
                },
              ],
            },
          },
        },
      },
      responses: {
        '201': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/RegisteredUser' },
              examples: {
                emailOnly: { message: 'Account created successfully', userId: '66f1c0de5a7b4c3d2e1f0a9b' },
                phoneOnly: { message: 'Account created successfully', userId: '66f1c0f35a7b4c3d2e1f0a9c' },
                everyField: { message: 'Account created successfully', userId: '66f1c1085a7b4c3d2e1f0a9d' },
              },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ErrorMessage' },
              examples: {
                noContact: { message: 'Either email or phone is required.' },
                noFirstName: { message: 'firstName is required.' },
                unknownGender: { message: 'gender must be MALE, FEMALE or OTHERS.' },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ErrorMessage' },
              examples: { badCredentials: { message: 'Invalid API key or secret.' } },
            },
          },
        },
      },
    },
    updateUser: {
      summary: 'Update a user\'s details',
      description: 'Changes the fields that the body names, at least one, leaves the others as they are, and answers with\nthe account as it stands afterwards. A field that no account has is refused, not ignored. Each field\nis set to an absolute value, so the same call sent twice ends in the same account.\n',
      groups: { query: { $ref: '#/$defs/part0' } },
      parameters: [
        {
          in: 'query',
          name: 'userId',
          required: true,
          examples: {
            oneField: '66f1c0de5a7b4c3d2e1f0a9b',
            newContact: '66f1c0de5a7b4c3d2e1f0a9b',
            newAddresses: '66f1c0de5a7b4c3d2e1f0a9b',
            unknownUser: '66f1c0de5a7b4c3d2e1f0000',
          },
        },
      ],
      body: {
        'application/json': {
          schema: { $ref: '#/$defs/UpdateUserRequest' },
          examples: {
            oneField: { lastName: 'Holt-Varga' },
            newContact: { phone: '2025550178', countryCode: '+1', isPhoneVerified: false },
            newAddresses: {
              shippingAddress: [
                {
                  apartment: '7 Harbour Steps',
                  city: 'Portland',
                  state: 'OR',
                  pincode: '97201',
                  country: 'USA',
                },
              ],
              billingAddress: [
                {
                  apartment: '7 Harbour Steps',
                  city: 'Portland',
                  state: 'OR',
                  pincode: '97201',
                  country: 'USA',
                },
              ],
            },
            unknownUser: { lastName: 'Holt-Varga' },
          },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/UpdatedUser' },
              examples: {
                oneField: {
                  message: 'User Details Updated Successfully.',
                  userData: {
                    status: 'ACTIVE',
                    userId: '66f1c0de5a7b4c3d2e1f0a9b',
                    name: 'Maren Holt-Varga',
                    email: 'maren.holt@example.com',
                    countryCode: '+1',
                    phone: '2025550143',
                    gender: 'FEMALE',
                    dateOfBirth: '1991-03-22T00:00:00.000Z',
                    address: {
                      name: '',
                      apartment: '',
                      area: '',
                      pincode: '',
                      landmark: '',
                      city: '',
                      state: '',
                      country: '',
                    },
                    usedCoupons: [],
                    clientSpecificIds: [],
                    migrated: false,
                    isPhoneVerified: true,
                    isEmailVerified: true,
                    shippingAddress: [],
                    billingAddress: [],
                    createdAt: '2025-02-03T08:15:30.120Z',
                    updatedAt: '2025-02-04T17:42:05.377Z',
                  },
                },
                newContact: {
                  message: 'User Details Updated Successfully.',
                  userData: {
                    status: 'ACTIVE',
                    userId: '66f1c0de5a7b4c3d2e1f0a9b',
                    name: 'Maren Holt-Varga',
                    email: 'maren.holt@example.com',
                    countryCode: '+1',
                    phone: '2025550178',
                    gender: 'FEMALE',
                    dateOfBirth: '1991-03-22T00:00:00.000Z',
                    address: {
                      name: '',
                      apartment: '',
                      area: '',
                      pincode: '',
                      landmark: '',
                      city: '',
                      state: '',
                      country: '',
                    },
                    usedCoupons: [],
                    clientSpecificIds: [],
                    migrated: false,
                    isPhoneVerified: false,
                    isEmailVerified: true,
                    shippingAddress: [],
                    billingAddress: [],
                    createdAt: '2025-02-03T08:15:30.120Z',
                    updatedAt: '2025-02-05T09:20:41.008Z',
                  },
                },
                newAddresses: {
                  message: 'User Details Updated Successfully.',
                  userData: {
                    status: 'ACTIVE',
                    userId: '66f1c0de5a7b4c3d2e1f0a9b',
                    name: 'Maren Holt-Varga',
                    email: 'maren.holt@example.com',
                    countryCode: '+1',
                    phone: '2025550178',
                    gender: 'FEMALE',
                    dateOfBirth: '1991-03-22T00:00:00.000Z',
                    address: {
                      name: '',
                      apartment: '',
                      area: '',
                      pincode: '',
                      landmark: '',
                      city: '',
                      state: '',
                      country: '',
                    },
                    usedCoupons: [],
                    clientSpecificIds: [],
                    migrated: false,
                    isPhoneVerified: false,
                    isEmailVerified: true,
                    shippingAddress: [
                      {
                        name: '',
                        apartment: '7 Harbour Steps',
                        area: '',
                        pincode: '97201',
                        landmark: '',
                        city: 'Portland',
                        state: 'OR',
                        country: 'USA',
                        _id: '66f1c2305a7b4c3d2e1f0aa4',
                      },
                    ],
                    billingAddress: [
                      {
                        name: '',
                        apartment: '7 Harbour Steps',
                        area: '',
                        pincode: '97201',
                        landmark: '',
                        city: 'Portland',
                        state: 'OR',
                        country: 'USA',
                        _id: '66f1c2305a7b4c3d2e1f0aa5',
                      },
                    ],
                    createdAt: '2025-02-03T08:15:30.120Z',
                    updatedAt: '2025-02-06T11:03:19.542Z',
                  },
                },
              },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ErrorMessage' },
              examples: {
                nothingToUpdate: { message: 'At least one field is required.' },
                unknownField: { message: 'lastname is not a field of an account.' },
                noUserId: { message: 'userId is required.' },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ErrorMessage' },
              examples: { badCredentials: { message: 'Invalid API key or secret.' } },
            },
          },
        },
        '404': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ErrorMessage' },
              examples: { unknownUser: { message: 'User not found.' } },
            },
          },
        },
      },
    },
  },
};
