import { watch } from 'node:fs';

/** Calls back when the files of a folder have changed and then been left alone for a moment. Returns what ends it. */
export function watchFolder(folder: string, changed: () => void, quietMilliseconds = 100): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quietMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
