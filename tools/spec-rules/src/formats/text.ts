import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { type Core, loadCore } from '../core.ts';
import type { Finding } from '../finding.ts';
import { docsOf, type Format, pageOf } from './report.ts';

/** For people: place, rule, message, the lines in question, repair and reason. */
export const text: Format = async ({ findings, root }, { color }) => {
  const core = await loadCore();
  const paragraphs = findings.map(async (finding) =>
    paragraph(finding, await frame(core, root, finding, color), color),
  );
  return (await Promise.all(paragraphs)).join('');
};

function paragraph(finding: Finding, lines: string, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], words: string) =>
    color ? styleText(style, words, { validateStream: false }) : words;
  const { file, line, column, severity, rule, message, repair, pointer } = finding;
  const why = docsOf(rule);
  const page = pageOf(rule);
  return [
    `${paint('bold', `${file}:${line}:${column}`)}  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${rule}`,
    `  ${message}`,
    ...(repair ? [`  ${paint('green', 'Repair:')} ${repair}`] : []),
    ...(why ? [paint('dim', `  Why: ${why}`)] : []),
    ...(page ? [paint('dim', `  See: ${page}`)] : []),
    ...(pointer ? [paint('dim', `  At: ${pointer}`)] : []),
    '',
    lines.replaceAll(/^/gm, '  '),
    '',
    '',
  ].join('\n');
}

async function frame({ Source, getCodeframe }: Core, root: string, finding: Finding, color: boolean): Promise<string> {
  const { file, line, column, endLine, endColumn } = finding;
  const source = new Source(file, await readFile(join(root, file), 'utf8'));
  const start = { line, col: column };
  // A fault of a whole object would show all its lines: the first is enough to find it.
  const end =
    endLine === line ? { line, col: endColumn } : { line, col: (source.getLines()[line - 1]?.length ?? 0) + 1 };
  return getCodeframe({ source, pointer: undefined, start, end }, color);
}
