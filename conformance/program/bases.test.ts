import { describe, expect, test } from 'vitest';
import { World } from '../../test/program/world';
import { aGitLabPipeline, aGitLabService, aPlatform } from '../../test/support/builders';
import { needs, program } from '../support/tools';
import { DIGEST, REPOSITORY, standing } from './aws';

const ABSENT = { exit: 254, stderr: 'An error occurred (ImageNotFoundException)', times: 1 };
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };
const HOST = REPOSITORY.split('/')[0];

interface Bases {
  readonly allowed?: readonly string[];
  readonly cache?: boolean;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly builder?: 'buildah' | 'docker';
  readonly excused?: boolean;
}

/** Builds the Dockerfile with a recording builder. */
function build(dockerfile: string, { allowed = [], cache = false, buildArgs = {}, builder = 'buildah', excused = false }: Bases) {
  const platform = aPlatform();
  const exception = { service: 'storefront', rule: 'baseImages', owner: 'platform', reason: 'pilot', until: '2027-03-31' };
  const pullThroughCache = [
    { registry: 'docker.io', prefix: 'hub', credentialArn: 'arn:x' },
    { registry: 'public.ecr.aws', prefix: 'public', credentialArn: undefined },
  ];
  const service = aGitLabService();
  const world = new World({
    pipeline: aGitLabPipeline({
      platform: {
        ...platform,
        aws: { ...platform.aws, pullThroughCache: cache ? pullThroughCache : [] },
        policy: { ...platform.policy, baseImages: allowed, exceptions: excused ? [exception] : [] },
      },
      service: { ...service, image: { ...service.image, buildArgs } },
    }),
    tools: ['jq'],
    standIns: ['aws', builder],
  });
  world.write('Dockerfile', dockerfile);
  world.commit();
  world.answer('aws ecr describe-images', ABSENT);
  world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
  world.answer('aws ecr get-login-password', { stdout: 'x' });
  world.answer(builder, {});
  standing(world, { account: '111111111111' });
  const outcome = world.run(['image'], TOKEN);
  const built = outcome.calls.find(({ argv }) => argv[0] === builder && argv.includes('--file'))?.argv ?? [];
  return {
    ...outcome,
    built,
    contexts: built.flatMap((word, index) => (built[index - 1] === '--build-context' ? [word] : [])),
  };
}

const NODE = ['docker.io/library/node:22*'];

describe.skipIf(needs(program('jq')))('base images', () => {
  test.each([
    ['a name without a registry', 'FROM node:22-slim', {}],
    [
      'small letters, a platform, a stage',
      'from --platform=$TARGETPLATFORM node:22 as build\nFROM build\nCOPY --from=build /a /a\nCOPY --from=0 /a /b',
      {},
    ],
    ['an argument with a default', 'ARG TAG=22\nFROM node:${TAG}-slim', {}],
    ['an argument that the catalog gives', 'ARG BASE=evil\nFROM ${BASE}', { BASE: 'node:22' }],
    ['a default inside the variable', 'FROM ${BASE:-node:22}', {}],
    ['nothing at all', 'FROM scratch\nCOPY . /', {}],
    ['a continued line, with a comment inside', 'FROM \\\n# evil\n  node:22\nRUN a && \\\n  FROM evil', {}],
    ['line ends of Windows, a quoted name', 'FROM "node:22"\r\nRUN x\r\n', {}],
  ])('allowed: %s', (_, dockerfile, buildArgs) => {
    const { status, built, stderr } = build(dockerfile, { allowed: NODE, buildArgs });
    expect({ status, built: built.length > 0, stderr: status === 0 ? '' : stderr }).toEqual({
      status: 0,
      built: true,
      stderr: '',
    });
  });

  test.each([
    ['another image', 'FROM alpine', 'alpine (docker.io/library/alpine:latest)'],
    ['the same name elsewhere', 'FROM evil.example/node:22', 'evil.example/node:22 (evil.example/node:22)'],
    ['somebody else of the same registry', 'FROM evil/node:22', 'evil/node:22 (docker.io/evil/node:22)'],
    ['a later stage', 'FROM node:22\nFROM alpine:3', 'alpine:3 (docker.io/library/alpine:3)'],
    [
      'a file that is copied from an image',
      'FROM node:22\nCOPY --chown=0 --from=busybox /bin/sh /',
      'busybox (docker.io/library/busybox:latest)',
    ],
    [
      'a mount of an image',
      'FROM node:22\nRUN --mount=type=bind,from=busybox,target=/x sh',
      'busybox (docker.io/library/busybox:latest)',
    ],
    ['a later build', 'FROM node:22\nONBUILD COPY --from=busybox /a /a', 'busybox (docker.io/library/busybox:latest)'],
    [
      'an argument of the stage, not of the file',
      'FROM node:22\nARG BASE=node:22\nFROM alpine',
      'alpine (docker.io/library/alpine:latest)',
    ],
    ['a reader of another syntax', '# syntax=evil/reader\nFROM node:22', 'evil/reader (docker.io/evil/reader:latest)'],
    ['a folder as an image', 'FROM oci:folder', 'oci:folder (oci:folder)'],
    ['an archive as an image', 'FROM docker-archive:x.tar', 'docker-archive:x.tar (docker-archive:x.tar)'],
    [
      'a stage that has no such name yet',
      'FROM node:22 AS a\nCOPY --from=b /x /x\nFROM node:22 AS b',
      'b (docker.io/library/b:latest)',
    ],
  ])('refused: %s', (_, dockerfile, told) => {
    const { status, built, stderr } = build(dockerfile, { allowed: NODE });
    expect({ status, built, told: stderr.includes(`  ${told}\n`) }).toEqual({ status: 1, built: [], told: true });
    expect(stderr).toContain('Allowed are: docker.io/library/node:22*.');
  });

  test.each([
    ['FROM ${BASE#x}', 'a form of variable'],
    ['FROM ${A:-${B}}', 'a variable inside a variable'],
    ['FROM no"de', 'quotes or backslashes'],
    ['ARG X\nFROM $X', 'FROM names no image'],
    ['FROM node:22\nCOPY --from=$X /a /a', 'a variable where builders read none'],
    ['# escape=`\nFROM node:22', 'another escape character'],
    ['// syntax=evil\nFROM node:22', 'begins as no Dockerfile'],
    ['FROM https://evil.example/x?y', 'no name of an image'],
  ])('what cannot be read for sure is refused: %j', (dockerfile, message) => {
    const { status, built, stderr } = build(dockerfile, { allowed: NODE });
    expect({ status, built, said: stderr.includes(message) }).toEqual({ status: 1, built: [], said: true });
  });

  test('a value of several lines is no second argument', () => {
    const { status } = build('ARG BASE\nARG OTHER\nFROM $BASE', {
      allowed: NODE,
      buildArgs: { BASE: 'evil', OTHER: 'x\nBASE=node:22' },
    });
    expect(status).toBe(1);
  });

  test('without a policy, or with an exception, any image will do', () => {
    expect(build('FROM evil.example/x', {}).status).toBe(0);
    expect(build('FROM evil.example/x', { allowed: NODE, excused: true }).status).toBe(0);
  });

  test("what ECR's cache has comes from there: Docker is told image by image, by the name that it looks up", () => {
    const dockerfile = [
      'ARG TAG=22',
      'FROM docker.io/library/node:${TAG} AS build',
      'FROM public.ecr.aws/x/y@sha256:aa',
      'FROM quay.io/z/z:1',
      'FROM alpine',
      'COPY --from=build / /',
    ].join('\n');
    const { status, contexts, built } = build(dockerfile, { cache: true, builder: 'docker' });
    expect(status).toBe(0);
    expect(contexts).toEqual([
      `alpine=docker-image://${HOST}/hub/library/alpine:latest`,
      `node:22=docker-image://${HOST}/hub/library/node:22`,
      `public.ecr.aws/x/y@sha256:aa=docker-image://${HOST}/public/x/y@sha256:aa`,
    ]);
    expect(built.slice(0, 3)).toEqual(['docker', 'buildx', 'build']);
  });

  test('buildah is told registry by registry, and takes a short name for the one that was judged', () => {
    const { calls } = build('FROM node:22', { cache: true });
    const call = calls.find(({ argv }) => argv.includes('--file'));
    expect(call?.environment.CONTAINERS_SHORT_NAME_ALIASING).toBe('off');
    expect(call?.registriesConf).toBe(
      [
        'unqualified-search-registries = ["docker.io"]',
        'short-name-mode = "disabled"',
        `[[registry]]\nprefix = "docker.io"\nlocation = "${HOST}/hub"`,
        `[[registry]]\nprefix = "public.ecr.aws"\nlocation = "${HOST}/public"\n`,
      ].join('\n'),
    );
  });

  test('without a policy and a cache nothing changes for either', () => {
    expect(build('FROM node:22', { builder: 'docker' }).built.slice(0, 2)).toEqual(['docker', 'build']);
    const { calls } = build('FROM node:22', {});
    expect(calls.find(({ argv }) => argv.includes('--file'))?.registriesConf).toBeUndefined();
  });
});
