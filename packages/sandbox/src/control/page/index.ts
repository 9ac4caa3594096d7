import { readFileSync } from 'node:fs';
import { SessionName } from '@rollcall/sandbox-control/validation';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { apis } from '../../apis/index.ts';
import type { ApiName } from '../../apis/names.ts';
import { requestOf } from '../../description/example-request.ts';
import { checkedFault, type Place } from '../../faults/fault.ts';
import { externalBase } from '../../http/external-url.ts';
import { problem } from '../../http/problem.ts';
import { pageHeaders } from '../../pages/headers.ts';
import type { World } from '../../world/world.ts';
import { CONTROL, type Control } from '../control.ts';
import { placesOf, setFault } from '../handlers.ts';
import { Events } from './events.ts';
import { Logins } from './login.ts';
import { filledForm, sentForm } from './send.ts';
import { controlPage, loginPage } from './view.ts';

const SCRIPT = readFileSync(new URL('page.js', import.meta.url), 'utf8');
const NUMBERS = ['status', 'retryAfter', 'latency', 'slowBody', 'count', 'probability'];

type Fields = Readonly<Record<string, string>>;

async function fieldsOf(context: Context): Promise<Fields> {
  const fields = Object.entries(await context.req.parseBody());
  return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** The session of a page; none for a name that can't be one. */
function sessionIn(name: string | undefined): string | undefined {
  if (!name) return undefined;
  return 'issues' in SessionName['~standard'].validate(name) ? undefined : name;
}

/** The fault that the form describes: what is empty is not there. */
function faultIn(fields: Fields) {
  const [api, operationId] = (fields.operation ?? '').split(' ');
  return checkedFault({
    ...(api && { api }),
    ...(operationId && { operationId }),
    ...Object.fromEntries(NUMBERS.flatMap((name) => (fields[name] ? [[name, Number(fields[name])]] : []))),
    ...(fields.reset && { reset: true, status: undefined, slowBody: undefined }),
  });
}

/** The page that a person steers the sandbox with. Its forms do what the control API does. */
export class ControlPage {
  readonly app: Hono = new Hono();
  readonly #control: Control;
  readonly #places: readonly Place[];
  readonly #logins: Logins;

  constructor(control: Control) {
    this.#control = control;
    this.#places = placesOf(control.settings);
    this.#logins = new Logins(control.permission);
    const events = new Events(control.stopping);
    this.app.get('/', pageHeaders, (context) => this.#show(context, context.req.query('session')));
    this.app.get('/page.js', (context) =>
      context.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=UTF-8' }),
    );
    this.app.get('/journal/events', async (context) => {
      if (!this.#logins.isIn(context)) return problem(401, 'Unauthorized', 'The token is missing or wrong.');
      const world = await control.worlds.of(sessionIn(context.req.query('session')));
      return events.answer(context, world.journal);
    });
    this.app.use('/page/*', pageHeaders, bodyLimit({ maxSize: control.settings.limits.maxBodyBytes }));
    this.app.post('/page/login', (context) => this.#login(context));
    this.#action('reset', (world) => world.reset());
    this.#action('remove-faults', (world) => world.faults.clear());
    this.#action('fault', (world, fields) => this.#setFault(world, fields));
    this.#action('send', (_, fields) => this.#send(fields));
  }

  /** Does what a form asks for, and shows the page again: with what is wrong, if the work says so. */
  #action(name: string, work: (world: World, fields: Fields) => unknown): void {
    this.app.post(`/page/${name}`, async (context) => {
      if (!this.#logins.isIn(context)) return this.#show(context, undefined);
      const fields = await fieldsOf(context);
      const session = sessionIn(fields.session);
      const wrong = await work(await this.#control.worlds.of(session), fields);
      if (typeof wrong === 'string') return this.#show(context, session, wrong);
      const query = session === undefined ? '' : `?session=${session}`;
      return context.redirect(`${this.#address(context)}${query}`, 303);
    });
  }

  #address(context: Context): string {
    return externalBase(context.req.url, this.#control.settings.publicUrl) + CONTROL;
  }

  async #show(context: Context, session: string | undefined, wrong?: string): Promise<Response> {
    const control = this.#address(context);
    if (!this.#logins.isIn(context)) return context.html(loginPage(control), 401);
    const { worlds, settings } = this.#control;
    const named = sessionIn(session);
    const world = await worlds.of(named);
    const operations = this.#places.map(({ api, operation }) => {
      return { api, operation, form: filledForm(apis[api as ApiName], operation, settings) };
    });
    const home = externalBase(context.req.url, settings.publicUrl);
    const view = { control, home, session: named, world, operations, wrong };
    return context.html(controlPage(view), wrong === undefined ? 200 : 400);
  }

  async #login(context: Context): Promise<Response> {
    const { token = '' } = await fieldsOf(context);
    const control = this.#address(context);
    if (this.#logins.enter(context, token, new URL(control))) return context.redirect(control, 303);
    return context.html(loginPage(control, 'This is not the token.'), 401);
  }

  #setFault(world: World, fields: Fields): string | undefined {
    const fault = faultIn(fields);
    const set = typeof fault === 'string' ? fault : setFault(world, fault, this.#places);
    return typeof set === 'string' ? set : undefined;
  }

  async #send({ operation = '', path = '', body = '', session }: Fields): Promise<string | undefined> {
    const { settings, send } = this.#control;
    const place = this.#places.find((each) => `${each.api} ${each.operation.operationId}` === operation);
    if (place === undefined) return 'There is no such operation.';
    if (!/^\/(?!\/)/.test(path)) return 'The path has to begin with one slash.';
    const api = apis[place.api as ApiName];
    try {
      const request = requestOf(
        sentForm(api, place.operation, settings, { path, body }),
        `http://localhost${api.prefix}`,
      );
      if (session) request.headers.set('X-Sandbox-Session', session);
      if (settings.controlToken !== undefined) request.headers.set('X-Sandbox-Token', settings.controlToken);
      await send(request);
      return undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return 'The fields have to be a JSON object.';
      throw error;
    }
  }
}
