import { Hono } from 'hono';
import { form, list, pathOf, refused, registration } from './exchange.ts';
import { listenHono, type Start } from './listen.ts';

/** What a person writes who checks nothing: what was sent is parsed, because a handler needs it. */
export const start: Start = () =>
  listenHono(
    new Hono()
      .post(pathOf(registration), async (context) => {
        const { email, phone } = await context.req.json();
        return email || phone ? context.json(registration.answer, 201) : context.json(refused.answer, 400);
      })
      .get(pathOf(list), (context) => {
        Number(context.req.query('limit'));
        return context.json(list.answer, 200);
      })
      .post(pathOf(form), async (context) => {
        await context.req.parseBody();
        return context.json(form.answer, 200);
      }),
  );
