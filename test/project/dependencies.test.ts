import { expect, test } from 'vitest';
import { withGenerator } from '../../src/project/dependencies';

test('this package is a dependency even where nobody names it', () => {
  expect(withGenerator(['eslint@^9'])).toEqual(['projen-service-pipelines', 'eslint@^9']);
});

test.each(['projen-service-pipelines', 'projen-service-pipelines@^1.2', 'projen-service-pipelines@file:../x.tgz'])(
  '%s stays as it is',
  (spec) => {
    expect(withGenerator([spec])).toEqual([spec]);
  },
);

test.each([
  ['/tmp/x.tgz', 'file:/tmp/x.tgz'],
  ['./x.tgz', 'file:./x.tgz'],
  ['../x', 'file:../x'],
  ['~/x.tgz', 'file:~/x.tgz'],
  ['C:\\x.tgz', 'file:C:\\x.tgz'],
  ['file:../x.tgz', 'file:../x.tgz'],
  ['https://example.com/x.tgz', 'https://example.com/x.tgz'],
  ['git+ssh://git@example.com/x.git', 'git+ssh://git@example.com/x.git'],
])('%s gets the name that package.json needs', (spec, location) => {
  expect(withGenerator([spec])).toEqual([`projen-service-pipelines@${location}`]);
});

test('a scoped package is a name, not a path', () => {
  expect(withGenerator(['@scope/name@^1'])).toEqual(['projen-service-pipelines', '@scope/name@^1']);
});
