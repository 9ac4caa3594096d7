import { parseYaml } from '@redocly/openapi-core';

/** Deeper than any block that a flow collection or a quoted text may be in. */
const DEEP = ' '.repeat(100);
/** Each is a parse of the whole text. */
const MOST_MENDED = 500;

/**
 * The text with lines of flow collections and quoted texts indented as YAML asks, where the blanks mean nothing: other readers
 * do without. https://yaml.org/spec/1.2.2/#61-indentation-spaces
 *
 * @param onMended - told the number of each line.
 */
export function withIndentation(text: string, onMended: (line: number) => void): string {
  const lines = text.split('\n');
  const mended: number[] = [];
  let fault = faultIn(text);
  while (fault?.reason === 'deficient indentation' && mended.length < MOST_MENDED) {
    lines[fault.line - 1] = DEEP + lines[fault.line - 1];
    mended.push(fault.line);
    fault = faultIn(lines.join('\n'));
  }
  if (fault) return text;
  mended.forEach(onMended);
  return lines.join('\n');
}

interface Fault {
  readonly reason: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

function faultIn(text: string): Fault | undefined {
  try {
    parseYaml(text);
    return undefined;
  } catch (error) {
    const [, reason = '', line, column] = /^(.*) (?:in ".*" )?\((\d+):(\d+)\)/.exec((error as Error).message) ?? [];
    return { reason, line: Number(line), column: Number(column) };
  }
}

/** What is wrong with a text that is no YAML, where, and what to do about it. */
export function yamlFault(path: string, text: string, message: string): string {
  const fault = faultIn(text);
  if (!fault || Number.isNaN(fault.line)) return `${path} is neither JSON nor YAML: ${message}`;
  const place = `${path}:${fault.line}:${fault.column}`;
  if (/^\s*(?:\{\{-?|\{%-?|<%) /m.test(text))
    return `${place}: this is a template, and no description yet. Give the file that is made from it.`;
  if (fault.reason !== 'duplicated mapping key')
    return `${place}: this is neither JSON nor YAML: ${fault.reason}. Look for wrong indentation, a missing quote, comma or colon, here and in the lines before.`;
  const [, key] =
    /^[\s,{-]*("(?:[^"\\]|\\.)*"|'[^']*'|[^:]+?)\s*:/.exec(
      text.split('\n')[fault.line - 1]?.slice(Math.max(0, fault.column - 2)) ?? '',
    ) ?? [];
  return `${place}: the key ${key === undefined ? '' : `\`${key}\` `}is there twice in one object, and readers differ in which one counts. Remove or rename one of the two.`;
}
