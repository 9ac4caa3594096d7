import { factsOf } from './facts.ts';
import type { Format } from './report.ts';

const LEVELS = { breaking: 'error', warning: 'warning', safe: 'notice' } as const;

/** Annotations of a pull request: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const github: Format = ({ apis }) =>
  apis
    .flatMap(({ file, findings, notes, package: own }) => [
      ...findings.map((finding) => {
        const { severity, new: next, id, message } = finding;
        const line = next?.line === undefined ? '' : `,line=${next.line}`;
        const facts = factsOf(finding).map(({ label, text, code }) =>
          [`${label}:`, text, code].filter(Boolean).join(' '),
        );
        const title = `file=${property(next?.file ?? file)}${line},title=${property(id)}`;
        return `::${LEVELS[severity]} ${title}::${data([message, ...facts].join('\n'))}\n`;
      }),
      ...notes.map((note) => `::notice file=${property(file)}::${data(note)}\n`),
      ...(own?.complaint ? [`::error file=${property(file)},title=changeset::${data(own.complaint)}\n`] : []),
    ])
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
