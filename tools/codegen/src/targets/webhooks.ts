import type { JsonSchema, OpenApiDocument, OperationObject } from '@rollcall/openapi/document';
import { lookUp } from '@rollcall/openapi/reference';
import { isJson, isRange } from '@rollcall/runtime/media-type';
import type { ApiModel, OperationModel } from '../model/model.ts';
import type { Part } from '../model/parts.ts';
import { banner, docComment, importOf, literal, propertyName, quote } from './print.ts';

/** A webhook that can be received: a POST with a body in JSON. */
interface Event {
  readonly name: string;
  readonly operation: OperationModel;
  readonly mediaType: string;
  readonly part: Part;
}

/** `webhooks.ts`: what receives and signs the webhooks of an API, where it has any. How is in the runtime. */
export function webhooks(model: ApiModel): string {
  const { camelName, pascalName, variants } = model;
  const events = eventsOf(model);
  if (events.length === 0) return '';
  const bodies = `${pascalName}Webhooks`;
  const members = events.map(
    ({ name, operation, part }) =>
      `${docComment(operation.source.summary ?? operation.source.description ?? name, '  ')}  readonly ${propertyName(name)}: ${part.type};\n`,
  );
  const left = Object.keys(variants.webhooks ?? {}).filter(
    (webhook) => !events.some((event) => event.name === webhook),
  );
  const without = left.length > 0 ? `\n\nNot here, because no POST has a body in JSON: ${left.join(', ')}.` : '';
  const [first] = events as [Event];
  return `${banner(model)}${importOf(['type Receive', 'receiver', 'type Sign', 'signer'], '@rollcall/runtime/internal/webhooks')}${importOf(['type WebhookEvent as EventOf'], '@rollcall/runtime/webhooks')}${importOf(['type operations'], './types.ts')}import { ${camelName}WebhookValidation as validation } from './validation.js';

export * from '@rollcall/runtime/webhooks';

${docComment(`The body of each event.${without}`)}export interface ${bodies} {
${members.join('')}}

/** All that can be received, told apart by \`event\`. */
export type ${pascalName}Event = EventOf<${bodies}>;

const definition = { ...${literal(definitionOf(variants, events))}, validation };

${docComment(`Verifies, by Standard Webhooks, that a request comes from somebody who has the secret, and that it is valid.

@example const { event, body } = await receive(request, { secret: process.env.WEBHOOK_SECRET });`)}export const receive: Receive<${bodies}> = /*@__PURE__*/ receiver<${bodies}>(definition);

${docComment(`Makes a signed request of an event, for those who send it and for tests.

@example await fetch(url, await sign(${quote(first.name)}, body, { secret }));`)}export const sign: Sign<${bodies}> = /*@__PURE__*/ signer<${bodies}>(definition);
`;
}

/** The webhooks of an API that can be received. */
export function eventsOf(model: ApiModel): Event[] {
  return Object.keys(model.variants.webhooks ?? {}).flatMap((webhook) => eventOf(model, webhook));
}

function eventOf({ variants, webhooks }: ApiModel, name: string): Event[] {
  const id = (variants.webhooks?.[name]?.post as OperationObject | undefined)?.operationId;
  const operation = webhooks.find((webhook) => webhook.id === id);
  const part = operation?.parts.find(
    ({ at: [place, type = ''] }) => place === 'body' && isJson(type) && !isRange(type),
  );
  return operation && part ? [{ name, operation, part, mediaType: part.at[1] as string }] : [];
}

function definitionOf(document: OpenApiDocument, events: readonly Event[]) {
  const constants = events.map(({ part }) => constantsOf(document, part.schema));
  const property = tellingProperty(constants);
  const entries = events.map(({ name, operation, mediaType }, index) => [
    name,
    { operation: operation.id, mediaType, ...(property && { values: constants[index]?.get(property) }) },
  ]);
  return { ...(property && { property }), events: Object.fromEntries(entries) };
}

type Constants = ReadonlyMap<string, readonly unknown[]>;

/** The property that has other values in each of the bodies, if there are several. */
function tellingProperty(constants: readonly Constants[]): string | undefined {
  const [first, ...others] = constants;
  if (!first || others.length === 0) return undefined;
  return [...first.keys()].find((name) => {
    const values = constants.flatMap((each) => each.get(name) ?? []);
    return constants.every((each) => each.has(name)) && new Set(values).size === values.length;
  });
}

/** The properties of a schema that hold one of a few known values. */
function constantsOf(document: OpenApiDocument, schema: JsonSchema, seen = new Set<unknown>()): Constants {
  if (typeof schema !== 'object' || seen.has(schema)) return new Map();
  seen.add(schema);
  const inherited = [...(schema.$ref ? [lookUp(document, schema.$ref) ?? true] : []), ...(schema.allOf ?? [])];
  const own = Object.entries<JsonSchema>(schema.properties ?? {}).flatMap(([name, property]) => {
    const { const: only, enum: values } = settled(document, property);
    const found = only === undefined ? values : [only];
    return found === undefined || !schema.required?.includes(name) ? [] : [[name, found] as const];
  });
  return new Map([...inherited.flatMap((part) => [...constantsOf(document, part, seen)]), ...own]);
}

/** So many references in a row lead to a schema, or nowhere. */
const MOST_STEPS = 20;

function settled(document: OpenApiDocument, schema: JsonSchema): Exclude<JsonSchema, boolean> {
  let found: JsonSchema | undefined = schema;
  for (let steps = 0; steps < MOST_STEPS && typeof found === 'object' && typeof found.$ref === 'string'; steps++)
    found = lookUp(document, found.$ref);
  return typeof found === 'object' ? found : {};
}
