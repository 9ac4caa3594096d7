import { html } from 'hono/html';
import type { ApiOverview } from '../apis/overview.ts';
import { type Html, page } from './layout.ts';

/** What the welcome page tells. */
export interface Welcome {
  readonly apis: readonly ApiOverview[];
  /** Where the control page is, if it is on. */
  readonly control?: string | undefined;
  /** Where the documentation is, if there is any. */
  readonly docs?: string | undefined;
}

type OperationOverview = ApiOverview['operations'][number];

const operation = ({ operationId, method, path, summary, curl }: OperationOverview): Html => html`
<details>
<summary><code>${method} ${path}</code> ${summary}</summary>
<pre id="${operationId}">${curl}</pre>
</details>`;

const section = ({ name, title, url, openapi, credentials, operations }: ApiOverview): Html => html`
<section id="${name}">
<h2>${title}</h2>
<dl>
<dt>Address</dt><dd><code>${url}</code></dd>
<dt>Credentials</dt>${credentials.map((text) => html`<dd class="credentials"><code>${text}</code></dd>`)}
<dt>Description</dt><dd><a href="${openapi}">openapi.json</a></dd>
</dl>
${operations.map(operation)}
</section>`;

/** The page at `/`: everything that a tester needs to send a first request. */
export function welcomePage({ apis, control, docs }: Welcome): Html {
  return page(
    'Rollcall sandbox',
    html`
<h1>Rollcall sandbox</h1>
<p>A real server for test data: it stores what you register. Each operation below has a command that you can copy into a terminal.</p>
<ul>
${control === undefined ? '' : html`<li><a href="${control}">Control page</a>: send requests, see why one was refused, make one fail, reset</li>`}
${docs === undefined ? '' : html`<li><a href="${docs}">Documentation</a></li>`}
<li><a href="/healthz">/healthz</a> and <a href="/readyz">/readyz</a></li>
</ul>
${apis.map(section)}`,
  );
}
