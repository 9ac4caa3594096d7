import document from '@rollcall/conscent/openapi.json' with { type: 'json' };

/** The one exchange that all servers are measured by: what the description shows as a request with every field, and its answer. */
const operation = document.paths['/client/register-user'].post;

export const path = '/client/register-user';
export const credentials = { username: 'key', password: 'secret' };
export const answer = operation.responses['201'].content['application/json'].examples.everyField.value;

export const request = {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: `Basic ${btoa(`${credentials.username}:${credentials.password}`)}`,
  },
  body: JSON.stringify(operation.requestBody.content['application/json'].examples.everyField.value),
} as const;
