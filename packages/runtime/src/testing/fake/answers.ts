import { streamKindOf } from '../../media-type.ts';
import type { Operation, Operations, Pagination } from '../../operation.ts';
import type { AnySchema, ApiValidation, OperationValidation } from '../../validation/schema.ts';
import { FakeError } from '../errors.ts';
import { type AnyAnswer, answerOf, contentTypeOf, inputOf, statusOf, written } from '../fixtures.ts';
import { Maker } from '../make.ts';
import { canonical, isObject, type JsonObject, type JsonSchema } from '../sample/keywords.ts';
import { answerNames, inputNames, type OperationSamples, type ResponseSamples, type Samples } from '../samples.ts';
import { isFurtherPage, lastPages } from './last-page.ts';

/** What a request holds, as the server has read it. */
export interface Given {
  readonly body?: unknown;
  readonly path?: unknown;
  readonly query?: unknown;
  readonly headers?: unknown;
  readonly cookies?: unknown;
  readonly contentType?: unknown;
}

/** Answers that the description gives: its examples, and made-up ones where it has none. */
export class Answers {
  readonly #operations: Operations;
  readonly #validation: ApiValidation;
  readonly #samples: Samples;
  readonly #maker: Maker;

  constructor(operations: Operations, validation: ApiValidation, samples: Samples) {
    this.#operations = operations;
    this.#validation = validation;
    this.#samples = samples;
    this.#maker = new Maker(samples);
  }

  /** The answer to a request: that of the exchange of which the request is the example, or else a success. */
  to(id: string, given: Given): AnyAnswer {
    const { operation, samples } = this.#described(id);
    const name = inputNames(samples).find((each) => isSame(inputOf(operation, samples, each), given));
    const paired = Object.entries(samples.responses).find(
      ([, response]) => name !== undefined && answerNames(response).includes(name),
    );
    const answer = this.#answer(id, paired?.[0] ?? successOf(samples), name);
    const { pagination } = operation;
    return pagination && name === undefined && isFurtherPage(pagination, given)
      ? this.#lastPage(id, answer, pagination)
      : answer;
  }

  #lastPage(id: string, answer: AnyAnswer, pagination: Pagination): AnyAnswer {
    const { samples } = this.#described(id);
    const key = Object.keys(samples.responses).find((declared) => declared === String(answer.status)) ?? 'default';
    const keepsContract = (page: AnyAnswer) =>
      isValid(page, samples.responses[key] ?? {}, this.#validation[id]?.responses[key]);
    const pages = [...lastPages(answer.body, pagination)].map((body) => ({ ...answer, body }));
    return pages.find(keepsContract) ?? answer;
  }

  /** An answer of a status that the operation declares. */
  withStatus(id: string, status: number): AnyAnswer {
    const { samples } = this.#described(id);
    const range = `${String(status)[0]}XX`;
    const key =
      Object.keys(samples.responses).find((declared) => declared === String(status)) ??
      Object.keys(samples.responses).find((declared) => declared.toUpperCase() === range) ??
      Object.keys(samples.responses).find((declared) => declared === 'default');
    // The server says that it is not declared.
    return key === undefined ? { status } : { ...this.#answer(id, key), status };
  }

  #described(id: string): { readonly operation: Operation; readonly samples: OperationSamples } {
    return { operation: this.#operations[id] as Operation, samples: this.#samples.operations[id] as OperationSamples };
  }

  #answer(id: string, key: string, name?: string): AnyAnswer {
    const { samples } = this.#described(id);
    const response = samples.responses[key] as ResponseSamples;
    const status = statusOf(key, Object.keys(samples.responses));
    const validation = this.#validation[id]?.responses[key];
    const headers = this.#headersOf(id, key, validation?.headers);
    const names = [...new Set([...(name === undefined ? [] : [name]), ...answerNames(response)])];
    for (const example of names) {
      const answer = answerOf(status, response, example);
      if (isValid(answer, response, validation)) return { ...answer, ...headers };
    }
    const [content, ...others] = Object.entries(response.body ?? {});
    if (!content) return { status, ...headers };
    const [mediaType, { schema = true }] = content;
    const made = this.#make(`an answer ${status} of ${id}`, schema, validation?.body?.[mediaType]);
    const body = streamKindOf(mediaType) ? [made] : made;
    return { status, body: written(mediaType, body), ...contentTypeOf(mediaType, others.length + 1), ...headers };
  }

  /** The headers that are required, and no others. */
  #headersOf(id: string, key: string, validator: AnySchema | undefined): Pick<AnyAnswer, 'headers'> {
    const { operation, samples } = this.#described(id);
    const declared = Object.values(operation.responses[key]?.headers ?? {});
    const schema = samples.responses[key]?.headers;
    if (schema === undefined || !declared.some(({ required }) => required)) return {};
    return { headers: this.#make(`the headers of an answer of ${id}`, schema, validator, false) as JsonObject };
  }

  #make(name: string, schema: JsonSchema, validator: AnySchema | undefined, optional = true): unknown {
    try {
      return this.#maker.make(name, schema, validator, undefined, { optional });
    } catch (error) {
      throw new FakeError((error as Error).message);
    }
  }
}

/** The key of the success that is declared, or else of what there is. */
function successOf({ responses }: OperationSamples): string {
  const keys = Object.keys(responses);
  return keys.find((key) => /^2/.test(key)) ?? keys.find((key) => key === 'default') ?? keys[0] ?? '200';
}

function isValid(
  answer: AnyAnswer,
  { body = {} }: ResponseSamples,
  validation: OperationValidation['responses'][string] | undefined,
): boolean {
  const mediaType = answer.contentType ?? Object.keys(body)[0] ?? '';
  const values = streamKindOf(mediaType) ? (answer.body as readonly unknown[]) : [answer.body];
  return values.every((value) => {
    const result = validation?.body?.[mediaType]?.['~standard'].validate(value);
    return !(result instanceof Promise) && !result?.issues;
  });
}

function isSame(example: Given, given: Given): boolean {
  return (['body', 'path', 'query'] as const).every((part) => {
    const [left, right] = [example[part], given[part]].map((value) =>
      isObject(value) && Object.keys(value).length === 0 ? undefined : value,
    );
    return canonical(left) === canonical(right);
  });
}
