import { startMock } from '@rollcall/mock';
import { expect, test } from 'vitest';
import { casesOf, createContext } from '../src/cases/index.ts';
import { mock } from '../src/oracles/http.ts';
import { examine, explain } from '../src/run/run-case.ts';
import { waivers } from '../src/run/waivers.ts';
import { parcels } from './parcels.ts';

test('the mock is wrong where a waiver says so, and nowhere else', async () => {
  const context = createContext(parcels);
  const running = await startMock(parcels);
  const judges = [mock(running.url)];
  const used = new Set<string>();
  const unexplained: string[] = [];
  for (const operation of context.operations) {
    for (const one of await casesOf(context, operation)) {
      const examination = await examine(context, judges, one);
      for (const { waiver } of examination.waived) used.add(waiver.name);
      const { findings, needless } = examination;
      if (findings.length + needless.length > 0) unexplained.push(explain(context, one, examination, running.url));
    }
  }
  await running.close();
  expect(unexplained).toEqual([]);
  const known = waivers.flatMap(({ servers, name }) => (servers.includes('mock') ? [name] : []));
  expect([...used].sort()).toEqual(known.sort());
});
