import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What stands between a sandbox and its database, and what can go wrong there. */
export interface FaultyProxy {
  /** The address of the database, through the proxy. */
  readonly url: string;
  /** Whether anything gets through. What is held back arrives later, as it does from a process that was stopped (SIGSTOP). */
  pause(): void;
  resume(): void;
  /** Ends all connections; others can be made. */
  cut(): void;
  /** Ends all connections, but what was sent to the database arrives. */
  cutAnswers(): void;
  /** Called with what goes to the database, before it does: it may pause, which holds that back too, or cut. */
  onRequest: (text: string) => void;
  /** What arrives at the database of what was sent there. */
  edit: (bytes: Buffer) => Buffer;
  stop(): Promise<void>;
}

export async function startProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isPaused = false;
  let held: (() => void)[] = [];

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('error', () => to.destroy());
      from.on('close', () => {
        pairs.delete(pair);
        // What was sent before it closed still arrives, as it does with TCP.
        if (isPaused) held.push(() => to.end());
        else to.end();
      });
      from.on('data', (bytes: Buffer) => {
        if (from === near) proxy.onRequest(bytes.toString('latin1'));
        const send = () => {
          if (!to.destroyed) to.write(from === near ? proxy.edit(bytes) : bytes);
        };
        if (isPaused) held.push(send);
        else send();
      });
      if (isPaused) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const proxy: FaultyProxy = {
    url: url.href,
    onRequest: () => {},
    edit: (bytes) => bytes,
    pause() {
      isPaused = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    resume() {
      isPaused = false;
      for (const send of held) send();
      held = [];
      for (const socket of [...pairs].flat()) socket.resume();
    },
    cut() {
      for (const socket of [...pairs].flat()) socket.destroy();
    },
    cutAnswers() {
      for (const [near, far] of [...pairs]) {
        near.destroy();
        setImmediate(() => far.end());
      }
    },
    async stop() {
      proxy.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
