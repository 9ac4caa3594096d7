// What is new in the journal appears without a reload. The server renders it; without this script, the page has to be reloaded.
const LIVE = ['journal', 'faults'];
const { events } = document.currentScript?.dataset ?? {};
let [isUnderWay, isOutdated] = [false, false];

/** Replaces a part of the page, and leaves open what somebody has opened. */
function replace(id, fresh) {
  const old = document.getElementById(id);
  const next = fresh.getElementById(id);
  if (!old || !next) return;
  const open = new Set([...old.querySelectorAll('details[open]')].map((details) => details.id));
  for (const details of next.querySelectorAll('details')) if (open.has(details.id)) details.open = true;
  old.replaceWith(document.adoptNode(next));
}

async function refresh() {
  isOutdated = true;
  // One at a time; what has changed in the meantime is fetched after that.
  if (isUnderWay) return;
  isUnderWay = true;
  while (isOutdated) {
    isOutdated = false;
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (!answer?.ok) break;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of LIVE) replace(id, fresh);
  }
  isUnderWay = false;
}

if (events) {
  const source = new EventSource(events);
  source.addEventListener('change', refresh);
  // What came before the connection, or while it was broken, has been told to nobody.
  source.addEventListener('open', refresh);
}
