/** Files of a folder and files made in memory, on a port of this machine. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function serve(folder, made = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURI(new URL(request.url, 'http://localhost').pathname));
    try {
      const body = made[path] ?? readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8` }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
