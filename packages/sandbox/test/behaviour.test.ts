import { afterAll, beforeAll, describe } from 'vitest';
import { cl2cBehaviour } from './behaviour/cl2c.ts';
import { conscentBehaviour } from './behaviour/conscent.ts';
import { epixelBehaviour } from './behaviour/epixel.ts';
import { pcxpayBehaviour } from './behaviour/pcxpay.ts';
import { databases, type TestDatabase } from './support/databases.ts';
import { type World, worldOver } from './support/world.ts';

describe.each(databases)('on $name', ({ missing, open }) => {
  describe.skipIf(missing !== undefined)('the API', () => {
    let opened: Awaited<ReturnType<TestDatabase['open']>> | undefined;
    let made: World | undefined;
    const world = (): World => made as World;

    beforeAll(async () => {
      opened = await open();
      made = await worldOver(opened.store);
    }, 60_000);
    afterAll(() => opened?.close());

    describe('conscent', () => conscentBehaviour(world));
    describe('cl2c', () => cl2cBehaviour(world));
    describe('epixel', () => epixelBehaviour(world));
    describe('pcxpay', () => pcxpayBehaviour(world));
  });
});
