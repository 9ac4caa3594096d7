import { createServer as createConscent, safeEqual } from '@rollcall/conscent/server';
import { createServer as createEpixel } from '@rollcall/epixel/server';
import { createServer as createControl } from '@rollcall/sandbox-control/server';
import { Hono } from 'hono';
import { credentials, form, keys, list, registration } from './exchange.ts';
import { listenHono, type Start } from './listen.ts';

const unused = () => Promise.reject(new Error('Nobody asks for this.'));
/** Handlers of which one is called. */
const only = (id: string, status: number, body: unknown): never =>
  new Proxy({}, { get: (_, name) => (name === id ? () => ({ status, body }) : unused), has: () => true }) as never;

/** The generated stubs: credentials, requests and answers are checked. */
export const stubs = {
  registration: createConscent(only('registerUser', registration.status, registration.answer), {
    authenticate: {
      basicAuth: ({ username, password }) =>
        username === credentials.username && safeEqual(password, credentials.password),
    },
  }),
  form: createEpixel(only('signUp', form.status, form.answer), {
    authenticate: {
      apiKey: ({ key }) => safeEqual(key, keys.apikey),
      bearerAuth: ({ token }) => safeEqual(token, keys.token),
    },
  }),
  list: createControl(only('getJournal', list.status, list.answer), { authenticate: { token: () => false } }),
};

/** Through `fetch`. */
export const start: Start = () =>
  listenHono(Object.values(stubs).reduce((app, stub) => app.route('/', stub), new Hono()));
