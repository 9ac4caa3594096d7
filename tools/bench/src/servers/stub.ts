import { createServer, safeEqual } from '@rollcall/conscent/server';
import { answer, credentials } from './exchange.ts';
import { listenHono, type Start } from './listen.ts';

/** The generated stub: credentials, body and answer are checked. */
export const stub = createServer(
  {
    registerUser: () => ({ status: 201, body: answer }),
    updateUser: () => ({ status: 404, body: { message: 'No such account.' } }),
  },
  {
    authenticate: {
      basicAuth: ({ username, password }) =>
        username === credentials.username && safeEqual(password, credentials.password),
    },
  },
);

/** Through `fetch`. */
export const start: Start = () => listenHono(stub);
