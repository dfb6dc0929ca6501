import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobId } from '../../src/sandbox/git/objects';
import { call, type World, world } from './world';

let host: World;
beforeAll(async () => {
  const projects = Array.from({ length: 120 }, (_, n) => ({
    path: `fleet/team-${n % 3}/service-${n}`,
    description: `d${n}`,
    files: { 'README.md': `# ${n}\n`, 'ci.yml': 'x' },
  }));
  host = await world({ seed: { groups: [], users: [], credentials: [], projects } });
});
afterAll(() => host.sandbox.close());

const ask = async (query: string, variables: object = {}) => {
  const { url, token } = host.sandbox.gitlab;
  const answer = await call(`${url}/api/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.body as { data?: Record<string, never>; errors?: { message: string }[] };
};

const BULK = `query($g: ID!, $after: String) { group(fullPath: $g) { projects(includeSubgroups: true, first: 50, after: $after) {
  pageInfo { endCursor hasNextPage }
  nodes { id fullPath archived description ciConfigPathOrDefault repository { rootRef
    blobs(paths: ["README.md", "Jenkinsfile", "ci.yml"]) { nodes { path oid rawTextBlob } } } } } } }`;

interface Bulk {
  readonly group: {
    readonly projects: {
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      readonly nodes: readonly {
        readonly fullPath: string;
        readonly repository: { readonly blobs: { readonly nodes: readonly object[] } };
      }[];
    };
  };
}

test('pages of fifty lead through a whole group, with the git ids of its files', async () => {
  const seen = new Map<string, readonly object[]>();
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data, errors } = await ask(BULK, { g: 'fleet', after });
    expect(errors).toBeUndefined();
    const { projects } = (data as unknown as Bulk).group;
    for (const { fullPath, repository } of projects.nodes) seen.set(fullPath, repository.blobs.nodes);
    more = projects.pageInfo.hasNextPage;
    after = projects.pageInfo.endCursor;
  }
  expect(seen.size).toBe(120);
  expect(seen.get('fleet/team-1/service-7')).toEqual([
    { path: 'README.md', oid: blobId(Buffer.from('# 7\n')), rawTextBlob: '# 7\n' },
    { path: 'ci.yml', oid: blobId(Buffer.from('x')), rawTextBlob: 'x' },
  ]);
});

test('projects are found by their paths, with aliases, fragments and defaults of variables', async () => {
  const query = `query q($paths: [String!], $n: Int = 1) { found: projects(fullPaths: $paths, first: $n) { nodes { ...p __typename } } }
    fragment p on Project { fullPath mergeRequests(state: opened, first: 1) { nodes { iid } } }`;
  const { data } = await ask(query, { paths: ['fleet/team-0/service-0', 'fleet/team-1/service-1', 'fleet/none'] });
  expect(data).toEqual({
    found: { nodes: [{ fullPath: 'fleet/team-1/service-1', mergeRequests: { nodes: [] }, __typename: 'Project' }] },
  });
});

describe('a query is refused', () => {
  test.each([
    [
      'that costs too much',
      BULK.replace('"ci.yml"', Array.from({ length: 90 }, (_, n) => `"f${n}"`).join(' ')),
      /^Query has complexity of \d+, which exceeds max complexity of 250$/,
    ],
    ['with a field that is not there', '{ currentUser { shoe } }', "Field 'shoe' doesn't exist on type 'User'"],
    ['with an argument that is not there', '{ project(path: "x") { id } }', "Field 'project' doesn't accept argument 'path'"],
    ['without a needed argument', '{ project { id } }', "Field 'project' is missing required arguments: fullPath"],
    [
      'without a selection',
      '{ currentUser }',
      "Field must have selections (field 'currentUser' returns User but has no selections)",
    ],
    [
      'with a variable of another type',
      'query($p: String!) { project(fullPath: $p) { id } }',
      'Type mismatch on variable $p and argument fullPath (String! / ID!)',
    ],
    [
      'with a variable that nobody declared',
      '{ project(fullPath: $p) { id } }',
      'Variable $p is used by anonymous query but not declared',
    ],
    ['with a variable that nobody uses', 'query q($p: ID) { currentUser { id } }', 'Variable $p is declared by q but not used'],
    ['that is cut short', '{ currentUser { id }', 'Unexpected end of document'],
  ])('%s', async (_what, query, message) => {
    const { errors } = await ask(query, { g: 'fleet', p: 'x' });
    expect(errors?.[0]?.message).toMatch(message);
  });

  test('of over 10,000 characters', async () => {
    expect(await ask(`{ currentUser { id } } #${'x'.repeat(10_000)}`)).toEqual({ errors: [{ message: 'Query too large' }] });
  });
});

test('a page is never longer than a hundred', async () => {
  const { data } = await ask('{ projects(first: 500) { nodes { id } } }');
  expect(data).toMatchObject({ projects: { nodes: { length: 100 } } });
});
