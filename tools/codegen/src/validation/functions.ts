import type { JsonSchema } from '@rollcall/openapi/document';
import { Name } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { ValueScope, ValueScopeName } from 'ajv/dist/compile/codegen/scope.js';
import { compileSchema, SchemaEnv } from 'ajv/dist/compile/index.js';
import type { SourceCode } from 'ajv/dist/types/index.js';
import { callRef } from 'ajv/dist/vocabularies/core/ref.js';

/** A function that judges values by one schema. Those that the schema refers to it calls by their names. */
export interface FunctionCode {
  /** The function, and what completes it. */
  readonly text: string;
  /** What the text needs beside it: values by the names that it calls them, such as `pattern0`. */
  readonly values: ReadonlyMap<string, Value>;
}

export interface Value {
  readonly expression: string;
  /** Of those that are schemas. */
  readonly schema?: unknown;
}

/** The name of the function of a schema. */
export const functionName = (local: string): string => `validate_${local}`;

/**
 * Compiles a schema by itself, so that its code depends on nothing else: a schema that changes is the only one to be compiled
 * again, and the only one whose code changes. ajv would compile what a schema refers to along with it, and number all names.
 *
 * @param ajv - made by `callByName`.
 * @param local - the schema's name.
 * @param seen - schemas by the names that it refers to them, as far as its keywords look into them: discriminators do.
 */
export function functionOf(
  ajv: Ajv2020,
  local: string,
  schema: JsonSchema,
  seen: Readonly<Record<string, JsonSchema>> = {},
): FunctionCode {
  const env = new SchemaEnv({ schema, schemaId: '$id' });
  Object.assign(env.refs, seen);
  const scope = new NamedScope(functionName(local));
  Object.assign(ajv, { scope });
  const { source } = compileSchema.call(ajv, env).validate as { source?: SourceCode };
  if (!source) throw new Error(`ajv has written no code for ${local}`);
  const { validateCode, evaluated, scopeValues } = source;
  const values = Object.values(scopeValues).flatMap((names) => [...(names ?? [])].map(valueNamed));
  const completion = evaluated ? `${functionName(local)}.evaluated = ${evaluated};\n` : '';
  return { text: `${validateCode}\n${completion}`, values: new Map(values) };
}

/** Lets ajv write a reference as a call of the function of that name, whether it has been compiled or not. */
export function callByName(ajv: Ajv2020): Ajv2020 {
  const { definition } = ajv.RULES.all.$ref as { definition: { code: unknown } };
  definition.code = (context: Parameters<typeof callRef>[0]) =>
    callRef(context, new Name(functionName(context.schema as string)));
  return ajv;
}

function valueNamed(name: ValueScopeName): [string, Value] {
  const { code, ref } = name.value ?? {};
  if (code === undefined) throw new Error(`ajv refers to ${name}, which can't be written down`);
  return [name.toString(), { expression: String(code), ...(name.prefix === 'schema' && { schema: ref }) }];
}

/** Where ajv keeps what a function needs: its own for every function, which then is called as it should be. */
class NamedScope extends ValueScope {
  readonly #functionName: string;

  constructor(name: string) {
    super({ scope: {}, lines: true });
    this.#functionName = name;
  }

  override name(prefix: string): ValueScopeName {
    return prefix === 'validate' ? new ValueScopeName(prefix, this.#functionName) : super.name(prefix);
  }
}
