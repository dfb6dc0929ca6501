/** A way to the emulator on which templates in a bucket have the address that it reads: it takes a bucket as part of the path, and AWS both. */
import { createServer, request as send } from 'node:http';

/** `TemplateURL=https://<bucket>.s3.<region>.amazonaws.com/`, as a form writes it. */
const BY_HOST = /(TemplateURL=https%3A%2F%2F)([a-z0-9-]+)\.(s3\.[a-z0-9-]+\.amazonaws\.com%2F)/g;

/** @returns the address to ask in place of the emulator's; it is there for as long as the process is. */
export async function readingTemplates(endpoint: string): Promise<string> {
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const whole = Buffer.concat(parts);
      const isForm = asked.headers['content-type']?.includes('form-urlencoded') === true;
      const body = isForm ? Buffer.from(whole.toString('latin1').replace(BY_HOST, '$1$3$2%2F'), 'latin1') : whole;
      const { 'transfer-encoding': _, ...headers } = asked.headers;
      const options = { method: asked.method, headers: { ...headers, 'content-length': body.length } };
      const passed = send(new URL(asked.url ?? '/', endpoint), options, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      passed.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
