// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

/** The user to register. */
declare const RegisterUserRequest: Schema<components['schemas']['RegisterUserRequest']>;
/** The answer to a registration. */
declare const RegisteredUser: Schema<components['schemas']['RegisteredUser']>;
/** A user as PCXPay stores it. */
declare const User: Schema<components['schemas']['User']>;
/** Date of birth. */
declare const DateOfBirth: Schema<components['schemas']['DateOfBirth']>;
/** What the user may do. */
declare const Role: Schema<components['schemas']['Role']>;
/** What kind of account it is. */
declare const UserType: Schema<components['schemas']['UserType']>;
/** Kind of an identity document. */
declare const IdType: Schema<components['schemas']['IdType']>;
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
  };
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['registerUser']['requestBody']>['content']['application/json']>;
  };
};

/** Every request and response, by operation id. */
export declare const pcxpayValidation: {
  readonly registerUser: typeof registerUserValidation;
};

export {
  RegisterUserRequest,
  RegisteredUser,
  User,
  DateOfBirth,
  Role,
  UserType,
  IdType,
  ErrorMessage,
};
