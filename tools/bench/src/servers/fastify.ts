import responseValidation from '@fastify/response-validation';
import document from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fastify } from 'fastify';
import { answer, path } from './exchange.ts';
import type { Start } from './listen.ts';

const { components } = document;

/** A schema with what it refers to in the place of the references. */
function resolved(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(resolved);
  if ('$ref' in schema) {
    const name = String(schema.$ref).replace('#/components/schemas/', '') as keyof typeof components.schemas;
    return resolved(components.schemas[name]);
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value)]));
}

/** Fastify with the description's schemas: ajv validates the body, and the answer before it is written by its schema. */
export const start: Start = async () => {
  const ajv = formats.default(new Ajv2020({ strict: false }));
  const app = fastify().setValidatorCompiler(({ schema }) => ajv.compile(schema));
  await app.register(responseValidation, { ajv });
  const schema = {
    body: resolved(components.schemas.RegisterUserRequest),
    response: { 201: resolved(components.schemas.RegisteredUser) },
  };
  app.post(path, { schema }, (_request, reply) => reply.code(201).send(answer));
  return app.listen({ host: '127.0.0.1', port: 0 });
};
