// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

/** A person to register, reachable by email, by phone or by both. */
declare const RegisterUserRequest: Schema<components['schemas']['RegisterUserRequest']>;
/** The fields of an account to change, at least one. */
declare const UpdateUserRequest: Schema<components['schemas']['UpdateUserRequest']>;
/** A way to reach the person, by email, by phone or by both. */
declare const Contact: Schema<components['schemas']['Contact']>;
/** Email address of the person. */
declare const EmailAddress: Schema<components['schemas']['EmailAddress']>;
/** Phone number of the person without the country's calling code; it has at least one digit. */
declare const PhoneNumber: Schema<components['schemas']['PhoneNumber']>;
/** Gender of the person. */
declare const Gender: Schema<components['schemas']['Gender']>;
/** Date of birth as an RFC 3339 timestamp. */
declare const DateOfBirth: Schema<components['schemas']['DateOfBirth']>;
/** An address as the publisher sends it. */
declare const AddressInput: Schema<components['schemas']['AddressInput']>;
/** The answer to a registration. */
declare const RegisteredUser: Schema<components['schemas']['RegisteredUser']>;
/** The answer to an update. */
declare const UpdatedUser: Schema<components['schemas']['UpdatedUser']>;
/** An account as ConsCent stores it. */
declare const UserData: Schema<components['schemas']['UserData']>;
/** The account's own address; a part that is not known is an empty string. */
declare const Address: Schema<components['schemas']['Address']>;
/** An entry of an address list; a part that is not known is an empty string. */
declare const StoredAddress: Schema<components['schemas']['StoredAddress']>;
/** Why the request was refused. */
declare const ErrorMessage: Schema<components['schemas']['ErrorMessage']>;

/** What `registerUser` takes and answers. */
export declare const registerUserValidation: {
  readonly responses: {
    readonly '201': {
      readonly body: {
        readonly 'application/json': Schema<operations['registerUser']['responses'][201]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['registerUser']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['registerUser']['responses'][401]['content']['application/json']>;
      };
    };
  };
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['registerUser']['requestBody']>['content']['application/json']>;
  };
};

/** What `updateUser` takes and answers. */
export declare const updateUserValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['updateUser']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['updateUser']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['updateUser']['responses'][401]['content']['application/json']>;
      };
    };
    readonly '404': {
      readonly body: {
        readonly 'application/json': Schema<operations['updateUser']['responses'][404]['content']['application/json']>;
      };
    };
  };
  readonly query: Schema<NonNullable<operations['updateUser']['parameters']['query']>>;
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['updateUser']['requestBody']>['content']['application/json']>;
  };
};

/** Every request and response, by operation id. */
export declare const conscentValidation: {
  readonly registerUser: typeof registerUserValidation;
  readonly updateUser: typeof updateUserValidation;
};

export {
  RegisterUserRequest,
  UpdateUserRequest,
  Contact,
  EmailAddress,
  PhoneNumber,
  Gender,
  DateOfBirth,
  AddressInput,
  RegisteredUser,
  UpdatedUser,
  UserData,
  Address,
  StoredAddress,
  ErrorMessage,
};
