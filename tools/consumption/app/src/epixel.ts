import { connectEpixel, retry, validate } from '@rollcall/epixel/calls';
import { signUpValidation } from '@rollcall/epixel/validation';

const { VITE_EPIXEL_API_URL, VITE_EPIXEL_API_KEY, VITE_EPIXEL_BEARER_AUTH } = import.meta.env;

/** The connection that all calls share. A sign-up that breaks the contract is not sent. */
export const epixel = connectEpixel(
  {
    apiUrl: VITE_EPIXEL_API_URL,
    auth: { apiKey: VITE_EPIXEL_API_KEY, bearerAuth: VITE_EPIXEL_BEARER_AUTH },
    validate: { signUp: signUpValidation },
  },
  { retry, validate },
);
