import type { Format } from './report.ts';

const LEVELS = { breaking: 'error', warning: 'warning', safe: 'notice' } as const;

/** Annotations of a pull request: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const github: Format = ({ apis }) =>
  apis
    .flatMap(({ file, findings, package: own }) => [
      ...findings.map(({ severity, new: next, id, message, hint }) => {
        const line = next?.line === undefined ? '' : `,line=${next.line}`;
        return `::${LEVELS[severity]} file=${property(file)}${line},title=${property(id)}::${data(hint ? `${message} ${hint}` : message)}\n`;
      }),
      ...(own?.complaint ? [`::error file=${property(file)},title=changeset::${data(own.complaint)}\n`] : []),
    ])
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
