/** `npm start`: serves the demo and the release on 127.0.0.1, on the first free port from 8080. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolders } from './static.js';

const FIRST_PORT = Number(process.env.PORT ?? 8080);
const HOST = '127.0.0.1';

const folders = serveFolders();
const server = createServer((request, response) => {
  if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
  else folders(request, response);
});

listen(server, FIRST_PORT);

function listen(server: Server, port: number): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is busy, trying ${port + 1}.`);
    listen(server, port + 1);
  });
  server.listen(port, HOST, () => {
    const { port: taken } = server.address() as AddressInfo;
    console.log(`The demo is at http://${HOST}:${taken}/demo/ (Ctrl+C ends it).`);
  });
}
