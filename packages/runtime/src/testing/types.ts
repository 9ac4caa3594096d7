import type { Input } from '../client/request/input.ts';
import type { HandlerResult } from '../server/types.ts';
import type { OperationTypes, StatusOf } from '../types.ts';

/** The request examples of an operation by name, each as its input. */
export type Fixtures<Op extends OperationTypes, Names extends string> = { readonly [Name in Names]: Input<Op> };

/** The response examples of an operation by status and name, each as a handler answers. */
export type Responses<Op extends OperationTypes, Names extends { readonly [Key in keyof Op['responses']]?: string }> = {
  readonly [Key in keyof Names & keyof Op['responses']]: {
    readonly [Name in Names[Key] & string]: AnswerOf<Op, StatusOf<Op['responses'], Key>>;
  };
};

type AnswerOf<Op extends OperationTypes, S> =
  HandlerResult<Op> extends infer Result
    ? Result extends { readonly status: infer Own }
      ? [Extract<Own, S>] extends [never]
        ? never
        : Result
      : never
    : never;
