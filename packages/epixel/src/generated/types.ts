// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

/** A customer or a member to sign up without a package. */
export type SignUpRequest = SignUpCustomer | SignUpMember;

/** A customer to sign up without a package. */
export interface SignUpCustomer {
  /** Code of the user's country. */
  country_code: string;
  /** First name, letters only. */
  first_name: PersonName;
  /** Last name, letters only. */
  last_name: PersonName;
  /**
   * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
   * another. No two users share one.
   */
  username: Username;
  /**
   * Password, under the rules of the installation.
   *
   * Format: password
   */
  password: string;
  /** Whether the user agrees to the terms. */
  agree_terms: Flag;
  /** Marks a customer. */
  user_type: 'customer';
  /** Email address; no two users share one. */
  email: EmailAddress;
  /** Phone number; no two users share one. */
  phone_number: string;
  /** Whether to place the user in the genealogy. */
  place_genealogy?: Flag;
  /** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
  position?: Position;
  /** User name of the sponsor. */
  sponsor?: string;
  /** Name of the user's own site below the installation's domain. */
  subdomain?: Subdomain;
}

/** A member to sign up without a package. */
export interface SignUpMember {
  /** Code of the user's country. */
  country_code: string;
  /** First name, letters only. */
  first_name: PersonName;
  /** Last name, letters only. */
  last_name: PersonName;
  /**
   * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
   * another. No two users share one.
   */
  username: Username;
  /**
   * Password, under the rules of the installation.
   *
   * Format: password
   */
  password: string;
  /** Whether the user agrees to the terms. */
  agree_terms: Flag;
  /** Marks a member. */
  user_type: 'member';
  /** Email address; no two users share one. */
  email: EmailAddress;
  /** Phone number; no two users share one. */
  phone_number: string;
  /** Whether to place the user in the genealogy. */
  place_genealogy?: Flag;
  /** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
  position?: Position;
  /** User name of the sponsor. */
  sponsor: string;
  /** Name of the user's own site below the installation's domain. */
  subdomain: Subdomain;
}

/** A customer or a member to sign up with a package, and the address the package goes to. */
export interface SignUpWithPackageRequest {
  /** Code of the user's country. */
  country_code: string;
  /** User name of the sponsor. */
  sponsor: string;
  /** First name, letters only. */
  first_name: PersonName;
  /** Last name, letters only. */
  last_name: PersonName;
  /**
   * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
   * another. No two users share one.
   */
  username: Username;
  /**
   * Password, under the rules of the installation.
   *
   * Format: password
   */
  password: string;
  /**
   * The same password again.
   *
   * Format: password
   */
  confirm_password: string;
  /** Whether the user agrees to the terms. */
  agree_terms: Flag;
  /** Whether the user is a customer or a member. */
  user_type: 'customer' | 'member';
  /** Email address; no two users share one. */
  email: EmailAddress;
  /** Phone number; no two users share one. */
  phone_number: string;
  /** Whether to place the user in the genealogy. */
  place_genealogy?: Flag;
  /** Product id of the enrolment package. */
  product_id: string;
  /** First name of the recipient. */
  address_first_name: string;
  /** Last name of the recipient. */
  address_last_name: string;
  /**
   * Email address of the recipient.
   *
   * Format: email
   */
  address_mail_id: string;
  /** Phone number of the recipient. */
  address_phone_number: string;
  /** House number. */
  address_name_line: string;
  /** Street. */
  address_premise: string;
  /** City or town. */
  address_locality: string;
  /** Postal code. */
  address_postal_code: string;
  /** Code of the address's country. */
  address_country_code: string;
  /** Code of the address's state. */
  address_state_code: string;
  /** Name of the user's own site below the installation's domain. */
  subdomain: Subdomain;
  /** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
  position?: Position;
}

/** The sponsor to check. */
export interface ValidateSponsorRequest {
  /** User name of the sponsor. */
  sponsor: string;
}

/**
 * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
 * another. No two users share one.
 */
export type Username = string;

/** A first or a last name in letters of any script, without spaces, digits or punctuation. */
export type PersonName = string;

/**
 * Email address; no two users share one.
 *
 * Format: email
 */
export type EmailAddress = string;

/** Name of the user's own site below the installation's domain. */
export type Subdomain = string;

/** No or yes, as the form carries it. */
export type Flag = '0' | '1';

/** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
export type Position = 'HOLDING_TANK' | 'LEFT' | 'RIGHT';

/** The answer to a sign-up. */
export interface SignedUp {
  /** HTTP status code of this answer. */
  status_code: 200;
  /** Nothing to tell; always `{}`. */
  errors: Empty;
  /** The user who was signed up. */
  data: NewUser;
}

/** The user who was signed up. */
export interface NewUser {
  /** Id of the user. */
  uid: string;
}

/** A page of sponsors in its envelope. */
export interface SponsorList {
  /** HTTP status code of this answer. */
  status_code: 200;
  /** Nothing to tell; always `{}`. */
  errors: Empty;
  /** A page of sponsors. */
  data: SponsorPage;
}

/** A page of sponsors. */
export interface SponsorPage {
  /** The sponsors on this page. */
  results: Sponsor[];
  /** How many sponsors there are on all pages. */
  count: number;
  /**
   * Address of the page before this one; null on the first page.
   *
   * Format: uri
   */
  previous: string | null;
  /**
   * Address of the page after this one; null on the last page.
   *
   * Format: uri
   */
  next: string | null;
}

/** A member who can sponsor a new user. */
export interface Sponsor {
  /** User name, to be sent as `sponsor` in a sign-up. */
  username: string;
  /** First name. */
  first_name: string;
  /** Last name. */
  last_name: string;
}

/** The answer to a check that the sponsor passed. */
export interface SponsorAccepted {
  /** HTTP status code of this answer. */
  status_code: 200;
  /** Nothing to tell; always `{}`. */
  errors: Empty;
  /** Nothing to tell; always `{}`. */
  data: Empty;
}

/** Why the input was refused, field by field. */
export interface ValidationFailure {
  /** HTTP status code of this answer. */
  status_code: 400;
  /**
   * Messages by the name of the field that they are about. A message about no field is under
   * `non_field_errors`.
   */
  errors: FieldErrors;
  /** Nothing to tell; always `{}`. */
  data: Empty;
}

/** Why the caller was turned away. */
export interface AuthenticationFailure {
  /** HTTP status code of this answer. */
  status_code: 401;
  /**
   * Messages by the name of the field that they are about. A message about no field is under
   * `non_field_errors`.
   */
  errors: FieldErrors;
  /** Nothing to tell; always `{}`. */
  data: Empty;
}

/** What went wrong on the server. */
export interface ServerFailure {
  /** HTTP status code of this answer. */
  status_code: 500;
  /**
   * Messages by the name of the field that they are about. A message about no field is under
   * `non_field_errors`.
   */
  errors: FieldErrors;
  /** Nothing to tell; always `{}`. */
  data: Empty;
}

/**
 * Messages by the name of the field that they are about. A message about no field is under
 * `non_field_errors`.
 */
export interface FieldErrors {
  [key: string]: string[];
}

/** Nothing to tell; always `{}`. */
export type Empty = Record<string, never>;

export interface SignUpOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The user to sign up. */
  requestBody: {
    content: {
      'multipart/form-data': SignUpRequest;
    };
  };
  responses: {
    200: components['responses']['SignedUp'];
    /** A field is missing or was refused. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ValidationFailure;
      };
    };
    401: components['responses']['Unauthorized'];
  };
}

export interface SignUpWithPackageOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The user to sign up, the package and the address it goes to. */
  requestBody: {
    content: {
      'multipart/form-data': SignUpWithPackageRequest;
    };
  };
  responses: {
    200: components['responses']['SignedUp'];
    /** A field is missing or was refused. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ValidationFailure;
      };
    };
    401: components['responses']['Unauthorized'];
    /** The input was fine and the user was not created all the same. */
    500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ServerFailure;
      };
    };
  };
}

export interface ListSponsorsOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** A page of sponsors. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': SponsorList;
      };
    };
    401: components['responses']['Unauthorized'];
  };
}

export interface ValidateSponsorOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The sponsor to check. */
  requestBody: {
    content: {
      'multipart/form-data': ValidateSponsorRequest;
    };
  };
  responses: {
    /** The sponsor exists and is active. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': SponsorAccepted;
      };
    };
    /** Nobody can sign up under this sponsor. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ValidationFailure;
      };
    };
    401: components['responses']['Unauthorized'];
  };
}

export interface paths {
  '/user/signup/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign up a user without a package
     *
     * Adds a customer or a member. A member needs a sponsor and a subdomain; a customer may have them.
     */
    post: operations['signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user/signup-package/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign up a user with a package
     *
     * Adds a customer or a member who buys an enrolment package at the same time. Unlike a sign-up
     * without a package, it needs a sponsor and a subdomain for customers too.
     */
    post: operations['signUpWithPackage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user/get/sponsors/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sponsors
     *
     * Answers with one page of the members who can sponsor a new user. `next` and `previous` are the
     * complete addresses of the neighbouring pages; follow them as they are, for their query is the
     * vendor's business.
     */
    get: operations['listSponsors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user/validate-sponsor/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a sponsor
     *
     * Tells whether a new user can sign up under this sponsor. It changes nothing.
     */
    post: operations['validateSponsor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    SignUpRequest: SignUpRequest;
    SignUpCustomer: SignUpCustomer;
    SignUpMember: SignUpMember;
    SignUpWithPackageRequest: SignUpWithPackageRequest;
    ValidateSponsorRequest: ValidateSponsorRequest;
    Username: Username;
    PersonName: PersonName;
    EmailAddress: EmailAddress;
    Subdomain: Subdomain;
    Flag: Flag;
    Position: Position;
    SignedUp: SignedUp;
    NewUser: NewUser;
    SponsorList: SponsorList;
    SponsorPage: SponsorPage;
    Sponsor: Sponsor;
    SponsorAccepted: SponsorAccepted;
    ValidationFailure: ValidationFailure;
    AuthenticationFailure: AuthenticationFailure;
    ServerFailure: ServerFailure;
    FieldErrors: FieldErrors;
    Empty: Empty;
  };
  responses: {
    /** The user was signed up. */
    SignedUp: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': SignedUp;
      };
    };
    /** The API key or the access token is missing or wrong. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': AuthenticationFailure;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  signUp: SignUpOperation;
  signUpWithPackage: SignUpWithPackageOperation;
  listSponsors: ListSponsorsOperation;
  validateSponsor: ValidateSponsorOperation;
}
