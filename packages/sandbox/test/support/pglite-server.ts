import { type AddressInfo, createServer, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';

const READY = 0x5a;
const IDLE = 0x49;

/** Is all answered, and the session outside of a transaction? `ReadyForQuery` says so. */
function isIdle(answers: Uint8Array): boolean {
  return answers.at(-6) === READY && answers.at(-1) === IDLE;
}

/** Cuts bytes into whole messages. The first of a connection has no type before its length. */
class Messages {
  #bytes = Buffer.alloc(0);
  #isFirst = true;

  take(bytes: Buffer): Buffer[] {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const messages: Buffer[] = [];
    for (;;) {
      const start = this.#isFirst ? 0 : 1;
      if (this.#bytes.length < start + 4) return messages;
      const end = start + this.#bytes.readUInt32BE(start);
      if (this.#bytes.length < end) return messages;
      messages.push(this.#bytes.subarray(0, end));
      this.#bytes = this.#bytes.subarray(end);
      this.#isFirst = false;
    }
  }
}

/** Takes out the timeouts by which a server ends a transaction. */
export function withoutTimeouts(message: Buffer): Buffer {
  const text = message.toString('latin1').replace(/(?<=_timeout = )\d+/g, (digits) => '0'.repeat(digits.length));
  return Buffer.from(text, 'latin1');
}

/**
 * PGlite behind a socket, where there is no PostgreSQL. It has one session, which connections share: who has begun a transaction has it
 * until that ends, and the others wait.
 */
export async function startPglite(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const pglite = await PGlite.create();
  const sockets = new Set<Socket>();
  let last = Promise.resolve();

  const serve = (socket: Socket) => {
    const messages = new Messages();
    let endTurn: (() => void) | undefined;
    let work = Promise.resolve();
    const begin = async () => {
      if (endTurn) return;
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      endTurn = resolve;
    };
    const end = () => {
      endTurn?.();
      endTurn = undefined;
    };
    const answer = async (message: Buffer) => {
      await begin();
      // It has nobody to interrupt it, and would never return.
      const answers = await pglite.execProtocolRaw(withoutTimeouts(message));
      if (socket.writable) socket.write(answers);
      if (isIdle(answers)) end();
    };
    const leave = async () => {
      if (endTurn) await pglite.exec('rollback');
      end();
    };
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => {
      for (const message of messages.take(bytes)) {
        // "Terminate" would end the session of all.
        if (message[0] !== 0x58) work = work.then(() => answer(message));
      }
    });
    socket.on('close', () => {
      sockets.delete(socket);
      work = work.then(leave);
    });
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `postgres://postgres@127.0.0.1:${(server.address() as AddressInfo).port}/postgres`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await pglite.close();
    },
  };
}
