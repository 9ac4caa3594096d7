import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { apis } from '../apis/index.ts';
import { overviewOf } from '../apis/overview.ts';
import type { Settings } from '../config/settings.ts';
import { externalBase } from '../http/external-url.ts';
import { type Welcome, welcomePage } from './welcome.ts';

/** Pages load nothing from elsewhere, run no script but the sandbox's own, and are in nobody's frame. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: [NONCE],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
});

export const nonceOf = (context: Context): string => context.get('secureHeadersNonce') ?? '';

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
    return type === 'application/json' ? context.json(welcome) : context.html(welcomePage(welcome, nonceOf(context)));
  });
  for (const name of settings.apis) {
    const { document, prefix } = apis[name];
    app.get(`/${name}/openapi.json`, (context) => {
      const url = externalBase(context.req.url, settings.publicUrl) + prefix;
      return context.json({ ...document, servers: [{ url, description: 'This sandbox.' }] });
    });
  }
  return app;
}
