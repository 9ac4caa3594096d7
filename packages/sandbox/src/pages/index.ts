import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { apis } from '../apis/index.ts';
import { overviewOf } from '../apis/overview.ts';
import type { Settings } from '../config/settings.ts';
import { externalBase } from '../http/external-url.ts';
import { pageHeaders } from './headers.ts';
import { type Welcome, welcomePage } from './welcome.ts';

function welcomeOf(settings: Settings, base: string, control: string | undefined): Welcome {
  return {
    apis: settings.apis.map((name) => overviewOf(name, settings, base)),
    control: control && base + control,
    docs: settings.docs,
  };
}

/**
 * `/`, and the description of each API with this server's address in it.
 *
 * @param control - the path of the control page, if there is one.
 */
export function pages(settings: Settings, control: string | undefined): Hono {
  const app = new Hono();
  app.get('/', pageHeaders, (context) => {
    const welcome = welcomeOf(settings, externalBase(context.req.url, settings.publicUrl), control);
    context.header('Vary', 'Accept', { append: true });
    const type = accepts(context, {
      header: 'Accept',
      supports: ['text/html', 'application/json'],
      default: 'text/html',
    });
    return type === 'application/json' ? context.json(welcome) : context.html(welcomePage(welcome));
  });
  // Browsers ask for it, and it would stand in the journal.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  for (const name of settings.apis) {
    const { document, prefix } = apis[name];
    app.get(`/${name}/openapi.json`, (context) => {
      const url = externalBase(context.req.url, settings.publicUrl) + prefix;
      return context.json({ ...document, servers: [{ url, description: 'This sandbox.' }] });
    });
  }
  return app;
}
