import type { Api, Parameter } from '../operation.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import type { AnyInput } from './input.ts';
import type { Plan } from './plan.ts';
import { expand, isAbsent, pairs, percent, Refusal, reserved, textOf } from './serialize.ts';

type Location = 'path' | 'query' | 'headers' | 'cookies';

/** The value of a parameter in the input; own members only, so that `constructor` is no value. */
export function argumentOf(parameter: Parameter, input: AnyInput, location: Location): unknown {
  const group = input[location];
  const value = group && Object.hasOwn(group, parameter.name) ? group[parameter.name] : undefined;
  if (parameter.required && isAbsent(value)) throw new Refusal(`${location} parameter "${parameter.name}" is missing`);
  return value;
}

/** A `content` parameter's value in its media type; https://spec.openapis.org/oas/v3.1.1#parameter-object */
export function contentOf(parameter: Parameter, value: unknown): string {
  if (/[/+]json\b/i.test(parameter.contentType ?? '')) return JSON.stringify(value);
  return textOf(value, parameter.name);
}

/** Writes the path; no value may be empty or leave its segment (`..`), since both address another resource. */
export function pathOf(plan: Plan, input: AnyInput): string {
  if (plan.path.length === 1 && typeof plan.path[0] === 'string') return plan.path[0];
  let path = '';
  for (const piece of plan.path) {
    if (typeof piece === 'string') {
      path += piece;
      continue;
    }
    const value = argumentOf(piece, input, 'path');
    const text = piece.contentType ? percent(contentOf(piece, value)) : expand(piece, value, percent);
    if (!/[^.;=]/.test(text) && (text === '' || value === ''))
      throw new Refusal(`path parameter "${piece.name}" is empty`);
    path += text;
  }
  if (/\/\.\.?(\/|$)/.test(path)) throw new Refusal('a path parameter must not be "." or ".."');
  return path;
}

/** Writes the query, `?` included; nothing where it is empty. */
export function queryOf(plan: Plan, input: AnyInput): string {
  let query = '';
  for (const parameter of plan.query) {
    const value = argumentOf(parameter, input, 'query');
    if (isAbsent(value)) continue;
    const written = parameter.contentType
      ? [`${percent(parameter.name)}=${percent(contentOf(parameter, value))}`]
      : pairs(parameter, value, parameter.allowReserved ? reserved : percent);
    for (const pair of written) query += (query ? '&' : '?') + pair;
  }
  return query;
}

/** The base URL without a slash at its end: the option, or the API's first server with its variables filled in. */
export function baseUrlOf(
  api: Api,
  apiUrl: string | URL | undefined,
  values: Readonly<Record<string, unknown>>,
): string {
  const text = apiUrl ?? serverUrl(api, values);
  let url: URL;
  try {
    url = new URL(text, globalThis.location?.href);
  } catch {
    throw new ConfigurationError(`${api.name} has no absolute base URL: give the option apiUrl`);
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError(`the base URL of ${api.name} must be http(s), without credentials, query or fragment`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function serverUrl({ name, servers }: Api, values: Readonly<Record<string, unknown>>): string {
  const { url = '', variables = {} } = servers[0] ?? {};
  for (const variable of Object.keys(values)) {
    if (!Object.hasOwn(variables, variable))
      throw new ConfigurationError(`${name} has no server variable "${variable}"`);
  }
  return url.replace(/\{([^{}]*)\}/g, (_, variable: string) => {
    const declared = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    const value = String(values[variable] ?? declared?.default ?? '');
    if (declared?.enum && !declared.enum.includes(value)) {
      throw new ConfigurationError(`server.${variable} of ${name} must be one of ${declared.enum.join(', ')}`);
    }
    return value;
  });
}
