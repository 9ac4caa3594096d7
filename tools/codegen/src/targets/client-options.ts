import { dereference } from '@rollcall/openapi/reference';
import type { SecurityScheme } from '@rollcall/runtime/operation';
import type { ApiModel } from '../model/model.ts';
import { schemeKind } from './client-parts.ts';
import { credentialsExample, optionsExample } from './examples/call.ts';
import { docComment, propertyName, quote } from './print.ts';

/** A group of options that the description has names for. */
interface Group {
  readonly option: 'auth' | 'server';
  readonly type: string;
  readonly about: string;
  readonly example: string;
  readonly members: readonly string[];
}

/** The options of a client, where credentials and server variables have the names and the descriptions that the API gives them. */
export function clientOptions(model: ApiModel): string {
  const { pascalName } = model;
  const groups = [authGroup(model), serverGroup(model)].filter(({ members }) => members.length > 0);
  const name = `${pascalName}ClientOptions`;
  const interfaces = groups.map(
    ({ option, type, about, example, members }) =>
      `${docComment(`${about}\n\n@example const ${option}: ${type} = ${example};`)}export interface ${type} {\n${members.join('')}}\n`,
  );
  const options = groups.map(
    ({ option, type, about }) => `${docComment(about, '  ')}  readonly ${option}?: ${type} | undefined;\n`,
  );
  const about = `Base URL, credentials, limits, validation, …: each has a default but credentials.

@example const options: ${name} = ${optionsExample(model) || '{ timeout: 10_000 }'};`;
  const body = options.length > 0 ? `{\n${options.join('')}}` : '{}';
  return [
    ...interfaces,
    `${docComment(about)}export interface ${name} extends ClientOptions<typeof api, Types> ${body}\n`,
  ].join('\n');
}

/** What {@link clientOptions} refer to. */
export function clientOptionImports({ securitySchemes }: ApiModel): string[] {
  const kinds = Object.values(securitySchemes).map(schemeKind);
  return [
    'type ClientOptions',
    ...(kinds.length > 0 ? ['type Credential'] : []),
    ...(kinds.includes('basic') ? ['type BasicCredential'] : []),
  ];
}

function authGroup({ pascalName, securitySchemes, document }: ApiModel): Group {
  const schemes: Record<string, { description?: string; deprecated?: boolean } | undefined> =
    document.components?.securitySchemes ?? {};
  const members = Object.entries(securitySchemes).map(([name, scheme]) => {
    const { description, deprecated } = dereference(document, schemes[name] ?? {});
    const comment = [description?.trim(), credentialText(scheme), deprecated && '@deprecated']
      .filter(Boolean)
      .join('\n\n');
    const type = schemeKind(scheme) === 'basic' ? 'BasicCredential' : 'string';
    return `${docComment(comment, '  ')}  readonly ${propertyName(name)}?: Credential<${type}> | undefined;\n`;
  });
  const about = 'Credentials, by security scheme: a value, or a function that is called before every request.';
  return { option: 'auth', type: `${pascalName}Auth`, about, example: credentialsExample(securitySchemes), members };
}

function serverGroup({ pascalName, servers, document }: ApiModel): Group {
  const variables = Object.entries(servers[0]?.variables ?? {});
  const members = variables.map(([name, { default: usual, enum: values }]) => {
    const description = document.servers?.[0]?.variables?.[name]?.description?.trim();
    const comment = [description, `Default: \`${usual}\`.`].filter(Boolean).join('\n\n');
    return `${docComment(comment, '  ')}  readonly ${propertyName(name)}?: ${values?.map(quote).join(' | ') ?? 'string'};\n`;
  });
  const about = "Variables of the server's URL; an omitted one has its default.";
  const given = variables.slice(0, 1).map(([name, { default: usual }]) => `${propertyName(name)}: ${quote(usual)}`);
  return { option: 'server', type: `${pascalName}ServerVariables`, about, example: `{ ${given} }`, members };
}

/** What a credential of a scheme is, and how it is sent. */
export function credentialText(scheme: SecurityScheme): string {
  if (scheme.type === 'apiKey') return `Sent as the ${scheme.in} \`${scheme.name}\`.`;
  if (scheme.type !== 'http') return 'An access token.';
  if (schemeKind(scheme) === 'basic') return 'User name and password of HTTP Basic.';
  return `Sent after \`${scheme.scheme}\` in the header \`Authorization\`.`;
}
