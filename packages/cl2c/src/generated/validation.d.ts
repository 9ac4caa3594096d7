// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

/** The details of a user to create. */
declare const CreateUserRequest: Schema<components['schemas']['CreateUserRequest']>;
/** A user as CL2C stores it. */
declare const User: Schema<components['schemas']['User']>;
/** Why the request was refused, in the members of RFC 9457 and a list of messages per field. */
declare const Problem: Schema<components['schemas']['Problem']>;

/** What `createUser` takes and answers. */
export declare const createUserValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['createUser']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['createUser']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['createUser']['responses'][401]['content']['application/json']>;
      };
    };
  };
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['createUser']['requestBody']>['content']['application/json']>;
  };
};

/** Every request and response, by operation id. */
export declare const cl2cValidation: {
  readonly createUser: typeof createUserValidation;
};

export {
  CreateUserRequest,
  User,
  Problem,
};
