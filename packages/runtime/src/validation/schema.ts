import type { StandardSchemaV1 } from '@standard-schema/spec';

/**
 * One way in which a value breaks its schema. A Standard Schema issue that also says which keyword broke, and how.
 *
 * @example const isMissing = ({ keyword }: Issue) => keyword === 'required';
 */
export interface Issue extends StandardSchemaV1.Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** The JSON Schema keyword that failed: `required`, `format`, … */
  readonly keyword: string;
  /** What the keyword demanded, such as `{ limit: 5 }`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A validator: a [Standard Schema](https://standardschema.dev) that answers synchronously and never changes the value.
 *
 * @example const { issues } = (Member as Schema<Member>)['~standard'].validate(value);
 */
export interface Schema<T = unknown> extends StandardSchemaV1<T, T> {
  readonly '~standard': Omit<StandardSchemaV1.Props<T, T>, 'validate'> & {
    readonly validate: (value: unknown) => StandardSchemaV1.SuccessResult<T> | { readonly issues: readonly Issue[] };
  };
}

/**
 * Any Standard Schema will do where one is consumed, so that zod's fit as well as ours.
 *
 * @example const check = (schema: AnySchema, value: unknown) => schema['~standard'].validate(value);
 */
// biome-ignore lint/suspicious/noExplicitAny: a schema for any input and output is one for which neither matters
export type AnySchema = StandardSchemaV1<any, any>;

/**
 * The validators of one operation. A part is absent where the description declares nothing for it.
 *
 * @example const { body, responses }: OperationValidation = clubValidation.registerMember;
 */
export interface OperationValidation {
  /** By media type as declared. */
  readonly body?: { readonly [mediaType: string]: AnySchema };
  /** Objects of all parameters of one location, named as declared, with values as typed (not as text). */
  readonly path?: AnySchema;
  readonly query?: AnySchema;
  readonly headers?: AnySchema;
  readonly cookies?: AnySchema;
  /** By status key as declared: `200`, `4XX`, `default`. */
  readonly responses: {
    readonly [status: string]: {
      readonly body?: { readonly [mediaType: string]: AnySchema };
      readonly headers?: AnySchema;
    };
  };
}

/**
 * What `./validation` and `./zod` of a package export as `<api>Validation` and `<api>Zod`.
 *
 * @example const validate: ApiValidation = clubValidation;
 */
export interface ApiValidation {
  readonly [operationId: string]: OperationValidation;
}
