/** The emitted image build for real: buildah makes the image of a small application, a registry on the loopback address takes it. Only ECR's own API is a stand-in. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import { aPipeline, aPlatform, aService, NO_HOOKS } from '../../test/support/builders';
import { parsed } from '../../test/support/parsed';
import { needs, program } from '../support/tools';
import { type Buildspec, runBuild } from './codebuild';

const tools = [program('jq'), program('curl'), program('buildah'), program('docker-registry')];
const RELEASE = { schema: 1, service: 'checkout', version: '1.8.0+7', commit: '3fa9c1e'.padEnd(40, '0'), image: null };
const TAG = '1.8.0_7';
const ECR = '111111111111.dkr.ecr.me-south-1.amazonaws.com';

let folder = '';
let registry: ChildProcess | undefined;
let host = '';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

const read = (path: string): string => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '');

async function startRegistry(): Promise<void> {
  host = `127.0.0.1:${await freePort()}`;
  write(
    'registry.yml',
    `version: 0.1\nstorage: { filesystem: { rootdirectory: ${folder}/registry } }\nhttp: { addr: ${host} }\n`,
  );
  registry = spawn('docker-registry', ['serve', join(folder, 'registry.yml')], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`http://${host}/v2/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the registry did not start');
}

/** The registry says what ECR would: the digest of a tag, or that there is none. */
const AWS = () => `#!/bin/sh
printf '%s\\n' "$*" >> ${folder}/calls
case "$*" in
  *get-caller-identity*) echo 111111111111 ;;
  *get-login-password*) echo token ;;
  *describe-images*)
    tag=$(printf '%s' "$*" | sed 's/.*imageTag=\\([^ ]*\\).*/\\1/')
    digest=$(curl --silent --head --header 'Accept: application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json' "http://${host}/v2/retail/checkout/manifests/$tag" | tr -d '\\r' | sed -n 's/^[Dd]ocker-[Cc]ontent-[Dd]igest: //p')
    if [ -n "$digest" ]; then echo "$digest"; else echo ImageNotFoundException >&2; exit 254; fi ;;
esac
`;

/** The real one; a registry on the loopback address speaks no TLS. */
const BUILDAH = `#!/bin/sh
PATH=\${PATH#*:}
if [ -n "\${CONTAINERS_REGISTRIES_CONF:-}" ]; then printf 'insecure = true\\n' >>"$CONTAINERS_REGISTRIES_CONF"; fi
case $1 in login | push) verb=$1; shift; exec buildah "$verb" --tls-verify=false "$@" ;; esac
exec buildah "$@"
`;

function bundle(dockerfile: string, own = aService(), platform = aPlatform(), version = RELEASE.version): Buildspec {
  const files = emitService(aPipeline({ service: own, platform }));
  for (const { path, text, executable } of files) {
    // The one thing that is not as emitted: where the registry is.
    write(`delivery/${path}`, path === 'settings.sh' ? text.replaceAll(ECR, host) : text, executable === true ? 0o755 : 0o644);
  }
  write('release.json', JSON.stringify({ ...RELEASE, version }));
  write('app/Dockerfile', dockerfile);
  write('app/server.txt', 'the application\n');
  return parsed(files.find(({ path }) => path === 'buildspec.yml')?.text ?? '');
}

const build = (spec: Buildspec) =>
  runBuild(folder, spec, {
    STORAGE_DRIVER: 'vfs',
    BUILDAH_ISOLATION: 'chroot',
    REGISTRY_AUTH_FILE: join(folder, 'auth.json'),
  });

/** An image that another registry would have, where ECR's cache keeps it. */
async function push(name: string, dockerfile: string): Promise<void> {
  write('base/Dockerfile', dockerfile);
  write('base/server.txt', 'the base\n');
  const buildah = (...argv: readonly string[]) => {
    const run = spawnSync('buildah', ['--storage-driver', 'vfs', ...argv], {
      encoding: 'utf8',
      env: { ...process.env, BUILDAH_ISOLATION: 'chroot' },
    });
    if (run.status !== 0) throw new Error(run.stderr);
  };
  buildah('build', '--tag', `${host}/${name}`, join(folder, 'base'));
  buildah('push', '--tls-verify=false', `${host}/${name}`);
  // It must come from the registry.
  buildah('rmi', '--force', `${host}/${name}`);
}

const manifest = (reference: string) =>
  fetch(`http://${host}/v2/retail/checkout/manifests/${reference}`, {
    headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
  });

describe.skipIf(needs(...tools))('the image build', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'image-'));
    await startRegistry();
    write('bin/aws', AWS(), 0o755);
    write('bin/buildah', BUILDAH, 0o755);
  });
  afterAll(() => {
    registry?.kill();
    spawnSync('buildah', ['--storage-driver', 'vfs', 'rmi', '--force', `${host}/retail/checkout:${TAG}`], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    for (const name of ['app', 'delivery', 'imageDetail.json', 'exported', 'calls', 'release.json'])
      rmSync(join(folder, name), { recursive: true, force: true });
  });

  test('that fails pushes nothing, and hands nothing on', async () => {
    const { ok } = build(bundle('FROM scratch\nCOPY missing.txt /\n'));
    expect([ok, read('imageDetail.json'), (await manifest(TAG)).status]).toEqual([false, '', 404]);
  });

  test("stops before the push when a team's own commands before it fail", async () => {
    const own = aService({ hooks: { ...NO_HOOKS, before: { image: ['test -e no-such-file'] } } });
    expect(build(bundle('FROM scratch\nCOPY server.txt /\n', own)).ok).toBe(false);
    expect([read('imageDetail.json'), (await manifest(TAG)).status]).toEqual(['', 404]);
  });

  test('makes the image, pushes it, and hands on the digest that the registry has', async () => {
    const { ok, exported, stderr } = build(bundle('FROM scratch\nCOPY server.txt /\n'));
    expect(ok ? '' : stderr).toBe('');
    const answer = await manifest(TAG);
    const text = await answer.text();
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    expect(exported.IMAGE_URI).toBe(`${host}/retail/checkout@${digest}`);
    expect(JSON.parse(read('imageDetail.json'))).toEqual({ ImageURI: exported.IMAGE_URI });
    const config = await fetch(`http://${host}/v2/retail/checkout/blobs/${JSON.parse(text).config.digest}`);
    const { config: image }: { config: { Labels: Readonly<Record<string, string>> } } = JSON.parse(await config.text());
    expect(image.Labels).toMatchObject({
      'org.opencontainers.image.version': RELEASE.version,
      'org.opencontainers.image.revision': RELEASE.commit,
    });
  });

  test("takes its base from ECR's cache, whatever the Dockerfile calls it, and nothing that the policy does not name", async () => {
    await push('hub/library/base:7', 'FROM scratch\nCOPY server.txt /from-the-cache\n');
    const { policy, aws } = aPlatform();
    const pullThroughCache = [{ registry: 'docker.io', prefix: 'hub', credentialArn: undefined }];
    const platform = aPlatform({
      aws: { ...aws, pullThroughCache },
      policy: { ...policy, baseImages: ['docker.io/library/base:*'] },
    });
    const refused = build(bundle('FROM other:7\n', aService(), platform, '1.9.0'));
    expect([refused.ok, refused.stderr]).toEqual([
      false,
      expect.stringContaining('builds on images that the platform does not allow'),
    ]);
    const dockerfile =
      'ARG TAG=7\nFROM base:$TAG AS one\nFROM scratch\nCOPY --from=one /from-the-cache /one\nCOPY --from=base:7 /from-the-cache /two\n';
    const { ok, stderr } = build(bundle(dockerfile, aService(), platform, '1.9.0'));
    expect(ok ? '' : stderr).toBe('');
    const { layers }: { layers: readonly unknown[] } = JSON.parse(await (await manifest('1.9.0')).text());
    expect(layers.length).toBeGreaterThan(0);
  });

  test('of the same version again pushes nothing and hands the same digest on', async () => {
    const before = (await manifest(TAG)).headers.get('docker-content-digest');
    const { ok, exported, stderr } = build(bundle('FROM scratch\nCOPY Dockerfile /other\n'));
    expect(ok).toBe(true);
    expect(stderr).toContain('it is used as it is');
    expect(exported.IMAGE_URI).toBe(`${host}/retail/checkout@${before}`);
    expect((await manifest(TAG)).headers.get('docker-content-digest')).toBe(before);
    expect(read('calls')).not.toContain('get-login-password');
  });
});
