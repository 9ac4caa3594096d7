// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import { email, uri } from '@rollcall/runtime/internal/validation';
import { format, maximum, maxProperties, minimum, type, typed, words, wordsOf } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** A first or a last name in letters of any script, without spaces, digits or punctuation. */
const PersonName = typed<components['schemas']['PersonName']>()(zod.string(words).regex(new RegExp('^[^\u0000-@\\[-`{-©«-´¶-¹»-¿×÷´-⁰⁴-⁾₀-₎₠-⃁ↅ-⯿⸀-⸮⸰-〄〇-〩〰〽-〿㈀-㏿䷀-䷿︐-︙︰-﹫！-＠［-｀｛-･￠-￮]+$', 'u'), 'must consist of letters, without spaces, digits or punctuation'));

/**
 * User name: letters, digits, underscores and dots, where no underscore or dot stands next to
 * another. No two users share one.
 */
const Username = typed<components['schemas']['Username']>()(zod.string(words).min(5).max(250).regex(new RegExp('^[._]?[A-Za-z0-9]+([._][A-Za-z0-9]+)*[._]?$', 'u'), 'must hold only letters from A to Z, digits, underscores and dots, and no underscore or dot next to another'));

/** No or yes, as the form carries it. */
const Flag = typed<components['schemas']['Flag']>()(zod.enum(['0', '1'], words));

/** Email address; no two users share one. */
const EmailAddress = typed<components['schemas']['EmailAddress']>()(zod.string(words).check(format('email', email)));

/** Where in the genealogy to place the user, if `place_genealogy` is `1`. */
const Position = typed<components['schemas']['Position']>()(zod.enum(['HOLDING_TANK', 'LEFT', 'RIGHT'], words));

/** Name of the user's own site below the installation's domain. */
const Subdomain = typed<components['schemas']['Subdomain']>()(zod.string(words).min(3).max(15));

/** A customer to sign up without a package. */
const SignUpCustomer = typed<components['schemas']['SignUpCustomer']>()(zod.looseObject({
  country_code: zod.string(words),
  first_name: PersonName,
  last_name: PersonName,
  username: Username,
  password: zod.string(words),
  agree_terms: Flag,
  user_type: zod.literal('customer', words),
  email: EmailAddress,
  phone_number: zod.string(words),
  place_genealogy: Flag.optional(),
  position: Position.optional(),
  sponsor: zod.string(words).optional(),
  subdomain: Subdomain.optional()
}, words));

/** A member to sign up without a package. */
const SignUpMember = typed<components['schemas']['SignUpMember']>()(zod.looseObject({
  country_code: zod.string(words),
  first_name: PersonName,
  last_name: PersonName,
  username: Username,
  password: zod.string(words),
  agree_terms: Flag,
  user_type: zod.literal('member', words),
  email: EmailAddress,
  phone_number: zod.string(words),
  place_genealogy: Flag.optional(),
  position: Position.optional(),
  sponsor: zod.string(words),
  subdomain: Subdomain
}, words));

/** A customer or a member to sign up without a package. */
const SignUpRequest = typed<components['schemas']['SignUpRequest']>()(zod.discriminatedUnion('user_type', [SignUpCustomer, SignUpMember], words));

/** A customer or a member to sign up with a package, and the address the package goes to. */
const SignUpWithPackageRequest = typed<components['schemas']['SignUpWithPackageRequest']>()(zod.looseObject({
  country_code: zod.string(words),
  sponsor: zod.string(words),
  first_name: PersonName,
  last_name: PersonName,
  username: Username,
  password: zod.string(words),
  confirm_password: zod.string(words),
  agree_terms: Flag,
  user_type: zod.enum(['customer', 'member'], words),
  email: EmailAddress,
  phone_number: zod.string(words),
  place_genealogy: Flag.optional(),
  product_id: zod.string(words),
  address_first_name: zod.string(words),
  address_last_name: zod.string(words),
  address_mail_id: zod.string(words).check(format('email', email)),
  address_phone_number: zod.string(words),
  address_name_line: zod.string(words),
  address_premise: zod.string(words),
  address_locality: zod.string(words),
  address_postal_code: zod.string(words),
  address_country_code: zod.string(words),
  address_state_code: zod.string(words),
  subdomain: Subdomain,
  position: Position.optional()
}, words));

/** The sponsor to check. */
const ValidateSponsorRequest = typed<components['schemas']['ValidateSponsorRequest']>()(zod.looseObject({
  sponsor: zod.string(words)
}, words));

/** Nothing to tell; always `{}`. */
const Empty = typed<components['schemas']['Empty']>()(zod.strictObject({

}, words).check(maxProperties(0)));

/** The user who was signed up. */
const NewUser = typed<components['schemas']['NewUser']>()(zod.looseObject({
  uid: zod.string(words)
}, words));

/** The answer to a sign-up. */
const SignedUp = typed<components['schemas']['SignedUp']>()(zod.looseObject({
  status_code: zod.literal(200, words),
  errors: Empty,
  data: NewUser
}, words));

/** A member who can sponsor a new user. */
const Sponsor = typed<components['schemas']['Sponsor']>()(zod.looseObject({
  username: zod.string(words),
  first_name: zod.string(words),
  last_name: zod.string(words)
}, words));

/** A page of sponsors. */
const SponsorPage = typed<components['schemas']['SponsorPage']>()(zod.looseObject({
  results: zod.array(Sponsor, words),
  count: zod.number(wordsOf('integer')).check(type('integer'), minimum(0), maximum(9007199254740991)),
  previous: zod.string(wordsOf('string', 'null')).check(format('uri', uri)).nullable(),
  next: zod.string(wordsOf('string', 'null')).check(format('uri', uri)).nullable()
}, words));

/** A page of sponsors in its envelope. */
const SponsorList = typed<components['schemas']['SponsorList']>()(zod.looseObject({
  status_code: zod.literal(200, words),
  errors: Empty,
  data: SponsorPage
}, words));

/** The answer to a check that the sponsor passed. */
const SponsorAccepted = typed<components['schemas']['SponsorAccepted']>()(zod.looseObject({
  status_code: zod.literal(200, words),
  errors: Empty,
  data: Empty
}, words));

/**
 * Messages by the name of the field that they are about. A message about no field is under
 * `non_field_errors`.
 */
const FieldErrors = typed<components['schemas']['FieldErrors']>()(zod.record(zod.string(), zod.array(zod.string(words), words), words));

/** Why the input was refused, field by field. */
const ValidationFailure = typed<components['schemas']['ValidationFailure']>()(zod.looseObject({
  status_code: zod.literal(400, words),
  errors: FieldErrors,
  data: Empty
}, words));

/** Why the caller was turned away. */
const AuthenticationFailure = typed<components['schemas']['AuthenticationFailure']>()(zod.looseObject({
  status_code: zod.literal(401, words),
  errors: FieldErrors,
  data: Empty
}, words));

/** What went wrong on the server. */
const ServerFailure = typed<components['schemas']['ServerFailure']>()(zod.looseObject({
  status_code: zod.literal(500, words),
  errors: FieldErrors,
  data: Empty
}, words));

/** What `signUp` takes and answers. */
export const signUpZod = {
  responses: {
    '200': {
      body: {
        'application/json': SignedUp,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
  body: {
    'multipart/form-data': SignUpRequest,
  },
};

/** What `signUpWithPackage` takes and answers. */
export const signUpWithPackageZod = {
  responses: {
    '200': {
      body: {
        'application/json': SignedUp,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
    '500': {
      body: {
        'application/json': ServerFailure,
      },
    },
  },
  body: {
    'multipart/form-data': SignUpWithPackageRequest,
  },
};

/** What `listSponsors` takes and answers. */
export const listSponsorsZod = {
  responses: {
    '200': {
      body: {
        'application/json': SponsorList,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
};

/** What `validateSponsor` takes and answers. */
export const validateSponsorZod = {
  responses: {
    '200': {
      body: {
        'application/json': SponsorAccepted,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
  body: {
    'multipart/form-data': ValidateSponsorRequest,
  },
};

/** Every request and response, by operation id. */
export const epixelZod: {
  readonly signUp: typeof signUpZod;
  readonly signUpWithPackage: typeof signUpWithPackageZod;
  readonly listSponsors: typeof listSponsorsZod;
  readonly validateSponsor: typeof validateSponsorZod;
} = {
  signUp: signUpZod,
  signUpWithPackage: signUpWithPackageZod,
  listSponsors: listSponsorsZod,
  validateSponsor: validateSponsorZod,
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
