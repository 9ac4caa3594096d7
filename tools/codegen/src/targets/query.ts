import { isStream } from '@rollcall/openapi/streams';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { bindingsOf } from './bindings.ts';
import { banner, docComment, exportAs, exportName, importOf, isBindingName, quote } from './print.ts';

/** One function for one operation: `listSponsorsOptions`. */
interface QueryFunction {
  readonly operation: OperationModel;
  /** Of the runtime: what makes it. */
  readonly maker: 'infiniteOptions' | 'mutation' | 'queryKey' | 'queryOptions';
  readonly name: string;
}

/**
 * `query.ts`: options for TanStack Query, for every operation: of a query where it is GET, HEAD or QUERY, which are safe, else of a mutation. Their
 * behaviour is in the runtime, their calls are those of `calls.ts`.
 */
export function query(model: ApiModel): string {
  const { name, operations } = model;
  const functions = queryFunctionsOf(operations);
  const calls = bindingsOf(
    operations.map(({ id }) => id),
    MAKERS,
  );
  const callOf = new Map(operations.map((operation, index) => [operation, calls[index] as string]));
  const locals = bindingsOf(
    functions.map((each) => each.name),
    [...MAKERS, ...calls],
  );
  const makers = importOf(
    functions.map(({ maker }) => maker),
    '@rollcall/runtime/internal/query',
  );
  const imported = operations.map(({ id }, index) =>
    calls[index] === id ? id : `${exportName(id)} as ${calls[index]}`,
  );
  const declared = functions.map((each, index) => {
    const local = locals[index] as string;
    const code = `const ${local} = /*@__PURE__*/ ${each.maker}(${quote(name)}, ${callOf.get(each.operation)});\n`;
    return `${docComment(commentOf(each, model))}${local === each.name ? `export ${code}` : `${code}export { ${exportAs(local, each.name)} };\n`}`;
  });
  return `${banner(model)}${makers}${importOf(imported, './calls.ts')}
${declared.join('\n')}`;
}

const MAKERS = ['infiniteOptions', 'mutation', 'queryKey', 'queryOptions'];

const SUFFIXES = {
  queryKey: 'QueryKey',
  queryOptions: 'Options',
  infiniteOptions: 'InfiniteOptions',
  mutation: 'Mutation',
} as const;

/** A name that two operations would give goes to the first: `listInfinite` may have options, and `list` infinite ones. */
export function queryFunctionsOf(operations: readonly OperationModel[]): QueryFunction[] {
  const names = new Set<string>();
  return operations.flatMap((operation) =>
    makersOf(operation).map((maker) => {
      let name = `${operation.id}${SUFFIXES[maker]}`;
      while (names.has(name)) name += '_';
      names.add(name);
      return { operation, maker, name };
    }),
  );
}

/** A stream is no value that a query could keep. */
function makersOf({ row: { method, pagination, responses } }: OperationModel): QueryFunction['maker'][] {
  if (!['GET', 'HEAD', 'QUERY'].includes(method)) return ['mutation'];
  if (Object.values(responses).some(({ content }) => content.some(isStream))) return [];
  return pagination ? ['queryKey', 'queryOptions', 'infiniteOptions'] : ['queryKey', 'queryOptions'];
}

const HOOKS = { queryOptions: 'useQuery', infiniteOptions: 'useInfiniteQuery', mutation: 'useMutation' } as const;

function commentOf({ operation: { id, source, row }, maker, name }: QueryFunction, { camelName }: ApiModel): string {
  const title = (source.summary ?? id).replace(/\s+/g, ' ').trim();
  const line = `${title}: ${KINDS[maker]} (\`${row.method} ${row.path}\`).`;
  if (!isBindingName(name)) return line;
  const needsInput = maker !== 'mutation' && (row.parameters.some(({ required }) => required) || row.body?.required);
  const input = needsInput ? ', input' : '';
  if (maker === 'queryKey') return `${line}\n\n@example queryClient.invalidateQueries({ queryKey: ${name}() });`;
  return `${line}\n\n@example ${HOOKS[maker]}(${name}(${camelName}${input}));`;
}

const KINDS = {
  queryKey: 'the key of its queries, or without input what all their keys begin with',
  queryOptions: 'options of a query',
  infiniteOptions: 'options of an infinite query',
  mutation: 'options of a mutation',
} as const;
