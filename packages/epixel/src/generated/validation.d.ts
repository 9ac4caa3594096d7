// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

/** A customer or a member to sign up without a package. */
declare const SignUpRequest: Schema<components['schemas']['SignUpRequest']>;
/** A customer to sign up without a package. */
declare const SignUpCustomer: Schema<components['schemas']['SignUpCustomer']>;
/** A member to sign up without a package. */
declare const SignUpMember: Schema<components['schemas']['SignUpMember']>;
/** A customer or a member to sign up with a package, and the address the package goes to. */
declare const SignUpWithPackageRequest: Schema<components['schemas']['SignUpWithPackageRequest']>;
/** The sponsor to check. */
declare const ValidateSponsorRequest: Schema<components['schemas']['ValidateSponsorRequest']>;
/**
 * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
 * another. No two users share one.
 */
declare const Username: Schema<components['schemas']['Username']>;
/** A first or a last name in letters of any script, without spaces, digits or punctuation. */
declare const PersonName: Schema<components['schemas']['PersonName']>;
/** Email address; no two users share one. */
declare const EmailAddress: Schema<components['schemas']['EmailAddress']>;
/** Name of the user's own site below the installation's domain. */
declare const Subdomain: Schema<components['schemas']['Subdomain']>;
/** No or yes, as the form carries it. */
declare const Flag: Schema<components['schemas']['Flag']>;
/** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
declare const Position: Schema<components['schemas']['Position']>;
/** The answer to a sign-up. */
declare const SignedUp: Schema<components['schemas']['SignedUp']>;
/** The user who was signed up. */
declare const NewUser: Schema<components['schemas']['NewUser']>;
/** A page of sponsors in its envelope. */
declare const SponsorList: Schema<components['schemas']['SponsorList']>;
/** A page of sponsors. */
declare const SponsorPage: Schema<components['schemas']['SponsorPage']>;
/** A member who can sponsor a new user. */
declare const Sponsor: Schema<components['schemas']['Sponsor']>;
/** The answer to a check that the sponsor passed. */
declare const SponsorAccepted: Schema<components['schemas']['SponsorAccepted']>;
/** Why the input was refused, field by field. */
declare const ValidationFailure: Schema<components['schemas']['ValidationFailure']>;
/** Why the caller was turned away. */
declare const AuthenticationFailure: Schema<components['schemas']['AuthenticationFailure']>;
/** What went wrong on the server. */
declare const ServerFailure: Schema<components['schemas']['ServerFailure']>;
/**
 * Messages by the name of the field that they are about. A message about no field is under
 * `non_field_errors`.
 */
declare const FieldErrors: Schema<components['schemas']['FieldErrors']>;
/** Nothing to tell; always `{}`. */
declare const Empty: Schema<components['schemas']['Empty']>;

/** What `signUp` takes and answers. */
export declare const signUpValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUp']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUp']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUp']['responses'][401]['content']['application/json']>;
      };
    };
  };
  readonly body: {
    readonly 'multipart/form-data': Schema<NonNullable<operations['signUp']['requestBody']>['content']['multipart/form-data']>;
  };
};

/** What `signUpWithPackage` takes and answers. */
export declare const signUpWithPackageValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUpWithPackage']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUpWithPackage']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUpWithPackage']['responses'][401]['content']['application/json']>;
      };
    };
    readonly '500': {
      readonly body: {
        readonly 'application/json': Schema<operations['signUpWithPackage']['responses'][500]['content']['application/json']>;
      };
    };
  };
  readonly body: {
    readonly 'multipart/form-data': Schema<NonNullable<operations['signUpWithPackage']['requestBody']>['content']['multipart/form-data']>;
  };
};

/** What `listSponsors` takes and answers. */
export declare const listSponsorsValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['listSponsors']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['listSponsors']['responses'][401]['content']['application/json']>;
      };
    };
  };
};

/** What `validateSponsor` takes and answers. */
export declare const validateSponsorValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['validateSponsor']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/json': Schema<operations['validateSponsor']['responses'][400]['content']['application/json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/json': Schema<operations['validateSponsor']['responses'][401]['content']['application/json']>;
      };
    };
  };
  readonly body: {
    readonly 'multipart/form-data': Schema<NonNullable<operations['validateSponsor']['requestBody']>['content']['multipart/form-data']>;
  };
};

/** Every request and response, by operation id. */
export declare const epixelValidation: {
  readonly signUp: typeof signUpValidation;
  readonly signUpWithPackage: typeof signUpWithPackageValidation;
  readonly listSponsors: typeof listSponsorsValidation;
  readonly validateSponsor: typeof validateSponsorValidation;
};

export {
  SignUpRequest,
  SignUpCustomer,
  SignUpMember,
  SignUpWithPackageRequest,
  ValidateSponsorRequest,
  Username,
  PersonName,
  EmailAddress,
  Subdomain,
  Flag,
  Position,
  SignedUp,
  NewUser,
  SponsorList,
  SponsorPage,
  Sponsor,
  SponsorAccepted,
  ValidationFailure,
  AuthenticationFailure,
  ServerFailure,
  FieldErrors,
  Empty,
};
