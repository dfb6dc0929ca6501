import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullImageName, isAllowedImage } from '../../src/model/image-names';

const CASES = [
  ['node', 'docker.io/library/node:latest'],
  ['node:22', 'docker.io/library/node:22'],
  ['index.docker.io/library/node:22', 'docker.io/library/node:22'],
  ['envoyproxy/envoy:v1', 'docker.io/envoyproxy/envoy:v1'],
  ['localhost/proxy', 'localhost/proxy:latest'],
  ['registry:5000/proxy', 'registry:5000/proxy:latest'],
  ['public.ecr.aws/retail/proxy@sha256:0a', 'public.ecr.aws/retail/proxy@sha256:0a'],
] as const;

test.each(CASES)('%s is %s', (name, full) => {
  expect(fullImageName(name)).toBe(full);
});

test.each(CASES)('the delivery program reads %s in a Dockerfile alike', (name, full) => {
  const program = /BASE_IMAGES_OF='([\s\S]*?)'\n/.exec(
    readFileSync(join(__dirname, '../../templates/delivery/bases.sh'), 'utf8'),
  )?.[1];
  const script = `cd "$(mktemp -d)" && echo >arguments && printf 'FROM %s\\n' "$2" >Dockerfile && awk "$1" arguments Dockerfile`;
  expect(execFileSync('sh', ['-c', script, 'sh', program ?? '', name], { encoding: 'utf8' })).toBe(`${name}\t${full}\n`);
});

test('a pattern is held against the whole name, and only * means anything', () => {
  const allowed = (pattern: string, name = 'node:22') => isAllowedImage(name, [pattern]);
  expect(['docker.io/library/*', 'docker.io/library/node:22', '*/node:*'].map((each) => allowed(each))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['library/*', 'docker.io/library/node', 'dockerxio/library/*', 'node:22'].map((each) => allowed(each))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
