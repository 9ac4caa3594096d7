import type { ApiName } from '../apis/names.ts';
import { type Document, type Operation, operationsOf } from './document.ts';

/** What a request is about. */
export interface Target {
  readonly api: ApiName;
  readonly document: Document;
  /** Below its API's prefix. */
  readonly operation: Operation | undefined;
  /** For people and logs: the path as the description has it, behind the prefix. */
  readonly route: string;
}

interface Served {
  readonly prefix: string;
  readonly document: Document;
}

interface Route {
  readonly pattern: RegExp;
  readonly operation: Operation;
}

/** How a path with this template looks. Literals win over variables: they are tried first. */
function routeOf(operation: Operation): Route {
  const source = operation.path
    .split(/\{[^}]*\}/)
    .map(RegExp.escape)
    .join('[^/]+');
  return { pattern: new RegExp(`^${source}$`), operation };
}

const variables = ({ operation }: Route): number => operation.path.split('{').length;

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Finds the operation that a request asks for, to say so and to let it fail: the stub decides for itself. */
export class Router {
  readonly #apis: readonly { readonly api: ApiName; readonly served: Served; readonly routes: readonly Route[] }[];

  constructor(apis: Readonly<Partial<Record<ApiName, Served>>>) {
    this.#apis = Object.entries(apis).map(([api, served]) => {
      const routes = operationsOf(served.document).map(routeOf);
      return { api: api as ApiName, served, routes: routes.toSorted((a, b) => variables(a) - variables(b)) };
    });
  }

  /** `undefined` for what is below no API. */
  find(method: string, path: string): Target | undefined {
    const found = this.#apis.find(({ served: { prefix } }) => path === prefix || path.startsWith(`${prefix}/`));
    if (found === undefined) return undefined;
    const { api, served, routes } = found;
    const rest = decoded(path.slice(served.prefix.length));
    const wanted = method === 'HEAD' ? ['HEAD', 'GET'] : [method];
    const { operation } =
      routes.find((route) => wanted.includes(route.operation.method) && route.pattern.test(rest)) ?? {};
    return { api, document: served.document, operation, route: served.prefix + (operation?.path ?? '/*') };
  }
}
