import { join } from 'node:path';
import ts from 'typescript';

/**
 * The program that a `tsconfig.json` describes, or all TypeScript and JavaScript in a folder that has none.
 *
 * @throws Error if it can't be read.
 */
export function programOf(root: string, project = join(root, 'tsconfig.json')): ts.Program {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(`${project}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    },
  };
  const options: ts.CompilerOptions = { noEmit: true, skipLibCheck: true, allowJs: true };
  const parsed = ts.sys.fileExists(project)
    ? ts.getParsedCommandLineOfConfigFile(project, options, host)
    : ts.parseJsonConfigFileContent(WITHOUT_CONFIGURATION, host, root);
  return ts.createProgram(parsed?.fileNames ?? [], { ...parsed?.options, ...options });
}

const WITHOUT_CONFIGURATION = {
  compilerOptions: {
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    allowImportingTsExtensions: true,
    strict: true,
  },
  exclude: ['node_modules', 'dist'],
};
