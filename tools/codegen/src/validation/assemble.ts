import { type FormatName, formatExport } from '@rollcall/runtime/internal/validation';
import { importOf, literal, requote } from '../targets/print.ts';
import { TEXT } from './compact.ts';
import type { FunctionCode } from './functions.ts';
import { layOut } from './layout.ts';

const HELPERS: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': 'ucs2length',
  'require("ajv/dist/runtime/equal").default': 'equal',
  'require("rollcall").bytesOf': 'bytesOf',
};

/** What functions call of the runtime. */
const CALLED =
  /(?<=(?: =|return) )(?:fault|join|cut|typed|required)(?=\()|size(?=\(vErrors\))|(?<=^(?:vErrors =|return) fault\(\w+, )\w+Rule/gm;

/** One ES module of all functions: each value that they need once, and what they need of the runtime imported. */
export function moduleOf(functions: readonly FunctionCode[], wrap: string): string {
  const values = new Values();
  const bodies = functions.map((written) => values.inserted(written)).join('\n');
  const imports = new Set([wrap, ...values.imports, ...(bodies.match(CALLED) ?? [])]);
  return `${importOf(imports, '@rollcall/runtime/internal/validation')}\n${values.declarations}\n${layOut(bodies)}`;
}

const pure = (expression: string): string => `/*@__PURE__*/ ${expression.replace(new RegExp(TEXT, 'g'), requote)}`;

/** Schemas are JSON, where the code could not be made compact. */
function laidOut(expression: string): string {
  try {
    return literal(JSON.parse(expression));
  } catch {
    return expression;
  }
}

/** The values of a module, by their expressions. */
class Values {
  readonly imports = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  declarations = '';

  /** The function's text, with the names that its values have in this module. */
  inserted({ text, values }: FunctionCode): string {
    if (values.size === 0) return text;
    const names = new RegExp(`${TEXT}|(?<![.\\w$])(${[...values.keys()].join('|')})(?![\\w$])`, 'g');
    return text.replace(names, (all, name?: string) => {
      const value = name === undefined ? undefined : values.get(name);
      return name === undefined || value === undefined ? all : this.#nameOf(name.replace(/\d+$/, ''), value.expression);
    });
  }

  #nameOf(kind: string, expression: string): string {
    const name = this.#names.get(expression) ?? this.#declare(kind, expression);
    this.#names.set(expression, name);
    return name;
  }

  /** ajv's "ESM" still calls `require` for its helpers, and formats are the runtime's: each becomes an import. */
  #declare(kind: string, expression: string): string {
    if (expression.startsWith('require(')) {
      const helper = HELPERS[expression];
      if (!helper) throw new Error(`ajv's code needs ${expression}, which the runtime does not have`);
      return this.#import(helper);
    }
    const [, plain, quoted, access] = /^formats(?:\.(\w+)|\["([\w-]+)"\])(\.validate)?$/.exec(expression) ?? [];
    const format = plain ?? quoted;
    if (format === undefined)
      return this.#constant(kind, expression.startsWith('new RegExp') ? pure(expression) : laidOut(expression));
    const helper = this.#import(formatExport(format as FormatName));
    // Not the member itself, which a bundler would have to keep.
    return access ? this.#constant(kind, `(value) => ${helper}${access}(value)`) : helper;
  }

  #import(helper: string): string {
    this.imports.add(helper);
    return helper;
  }

  #constant(kind: string, expression: string): string {
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    this.declarations += `const ${kind}${count} = ${expression};\n`;
    return `${kind}${count}`;
  }
}
