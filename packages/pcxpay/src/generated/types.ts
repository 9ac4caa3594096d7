// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

/** The user to register. */
export interface RegisterUserRequest {
  /**
   * Email address.
   *
   * Format: email
   */
  email: string;
  /** First name. */
  fname: string;
  /** Last name. */
  lname: string;
  /**
   * The password to sign in with.
   *
   * Format: password
   */
  password: string;
  /** Date of birth. */
  date_of_birth?: DateOfBirth;
  /** What the user may do. */
  role?: Role;
  /** What kind of account it is. */
  type?: UserType;
  /** Who creates the user, if not the person alone. */
  created_by?: string;
  /** Id of an organisation that exists; the user joins it. */
  org_id?: string;
  /** Name of an organisation to create before the user, read only if `org_id` is absent. */
  org_name?: string;
  /** Phone number. */
  phone_number?: string;
  /** Postal address in one line. */
  address?: string;
  /** Country of residence. */
  country?: string;
  /** Kind of an identity document. */
  id_type?: IdType;
  /** Number of the identity document. */
  id_number?: string;
  /** Kind of an identity document. */
  additional_id_type?: IdType;
  /** Number of the second identity document. */
  additional_id_number?: string;
  /** What the user will be within the organisation, if the user joins one. */
  org_member_role?: string;
  /** Id of the user who sent the invitation. */
  invited_by_user_id?: string;
}

/** The answer to a registration. */
export interface RegisteredUser {
  /** What happened, for people to read. */
  message: string;
  /** A user as PCXPay stores it. */
  user: User;
  /** Whether the person still has to confirm the email address with Cognito. */
  requires_confirmation: boolean;
}

/** A user as PCXPay stores it. */
export interface User {
  /** Id of the user. */
  user_id: string;
  /**
   * Email address.
   *
   * Format: email
   */
  email: string;
  /** First name. */
  fname: string;
  /** Last name. */
  lname: string;
  /** Date of birth. */
  date_of_birth?: DateOfBirth;
  /** Name of the user in Cognito. */
  cognito_username?: string;
  /** Id of the user as a customer of Bridge. */
  bridge_customer_id?: string;
  /** When the identity check was asked for. */
  kyc_submitted_at?: string;
  /** When the identity check succeeded. */
  kyc_approved_at?: string;
  /** Why the identity check failed. */
  kyc_failure_reason?: string;
  /** What the user may do. */
  role?: Role;
  /** State of the user, such as `active`. */
  status: string;
  /** What kind of account it is. */
  type?: UserType;
  /** Who created the user. */
  created_by?: string;
  /** Id of the organisation that the user was registered into. */
  org_id?: string;
  /** Ids of all organisations that the user belongs to. */
  org_ids?: string[];
  /** Phone number. */
  phone_number?: string;
  /** Postal address in one line. */
  address?: string;
  /** Country of residence. */
  country?: string;
  /** Kind of an identity document. */
  id_type?: IdType;
  /** Number of the identity document. */
  id_number?: string;
  /** Kind of an identity document. */
  additional_id_type?: IdType;
  /** Number of the second identity document. */
  additional_id_number?: string;
  /** Id of the identity check. */
  kyc_session_id?: string;
  /** State of the identity check. */
  kyc_status?: string;
  /** When the user was created. */
  created_at: string;
  /** When the user was last changed. */
  updated_at: string;
}

/**
 * Date of birth.
 *
 * Format: date
 */
export type DateOfBirth = string;

/** What the user may do. */
export type Role = 'admin' | 'super-admin' | 'retail' | 'freelancer' | 'org-staff';

/** What kind of account it is. */
export type UserType = 'internal-admin' | 'org-admin' | 'merchant' | 'user' | 'staff';

/** Kind of an identity document. */
export type IdType = 'passport' | 'drivers_license' | 'national_id' | 'other';

/** Why the request was refused. */
export interface ErrorMessage {
  /** What went wrong, for people to read. */
  message: string;
}

export interface RegisterUserOperation {
  parameters: {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The user to register. */
  requestBody: {
    content: {
      'application/json': RegisterUserRequest;
    };
  };
  responses: {
    /** The user was registered. */
    201: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': RegisteredUser;
      };
    };
    /** A required field is missing, or a value is not allowed. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorMessage;
      };
    };
  };
}

export interface paths {
  '/users/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a user
     *
     * Creates a user and answers with it. With `org_id` the user joins that organisation. With `org_name`
     * and no `org_id`, an organisation of that name is created first and the user joins it; next to an
     * `org_id`, `org_name` has no effect.
     */
    post: operations['registerUser'];
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
    RegisterUserRequest: RegisterUserRequest;
    RegisteredUser: RegisteredUser;
    User: User;
    DateOfBirth: DateOfBirth;
    Role: Role;
    UserType: UserType;
    IdType: IdType;
    ErrorMessage: ErrorMessage;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  registerUser: RegisterUserOperation;
}
