import { describe, expectTypeOf, it } from 'vitest';
import type { Api, Operations } from '../operation.ts';
import type { Handler, HandlerInput, HandlerResult, Handlers, PrincipalOf, ServerOptions } from './index.ts';
import { createServer } from './internal.ts';

interface Book {
  title: string;
}

/** As openapi-typescript writes it. */
interface Types {
  addBook: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': Book; 'multipart/form-data': Book & { cover: Blob } } };
    responses: {
      201: {
        headers: { Location: string; 'X-Left'?: number; [name: string]: unknown };
        content: { 'application/json': Book };
      };
      204: { headers: { [name: string]: unknown }; content?: never };
      '4XX': {
        headers: { [name: string]: unknown };
        content: { 'application/json': { message: string }; 'text/plain': string };
      };
    };
  };
  readCover: {
    parameters: { query?: { size?: number }; header: { 'X-Key': string }; path: { isbn: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { 'image/*': Blob } };
      default: { headers: { [name: string]: unknown }; content: { 'application/json': { message: string } } };
    };
  };
}

const api = {
  name: 'library',
  servers: [],
  securitySchemes: {
    basic: { type: 'http', scheme: 'Basic' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    token: { type: 'oauth2' },
    digest: { type: 'http', scheme: 'digest' },
  },
} as const satisfies Api;

const common = { method: 'GET', parameters: [], retry: 'never' } as const;
const responses = { '200': { content: [] } } as const;
const operations = {
  addBook: {
    ...common,
    id: 'addBook',
    path: '/books',
    responses,
    security: [{ basic: [], key: [] }, { token: ['write'] }],
  },
  readCover: { ...common, id: 'readCover', path: '/covers', responses, security: [] },
} as const satisfies Operations;

interface Principals {
  basic: { name: string };
  key: number;
  token: string;
  digest: boolean;
}

describe('what a handler is given', () => {
  it('has the types of the description', () => {
    type Input = HandlerInput<Types['readCover']>;
    expectTypeOf<Input['path']>().toEqualTypeOf<{ isbn: string }>();
    expectTypeOf<Input['query']>().toEqualTypeOf<{ size?: number }>();
    expectTypeOf<Input['headers']>().toEqualTypeOf<{ 'X-Key': string }>();
    expectTypeOf<Input['cookies']>().toEqualTypeOf<Record<never, never>>();
    expectTypeOf<Input['body']>().toEqualTypeOf<undefined>();
    expectTypeOf<HandlerInput<Types['addBook']>['body']>().toEqualTypeOf<Book | (Book & { cover: Blob })>();
  });

  it('has the principals of one alternative', () => {
    expectTypeOf<PrincipalOf<(typeof operations)['addBook'], Principals>>().toEqualTypeOf<
      { readonly basic: { name: string }; readonly key: number } | { readonly token: string }
    >();
    expectTypeOf<PrincipalOf<(typeof operations)['readCover'], Principals>>().toEqualTypeOf<Record<never, never>>();
  });
});

describe('what a handler answers', () => {
  const handle = (handler: Handler<Types['addBook']>) => handler;

  it('is one of the declared statuses with its own body and headers', () => {
    handle(() => ({
      status: 201,
      body: { title: 'a' },
      headers: { Location: '/books/1', 'X-Left': 3, 'X-Other': 'x' },
    }));
    handle(async () => ({ status: 204 }));
    handle(() => ({ status: 404, body: { message: 'gone' }, contentType: 'application/json' }));
    handle(() => ({ status: 404, body: 'gone', contentType: 'text/plain' }));
    // @ts-expect-error a required header is missing
    handle(() => ({ status: 201, body: { title: 'a' } }));
    // @ts-expect-error the header is a number
    handle(() => ({ status: 201, body: { title: 'a' }, headers: { Location: '/', 'X-Left': 'many' } }));
    // @ts-expect-error the body is of another status
    handle(() => ({ status: 201, body: { message: 'a' }, headers: { Location: '/' } }));
    // @ts-expect-error 200 is not declared
    handle(() => ({ status: 200, body: { title: 'a' } }));
    // @ts-expect-error 204 has no body
    handle(() => ({ status: 204, body: {} }));
    // @ts-expect-error with several media types, the one that is meant has to be named
    handle(() => ({ status: 404, body: 'gone' }));
    // @ts-expect-error the body is of another media type
    handle(() => ({ status: 404, body: 'gone', contentType: 'application/json' }));
  });

  it('names its media type where a range is declared, and any undeclared status where there is a default', () => {
    type Result = HandlerResult<Types['readCover']>;
    expectTypeOf<{ status: 200; body: Blob; contentType: 'image/png' }>().toExtend<Result>();
    expectTypeOf<{ status: 500; body: { message: string } }>().toExtend<Result>();
    expectTypeOf<{ status: 200; body: { message: string } }>().not.toExtend<Result>();
  });
});

describe('a server', () => {
  const definition = { api, operations, validation: {} };
  const handlers: Handlers<Types, typeof operations, Principals> = {
    addBook: ({ principal }) => ({
      status: 404,
      body: 'token' in principal ? principal.token : principal.basic.name,
      contentType: 'text/plain',
    }),
    readCover: () => ({ status: 200, body: new Blob(), contentType: 'image/png' }),
  };
  const authenticate: ServerOptions<(typeof api)['securitySchemes'], Principals>['authenticate'] = {
    basic: ({ username, password }) => password === '' && { name: username },
    key: async ({ key }) => key.length,
    token: ({ token }, { scopes }) => token + scopes.length,
    digest: ({ credentials }) => credentials === '' || undefined,
  };

  it('takes a handler for each operation and an authenticator for each scheme', () => {
    createServer(definition, handlers, { authenticate });
    // @ts-expect-error a handler is missing
    const withoutHandler = () => createServer(definition, { addBook: handlers.addBook }, { authenticate });
    // @ts-expect-error authenticators are missing
    const withoutAuthenticators = () => createServer(definition, handlers, {});
    // @ts-expect-error an authenticator is missing
    const withoutOne = () => createServer(definition, handlers, { authenticate: { basic: authenticate.basic } });
    const open = { ...definition, api: { ...api, securitySchemes: {} } };
    const withoutSchemes = () => createServer(open, handlers, {});
    expectTypeOf([withoutHandler, withoutAuthenticators, withoutOne, withoutSchemes]).toBeArray();
  });

  it('takes authenticators of the type that its handlers expect', () => {
    type Options = ServerOptions<(typeof api)['securitySchemes'], Principals>;
    // @ts-expect-error the principal is a number
    const wrong: Options = { authenticate: { ...authenticate, key: () => 'one' } };
    expectTypeOf(wrong).toExtend<Options>();
  });
});
