/** The calls of Jenkins' remote API that registration needs. The one importer of the npm client `jenkins`. */
import type { Reply } from '../../remote/call';
import { RemoteFault } from '../../remote/fault';
import type { Server } from '../../remote/server';
import { type Outgoing, through } from './wire';

export interface JenkinsClient {
  /** Parsed JSON of an item, cut to `tree`; `undefined` where there is no such item. Its shape is for the caller to check. */
  item(path: string, tree: string): Promise<unknown>;
  /** `config.xml`; `undefined` where there is no such item. */
  config(path: string): Promise<string | undefined>;
  create(path: string, xml: string): Promise<void>;
  update(path: string, xml: string): Promise<void>;
  /** Nothing happens where there is no such item. */
  remove(path: string): Promise<void>;
  /** @param folder that it goes into, by path. */
  move(path: string, folder: string): Promise<void>;
  rename(path: string, name: string): Promise<void>;
  /** Parsed JSON below the server's address; `undefined` where there is nothing or where it may not be seen. */
  json(path: string): Promise<unknown>;
}

/** What is used of the library; its published types leave out `tree`. */
interface Library {
  readonly job: {
    get(options: { readonly name: string; readonly tree: string }): Promise<unknown>;
    config(name: string): Promise<string>;
    config(name: string, xml: string): Promise<void>;
    create(name: string, xml: string): Promise<void>;
    destroy(name: string): Promise<void>;
  };
  _ext(event: 'onRequest', step: (outgoing: Outgoing, next: () => void) => void): void;
}

type LibraryClass = new (options: { readonly baseUrl: string; readonly crumbIssuer: false }) => Library;

export function jenkinsClient(server: Server): JenkinsClient {
  const library = connected(server);
  return {
    item: (path, tree) => present(library.job.get({ name: path, tree })),
    config: (path) => present(library.job.config(path)),
    create: (path, xml) => unwrapped(library.job.create(path, xml)),
    update: (path, xml) => unwrapped(library.job.config(path, xml)),
    remove: async (path) => void (await present(library.job.destroy(path))),
    move: (path, folder) => changed(server, `${jobPath(path)}/move/move?destination=${encodeURIComponent(`/${folder}`)}`),
    rename: (path, name) => changed(server, `${jobPath(path)}/confirmRename?newName=${encodeURIComponent(name)}`),
    json: async (path) => (await server.call({ method: 'GET', path, accept: [403, 404] }).then(seen))?.body,
  };
}

/** `/job/a/job/b` of `a/b`. */
export const jobPath = (path: string): string =>
  path
    .split('/')
    .map((part) => `/job/${encodeURIComponent(part)}`)
    .join('');

function connected(server: Server): Library {
  const Jenkins: LibraryClass = require('jenkins');
  // A token needs no crumb. It is not in this address: it goes out with our transport.
  const library = new Jenkins({ baseUrl: server.url, crumbIssuer: false });
  library._ext('onRequest', through(server));
  return library;
}

/** The library tells "not found" by an error of its own. */
async function present<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'notFound' in error && error.notFound === true) return undefined;
    throw causeOf(error);
  }
}

async function unwrapped<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw causeOf(error);
  }
}

/** Our transport's own fault, which says more than what the library makes of it. */
const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause instanceof RemoteFault ? error.cause : error);

async function changed(server: Server, path: string): Promise<void> {
  await server.call({ method: 'POST', path, expect: 'text', accept: [302], repeatable: false });
}

const seen = (reply: Reply): Reply | undefined => (reply.status === 200 ? reply : undefined);
