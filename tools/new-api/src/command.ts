import { resolve } from 'node:path';
import { choice, commandLine, defineCommand, UsageError } from '@rollcall/command';
import { install } from '@rollcall/command/project';
import { runSelf, runTests } from './run-tests.ts';
import type { Staged } from './staging/stage.ts';

/** Told what becomes of a description, as data. */
export interface Observer {
  readonly onStaged?: (staged: Staged) => void;
  readonly onError?: (error: unknown) => void;
}

/** `pnpm new-api`, for those who watch. */
export const createCommand = ({ onStaged = () => {}, onError }: Observer = {}) =>
  defineCommand({
    name: 'new-api',
    usage: '<name> <file-or-url> | --update <name> [file-or-url]',
    description: `
Adds an API: reads an OpenAPI 3.0, 3.1 or 3.2 or a Swagger 2.0 description (JSON or YAML, and the files that it refers to),
writes it to specs/<name>/openapi.yaml as OpenAPI 3.1 or 3.2, creates and generates packages/<name>, compiles and loads it, and
runs its contract tests.

Lint rules that the code does not depend on are waived in specs/<name>/waivers.yaml and listed in IMPORTED.md there, with what
was decided where the description is silent. What the generated code can't carry is left out and listed in LEFT_OUT.md, and no
more than that: XML beside JSON, an optional parameter, or else the operation. What belongs to no operation is refused. A
refusal, a failure or Ctrl-C leaves nothing behind.

upstream.yaml records where the description came from. With --update, a newer version of it is taken the same way: edits of
openapi.yaml stay, as an OpenAPI Overlay (overlay.yaml), and what contradicts them is shown and stops the update. It ends with
the spec diff and a changeset.`,
    options: {
      update: { type: 'boolean', default: false, description: 'take a newer version of an imported description' },
      check: {
        type: 'boolean',
        default: false,
        description: 'with --update: only say whether there is a newer version, and what it breaks',
      },
      prefer: {
        type: 'string',
        value: '<ours|theirs>',
        description: 'with --update: whose side counts where an edit and the newer version contradict each other',
      },
      strict: { type: 'boolean', default: false, description: 'refuse what would be left out' },
      xml: {
        type: 'string',
        value: 'as-text',
        description: 'carry bodies of XML or YAML as text, where nothing else is offered; otherwise they are refused',
      },
      within: {
        type: 'string',
        value: '<folder>',
        description: `the folder that references may lead into (default: that of the description); a description
from a URL may refer to other files on the same host`,
      },
      'skip-tests': { type: 'boolean', default: false, description: 'do not run the contract tests' },
      root: { type: 'string', value: '<folder>', description: 'the repository to add it to (default: this one)' },
    },
    notes: `To remove an API, delete specs/<name> and run \`${commandLine('generate')}\`.`,
    exit: {
      0: 'added, updated or up to date',
      1: 'refused, a conflict or, with --check, a version that breaks something; or its contract tests fail',
    },
    run: async ({ values, positionals }, { cwd, root }) => {
      const [name, from, ...more] = positionals;
      const at = values.root ? resolve(cwd, values.root) : root;
      const given = from === undefined || /^https?:/i.test(from) ? from : resolve(cwd, from);
      const prefer =
        values.prefer === undefined ? undefined : choice('--prefer', values.prefer, ['ours', 'theirs'] as const);
      if (values.update) {
        if (!name || more.length > 0) throw new UsageError('Give the name of the API to update.');
        const [{ updateApi }, { verifyGenerated: verify }] = await Promise.all([
          import('./update/update-api.ts'),
          import('@rollcall/codegen/verify'),
        ]);
        const diff = (folder: string, args: readonly string[]) => runSelf(folder, ['diff', ...args]);
        const { check, 'skip-tests': skip } = values;
        return updateApi({ root: at, name, from: given, prefer, check, test: !skip, install, runTests, verify, diff });
      }
      if (values.check || prefer) throw new UsageError('--check and --prefer are for --update.');
      if (!name || !given || more.length > 0) throw new UsageError('Give a name and a file or URL.');
      if (values.xml !== undefined && values.xml !== 'as-text')
        throw new UsageError('The one way to carry XML is `--xml as-text`.');
      const [{ addApi }, { verifyGenerated: verify }] = await Promise.all([
        import('./add-api.ts'),
        import('@rollcall/codegen/verify'),
      ]);
      const added = addApi({
        root: at,
        name,
        from: given,
        within: values.within && resolve(cwd, values.within),
        isStrict: values.strict,
        asText: values.xml !== undefined,
        test: !values['skip-tests'],
        onStaged,
        install,
        runTests,
        verify,
      });
      if (onError) added.catch(onError);
      return added;
    },
  });

/** `pnpm new-api`. */
export const command = createCommand();
