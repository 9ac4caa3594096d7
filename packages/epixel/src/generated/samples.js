// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    SignUpRequest: {
      oneOf: [{ $ref: '#/$defs/SignUpCustomer' }, { $ref: '#/$defs/SignUpMember' }],
      discriminator: {
        propertyName: 'user_type',
        mapping: {
          customer: '#/components/schemas/SignUpCustomer',
          member: '#/components/schemas/SignUpMember',
        },
      },
    },
    SignUpCustomer: {
      type: 'object',
      required: [
        'country_code',
        'first_name',
        'last_name',
        'username',
        'password',
        'agree_terms',
        'user_type',
        'email',
        'phone_number',
      ],
      properties: {
        country_code: { type: 'string' },
        first_name: { $ref: '#/$defs/PersonName' },
        last_name: { $ref: '#/$defs/PersonName' },
        username: { $ref: '#/$defs/Username' },
        password: { type: 'string', format: 'password' },
        agree_terms: { $ref: '#/$defs/Flag' },
        user_type: { type: 'string', const: 'customer' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string' },
        place_genealogy: { $ref: '#/$defs/Flag' },
        position: { $ref: '#/$defs/Position' },
        sponsor: { type: 'string' },
        subdomain: { $ref: '#/$defs/Subdomain' },
      },
    },
    SignUpMember: {
      type: 'object',
      required: [
        'country_code',
        'first_name',
        'last_name',
        'username',
        'password',
        'agree_terms',
        'user_type',
        'email',
        'phone_number',
        'sponsor',
        'subdomain',
      ],
      properties: {
        country_code: { type: 'string' },
        first_name: { $ref: '#/$defs/PersonName' },
        last_name: { $ref: '#/$defs/PersonName' },
        username: { $ref: '#/$defs/Username' },
        password: { type: 'string', format: 'password' },
        agree_terms: { $ref: '#/$defs/Flag' },
        user_type: { type: 'string', const: 'member' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string' },
        place_genealogy: { $ref: '#/$defs/Flag' },
        position: { $ref: '#/$defs/Position' },
        sponsor: { type: 'string' },
        subdomain: { $ref: '#/$defs/Subdomain' },
      },
    },
    SignUpWithPackageRequest: {
      type: 'object',
      required: [
        'country_code',
        'sponsor',
        'first_name',
        'last_name',
        'username',
        'password',
        'confirm_password',
        'agree_terms',
        'user_type',
        'email',
        'phone_number',
        'product_id',
        'address_first_name',
        'address_last_name',
        'address_mail_id',
        'address_phone_number',
        'address_name_line',
        'address_premise',
        'address_locality',
        'address_postal_code',
        'address_country_code',
        'address_state_code',
        'subdomain',
      ],
      properties: {
        country_code: { type: 'string' },
        sponsor: { type: 'string' },
        first_name: { $ref: '#/$defs/PersonName' },
        last_name: { $ref: '#/$defs/PersonName' },
        username: { $ref: '#/$defs/Username' },
        password: { type: 'string', format: 'password' },
        confirm_password: { type: 'string', format: 'password' },
        agree_terms: { $ref: '#/$defs/Flag' },
        user_type: { type: 'string', enum: ['customer', 'member'] },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string' },
        place_genealogy: { $ref: '#/$defs/Flag' },
        product_id: { type: 'string' },
        address_first_name: { type: 'string' },
        address_last_name: { type: 'string' },
        address_mail_id: { type: 'string', format: 'email' },
        address_phone_number: { type: 'string' },
        address_name_line: { type: 'string' },
        address_premise: { type: 'string' },
        address_locality: { type: 'string' },
        address_postal_code: { type: 'string' },
        address_country_code: { type: 'string' },
        address_state_code: { type: 'string' },
        subdomain: { $ref: '#/$defs/Subdomain' },
        position: { $ref: '#/$defs/Position' },
      },
    },
    ValidateSponsorRequest: { type: 'object', required: ['sponsor'], properties: { sponsor: { type: 'string' } } },
    Username: {
      type: 'string',
      minLength: 5,
      maxLength: 250,
      pattern: '^[._]?[A-Za-z0-9]+([._][A-Za-z0-9]+)*[._]?$',
    },
    PersonName: {
      type: 'string',
      pattern: '^[^\u0000-@\\[-`{-©«-´¶-¹»-¿×÷´-⁰⁴-⁾₀-₎₠-⃁ↅ-⯿⸀-⸮⸰-〄〇-〩〰〽-〿㈀-㏿䷀-䷿︐-︙︰-﹫！-＠［-｀｛-･￠-￮]+$',
    },
    EmailAddress: { type: 'string', format: 'email' },
    Subdomain: { type: 'string', minLength: 3, maxLength: 15 },
    Flag: { type: 'string', enum: ['0', '1'] },
    Position: { type: 'string', enum: ['HOLDING_TANK', 'LEFT', 'RIGHT'] },
    SignedUp: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200 },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/NewUser' },
      },
    },
    NewUser: { type: 'object', required: ['uid'], properties: { uid: { type: 'string' } } },
    SponsorList: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200 },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/SponsorPage' },
      },
    },
    SponsorPage: {
      type: 'object',
      required: ['results', 'count', 'previous', 'next'],
      properties: {
        results: { type: 'array', items: { $ref: '#/$defs/Sponsor' } },
        count: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        previous: { type: ['string', 'null'], format: 'uri' },
        next: { type: ['string', 'null'], format: 'uri' },
      },
    },
    Sponsor: {
      type: 'object',
      required: ['username', 'first_name', 'last_name'],
      properties: {
        username: { type: 'string' },
        first_name: { type: 'string' },
        last_name: { type: 'string' },
      },
    },
    SponsorAccepted: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200 },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    ValidationFailure: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 400 },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    AuthenticationFailure: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 401 },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    ServerFailure: {
      type: 'object',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 500 },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    FieldErrors: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    Empty: { type: 'object', maxProperties: 0, additionalProperties: false },
  },
  components: {
    SignUpRequest: 'SignUpRequest',
    SignUpCustomer: 'SignUpCustomer',
    SignUpMember: 'SignUpMember',
    SignUpWithPackageRequest: 'SignUpWithPackageRequest',
    ValidateSponsorRequest: 'ValidateSponsorRequest',
    Username: 'Username',
    PersonName: 'PersonName',
    EmailAddress: 'EmailAddress',
    Subdomain: 'Subdomain',
    Flag: 'Flag',
    Position: 'Position',
    SignedUp: 'SignedUp',
    NewUser: 'NewUser',
    SponsorList: 'SponsorList',
    SponsorPage: 'SponsorPage',
    Sponsor: 'Sponsor',
    SponsorAccepted: 'SponsorAccepted',
    ValidationFailure: 'ValidationFailure',
    AuthenticationFailure: 'AuthenticationFailure',
    ServerFailure: 'ServerFailure',
    FieldErrors: 'FieldErrors',
    Empty: 'Empty',
  },
  operations: {
    signUp: {
      body: {
        'multipart/form-data': {
          schema: { $ref: '#/$defs/SignUpRequest' },
          examples: {
            customer: {
              country_code: 'US',
              first_name: 'Nadia',
              last_name: 'Osei',
              username: 'nadia.osei',
              password: 'walnut-Ferry-kite-58',
              agree_terms: '1',
              user_type: 'customer',
              email: 'nadia.osei@example.com',
              phone_number: '2025550121',
            },
            member: {
              country_code: 'GB',
              first_name: 'Łukasz',
              last_name: 'Amari',
              username: 'lukasz_amari',
              password: 'violet-Summit-drum-19',
              agree_terms: '1',
              user_type: 'member',
              email: 'lukasz.amari@example.com',
              phone_number: '2079460112',
              place_genealogy: '1',
              position: 'LEFT',
              sponsor: 'leila.brandt',
              subdomain: 'lukasz',
            },
          },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/SignedUp' },
              examples: {
                customer: { status_code: 200, errors: {}, data: { uid: '1042' } },
                member: { status_code: 200, errors: {}, data: { uid: '1043' } },
              },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ValidationFailure' },
              examples: {
                countryCodeInvalid: { status_code: 400, errors: { country_code: ['Invalid country code'] }, data: {} },
                sponsorInvalid: { status_code: 400, errors: { sponsor: ['Invalid sponsor name'] }, data: {} },
                sponsorNotFound: {
                  status_code: 400,
                  errors: { sponsor: ['The selected sponsor is not found or is in the inactive state.'] },
                  data: {},
                },
                firstNameNotAlphabetic: {
                  status_code: 400,
                  errors: { first_name: ['The first name should be an alphabet.'] },
                  data: {},
                },
                lastNameNotAlphabetic: {
                  status_code: 400,
                  errors: { last_name: ['The last name should be an alphabet.'] },
                  data: {},
                },
                usernameTaken: {
                  status_code: 400,
                  errors: { username: ['Username is already taken. Please try another one.'] },
                  data: {},
                },
                usernameInvalid: {
                  status_code: 400,
                  errors: {
                    username: [
                      'Invalid username. Only contains alphanumeric characters, underscore and dot. \nUnderscore and dot can\'t be next to each other (e.g user_.name). \nUnderscore or dot can\'t be used multiple times in a row (e.g user__name / user..name). The number of characters must be between 5 to 250.',
                    ],
                  },
                  data: {},
                },
                passwordInvalid: { status_code: 400, errors: { password: ['password validation errors'] }, data: {} },
                phoneNumberTaken: {
                  status_code: 400,
                  errors: { phone_number: ['Phone number already taken. Please try another one.'] },
                  data: {},
                },
                emailTaken: {
                  status_code: 400,
                  errors: { email: ['There is a user registered with the specified E-Mail address.'] },
                  data: {},
                },
                positionInvalid: {
                  status_code: 400,
                  errors: {
                    position: [
                      'Your chosen position is invalid. The default will be the spilling preference of',
                    ],
                  },
                  data: {},
                },
                subdomainTooLong: {
                  status_code: 400,
                  errors: { subdomain: ['Ensure this field has no more than 15 characters.'] },
                  data: {},
                },
                subdomainTooShort: {
                  status_code: 400,
                  errors: { subdomain: ['Ensure this field has at least 3 characters.'] },
                  data: {},
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/AuthenticationFailure' },
              examples: {
                badCredentials: {
                  status_code: 401,
                  errors: { non_field_errors: ['Invalid API key or access token.'] },
                  data: {},
                },
              },
            },
          },
        },
      },
    },
    signUpWithPackage: {
      body: {
        'multipart/form-data': {
          schema: { $ref: '#/$defs/SignUpWithPackageRequest' },
          examples: {
            customer: {
              country_code: 'US',
              sponsor: 'leila.brandt',
              first_name: 'Mateo',
              last_name: 'Silva',
              username: 'mateo.silva',
              password: 'harbor-Pepper-lamp-63',
              confirm_password: 'harbor-Pepper-lamp-63',
              agree_terms: '1',
              user_type: 'customer',
              email: 'mateo.silva@example.com',
              phone_number: '2025550134',
              product_id: '17',
              address_first_name: 'Mateo',
              address_last_name: 'Silva',
              address_mail_id: 'mateo.silva@example.com',
              address_phone_number: '2025550134',
              address_name_line: '48',
              address_premise: 'Cedar Street',
              address_locality: 'Springfield',
              address_postal_code: '62701',
              address_country_code: 'US',
              address_state_code: 'IL',
              subdomain: 'mateo',
            },
            member: {
              country_code: 'US',
              sponsor: 'leila.brandt',
              first_name: 'Aiko',
              last_name: 'Novak',
              username: 'aiko_novak',
              password: 'saffron-Canyon-reed-84',
              confirm_password: 'saffron-Canyon-reed-84',
              agree_terms: '1',
              user_type: 'member',
              email: 'aiko.novak@example.com',
              phone_number: '2025550157',
              place_genealogy: '1',
              position: 'HOLDING_TANK',
              product_id: '17',
              address_first_name: 'Aiko',
              address_last_name: 'Novak',
              address_mail_id: 'aiko.novak@example.com',
              address_phone_number: '2025550157',
              address_name_line: '5B',
              address_premise: 'Lantern Avenue',
              address_locality: 'Portland',
              address_postal_code: '97201',
              address_country_code: 'US',
              address_state_code: 'OR',
              subdomain: 'aikonovak',
            },
          },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/SignedUp' },
              examples: {
                customer: { status_code: 200, errors: {}, data: { uid: '1042' } },
                member: { status_code: 200, errors: {}, data: { uid: '1043' } },
              },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ValidationFailure' },
              examples: {
                countryCodeInvalid: { status_code: 400, errors: { country_code: ['Invalid country code'] }, data: {} },
                sponsorInvalid: { status_code: 400, errors: { sponsor: ['Invalid sponsor name'] }, data: {} },
                sponsorNotFound: {
                  status_code: 400,
                  errors: { sponsor: ['The selected sponsor is not found or is in the inactive state.'] },
                  data: {},
                },
                firstNameNotAlphabetic: {
                  status_code: 400,
                  errors: { first_name: ['The first name should be an alphabet.'] },
                  data: {},
                },
                lastNameNotAlphabetic: {
                  status_code: 400,
                  errors: { last_name: ['The last name should be an alphabet.'] },
                  data: {},
                },
                usernameTaken: {
                  status_code: 400,
                  errors: { username: ['Username is already taken. Please try another one.'] },
                  data: {},
                },
                usernameInvalid: {
                  status_code: 400,
                  errors: {
                    username: [
                      'username Invalid username. Only contains alphanumeric characters, underscore and dot. \nUnderscore and dot can\'t be next to each other (e.g user_.name). \nUnderscore or dot can\'t be used multiple times in a row (e.g user__name / user..name). The number of characters must be between 5 to 250.',
                    ],
                  },
                  data: {},
                },
                passwordInvalid: { status_code: 400, errors: { password: ['password validation errors'] }, data: {} },
                confirmPasswordDiffers: {
                  status_code: 400,
                  errors: { confirm_password: ['Confirmed password doesn\'t match.'] },
                  data: {},
                },
                phoneNumberTaken: {
                  status_code: 400,
                  errors: { phone_number: ['Phone number already taken. Please try another one.'] },
                  data: {},
                },
                emailTaken: {
                  status_code: 400,
                  errors: { email: ['There is a user registered with the specified E-Mail address.'] },
                  data: {},
                },
                positionInvalid: {
                  status_code: 400,
                  errors: {
                    position: [
                      'Your chosen position is invalid. The default will be the spilling preference of',
                    ],
                  },
                  data: {},
                },
                addressPostalCodeInvalid: {
                  status_code: 400,
                  errors: { address_postal_code: ['Invalid postcode'] },
                  data: {},
                },
                addressStateCodeInvalid: {
                  status_code: 400,
                  errors: { address_state_code: ['Invalid address_state_code'] },
                  data: {},
                },
                addressFirstNameInvalid: {
                  status_code: 400,
                  errors: { address_first_name: ['Invalid address_first_name'] },
                  data: {},
                },
                addressLastNameInvalid: {
                  status_code: 400,
                  errors: { address_last_name: ['Invalid address_last_name'] },
                  data: {},
                },
                addressCountryCodeInvalid: {
                  status_code: 400,
                  errors: { address_country_code: ['Invalid address_country_code'] },
                  data: {},
                },
                productIdInvalid: { status_code: 400, errors: { product_id: ['Invalid product_id'] }, data: {} },
                subdomainTooLong: {
                  status_code: 400,
                  errors: { subdomain: ['Ensure this field has no more than 15 characters.'] },
                  data: {},
                },
                subdomainTooShort: {
                  status_code: 400,
                  errors: { subdomain: ['Ensure this field has at least 3 characters.'] },
                  data: {},
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/AuthenticationFailure' },
              examples: {
                badCredentials: {
                  status_code: 401,
                  errors: { non_field_errors: ['Invalid API key or access token.'] },
                  data: {},
                },
              },
            },
          },
        },
        '500': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ServerFailure' },
              examples: {
                userCreationFailed: {
                  status_code: 500,
                  errors: { non_field_errors: ['User creation is failed.'] },
                  data: {},
                },
              },
            },
          },
        },
      },
    },
    listSponsors: {
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/SponsorList' },
              examples: {
                middlePage: {
                  status_code: 200,
                  errors: {},
                  data: {
                    results: [
                      { username: 'leila.brandt', first_name: 'Leila', last_name: 'Brandt' },
                      { username: 'lukasz_amari', first_name: 'Łukasz', last_name: 'Amari' },
                    ],
                    count: 6,
                    previous: 'https://epixel.example.com/api/v1/user/get/sponsors/?page=1',
                    next: 'https://epixel.example.com/api/v1/user/get/sponsors/?page=3',
                  },
                },
                onlyPage: {
                  status_code: 200,
                  errors: {},
                  data: {
                    results: [{ username: 'leila.brandt', first_name: 'Leila', last_name: 'Brandt' }],
                    count: 1,
                    previous: null,
                    next: null,
                  },
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/AuthenticationFailure' },
              examples: {
                badCredentials: {
                  status_code: 401,
                  errors: { non_field_errors: ['Invalid API key or access token.'] },
                  data: {},
                },
              },
            },
          },
        },
      },
    },
    validateSponsor: {
      body: {
        'multipart/form-data': {
          schema: { $ref: '#/$defs/ValidateSponsorRequest' },
          examples: {
            activeSponsor: { sponsor: 'leila.brandt' },
            sponsorInvalid: { sponsor: 'no such..name' },
            sponsorBlocked: { sponsor: 'blocked.sponsor' },
            sponsorNotFound: { sponsor: 'nobody.known' },
          },
        },
      },
      responses: {
        '200': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/SponsorAccepted' },
              examples: { activeSponsor: { status_code: 200, errors: {}, data: {} } },
            },
          },
        },
        '400': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/ValidationFailure' },
              examples: {
                sponsorInvalid: { status_code: 400, errors: { sponsor: ['Invalid sponsor username.'] }, data: {} },
                sponsorBlocked: {
                  status_code: 400,
                  errors: { sponsor: ['Sponsor is blocked or inactive.'] },
                  data: {},
                },
                sponsorNotFound: {
                  status_code: 400,
                  errors: { sponsor: ['The selected sponsor is not found or is in the inactive state.'] },
                  data: {},
                },
              },
            },
          },
        },
        '401': {
          body: {
            'application/json': {
              schema: { $ref: '#/$defs/AuthenticationFailure' },
              examples: {
                badCredentials: {
                  status_code: 401,
                  errors: { non_field_errors: ['Invalid API key or access token.'] },
                  data: {},
                },
              },
            },
          },
        },
      },
    },
  },
};
