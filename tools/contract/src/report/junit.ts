import { groupsOf } from './groups.ts';
import type { Report } from './summary.ts';

/** JUnit's XML, which CI servers show: a suite per operation, a failed test per cause. https://github.com/testmoapp/junitxml */
export function toJUnit(report: Report): string {
  const suites = report.results.map((result) => {
    const { id } = result.coverage.operation;
    const groups = groupsOf({ results: [result] });
    const holes = result.coverage.holes.map((hole) => test(id, hole, `<failure message="not tried"/>`));
    const failed = groups.map(({ says, count, smallest }) =>
      test(id, says, `<failure message="${xml(`${count} cases`)}">${xml(smallest.explanation)}</failure>`),
    );
    const all = [...failed, ...holes];
    const tests =
      all.length > 0 ? all : [test(id, `keeps its contract in ${result.cases + result.responseCases} cases`)];
    return `<testsuite name="${xml(id)}" tests="${tests.length}" failures="${all.length}">\n${tests.join('\n')}\n</testsuite>`;
  });
  const name = xml(`contract of ${report.api}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" time="${report.seconds.toFixed(3)}">\n${suites.join('\n')}\n</testsuites>\n`;
}

const test = (operation: string, name: string, inner = ''): string =>
  `<testcase classname="${xml(operation)}" name="${xml(name)}">${inner}</testcase>`;

/** Control characters have no form in XML 1.0: https://www.w3.org/TR/xml/#charsets */
const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
