import { hash } from 'node:crypto';

/** Enough for the APIs that somebody is working on; a run over many keeps no more. */
const KEPT = 16;

/**
 * A function of one text that keeps its last results, so that in a watch a target makes anew only what has changed. The text
 * has to say everything that the result depends on.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const key = hash('sha256', text, 'base64');
    const result = results.get(key) ?? make(text);
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
