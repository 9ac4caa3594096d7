import type { ApiModel } from '../model/model.ts';
import { operationReference } from './operation-comment.ts';
import { banner, docComment, importOf, member, propertyName } from './print.ts';

const RUNTIME = [
  'type ApiServer',
  'createServer as create',
  'type ErrorBodies',
  'type Handler',
  'type PrincipalOf',
  'type ServerOptions as Options',
  'unimplemented as unimplementedOf',
];

/** `server.ts`: the handlers to implement, one per operation. What happens around them is in the runtime. */
export function server(model: ApiModel): string {
  const { camelName, pascalName } = model;
  const members = model.operations.map(
    (operation) =>
      `${docComment(operationReference(operation, `${pascalName}Client`), '  ')}  readonly ${propertyName(operation.id)}: Handler<Types${member(operation.id)}, PrincipalOf<(typeof operations)${member(operation.id)}, Principals>>;\n`,
  );
  return `${banner(model)}${importOf(RUNTIME, '@rollcall/runtime/internal/server')}${importOf(['api', 'operations'], './operations.ts')}${importOf(['type operations as Types'], './types.ts')}${importOf([`${camelName}Validation`], './validation.js')}
type Schemes = (typeof api)['securitySchemes'];
type AnyPrincipals = { readonly [Name in keyof Schemes]: unknown };

/** One handler per operation, named after its id. \`Principals\` maps each security scheme to what its authenticator returns. */
export interface Handlers<Principals extends AnyPrincipals = AnyPrincipals> {
${members.join('\n')}}

/**
 * Handlers that answer 501, for those that are yet to be written.
 *
 * @example createServer({ ...unimplemented, ...handlers }, { authenticate });
 */
export const unimplemented: { readonly [Id in keyof Handlers]: () => never } = /*@__PURE__*/ unimplementedOf(operations);

/** How callers are authenticated, limits, and where errors are reported. */
export type ServerOptions<Principals extends AnyPrincipals = AnyPrincipals> = Options<Schemes, Principals> & {
  /** Bodies of errors that no handler returned. Default: problem details as in RFC 9457. */
  readonly errors?: ErrorBodies;
};

/**
 * A Hono app that enforces the contract before and after the handlers; its \`fetch\` runs wherever \`Request\` exists.
 *
 * @example serve({ fetch: createServer(handlers, { authenticate }).fetch });
 */
export function createServer<Principals extends AnyPrincipals = AnyPrincipals>(
  handlers: Handlers<Principals>,
  options: ServerOptions<Principals>,
): ApiServer {
  const { errors, ...others } = options;
  const definition = { api, operations, validation: ${camelName}Validation, ...(errors && { errors }) };
  return create(definition, handlers, others);
}
`;
}
