import { launchChromium } from '@rollcall/consumption/chromium';
import { createSandboxControlClient, unwrap } from '@rollcall/sandbox-control';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Listening, type SettingsInput, startSandbox } from '../src/index.ts';
import { TOKEN } from './control/steering.ts';
import { CHEAP } from './support/world.ts';

let browser: Awaited<ReturnType<typeof launchChromium>>;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

/** A page of its own browser profile, and everything that went wrong on it. */
/** @param connected - what the page's connection to the live journal waits for. */
async function open(address: string, javaScriptEnabled = true, connected?: Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('dialog', (dialog) => wrong.push(`dialog: ${dialog.message()}`));
  if (connected) await page.route('**/journal/events*', (route) => connected.then(() => route.continue()));
  await page.goto(address);
  return { page, wrong };
}

async function started(settings: SettingsInput = {}): Promise<Listening> {
  const sandbox = await startSandbox({ passwords: CHEAP, ...settings });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const SEND = '#send-conscent-registerUser';

/** The answer that the newest line of the journal tells of. */
const newest = 'tr.exchange >> nth=0';

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a tester who has nothing but the page, %s', (_, javaScript) => {
  test('finds credentials, registers a user, sees a refusal, makes a 429, and resets', {
    timeout: 60_000,
  }, async () => {
    const { url } = await started();
    const { page, wrong } = await open(url, javaScript);
    expect(await page.locator('#conscent .credentials').textContent()).toBe(
      'user name sandbox-key, password sandbox-secret',
    );
    await page.getByRole('link', { name: 'Control page' }).click();

    const send = async () => {
      const details = page.locator(SEND);
      if (!(await details.evaluate((element) => element.hasAttribute('open'))))
        await details.locator('summary').click();
      await details.getByRole('button', { name: 'Send' }).click();
      await page.waitForLoadState();
    };
    await send();
    expect(await page.locator(newest).getAttribute('data-status')).toBe('201');
    await send();
    expect(await page.locator(newest).getAttribute('data-status')).toBe('400');
    expect(await page.locator(`${newest} >> .why`).textContent()).toContain(
      'A user with this email is already registered.',
    );

    await page.getByLabel('Requests to').selectOption('conscent registerUser');
    await page.getByRole('button', { name: 'Set fault' }).click();
    expect(await page.locator('#faults li').textContent()).toContain('"status":429');
    await send();
    expect(await page.locator(newest).getAttribute('data-status')).toBe('429');
    expect(await page.locator('#faults li').count()).toBe(0);

    await page.getByRole('button', { name: /Reset users/ }).click();
    await send();
    expect(await page.locator(newest).getAttribute('data-status')).toBe('201');
    expect(wrong).toEqual([]);
  });
});

describe('the control page', () => {
  test('shows what others ask as it happens, and leaves open what is open', { timeout: 60_000 }, async () => {
    const { url } = await started();
    const { page, wrong } = await open(`${url}/_sandbox`);
    await page.getByText('Nothing has been asked yet.').waitFor();
    await fetch(`${url}/conscent/client/register-user`, { method: 'POST' });
    const first = page.locator('tr.exchange').filter({ hasText: 'POST /conscent/client/register-user' });
    await first.getByText('Details').click();
    expect(await first.locator('details').getAttribute('open')).not.toBeNull();
    await fetch(`${url}/nowhere`);
    await page.getByText('GET /nowhere').waitFor();
    expect(await first.locator('details').getAttribute('open')).not.toBeNull();
    expect(wrong).toEqual([]);
    if (process.env.SANDBOX_SCREENSHOT) await page.screenshot({ path: process.env.SANDBOX_SCREENSHOT, fullPage: true });
  });

  test('shows what was asked before it was connected', { timeout: 60_000 }, async () => {
    const { url } = await started();
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const { page } = await open(`${url}/_sandbox`, true, asked);
    await fetch(`${url}/nowhere`);
    resolve();
    await page.getByText('GET /nowhere').waitFor();
  });

  test('shows text, whatever a request contains', { timeout: 60_000 }, async () => {
    const { url } = await started();
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const headers = { 'content-type': 'application/json', 'x-sandbox-fault': 'latency=1' };
    const user = {
      email: hostile,
      fname: hostile,
      lname: `</pre>${hostile}`,
      password: 'walnut-Ferry',
      [hostile]: hostile,
    };
    const { page, wrong } = await open(`${url}/_sandbox`);
    await fetch(`${url}/pcxpay/v1/users/register`, { method: 'POST', headers, body: JSON.stringify(user) });
    await fetch(`${url}/pcxpay/v1/${encodeURIComponent(hostile)}`);
    await page.locator('tr.exchange').nth(1).waitFor();
    await page.reload();
    expect(await page.locator('tr.exchange').count()).toBe(2);
    expect(await page.locator('#journal img, #journal script').count()).toBe(0);
    expect(await page.locator('#journal').innerHTML()).toContain('&lt;script&gt;alert(2)');
    expect(wrong).toEqual([]);
  });

  test('shows one session, and steers that alone', { timeout: 60_000 }, async () => {
    const { url } = await started();
    const { page } = await open(`${url}/_sandbox`);
    await page.getByLabel('Session').fill('mine');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('button', { name: 'Set fault' }).click();
    expect(await page.locator('#faults li').count()).toBe(1);
    const control = createSandboxControlClient({ apiUrl: `${url}/_sandbox` });
    expect(unwrap(await control.listFaults({}))).toEqual([]);
    expect(unwrap(await control.listFaults({ headers: { 'X-Sandbox-Session': 'mine' } }))).toHaveLength(1);
  });

  test('says what is wrong with a fault, and with a body', { timeout: 60_000 }, async () => {
    const { url } = await started();
    const { page } = await open(`${url}/_sandbox`);
    await page.getByLabel('Status').fill('418');
    await page.getByRole('button', { name: 'Set fault' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('No operation declares the status 418');
    await page.locator('#send-epixel-signUp summary').click();
    await page.locator('#send-epixel-signUp textarea').fill('no JSON');
    await page.locator('#send-epixel-signUp').getByRole('button', { name: 'Send' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('The fields have to be a JSON object.');
  });

  test('asks for the token, where there is one, and keeps it out of addresses and cookies', {
    timeout: 60_000,
  }, async () => {
    const { url } = await started({ controlToken: TOKEN });
    const { page } = await open(`${url}/_sandbox`);
    expect(await page.locator('#journal').count()).toBe(0);
    await page.getByLabel('Token').fill('wrong');
    await page.getByRole('button', { name: 'Enter' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('This is not the token.');
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.locator('#journal').waitFor();
    const cookies = await page.context().cookies();
    expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Strict', path: '/_sandbox' })]);
    expect(page.url() + (await page.content()) + JSON.stringify(cookies)).not.toContain(TOKEN);
    await page.getByRole('button', { name: 'Set fault' }).click();
    expect(await page.locator('#faults li').count()).toBe(1);
  });

  test('lets no page of another origin press its buttons', { timeout: 60_000 }, async () => {
    const [victim, other] = [await started(), await started()];
    const { page } = await open(other.url);
    await page.route('**/evil', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${victim.url}/_sandbox/page/fault"><input name="status" value="429"><button>Win</button></form>`,
      }),
    );
    await page.goto(`${other.url}/evil`);
    const read = `fetch('${victim.url}/_sandbox/journal').then(() => 'read', () => 'refused')`;
    expect(await page.evaluate(read)).toBe('refused');
    const answer = page.waitForResponse((response) => response.url().startsWith(victim.url));
    await page.getByRole('button', { name: 'Win' }).click();
    expect((await answer).status()).toBe(403);
    const control = createSandboxControlClient({ apiUrl: `${victim.url}/_sandbox` });
    expect(unwrap(await control.listFaults({}))).toEqual([]);
  });

  test('lets the sandbox stop while it is open', { timeout: 60_000 }, async () => {
    const sandbox = await startSandbox({ passwords: CHEAP, limits: { drain: 30_000 } });
    const { page } = await open(`${sandbox.url}/_sandbox`);
    await page.getByText('Nothing has been asked yet.').waitFor();
    const start = performance.now();
    await sandbox.close();
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
