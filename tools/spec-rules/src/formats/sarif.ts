import type { Finding } from '../finding.ts';
import { rules } from '../plugin.ts';
import { docsOf, type Format, pageOf } from './report.ts';

/**
 * For code scanning services.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Format = ({ findings }) => {
  const ids = [...new Set([...Object.keys(rules).map((id) => `rollcall/${id}`), ...findings.map(({ rule }) => rule)])];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rollcall-lint', rules: ids.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, ids.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function describeRule(id: string) {
  const docs = docsOf(id);
  return {
    id,
    ...(docs && { shortDescription: { text: docs }, helpUri: pageOf(id) }),
    defaultConfiguration: { level: 'error' },
  };
}

function result(
  { rule, severity, message, repair, file, line, column, endLine, endColumn, pointer }: Finding,
  ruleIndex: number,
) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex,
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: [message, repair].filter(Boolean).join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' }, region },
        ...(pointer && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
  };
}
