import path from 'node:path';
import { chooseNames, type Input, type Options, UsageError } from '@rollcall/command';
import { askedAt, listApis, specsFolder } from '@rollcall/openapi/apis';

export const options = {
  port: {
    type: 'string',
    value: '<n>',
    description: `the first mock's port; the others follow. 0 takes any free ports.
Without it every API has its own: 4010 and up, in the order of their names`,
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    value: '<h>',
    description: 'address to listen on. Default: 127.0.0.1, this machine only',
  },
  quiet: { type: 'boolean', default: false, description: 'print no line per request' },
  specs: { type: 'string', value: '<dir>', description: 'folder with one folder per API. Default: specs' },
} as const satisfies Options;

export interface Arguments {
  readonly apis: readonly { readonly name: string; readonly folder: string; readonly port: number }[];
  readonly host: string;
  readonly quiet: boolean;
}

const FIRST_PORT = 4010;

/** @throws UsageError for what can't be meant. */
export function readArguments({ values, positionals }: Input<typeof options>, root: string, cwd: string): Arguments {
  const specs = values.specs === undefined ? specsFolder(root) : path.resolve(cwd, values.specs);
  const known = listApis(specs);
  if (known.length === 0) throw new UsageError(`No folder of ${specs} holds an openapi.yaml.`);
  const names = chooseNames('API', askedAt(root, positionals, cwd), known);
  const ports = assignPorts(names, known, values.port);
  const apis = names.map((name, index) => ({ name, folder: path.join(specs, name), port: ports[index] ?? 0 }));
  return { apis, host: values.host, quiet: values.quiet };
}

function assignPorts(names: readonly string[], known: readonly string[], option: string | undefined): number[] {
  if (option === undefined) return names.map((name) => FIRST_PORT + known.indexOf(name));
  const first = Number(option);
  if (!/^\d+$/.test(option) || first + names.length - 1 > 65_535) {
    throw new UsageError(`--port ${option}: a number from 0 to ${65_536 - names.length} is needed.`);
  }
  return names.map((_, index) => (first === 0 ? 0 : first + index));
}
