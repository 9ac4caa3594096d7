import { startMock } from '@rollcall/mock';
import { expect, test } from 'vitest';
import { casesOf, createContext } from '../src/cases/index.ts';
import { mock } from '../src/oracles/http.ts';
import { explainCase, runCase } from '../src/run/run-case.ts';
import { waivers } from '../src/run/waivers.ts';
import { parcels } from './parcels.ts';

test('the mock is wrong where a waiver says so, and nowhere else', async () => {
  const context = createContext(parcels);
  const running = await startMock(parcels);
  const oracles = [mock(running.url)];
  const used = new Set<string>();
  const unexplained: string[] = [];
  for (const operation of context.operations) {
    for (const testCase of await casesOf(context, operation)) {
      const result = await runCase(context, oracles, testCase);
      for (const { waiver } of result.waived) used.add(waiver.name);
      const { findings, needless } = result;
      if (findings.length + needless.length > 0)
        unexplained.push(await explainCase(context, testCase, result, running.url));
    }
  }
  await running.close();
  expect(unexplained).toEqual([]);
  const known = waivers.flatMap(({ servers, name }) => (servers.includes('mock') ? [name] : []));
  expect([...used].sort()).toEqual(known.sort());
});
