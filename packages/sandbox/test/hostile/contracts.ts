import cl2c from '@rollcall/cl2c/openapi.json' with { type: 'json' };
import { cl2cValidation } from '@rollcall/cl2c/validation';
import { cl2cZod } from '@rollcall/cl2c/zod';
import conscent from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { conscentValidation } from '@rollcall/conscent/validation';
import { conscentZod } from '@rollcall/conscent/zod';
import epixel from '@rollcall/epixel/openapi.json' with { type: 'json' };
import { epixelValidation } from '@rollcall/epixel/validation';
import { epixelZod } from '@rollcall/epixel/zod';
import pcxpay from '@rollcall/pcxpay/openapi.json' with { type: 'json' };
import { pcxpayValidation } from '@rollcall/pcxpay/validation';
import { pcxpayZod } from '@rollcall/pcxpay/zod';
import type { ApiValidation } from '@rollcall/runtime/validation';
import { apis } from '../../src/apis/index.ts';

/** One operation: how to ask it, and what the contract says of questions and answers. */
export interface Contract {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where there is no body. */
  readonly mediaType?: string;
  readonly bodies: readonly object[];
  /** By the library that the server does not use. */
  readonly accepts: (body: unknown) => boolean;
  /** By status. `undefined` where the contract does not declare it. */
  readonly answer: (status: number) => { readonly accepts: (body: unknown) => boolean } | undefined;
}

interface OperationObject {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples: Readonly<Record<string, { readonly value: object }>> }>
    >;
  };
}
interface Document {
  readonly paths: object;
}

const CREDENTIALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  conscent: { authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}` },
  cl2c: { tenant: 'sandbox-tenant', 'x-api-key': 'sandbox-key' },
  epixel: { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' },
  pcxpay: {},
};
const QUERIES: Readonly<Record<string, string>> = {
  updateUser: '?userId=66f1c0de5a7b4c3d2e1f0a9b',
  listSponsors: '?page=2',
};

type Validator = { readonly '~standard': { readonly validate: (value: unknown) => unknown } };

function accepts(schema: Validator | undefined, value: unknown): boolean {
  return schema === undefined || !(schema['~standard'].validate(value) as { issues?: unknown }).issues;
}

function contractsOf(
  name: keyof typeof apis,
  { paths }: Document,
  validation: ApiValidation,
  zod: ApiValidation,
): Contract[] {
  const items = paths as Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  return Object.entries(items).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId: id, requestBody }]): Contract => {
      const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      const { responses } = validation[id] ?? { responses: {} };
      return {
        id: `${name} ${id}`,
        method: method.toUpperCase(),
        path: `${apis[name].prefix}${path}${QUERIES[id] ?? ''}`,
        headers: CREDENTIALS[name] ?? {},
        ...(mediaType !== undefined && { mediaType }),
        bodies: Object.values(media?.examples ?? {}).map(({ value }) => value),
        accepts: (body) => accepts(zod[id]?.body?.[mediaType ?? ''], body),
        answer: (status) => {
          const declared = responses[String(status)];
          return declared && { accepts: (body) => accepts(declared.body?.['application/json'], body) };
        },
      };
    }),
  );
}

/** All eight operations. */
export const contracts: readonly Contract[] = [
  ...contractsOf('conscent', conscent, conscentValidation, conscentZod),
  ...contractsOf('cl2c', cl2c, cl2cValidation, cl2cZod),
  ...contractsOf('epixel', epixel, epixelValidation, epixelZod),
  ...contractsOf('pcxpay', pcxpay, pcxpayValidation, pcxpayZod),
];
