/** A registry on loopback: it holds this package and passes every other request on to the registry that npm is set to. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { file, ROOT, type Tool } from '../support/tools';
import { run, userEnvironment } from './workshop';

const PROGRAM = join(ROOT, '.cache', 'registry', 'node_modules', 'verdaccio', 'bin', 'verdaccio');

export const verdaccio: Tool = file(PROGRAM, 'run scripts/conformance-tools.sh');

/** A running registry. */
export interface Registry {
  /** What a user of it has in the environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly publish: (tarball: string) => void;
  readonly stop: () => void;
}

/** Starts the registry with its storage in a folder, and waits until it answers. */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'config.yaml');
  writeFileSync(config, JSON.stringify(configuration(folder)));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const server = spawn(process.execPath, [PROGRAM, '--config', config, '--listen', `127.0.0.1:${port}`], {
    env: userEnvironment(certificates()),
    stdio: 'ignore',
  });
  await answers(`${address}-/ping`, server);
  const env = { npm_config_registry: address, npm_config_cache: join(folder, 'cache') };
  return {
    env,
    publish: (tarball) => {
      run(folder, 'npm', ['publish', tarball], { ...env, [`npm_config_//127.0.0.1:${port}/:_authToken`]: 'anybody' });
    },
    stop: () => server.kill(),
  };
}

function configuration(folder: string): object {
  return {
    storage: join(folder, 'storage'),
    uplinks: { upstream: { url: npmSetting('registry'), timeout: '120s', maxage: '1h' } },
    packages: {
      'projen-service-pipelines': { access: '$all', publish: '$all' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', level: 'fatal' },
  };
}

/** What npm trusts, the registry must trust too. */
function certificates(): NodeJS.ProcessEnv {
  const cafile = npmSetting('cafile');
  return cafile === '' || cafile === 'null' || cafile === 'undefined' ? {} : { NODE_EXTRA_CA_CERTS: cafile };
}

const npmSetting = (key: string): string =>
  execFileSync('npm', ['config', 'get', key], { encoding: 'utf8', env: userEnvironment(), stdio: 'pipe' }).trim();

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`the registry ended with exit code ${server.exitCode}`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the registry did not answer within a minute');
}
