import { _, type Code, nil } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { _Code } from 'ajv/dist/compile/codegen/code.js';
import { type UsedScopeValues, UsedValueState, type ValueScopeName } from 'ajv/dist/compile/codegen/scope.js';
import type { SourceCode } from 'ajv/dist/types/index.js';

interface Reference {
  readonly source?: SourceCode;
  readonly validate?: { readonly source?: SourceCode };
  readonly validateName?: ValueScopeName;
}

/**
 * The functions of schemas as one ES module, as ajv's own `standaloneCode` writes it. That copies all that it has written for
 * every further schema: of a thousand operations it takes longer than compiling them, and of ten thousand it fails.
 *
 * @param exported - ids of schemas by the name to export their functions under.
 */
export function moduleCode(ajv: Ajv2020, exported: ReadonlyMap<string, string>): string {
  const writer = new Writer(ajv);
  const parts = [...exported].map(([name, id]) => {
    const source = (ajv.getSchema(id) as { source?: SourceCode } | undefined)?.source;
    if (!source) throw new Error(`ajv has compiled no ${id}`);
    return `\nexport const ${name} = ${source.validateName};\n${writer.functionOf(source)}`;
  });
  return `"use strict";${parts.join('')}`;
}

/** https://github.com/ajv-validator/ajv/blob/v8.20.0/lib/standalone/index.ts */
class Writer {
  readonly #ajv: Ajv2020;
  readonly #used: UsedScopeValues = {};

  constructor(ajv: Ajv2020) {
    this.#ajv = ajv;
  }

  /** A function, and before it what it refers to and has not been written yet. */
  functionOf({ validateName, scopeValues, validateCode, evaluated }: SourceCode): Code {
    if (this.#state(validateName) === UsedValueState.Completed) return nil;
    const names = this.#used[validateName.prefix] ?? new Map();
    this.#used[validateName.prefix] = names.set(validateName, UsedValueState.Started);
    const before = this.#ajv.scope.scopeCode(scopeValues, this.#used, (name) => this.#valueOf(name));
    const code = new _Code(`${before}\n${validateCode}`);
    return evaluated ? _`${code}${validateName}.evaluated = ${evaluated};\n` : code;
  }

  #valueOf(name: ValueScopeName): Code | undefined {
    const reference = name.value?.ref as Reference | undefined;
    if (name.prefix === 'validate' && reference?.source) return this.functionOf(reference.source);
    if (name.prefix !== 'root' && name.prefix !== 'wrapper') return undefined;
    const { validate, validateName } = reference ?? {};
    if (!validateName) throw new Error(`ajv refers to ${name}, which it has not compiled`);
    const wrapper = _`const ${name} = {validate: ${validateName}};`;
    if (this.#state(validateName) === UsedValueState.Started || !validate?.source) return wrapper;
    return new _Code(`${wrapper}\n${this.functionOf(validate.source)}`);
  }

  #state(name: ValueScopeName): UsedValueState | undefined {
    return this.#used[name.prefix]?.get(name);
  }
}
