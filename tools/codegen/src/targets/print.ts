/**
 * Text that goes into generated files. Everything that comes from a description passes through here, so that no name,
 * description, path or value in it can end a string or a comment and become code.
 */

import { commandLine } from '@rollcall/command';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that can't name a top-level binding of a module or a type, and what bundlers write out wrongly. */
const RESERVED = words(
  `__proto__ arguments as async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for from function get if implements import in instanceof interface let new null of package private
  protected public return set static super switch this throw true try type typeof undefined var void while with yield
  any bigint boolean never number object string symbol unknown`,
);

/** Globals that generated code relies on. */
const GLOBALS = words(
  `Array BigInt Blob Boolean Date Error Headers Infinity Map Math NaN Number Object Promise Record RegExp Request Response
  Set String Symbol URL`,
);

/** True if `name` can stand as the name of a binding without a change. */
export function isBindingName(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name) && !GLOBALS.has(name);
}

/** True if `name` can stand as the name of a type without a change, in a module that uses no global of that name. */
export function isTypeName(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name);
}

/** A string literal, in the one style of quotes that generated files have. */
export function quote(text: string): string {
  return requote(JSON.stringify(text));
}

/** The same string as a JSON string, in our quotes. */
export function requote(json: string): string {
  const inner = json
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found === "'" ? "\\'" : found))
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `'${inner}'`;
}

/** The text of a {@link quote}d string. */
export function unquote(literal: string): string {
  const inner = literal
    .slice(1, -1)
    .replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found === "\\'" ? "'" : found));
  return JSON.parse(`"${inner}"`);
}

/** A property name in an object literal or type. `__proto__` is computed: as a plain name it would set the prototype. */
export function propertyName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(name) ? name : quote(name);
}

/** `local`, or `local as name`, for an `export { … }`. */
export function exportAs(local: string, name: string): string {
  if (local === name) return local;
  return `${local} as ${exportName(name)}`;
}

/** What a module exports, in an `import` or `export`: an identifier, or text. */
export function exportName(name: string): string {
  return IDENTIFIER.test(name) ? name : quote(name);
}

/** An object of bindings by their own names. */
export function braced(names: readonly string[]): string {
  return names.length > 0 ? `{ ${names.join(', ')} }` : '{}';
}

/**
 * An import statement of names, each once, sorted without regard to case and to `type`; nothing for no names. Where all are types,
 * the statement is one of types.
 */
export function importOf(names: Iterable<string>, module: string): string {
  const key = (name: string) => name.replace('type ', '').toLowerCase();
  const sorted = [...new Set(names)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (sorted.length === 0) return '';
  const areTypes = sorted.every((name) => name.startsWith('type '));
  const [word, imported] = areTypes ? ['import type', sorted.map((name) => name.slice(5))] : ['import', sorted];
  const line = `${word} { ${imported.join(', ')} } from '${module}';\n`;
  return line.length <= 120
    ? line
    : `${word} {\n${imported.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}

/** How a member of a value is reached: `.name`, or `['first name']`. */
export function access(name: string): string {
  return IDENTIFIER.test(name) && name !== '__proto__' ? `.${name}` : member(name);
}

/** `['name']` or `[1]`. */
export function member(name: string | number): string {
  return typeof name === 'number' ? `[${name}]` : `[${quote(name)}]`;
}

/** Code that stands for itself in a {@link literal}. Never made of a description's text. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON data as an indented literal, broken where a line would be longer than `width`; `undefined` members are left out. */
export function literal(value: unknown, indent = '', width = 100): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, inner, width))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${propertyName(name)}: ${literal(member, inner, width)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  const line = `${open}${open === '{' ? ' ' : ''}${entries.join(', ')}${open === '{' ? ' ' : ''}${close}`;
  if (line.length + indent.length <= width && !line.includes('\n')) return line;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}

/** A `/** … *\/` block. Line breaks of any kind are folded to `\n`; what would end the comment can't. */
export function docComment(text: string, indent = ''): string {
  const lines = text
    .trim()
    .replaceAll('*/', '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const [only = '', ...more] = lines;
  if (more.length === 0 && !only.startsWith('@') && only.length <= 110) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** `consent-api` → `ConsentApi`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** `consent-api` → `consentApi`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
}

/** The head of every generated file. */
export function banner({ specFile }: { readonly specFile: string }): string {
  return `// Generated from ${specFile} by \`${commandLine('generate')}\`. Do not edit.\n\n`;
}
