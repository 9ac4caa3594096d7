// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

export const samples = {
  schemas: {
    SignUpRequest: {
      description: 'A customer or a member to sign up without a package.',
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
      description: 'A customer to sign up without a package.',
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
        country_code: { type: 'string', description: 'Code of the user\'s country.' },
        first_name: { $ref: '#/$defs/PersonName', description: 'First name, letters only.' },
        last_name: { $ref: '#/$defs/PersonName', description: 'Last name, letters only.' },
        username: { $ref: '#/$defs/Username' },
        password: {
          type: 'string',
          format: 'password',
          description: 'Password, under the rules of the installation.',
        },
        agree_terms: { $ref: '#/$defs/Flag', description: 'Whether the user agrees to the terms.' },
        user_type: { type: 'string', const: 'customer', description: 'Marks a customer.' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string', description: 'Phone number; no two users share one.' },
        place_genealogy: { $ref: '#/$defs/Flag', description: 'Whether to place the user in the genealogy.' },
        position: { $ref: '#/$defs/Position' },
        sponsor: { type: 'string', description: 'User name of the sponsor.' },
        subdomain: { $ref: '#/$defs/Subdomain' },
      },
    },
    SignUpMember: {
      type: 'object',
      description: 'A member to sign up without a package.',
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
        country_code: { type: 'string', description: 'Code of the user\'s country.' },
        first_name: { $ref: '#/$defs/PersonName', description: 'First name, letters only.' },
        last_name: { $ref: '#/$defs/PersonName', description: 'Last name, letters only.' },
        username: { $ref: '#/$defs/Username' },
        password: {
          type: 'string',
          format: 'password',
          description: 'Password, under the rules of the installation.',
        },
        agree_terms: { $ref: '#/$defs/Flag', description: 'Whether the user agrees to the terms.' },
        user_type: { type: 'string', const: 'member', description: 'Marks a member.' },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string', description: 'Phone number; no two users share one.' },
        place_genealogy: { $ref: '#/$defs/Flag', description: 'Whether to place the user in the genealogy.' },
        position: { $ref: '#/$defs/Position' },
        sponsor: { type: 'string', description: 'User name of the sponsor.' },
        subdomain: { $ref: '#/$defs/Subdomain' },
      },
    },
    SignUpWithPackageRequest: {
      type: 'object',
      description: 'A customer or a member to sign up with a package, and the address the package goes to.',
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
        country_code: { type: 'string', description: 'Code of the user\'s country.' },
        sponsor: { type: 'string', description: 'User name of the sponsor.' },
        first_name: { $ref: '#/$defs/PersonName', description: 'First name, letters only.' },
        last_name: { $ref: '#/$defs/PersonName', description: 'Last name, letters only.' },
        username: { $ref: '#/$defs/Username' },
        password: {
          type: 'string',
          format: 'password',
          description: 'Password, under the rules of the installation.',
        },
        confirm_password: { type: 'string', format: 'password', description: 'The same password again.' },
        agree_terms: { $ref: '#/$defs/Flag', description: 'Whether the user agrees to the terms.' },
        user_type: {
          type: 'string',
          enum: ['customer', 'member'],
          description: 'Whether the user is a customer or a member.',
        },
        email: { $ref: '#/$defs/EmailAddress' },
        phone_number: { type: 'string', description: 'Phone number; no two users share one.' },
        place_genealogy: { $ref: '#/$defs/Flag', description: 'Whether to place the user in the genealogy.' },
        product_id: { type: 'string', description: 'Product id of the enrolment package.' },
        address_first_name: { type: 'string', description: 'First name of the recipient.' },
        address_last_name: { type: 'string', description: 'Last name of the recipient.' },
        address_mail_id: { type: 'string', format: 'email', description: 'Email address of the recipient.' },
        address_phone_number: { type: 'string', description: 'Phone number of the recipient.' },
        address_name_line: { type: 'string', description: 'House number.' },
        address_premise: { type: 'string', description: 'Street.' },
        address_locality: { type: 'string', description: 'City or town.' },
        address_postal_code: { type: 'string', description: 'Postal code.' },
        address_country_code: { type: 'string', description: 'Code of the address\'s country.' },
        address_state_code: { type: 'string', description: 'Code of the address\'s state.' },
        subdomain: { $ref: '#/$defs/Subdomain' },
        position: { $ref: '#/$defs/Position' },
      },
    },
    ValidateSponsorRequest: {
      type: 'object',
      description: 'The sponsor to check.',
      required: ['sponsor'],
      properties: { sponsor: { type: 'string', description: 'User name of the sponsor.' } },
    },
    Username: {
      type: 'string',
      minLength: 5,
      maxLength: 250,
      pattern: '^[._]?[A-Za-z0-9]+([._][A-Za-z0-9]+)*[._]?$',
      description: 'User name: letters, digits, underscores and dots, where no underscore or dot stands next to\nanother. No two users share one.\n',
      'x-message': 'must hold only letters from A to Z, digits, underscores and dots, and no underscore or dot next to another',
    },
    PersonName: {
      type: 'string',
      pattern: '^[^\u0000-@\\[-`{-©«-´¶-¹»-¿×÷´-⁰⁴-⁾₀-₎₠-⃁ↅ-⯿⸀-⸮⸰-〄〇-〩〰〽-〿㈀-㏿䷀-䷿︐-︙︰-﹫！-＠［-｀｛-･￠-￮]+$',
      description: 'A first or a last name in letters of any script, without spaces, digits or punctuation.',
      'x-message': 'must consist of letters, without spaces, digits or punctuation',
    },
    EmailAddress: { type: 'string', format: 'email', description: 'Email address; no two users share one.' },
    Subdomain: {
      type: 'string',
      minLength: 3,
      maxLength: 15,
      description: 'Name of the user\'s own site below the installation\'s domain.',
    },
    Flag: { type: 'string', enum: ['0', '1'], description: 'No or yes, as the form carries it.' },
    Position: {
      type: 'string',
      enum: ['HOLDING_TANK', 'LEFT', 'RIGHT'],
      description: 'Where in the genealogy to place the user, if `place_genealogy` is `1`.',
    },
    SignedUp: {
      type: 'object',
      description: 'The answer to a sign-up.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/NewUser' },
      },
    },
    NewUser: {
      type: 'object',
      description: 'The user who was signed up.',
      required: ['uid'],
      properties: { uid: { type: 'string', description: 'Id of the user.' } },
    },
    SponsorList: {
      type: 'object',
      description: 'A page of sponsors in its envelope.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/SponsorPage' },
      },
    },
    SponsorPage: {
      type: 'object',
      description: 'A page of sponsors.',
      required: ['results', 'count', 'previous', 'next'],
      properties: {
        results: {
          type: 'array',
          description: 'The sponsors on this page.',
          items: { $ref: '#/$defs/Sponsor' },
        },
        count: {
          type: 'integer',
          minimum: 0,
          maximum: 9007199254740991,
          description: 'How many sponsors there are on all pages.',
        },
        previous: {
          type: ['string', 'null'],
          format: 'uri',
          description: 'Address of the page before this one; null on the first page.',
        },
        next: {
          type: ['string', 'null'],
          format: 'uri',
          description: 'Address of the page after this one; null on the last page.',
        },
      },
    },
    Sponsor: {
      type: 'object',
      description: 'A member who can sponsor a new user.',
      required: ['username', 'first_name', 'last_name'],
      properties: {
        username: { type: 'string', description: 'User name, to be sent as `sponsor` in a sign-up.' },
        first_name: { type: 'string', description: 'First name.' },
        last_name: { type: 'string', description: 'Last name.' },
      },
    },
    SponsorAccepted: {
      type: 'object',
      description: 'The answer to a check that the sponsor passed.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 200, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/Empty' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    ValidationFailure: {
      type: 'object',
      description: 'Why the input was refused, field by field.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 400, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    AuthenticationFailure: {
      type: 'object',
      description: 'Why the caller was turned away.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 401, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    ServerFailure: {
      type: 'object',
      description: 'What went wrong on the server.',
      required: ['status_code', 'errors', 'data'],
      properties: {
        status_code: { type: 'integer', const: 500, description: 'HTTP status code of this answer.' },
        errors: { $ref: '#/$defs/FieldErrors' },
        data: { $ref: '#/$defs/Empty' },
      },
    },
    FieldErrors: {
      type: 'object',
      description: 'Messages by the name of the field that they are about. A message about no field is under\n`non_field_errors`.\n',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    Empty: {
      type: 'object',
      description: 'Nothing to tell; always `{}`.',
      maxProperties: 0,
      additionalProperties: false,
    },
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
      summary: 'Sign up a user without a package',
      description: 'Adds a customer or a member. A member needs a sponsor and a subdomain; a customer may have them.\n',
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
      summary: 'Sign up a user with a package',
      description: 'Adds a customer or a member who buys an enrolment package at the same time. Unlike a sign-up\nwithout a package, it needs a sponsor and a subdomain for customers too.\n',
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
      summary: 'List sponsors',
      description: 'Answers with one page of the members who can sponsor a new user. `next` and `previous` are the\ncomplete addresses of the neighbouring pages; follow them as they are, for their query is the\nvendor\'s business.\n',
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
      summary: 'Check a sponsor',
      description: 'Tells whether a new user can sign up under this sponsor. It changes nothing.\n',
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
