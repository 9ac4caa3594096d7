import { connect } from 'node:net';

/** Sends bytes as they are, and resolves to all that comes back until the other end closes, or until there has been silence for a while. */
export function raw(url: string, text: string, silence = 1000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    const end = () => {
      socket.destroy();
      resolve(received);
    };
    socket.setTimeout(silence, end).setEncoding('latin1');
    socket.on('data', (data: string) => {
      received += data;
    });
    socket.on('end', end).on('error', end);
  });
}

/** The statuses of all answers in what was received. */
export const statusesIn = (received: string): number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)).filter((status) => status !== 100);
