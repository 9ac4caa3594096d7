import { requote } from '../targets/print.ts';
import { TEXT } from './compact.ts';

const STRINGS = new RegExp(TEXT, 'g');
const WORDS = new RegExp(`${TEXT}|\\b(?:if|for)(?=\\()|\\)(?=\\{)`, 'g');

/** ajv's statements, one per line, as a person would indent, space and quote them. */
export function layOut(code: string): string {
  /** How deep a line is within each bracket that is open. */
  const depths: number[] = [];
  const lines = code.replace(/^\}\nelse (?=\{|if)/gm, '} else ').split('\n');
  return lines
    .map((line) => {
      let depth = depths.at(-1) ?? 0;
      for (const closed of /^[}\])]*/.exec(line)?.[0] ?? '') if (closed) depth = (depths.pop() ?? 1) - 1;
      const brackets =
        line
          .replace(/^[}\])]+/, '')
          .replace(STRINGS, '')
          .match(/[{}[\]()]/g) ?? [];
      for (const bracket of brackets) {
        if ('{[('.includes(bracket)) depths.push(depth + 1);
        else depths.pop();
      }
      return (
        line && '  '.repeat(depth) + line.replace(WORDS, (word) => (word.startsWith('"') ? requote(word) : `${word} `))
      );
    })
    .join('\n');
}
