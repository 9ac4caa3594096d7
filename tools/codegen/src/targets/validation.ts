import { type FormatName, formatExport, formats } from '@rollcall/runtime/validation';
import { _, type CodeKeywordDefinition } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mapSubschemas, says, withoutAnnotations, withoutConditions } from '../annotations.ts';
import { compact, TEXT } from '../compact.ts';
import { withDispatch } from '../dispatch.ts';
import { entryTables } from '../entries.ts';
import { callByName, type FunctionCode, functionName, functionOf } from '../functions.ts';
import type { ApiModel } from '../model.ts';
import type { JsonSchema } from '../openapi.ts';
import { banner, docComment, exportAs } from '../print.ts';
import { Memory } from '../remember.ts';
import { exportedName, type SchemaTable, schemaTable } from '../schemas.ts';

/** `validation.js`: ajv's code for every component, request and response, as ES module without `eval`. */
export function validation(model: ApiModel): string {
  const table = schemaTable(model);
  const outer = table.entries.filter(({ isInner }) => !isInner).map(({ local }) => local);
  const { code, wrap } = codeOf(rootOf(table));
  const wrapped = outer.map((local) => `const ${local} = /*@__PURE__*/ ${wrap}(${functionName(local)});\n`);
  const components = table.entries.flatMap((entry) => {
    const name = exportedName(entry);
    return name === undefined ? [] : [`  ${exportAs(entry.local, name)},\n`];
  });
  return `${banner(model.name)}${code}
${wrapped.join('')}
${entryTables(model, 'Validation', table.localOf, { documented: false })}

export {
${components.join('')}};
`;
}

/** Every schema in the words of ajv, by its local name. */
function rootOf(table: SchemaTable): Root {
  const dispatch = withDispatch(new Map(table.entries.map(({ local, schema }) => [local, schema])), { type: 'object' });
  const plain = table.entries.some(({ schema }) => says(schema, 'unevaluatedProperties')) ? withoutConditions : same;
  const schemas = table.entries.map(({ local, schema }) => [local, byId(withoutAnnotations(plain(dispatch(schema))))]);
  return Object.fromEntries(schemas);
}

/** Refers to whole schemas: a part of one would be compiled apart from the schema that stands there. */
function byId(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const mapped = mapSubschemas(schema, byId) as Exclude<JsonSchema, boolean>;
  return typeof schema.$ref === 'string' ? { ...mapped, $ref: schema.$ref.slice('#/$defs/'.length) } : mapped;
}

type Root = Readonly<Record<string, JsonSchema>>;

interface Code {
  readonly code: string;
  /** The function of the runtime that makes a validator of one of the code's functions. */
  readonly wrap: string;
}

/** As many as somebody works on at a time; a run over many APIs keeps no more. */
const memory = new Memory<Code>(16);

/** The module but for its tables: a function for each schema. */
function codeOf(root: Root): Code {
  const text = JSON.stringify(root);
  const known = memory.get(text);
  if (known) return known;
  const compile = compiler(root, text);
  const written = Object.keys(root).map((local) => compile(local));
  const isCompact = written.every(({ compacted }) => compacted);
  const wrap = isCompact ? 'standard' : 'schema';
  const functions = written.map(({ plain, compacted }) => (isCompact && compacted) || plain);
  return memory.set(text, { code: moduleOf(functions, wrap), wrap });
}

interface Written {
  readonly plain: FunctionCode;
  /** Absent where the code has a form that can't be made compact: then nothing is, as functions call each other. */
  readonly compacted: FunctionCode | undefined;
}

const functions = new Memory<Written>(20_000);

/** Compiles with the meaning that the specification gives to every keyword; strict, so that an unknown one throws. */
function compiler(root: Root, text: string): (local: string) => Written {
  const used = { ownProperties: namesPrototypeMembers(text), ...withoutUnusedTracking(text) };
  let ajv: Ajv2020 | undefined;
  return (local) => {
    const schema = root[local] as JsonSchema;
    const seen = says(schema, 'discriminator') ? referred(schema, root) : {};
    const key = JSON.stringify([used, local, schema, seen]);
    const known = functions.get(key);
    if (known) return known;
    ajv ??= makeAjv(used);
    const plain = functionOf(ajv, local, schema, seen);
    return functions.set(key, { plain, compacted: compact(plain) });
  };
}

function referred(schema: JsonSchema, root: Root): Root {
  const found: Record<string, JsonSchema> = {};
  const visit = (sub: JsonSchema): JsonSchema => {
    const { $ref } = sub as { $ref?: string };
    if ($ref !== undefined) found[$ref] = root[$ref] as JsonSchema;
    return mapSubschemas(sub, visit);
  };
  visit(schema);
  return found;
}

interface Used {
  readonly ownProperties: boolean;
  readonly unevaluated: boolean;
  readonly dynamicRef: boolean;
}

function makeAjv({ ownProperties, ...tracking }: Used): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strictSchema: true,
    strictNumbers: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    // Linting has checked the schemas against the dialect; ajv still checks the type of every keyword's value.
    validateSchema: false,
    meta: false,
    unicodeRegExp: true,
    allowMatchingProperties: true,
    ownProperties,
    discriminator: true,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  Object.assign(ajv.opts, tracking);
  ajv.removeKeyword('multipleOf').addKeyword(multipleOf);
  return callByName(ajv);
}

const same = <T>(value: T): T => value;

/** 19.99 is a multiple of 0.01, though its quotient is not whole; and no quotient that overflows is. */
const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code(context) {
    const quotient = context.gen.const('quotient', _`${context.data} / ${context.schemaCode}`);
    context.fail(_`!(Math.abs(Math.round(${quotient}) - ${quotient}) <= 1e-9)`);
  },
};

/** Without own-property checks `required: ["toString"]` passes; with them validation is slower, so only where it matters. */
function namesPrototypeMembers(text: string): boolean {
  return Object.getOwnPropertyNames(Object.prototype).some((name) => text.includes(JSON.stringify(name)));
}

/** Tracking what is evaluated, and dynamic scope, cost code in every function: only for schemas that use them. */
function withoutUnusedTracking(text: string): { unevaluated: boolean; dynamicRef: boolean } {
  return { unevaluated: text.includes('"unevaluated'), dynamicRef: text.includes('"$dynamic') };
}

const HELPERS: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': 'ucs2length',
  'require("ajv/dist/runtime/equal").default': 'equal',
};

/** What functions call of the runtime. */
const CALLED =
  /(?<=(?: =|return) )(?:fault|join|cut|typed|required)(?=\()|size(?=\(vErrors\))|(?<=^(?:vErrors =|return) fault\(\w+, )\w+Rule/gm;

/** One ES module of all functions: each value that they need once, and what they need of the runtime imported. */
function moduleOf(functions: readonly FunctionCode[], wrap: string): string {
  const values = new Values();
  const bodies = functions.map((written) => values.inserted(written)).join('\n');
  const imports = new Set([wrap, ...values.imports, ...(bodies.match(CALLED) ?? [])]);
  return `import { ${[...imports].sort().join(', ')} } from '@rollcall/runtime/validation';\n\n${values.declarations}\n${bodies}`;
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
      return this.#constant(kind, expression.replace(/^new RegExp/, '/*@__PURE__*/ new RegExp'));
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

/** `validation.d.ts`: the same in types. */
export function validationTypes(model: ApiModel): string {
  const table = schemaTable(model);
  const components = table.entries.flatMap((entry) => {
    const { component, local } = entry;
    const name = exportedName(entry);
    if (name === undefined) return [];
    const { description } = (model.views.components?.schemas?.[name] ?? {}) as { description?: string };
    const type = component === undefined ? '' : `<components["schemas"][${JSON.stringify(component)}]>`;
    const declared = `declare const ${local}: Schema${type};\n`;
    return [
      {
        declared: `${description ? docComment(description) : ''}${declared}`,
        exported: `  ${exportAs(local, name)},\n`,
      },
    ];
  });
  return `${banner(model.name)}import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

${components.map(({ declared }) => declared).join('')}
${entryTables(model, 'Validation', (part) => `Schema<${part.type}>`, { declare: 'declare const', assign: ':', prefix: 'readonly ', separator: ';', refer: 'typeof ' })}

export {
${components.map(({ exported }) => exported).join('')}};
`;
}
