// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import type { AnyOf } from '@rollcall/runtime/internal/client';

interface RegisterUserRequestFields {
  /** First name, or the whole name where the publisher keeps only one. */
  firstName: string;
  /** Last name. */
  lastName?: string;
  /** Email address of the person. */
  email?: EmailAddress;
  /** Phone number of the person without the country's calling code; it has at least one digit. */
  phone?: PhoneNumber;
  /** Calling code of the phone number's country, with a leading plus sign. */
  countryCode?: string;
  /** Whether the publisher has already verified the email address. */
  isEmailVerified?: boolean;
  /** Whether the publisher has already verified the phone number. */
  isPhoneVerified?: boolean;
  /** Gender of the person. */
  gender?: Gender;
  /** Date of birth as an RFC 3339 timestamp. */
  dateOfBirth?: DateOfBirth;
  /** Whether the person wants promotional offers. */
  enableOffers?: boolean;
  /** Whether the person wants notifications. */
  enableNotifications?: boolean;
  /** Places to deliver to. */
  shippingAddress?: AddressInput[];
  /** Places to send invoices to. */
  billingAddress?: AddressInput[];
}

/** A person to register, reachable by email, by phone or by both. */
export type RegisterUserRequest = RegisterUserRequestFields & Contact;

/** The fields of an account to change, at least one. */
export interface UpdateUserRequest {
  /** First name. */
  firstName?: string;
  /** Last name. */
  lastName?: string;
  /** Email address of the person. */
  email?: EmailAddress;
  /** Phone number of the person without the country's calling code; it has at least one digit. */
  phone?: PhoneNumber;
  /** Calling code of the phone number's country, with a leading plus sign. */
  countryCode?: string;
  /** Whether the email address is verified. */
  isEmailVerified?: boolean;
  /** Whether the phone number is verified. */
  isPhoneVerified?: boolean;
  /** Gender of the person. */
  gender?: Gender;
  /** Date of birth as an RFC 3339 timestamp. */
  dateOfBirth?: DateOfBirth;
  /** Whether the person wants promotional offers. */
  enableOffers?: boolean;
  /** Whether the person wants notifications. */
  enableNotifications?: boolean;
  /** Places to deliver to; replaces the stored list. */
  shippingAddress?: AddressInput[];
  /** Places to send invoices to; replaces the stored list. */
  billingAddress?: AddressInput[];
}

/** A way to reach the person, by email, by phone or by both. */
export type Contact = AnyOf<'email' | 'phone', {
  /** Email address of the person. */
  email: EmailAddress;
}> | AnyOf<'email' | 'phone', {
  /** Phone number of the person without the country's calling code; it has at least one digit. */
  phone: PhoneNumber;
}>;

/**
 * Email address of the person.
 *
 * Format: email
 */
export type EmailAddress = string;

/** Phone number of the person without the country's calling code; it has at least one digit. */
export type PhoneNumber = string;

/** Gender of the person. */
export type Gender = 'MALE' | 'FEMALE' | 'OTHERS';

/**
 * Date of birth as an RFC 3339 timestamp.
 *
 * Format: date-time
 */
export type DateOfBirth = string;

/** An address as the publisher sends it. */
export interface AddressInput {
  /** House or flat, and street. */
  apartment?: string;
  /** City or town. */
  city?: string;
  /** State or region. */
  state?: string;
  /** Postal code. */
  pincode?: string;
  /** Country. */
  country?: string;
}

/** The answer to a registration. */
export interface RegisteredUser {
  /** What happened, for people to read. */
  message: string;
  /** Id of the new account, to be kept for later updates. */
  userId: string;
}

/** The answer to an update. */
export interface UpdatedUser {
  /** What happened, for people to read. */
  message: string;
  /** An account as ConsCent stores it. */
  userData: UserData;
}

/** An account as ConsCent stores it. */
export interface UserData {
  /** State of the account, such as `ACTIVE`. */
  status: string;
  /** Id of the account. */
  userId: string;
  /** The first and the last name, joined by a space. */
  name: string;
  /** Email address of the person. */
  email?: EmailAddress;
  /** Calling code of the phone number's country, with a leading plus sign. */
  countryCode?: string;
  /** Phone number without the country's calling code. */
  phone?: string;
  /** Gender of the person. */
  gender?: Gender;
  /** Date of birth as an RFC 3339 timestamp. */
  dateOfBirth?: DateOfBirth;
  /** The account's own address; a part that is not known is an empty string. */
  address: Address;
  /** Coupons that the person has redeemed. */
  usedCoupons: string[];
  /** Ids by which publishers know the person. */
  clientSpecificIds: string[];
  /** Whether the account was brought over from another system. */
  migrated: boolean;
  /** Whether the phone number is verified. */
  isPhoneVerified: boolean;
  /** Whether the email address is verified. */
  isEmailVerified: boolean;
  /** Places to deliver to. */
  shippingAddress: StoredAddress[];
  /** Places to send invoices to. */
  billingAddress: StoredAddress[];
  /**
   * When the account was created.
   *
   * Format: date-time
   */
  createdAt: string;
  /**
   * When the account was last changed.
   *
   * Format: date-time
   */
  updatedAt: string;
}

/** The account's own address; a part that is not known is an empty string. */
export interface Address {
  /** Name of the recipient. */
  name: string;
  /** House or flat, and street. */
  apartment: string;
  /** Neighbourhood. */
  area: string;
  /** Postal code. */
  pincode: string;
  /** A well-known place nearby. */
  landmark: string;
  /** City or town. */
  city: string;
  /** State or region. */
  state: string;
  /** Country. */
  country: string;
}

/** An entry of an address list; a part that is not known is an empty string. */
export interface StoredAddress {
  /** Name of the recipient. */
  name: string;
  /** House or flat, and street. */
  apartment: string;
  /** Neighbourhood. */
  area: string;
  /** Postal code. */
  pincode: string;
  /** A well-known place nearby. */
  landmark: string;
  /** City or town. */
  city: string;
  /** State or region. */
  state: string;
  /** Country. */
  country: string;
  /** Id of the entry. */
  _id: string;
}

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
  /** The person to register. */
  requestBody: {
    content: {
      'application/json': RegisterUserRequest;
    };
  };
  responses: {
    /** The account exists now. */
    201: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': RegisteredUser;
      };
    };
    /** The body is missing something or has a value that is not allowed. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorMessage;
      };
    };
    401: components['responses']['Unauthorized'];
  };
}

export interface UpdateUserOperation {
  parameters: {
    query: {
      /** Id of the account to change, as registration returned it. */
      userId: string;
    };
    header?: never;
    path?: never;
    cookie?: never;
  };
  /** The fields to change. */
  requestBody: {
    content: {
      'application/json': UpdateUserRequest;
    };
  };
  responses: {
    /** The account was changed. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': UpdatedUser;
      };
    };
    /** The user id is missing, or the body is empty or has a field or a value that is not allowed. */
    400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorMessage;
      };
    };
    401: components['responses']['Unauthorized'];
    /** No account has this id. */
    404: {
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
  '/client/register-user': {
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
     * Creates an account and answers with its id. A first name is always needed, and with it an email
     * address, a phone number or both, so that the account can be reached.
     */
    post: operations['registerUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/client/update-user': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a user's details
     *
     * Changes the fields that the body names, at least one, leaves the others as they are, and answers with
     * the account as it stands afterwards. A field that no account has is refused, not ignored. Each field
     * is set to an absolute value, so the same call sent twice ends in the same account.
     */
    patch: operations['updateUser'];
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    RegisterUserRequest: RegisterUserRequest;
    UpdateUserRequest: UpdateUserRequest;
    Contact: Contact;
    EmailAddress: EmailAddress;
    PhoneNumber: PhoneNumber;
    Gender: Gender;
    DateOfBirth: DateOfBirth;
    AddressInput: AddressInput;
    RegisteredUser: RegisteredUser;
    UpdatedUser: UpdatedUser;
    UserData: UserData;
    Address: Address;
    StoredAddress: StoredAddress;
    ErrorMessage: ErrorMessage;
  };
  responses: {
    /** The API key or secret is missing or wrong. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorMessage;
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
  registerUser: RegisterUserOperation;
  updateUser: UpdateUserOperation;
}
