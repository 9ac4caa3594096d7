import { type FormatName, formatExport, formats } from '@rollcall/runtime/validation';
import { _, type CodeKeywordDefinition } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mapSubschemas, says, withoutAnnotations, withoutConditions } from '../annotations.ts';
import { compact } from '../compact.ts';
import { withDispatch } from '../dispatch.ts';
import { entryTables } from '../entries.ts';
import type { ApiModel } from '../model.ts';
import type { JsonSchema } from '../openapi.ts';
import { banner, docComment, exportAs } from '../print.ts';
import { Memory } from '../remember.ts';
import { exportedName, type SchemaTable, schemaTable } from '../schemas.ts';
import { moduleCode } from '../standalone.ts';

/** `validation.js`: ajv's standalone code for every component, request and response, as ES module without `eval`. */
export function validation(model: ApiModel): string {
  const table = schemaTable(model);
  const outer = table.entries.filter(({ isInner }) => !isInner).map(({ local }) => local);
  const { code, wrap } = codeOf(rootOf(table), outer);
  const wrapped = outer.map((local) => `const ${local} = /*@__PURE__*/ ${wrap}(validate_${local});\n`);
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

/** The module but for its tables: the functions of `outer`, and what they call. */
function codeOf(root: Root, outer: readonly string[]): Code {
  const text = JSON.stringify([root, outer]);
  const known = memory.get(text);
  if (known) return known;
  const code = compile(root, outer, text);
  const compacted = compact(code);
  const wrap = compacted === undefined ? 'schema' : 'standard';
  return memory.set(text, { code: esModule(compacted ?? code, wrap), wrap });
}

/** Compiles with the meaning that the specification gives to every keyword; strict, so that an unknown one throws. */
function compile(root: Root, outer: readonly string[], text: string): string {
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
    inlineRefs: false,
    allowMatchingProperties: true,
    ownProperties: namesPrototypeMembers(text),
    discriminator: true,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  Object.assign(ajv.opts, withoutUnusedTracking(text));
  ajv.removeKeyword('multipleOf').addKeyword(multipleOf);
  // Two booleans would be one schema to ajv, whose function it then writes twice.
  for (const [local, schema] of Object.entries(root))
    ajv.addSchema(typeof schema === 'boolean' ? { allOf: [schema] } : schema, local);
  return moduleCode(ajv, new Map(outer.map((local) => [`validate_${local}`, local])));
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

/** ajv's "ESM" still calls `require` for its helpers: each becomes an import from the runtime. Exports become locals. */
function esModule(code: string, wrap: string): string {
  const helpers = code.match(
    /(?<=(?: =|return) )(?:fault|join|cut|typed|required)(?=\()|size(?=\(vErrors\))|(?<=^(?:vErrors =|return) fault\(\w+, )\w+Rule/gm,
  );
  const imports = new Set([wrap, ...(helpers ?? [])]);
  const body = code
    .replace(/^"use strict";\n/, '')
    .replace(/^export const (validate_\w+) = (\w+);$/gm, 'const $1 = $2;')
    .replace(/^(const \w+ = )(require\("[^"]+"\)(?:\.default)?);$/gm, (_line, declaration: string, call: string) => {
      const helper = HELPERS[call];
      if (!helper) throw new Error(`ajv's code needs ${call}, which the runtime does not have`);
      imports.add(helper);
      return `${declaration}${helper};`;
    })
    .replace(
      /^(const \w+ = )formats(?:\.(\w+)|\["([\w-]+)"\])(\.validate)?;$/gm,
      (_line, declaration: string, plain?: string, quoted?: string, access = '') => {
        const helper = formatExport((plain ?? quoted) as FormatName);
        imports.add(helper);
        // Not the member itself, which a bundler would have to keep.
        return `${declaration}${access ? `(value) => ${helper}${access}(value)` : helper};`;
      },
    )
    .replace(/^(const pattern\d+ = )new RegExp/gm, '$1/*@__PURE__*/ new RegExp');
  return `import { ${[...imports].sort().join(', ')} } from '@rollcall/runtime/validation';\n\n${body}\n`;
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
