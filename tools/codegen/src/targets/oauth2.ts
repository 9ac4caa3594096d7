import { dereference } from '@rollcall/openapi/reference';
import type { ApiModel } from '../model/model.ts';
import { banner, docComment, importOf, literal, member, propertyName, quote } from './print.ts';

/** A flow as the description has it, whatever its version. */
interface FlowObject {
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly scopes?: Readonly<Record<string, string>>;
}

type Flows = Readonly<Record<string, FlowObject | undefined>>;

/** What gets tokens for one security scheme: by the name of the function, its type and the flow. */
interface Getter {
  readonly name: 'clientCredentials' | 'deviceCode' | 'refreshToken';
  readonly type: 'ClientCredentials' | 'DeviceCode' | 'RefreshToken';
  readonly flow: FlowObject;
}

/** `oauth2.ts`: what gets and renews tokens, where a security scheme declares how. How is in the runtime. */
export function oauth2(model: ApiModel): string {
  const { camelName, pascalName } = model;
  const schemes = oauth2Schemes(model);
  const [first] = schemes;
  if (!first) return '';
  const getters = schemes.flatMap(({ getters }) => getters);
  const runtime = getters.flatMap((getter) => [getter.name, `type ${getter.type}`]);
  const types = schemes.map(({ scheme, getters }) => {
    const lines = getters.map(({ name, type, flow }) => `    readonly ${name}: ${type}<${scopesOf(flow)}>;\n`);
    return `  readonly ${propertyName(scheme)}: {\n${lines.join('')}  };\n`;
  });
  const values = schemes.map(({ scheme, getters }) => {
    const lines = getters.map(
      ({ name, flow }) => `    ${name}: /*@__PURE__*/ ${name}(${literal(urlsOf(flow), '    ')}),\n`,
    );
    return `  ${propertyName(scheme)}: {\n${lines.join('')}  },\n`;
  });
  const example = `create${pascalName}Client({ auth: { ${propertyName(first.scheme)}: ${camelName}OAuth2${member(first.scheme)}.${first.getters[0]?.name}({ clientId, … }) } })`;
  return `${banner(model)}${importOf(runtime, '@rollcall/runtime/internal/oauth2')}
export * from '@rollcall/runtime/oauth2';

${docComment(`By security scheme, what gets tokens and renews them before they end: credentials for the option \`auth\`.

@example const ${camelName} = ${example};`)}export const ${camelName}OAuth2: {
${types.join('')}} = {
${values.join('')}};
`;
}

/** The schemes that say where tokens come from. */
export function oauth2Schemes({ document }: ApiModel): { scheme: string; getters: Getter[] }[] {
  return Object.entries(document.components?.securitySchemes ?? {}).flatMap(([scheme, node]) => {
    const { type, flows = {} } = dereference(document, node) as { type: string; flows?: Flows };
    const getters = type === 'oauth2' ? gettersOf(flows) : [];
    return getters.length > 0 ? [{ scheme, getters }] : [];
  });
}

function gettersOf({ clientCredentials, deviceAuthorization, authorizationCode, password }: Flows): Getter[] {
  const renewed = [deviceAuthorization, authorizationCode, password].find((flow) => flow?.tokenUrl);
  return [
    ...(clientCredentials?.tokenUrl
      ? [{ name: 'clientCredentials' as const, type: 'ClientCredentials' as const, flow: clientCredentials }]
      : []),
    ...(deviceAuthorization?.tokenUrl
      ? [{ name: 'deviceCode' as const, type: 'DeviceCode' as const, flow: deviceAuthorization }]
      : []),
    ...(renewed ? [{ name: 'refreshToken' as const, type: 'RefreshToken' as const, flow: renewed }] : []),
  ];
}

const scopesOf = ({ scopes = {} }: FlowObject): string => Object.keys(scopes).map(quote).join(' | ') || 'string';

function urlsOf({ tokenUrl, refreshUrl, deviceAuthorizationUrl }: FlowObject): FlowObject {
  return {
    ...(tokenUrl && { tokenUrl }),
    ...(refreshUrl && { refreshUrl }),
    ...(deviceAuthorizationUrl && { deviceAuthorizationUrl }),
  };
}
