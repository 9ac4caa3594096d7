import conscent from '@rollcall/conscent/openapi.json' with { type: 'json' };
import epixel from '@rollcall/epixel/openapi.json' with { type: 'json' };
import control from '@rollcall/sandbox-control/openapi.json' with { type: 'json' };

/** A request, as it is sent over and over, and its answer. */
interface Exchange {
  readonly method: 'GET' | 'POST';
  /** The path, with the query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answer: unknown;
}

export const credentials = { username: 'key', password: 'secret' };
export const keys = { apikey: 'application', token: 'caller' };

const authorization = `Basic ${btoa(`${credentials.username}:${credentials.password}`)}`;
const json = { 'content-type': 'application/json', authorization };
const { post: register } = conscent.paths['/client/register-user'];
const { get: journal } = control.paths['/journal'];
const { post: signUp } = epixel.paths['/user/signup/'];

/** A form as browsers send it. */
function formOf(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--boundary\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--boundary--\r\n`;
}

/** What descriptions show as a request with every field, and its answer. */
export const registration: Exchange = {
  method: 'POST',
  target: '/client/register-user',
  headers: json,
  body: JSON.stringify(register.requestBody.content['application/json'].examples.everyField.value),
  status: 201,
  answer: register.responses['201'].content['application/json'].examples.everyField.value,
};

/** What else servers are asked for, by what it is. */
export const others: Readonly<Record<string, Exchange>> = {
  'a registration that is refused': {
    ...registration,
    body: JSON.stringify({ firstName: 'Asha', lastName: 'Rao', countryCode: '+91' }),
    status: 400,
    answer: { message: 'Either email or phone is required.' },
  },
  'a list with parameters': {
    method: 'GET',
    target: '/journal?limit=1',
    headers: { 'x-sandbox-session': 'bench' },
    body: '',
    status: 200,
    answer: journal.responses['200'].content['application/json'].examples.refused.value,
  },
  'a sign-up by a form': {
    method: 'POST',
    target: '/user/signup/',
    headers: {
      'content-type': 'multipart/form-data; boundary=boundary',
      apikey: keys.apikey,
      authorization: `Bearer ${keys.token}`,
    },
    body: formOf(signUp.requestBody.content['multipart/form-data'].examples.member.value),
    status: 200,
    answer: epixel.components.responses.SignedUp.content['application/json'].examples.customer.value,
  },
};

export const refused = others['a registration that is refused'] as Exchange;
export const list = others['a list with parameters'] as Exchange;
export const form = others['a sign-up by a form'] as Exchange;

/** The path of an exchange. */
export const pathOf = ({ target }: Exchange): string => target.replace(/\?.*/, '');
