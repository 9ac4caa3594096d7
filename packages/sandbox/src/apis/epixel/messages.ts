/** The messages of the vendor's error tables, letter by letter. */
export const messages = {
  countryCode: 'Invalid country code',
  sponsorName: 'Invalid sponsor name',
  sponsorUsername: 'Invalid sponsor username.',
  sponsorBlocked: 'Sponsor is blocked or inactive.',
  sponsorNotFound: 'The selected sponsor is not found or is in the inactive state.',
  firstName: 'The first name should be an alphabet.',
  lastName: 'The last name should be an alphabet.',
  username:
    "Invalid username. Only contains alphanumeric characters, underscore and dot. \nUnderscore and dot can't be next to each other (e.g user_.name). \nUnderscore or dot can't be used multiple times in a row (e.g user__name / user..name). The number of characters must be between 5 to 250.",
  usernameTaken: 'Username is already taken. Please try another one.',
  password: 'password validation errors',
  confirmPassword: "Confirmed password doesn't match.",
  phoneNumberTaken: 'Phone number already taken. Please try another one.',
  emailTaken: 'There is a user registered with the specified E-Mail address.',
  position: 'Your chosen position is invalid. The default will be the spilling preference of',
  postalCode: 'Invalid postcode',
  stateCode: 'Invalid address_state_code',
  addressFirstName: 'Invalid address_first_name',
  addressLastName: 'Invalid address_last_name',
  addressCountryCode: 'Invalid address_country_code',
  productId: 'Invalid product_id',
  subdomainTooLong: 'Ensure this field has no more than 15 characters.',
  subdomainTooShort: 'Ensure this field has at least 3 characters.',
  creationFailed: 'User creation is failed.',
} as const;

/** Messages by the name of the field that they are about. */
export type FieldErrors = Record<string, string[]>;

/** Keeps of each field the message, if it has one. */
export function fieldErrors(found: Readonly<Record<string, string | false | undefined>>): FieldErrors {
  return Object.fromEntries(Object.entries(found).flatMap(([field, message]) => (message ? [[field, [message]]] : [])));
}

/** The documented answer to input that was refused. */
export function refused(errors: FieldErrors) {
  return { status: 400, body: { status_code: 400, errors, data: {} } } as const;
}

/** The documented answer to input that was taken. */
export function done<T extends object>(data: T) {
  return { status: 200, body: { status_code: 200, errors: {}, data } } as const;
}
