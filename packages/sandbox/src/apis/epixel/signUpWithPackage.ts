import type { components } from '@rollcall/epixel';
import document from '@rollcall/epixel/openapi.json' with { type: 'json' };
import type { Handlers } from '@rollcall/epixel/server';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import type { Settings } from '../../config/settings.ts';
import { isCountry } from '../../data/countries.ts';
import { isPostalCode } from '../../data/postal-codes.ts';
import { isState } from '../../data/states.ts';
import { OutcomeUnknown } from '../../storage/outcome-unknown.ts';
import type { Context } from '../api.ts';
import { keptFields } from '../kept-fields.ts';
import { done, type FieldErrors, fieldErrors, messages, refused } from './messages.ts';
import { register } from './registration.ts';

type Form = components['schemas']['SignUpWithPackageRequest'];
type Product = Settings['epixel']['products'][number];

const keep = keptFields<Form>(document.components.schemas, 'SignUpWithPackageRequest');

/** Letters, and what stands between them in names. */
const PERSON_NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

function packageErrors(form: Form, product: Product | undefined): FieldErrors {
  const country = form.address_country_code;
  return fieldErrors({
    confirm_password: form.confirm_password !== form.password && messages.confirmPassword,
    address_postal_code: !isPostalCode(country, form.address_postal_code) && messages.postalCode,
    address_state_code: !isState(country, form.address_state_code) && messages.stateCode,
    address_first_name: !PERSON_NAME.test(form.address_first_name) && messages.addressFirstName,
    address_last_name: !PERSON_NAME.test(form.address_last_name) && messages.addressLastName,
    address_country_code: !isCountry(country) && messages.addressCountryCode,
    product_id: product === undefined && messages.productId,
  });
}

/** The documented answer when the input was fine and the user was not created all the same. */
function failed() {
  const errors = { non_field_errors: [messages.creationFailed] };
  return { status: 500, body: { status_code: 500, errors, data: {} } } as const;
}

/** Adds a customer or a member who buys a package: both or neither. */
export function signUpWithPackage(context: Context): Handlers['signUpWithPackage'] {
  const { products } = context.settings.epixel;
  return async ({ body, operationId, signal }) => {
    const product = products.find(({ id }) => id === body.product_id);
    const also = () => {
      if (product?.soldOut) throw new Error('The package is sold out.');
    };
    const registration = { form: body, details: keep(body), errors: packageErrors(body, product), signal, also };
    try {
      const outcome = await register(context, registration);
      return 'uid' in outcome ? done({ uid: outcome.uid }) : refused(outcome.errors);
    } catch (error) {
      // What may succeed later, or may have, is not what the document means.
      if (error instanceof ServiceUnavailable || error instanceof OutcomeUnknown) throw error;
      context.stub.onError(error, { operationId });
      return failed();
    }
  };
}
