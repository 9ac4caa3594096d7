import fs from 'node:fs';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A `package.json` with what it lacks of another; what it says stays. */
export function mergedManifest(path: string, text: string): string {
  if (!fs.existsSync(path)) return text;
  const own = JSON.parse(fs.readFileSync(path, 'utf8')) as Fields;
  const merged = { ...own };
  for (const [name, value] of Object.entries(JSON.parse(text) as Fields)) {
    const said = own[name];
    merged[name] = isObject(said) && isObject(value) ? { ...value, ...said } : (said ?? value);
  }
  return `${JSON.stringify(merged, null, 2)}\n`;
}
