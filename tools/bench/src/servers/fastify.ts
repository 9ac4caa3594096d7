import multipart from '@fastify/multipart';
import responseValidation from '@fastify/response-validation';
import conscent from '@rollcall/conscent/openapi.json' with { type: 'json' };
import epixel from '@rollcall/epixel/openapi.json' with { type: 'json' };
import control from '@rollcall/sandbox-control/openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fastify } from 'fastify';
import { form, list, pathOf, registration } from './exchange.ts';
import type { Start } from './listen.ts';

type Schemas = Readonly<Record<string, unknown>>;

/** A schema with what it refers to in the place of the references. */
function resolved(schema: unknown, schemas: Schemas): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((item) => resolved(item, schemas));
  if ('$ref' in schema) return resolved(schemas[String(schema.$ref).replace('#/components/schemas/', '')], schemas);
  // What Fastify has no need of, and ajv would want to be whole.
  const { discriminator: _, ...rest } = schema as { discriminator?: unknown };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolved(value, schemas)]));
}

/** Fastify with the descriptions' schemas: ajv validates what comes, and the answer before it is written by its schema. */
export const start: Start = async () => {
  const [ajv, ofTexts] = [false, true].map((coerceTypes) =>
    formats.default(new Ajv2020({ strict: false, coerceTypes })),
  ) as [Ajv2020, Ajv2020];
  const app = fastify().setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'querystring' ? ofTexts : ajv).compile(schema),
  );
  await app.register(multipart, { attachFieldsToBody: 'keyValues' });
  await app.register(responseValidation, { ajv });
  const { RegisterUserRequest, RegisteredUser } = conscent.components.schemas;
  const registering = {
    body: resolved(RegisterUserRequest, conscent.components.schemas),
    response: { 201: resolved(RegisteredUser, conscent.components.schemas) },
  };
  app.post(pathOf(registration), { schema: registering }, (_, reply) => reply.code(201).send(registration.answer));
  const { get } = control.paths['/journal'];
  const listing = {
    querystring: { type: 'object', properties: { limit: get.parameters.find((one) => 'schema' in one)?.schema } },
    response: { 200: resolved(get.responses['200'].content['application/json'].schema, control.components.schemas) },
  };
  app.get(pathOf(list), { schema: listing }, (_, reply) => reply.send(list.answer));
  const { schema: answered } = epixel.components.responses.SignedUp.content['application/json'];
  const signingUp = {
    body: resolved(epixel.components.schemas.SignUpRequest, epixel.components.schemas),
    response: { 200: resolved(answered, epixel.components.schemas) },
  };
  app.post(pathOf(form), { schema: signingUp }, (_, reply) => reply.send(form.answer));
  return app.listen({ host: '127.0.0.1', port: 0 });
};
