import { Hono } from 'hono';
import { answer, path } from './exchange.ts';
import { listenHono, type Start } from './listen.ts';

/** What a person writes who checks nothing: the body is parsed, because a handler needs it. */
export const start: Start = () =>
  listenHono(
    new Hono().post(path, async (context) => {
      await context.req.json();
      return context.json(answer, 201);
    }),
  );
