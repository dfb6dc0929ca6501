/** What tests talk to takes connections in its own time: waited for with real curl, against servers in processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { STAND_INS, World } from '../../test/program/world';
import { needs, program } from '../support/tools';

let servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers) server.kill();
  servers = [];
});

const world = (...standIns: readonly string[]) =>
  new World({ tools: ['curl'], standIns: [...STAND_INS.filter((name) => name !== 'curl'), ...standIns] });

describe.skipIf(needs(program('curl')))('await-services', () => {
  test('begins when each takes connections, whether it greets or waits to be greeted', async () => {
    const [late, silent] = [await serving(1_500, true), await serving(0, false)];
    const { status, stderr } = world().run(['await-services', `127.0.0.1:${late}`, `127.0.0.1:${silent}`]);
    expect([status, stderr.match(/takes connections/g)?.length]).toEqual([0, 2]);
  });

  test('gives up after two minutes, and says where to look', async () => {
    const made = world('date');
    // Each look at the clock takes a minute.
    made.answer('date', { stdout: '0', times: 1 });
    made.answer('date', { stdout: '60', times: 1 });
    made.answer('date', { stdout: '120' });
    const { status, stderr } = made.run(['await-services', `localhost:${await freePort()}`]);
    expect(status).toBe(1);
    expect(stderr).toContain('after two minutes. Does the image in quality.testServices.localhost start with these variables');
  });
});

/** @param delay Milliseconds until it listens. @returns its port. */
async function serving(delay: number, greets: boolean): Promise<number> {
  const port = await freePort();
  const code = `setTimeout(() => require('node:net').createServer((socket) => { ${greets ? "socket.write('hello')" : ''} }).listen(${port}, '127.0.0.1'), ${delay})`;
  servers.push(spawn(process.execPath, ['-e', code]));
  return port;
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
