import type { RequestListener } from 'node:http';
import sirv from 'sirv';

/** Answers with files of the release and the demo, each folder under its own name; else with 404. */
export function serveFolders(): RequestListener {
  const folders = ['dist', 'demo'].map((name) => [`/${name}`, sirv(name, { dev: true })] as const);
  return (request, response) => {
    const notFound = () => void response.writeHead(404).end('Not found');
    const url = request.url ?? '/';
    const found = folders.find(([prefix]) => url.startsWith(`${prefix}/`));
    if (!found) {
      notFound();
      return;
    }
    const [prefix, serve] = found;
    request.url = url.slice(prefix.length);
    serve(request, response, notFound);
  };
}
