import type { components } from '@rollcall/sandbox-control';
import { html } from 'hono/html';
import type { Place } from '../../faults/fault.ts';
import { type Html, page } from '../../pages/layout.ts';
import type { World } from '../../world/world.ts';
import type { Filled } from './send.ts';

type Exchange = components['schemas']['Exchange'];

/** What the control page shows. */
interface ControlView {
  /** Where the control API is, without a slash at the end. */
  readonly control: string;
  /** Where the sandbox is. */
  readonly home: string;
  readonly session: string | undefined;
  readonly world: World;
  readonly operations: readonly (Place & { readonly form: Filled })[];
  /** What went wrong with what was asked last. */
  readonly wrong?: string | undefined;
}

const SHOWN = 50;

const hidden = (session: string | undefined): Html =>
  session === undefined ? html`` : html`<input type="hidden" name="session" value="${session}">`;

const issue = ({ in: part, path, keyword, message, pointer }: components['schemas']['Issue']): Html => html`
<li><code>${part} ${path}</code> ${message} (<code>${keyword}</code>${pointer === undefined ? '' : html`, <code>${pointer}</code>`})</li>`;

const why = ({ detail, pointer, issues }: components['schemas']['Refusal']): Html => html`
<p>${detail}</p>
${issues.length > 0 ? html`<ul>${issues.map(issue)}</ul>` : ''}
${pointer === undefined ? '' : html`<p>Declared at <code>${pointer}</code></p>`}`;

const texts = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const row = (exchange: Exchange): Html => {
  const { id, time, api, operationId, method, path, status, milliseconds, request, response, refusal, fault } =
    exchange;
  const outcome = status === undefined ? 'no answer' : String(status);
  return html`
<tr class="exchange" data-status="${outcome}">
<td><time datetime="${time}">${time.slice(11, 19)}</time></td>
<td><code>${method} ${path}</code><br>${api} ${operationId}</td>
<td class="${(status ?? 500) < 400 ? 'ok' : 'refused'}"><strong>${outcome}</strong><br>${milliseconds} ms</td>
<td>
${refusal ? html`<div class="why">${why(refusal)}</div>` : ''}
${fault ? html`<p>Fault: <code>${JSON.stringify(fault)}</code></p>` : ''}
<details id="exchange-${id}"><summary>Details</summary>
<p>Request <code>${id}</code></p>
<pre>${[texts(request.headers), texts(request.query), request.body ?? ''].filter(Boolean).join('\n\n')}</pre>
${response?.body === undefined ? '' : html`<p>Answer</p><pre>${response.body}</pre>`}
</details>
</td>
</tr>`;
};

const journal = (exchanges: readonly Exchange[]): Html => html`
<section id="journal">
<h2>Journal</h2>
${
  exchanges.length === 0
    ? html`<p>Nothing has been asked yet.</p>`
    : html`
<table>
<thead><tr><th>Time</th><th>Request</th><th>Answer</th><th>Why</th></tr></thead>
<tbody>${exchanges.map(row)}</tbody>
</table>`
}
</section>`;

const number = (
  name: string,
  label: string,
  attributes: { min: number; max: number; value?: number; step?: string },
): Html => html`
<label>${label}<input type="number" name="${name}" min="${attributes.min}" max="${attributes.max}" step="${attributes.step ?? '1'}" value="${attributes.value ?? ''}"></label>`;

const faults = ({ control, session, world, operations }: ControlView): Html => html`
<h2>Make requests fail</h2>
<form method="post" action="${control}/page/fault" id="set-fault">
${hidden(session)}
<label>Requests to<select name="operation">
<option value="">any operation</option>
${operations.map(({ api, operation: { operationId } }) => html`<option value="${api} ${operationId}">${api} ${operationId}</option>`)}
</select></label>
${number('status', 'Status', { min: 200, max: 599, value: 429 })}
${number('retryAfter', 'Retry-After (s)', { min: 0, max: 86_400 })}
${number('latency', 'Latency (ms)', { min: 1, max: 60_000 })}
${number('slowBody', 'Slow body (ms)', { min: 1, max: 60_000 })}
${number('count', 'Requests', { min: 1, max: 1_000_000, value: 1 })}
${number('probability', 'Probability', { min: 0.01, max: 1, step: '0.01' })}
<label>Reset the connection<input type="checkbox" name="reset" value="true"></label>
<button>Set fault</button>
</form>
<section id="faults">
<ul>${world.faults.list().map(({ applied, fault }) => html`<li><code>${JSON.stringify(fault)}</code> applied ${applied} times</li>`)}</ul>
</section>
<form method="post" action="${control}/page/remove-faults">${hidden(session)}<button>Remove all faults</button></form>`;

const sender =
  ({ control, session }: ControlView) =>
  ({ api, operation, form }: ControlView['operations'][number]): Html =>
    html`
<details id="send-${api}-${operation.operationId}">
<summary><code>${operation.method} ${operation.path}</code> ${api}: ${operation.summary ?? operation.operationId}</summary>
<form method="post" action="${control}/page/send">
${hidden(session)}
<input type="hidden" name="operation" value="${api} ${operation.operationId}">
<label class="wide">Path<input name="path" value="${form.path}"></label>
${form.body === '' ? '' : html`<label class="wide">Body<textarea name="body" spellcheck="false">${form.body}</textarea></label>`}
<button>Send</button>
</form>
</details>`;

/** The page at `/_sandbox`: everything that a tester does with a sandbox. */
export function controlPage(view: ControlView): Html {
  const { control, home, session, world, operations, wrong } = view;
  const events = `${control}/journal/events${session === undefined ? '' : `?session=${encodeURIComponent(session)}`}`;
  return page(
    'Rollcall sandbox: control',
    html`
<h1>Rollcall sandbox: control</h1>
<p><a href="${home}/">Addresses, credentials and commands</a> · <a href="${control}/openapi.json">openapi.json of this page’s API</a></p>
${wrong === undefined ? '' : html`<p class="refused" role="alert">${wrong}</p>`}
<form method="get" action="${control}">
<label>Session<input name="session" value="${session ?? ''}" placeholder="shared by all" pattern="[A-Za-z0-9_\\-]*" maxlength="64"></label>
<button>Show</button>
</form>
<form method="post" action="${control}/page/reset">${hidden(session)}<button id="reset">Reset users, faults and clock</button></form>
<p>The clock says <time>${world.clock.now().toISOString()}</time>${world.clock.running ? '' : ' and stands still'}.</p>
<h2>Send a request</h2>
<p>Credentials are added. Send the same registration twice to see a refusal.</p>
${operations.map(sender(view))}
${faults(view)}
${journal(world.journal.latest(SHOWN))}`,
    html`<script src="${control}/page.js" data-events="${events}" defer></script>`,
  );
}

/** The page for those who have not shown the token. */
export function loginPage(control: string, wrong?: string): Html {
  return page(
    'Rollcall sandbox: token',
    html`
<h1>Rollcall sandbox</h1>
${wrong === undefined ? '' : html`<p class="refused" role="alert">${wrong}</p>`}
<form method="post" action="${control}/page/login">
<label>Token that the sandbox was started with<input type="password" name="token" autocomplete="off" required></label>
<button>Enter</button>
</form>`,
  );
}
