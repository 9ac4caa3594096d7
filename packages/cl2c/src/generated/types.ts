// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

/** The details of a user to create. */
export interface CreateUserRequest {
  /** First name. */
  firstName: string;
  /** Last name. */
  lastName: string;
  /**
   * Email address.
   *
   * Format: email
   */
  email: string;
  /** Name by which the user signs in; no two users share one. */
  userName: string;
  /** Phone number with the country's calling code. */
  phoneNumber: string;
}

/** A user as CL2C stores it. */
export interface User {
  /**
   * Id of the user.
   *
   * Format: uuid
   */
  id: string;
  /** Name by which the user signs in. */
  userName: string;
  /** First name. */
  firstName: string;
  /** Last name. */
  lastName: string;
  /**
   * Email address.
   *
   * Format: email
   */
  email: string;
  /** Whether the user has confirmed the email address. */
  emailConfirmed: boolean;
  /** Whether the user is authenticated. */
  authenticated: boolean;
  /**
   * When the authentication expires.
   *
   * Format: date-time
   */
  authValidUpto: string;
  /** Where the authentication took place. */
  authLocation: string;
  /** Phone number with the country's calling code. */
  phoneNumber: string;
  /** Address of the user's wallet. */
  walletAddress: string;
}

/** Why the request was refused, in the members of RFC 9457 and a list of messages per field. */
export interface Problem {
  /** URI reference that names the kind of problem. */
  type: string;
  /** The kind of problem, for people to read. */
  title: string;
  /** HTTP status code of this answer. */
  status: number;
  /** What went wrong this time, for people to read. */
  detail: string;
  /** URI reference that names this occurrence. */
  instance: string;
  /** Messages by the name of the field that they are about; empty if no field is to blame. */
  errors: {
    [key: string]: string[];
  };
}

export interface CreateUserOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The user to create. */
  requestBody: {
    content: {
      'application/json': CreateUserRequest;
    };
  };
  responses: {
    /** The user was created. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': User;
      };
    };
    /** One or more of the details are missing or not acceptable; `errors` lists them by field. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Problem;
      };
    };
    /** The tenant or the API key is missing or wrong. */
    401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Problem;
      };
    };
  };
}

export interface paths {
  '/v1/cl2c/user': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a user
     *
     * Adds a user to the tenant that the credentials belong to. All five details are needed, and the
     * user name must not be taken.
     */
    post: operations['createUser'];
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
    CreateUserRequest: CreateUserRequest;
    User: User;
    Problem: Problem;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  createUser: CreateUserOperation;
}
