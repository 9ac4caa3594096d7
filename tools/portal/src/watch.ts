import { existsSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';

/** What pages are made from, and what makes them. */
const FOLDERS = ['specs', 'packages', 'docs', 'tools/portal/src', 'tools/portal/site/src', 'tools/spec-rules/src'];
const FILES = /\.(?:md|yaml|json|ts|js|astro|css|svg)$/;
/** Milliseconds: an editor or a generator writes several files at a time. */
const PAUSE = 200;

/**
 * Calls back after changes, one call at a time.
 *
 * @returns what ends it.
 */
export function watch(root: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await changed();
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  const watchers = FOLDERS.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watchFolder(folder, { recursive: true }, (_, file) => {
        if (!file || !FILES.test(file) || /node_modules|(?:^|\/)dist\/|\.staging/.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(run, PAUSE);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
