/** All that is kept, as one plain value without secrets: what tests compare before and after. */
import type { World } from './gitlab/world';
import type { JsonObject } from './http/call';
import type { Jenkins } from './jenkins/world';
import type { Table } from './store/table';

export function stateOf(world: World, jenkins: Jenkins): JsonObject {
  return {
    gitlab: {
      groups: all(world.groups),
      projects: all(world.projects),
      branches: all(world.branches),
      tags: all(world.tags),
      merge_requests: all(world.mergeRequests),
      pipelines: all(world.pipelines),
      protected_environments: all(world.protectedEnvironments),
      variables: all(world.variables, withoutSecrets),
      lists: all(world.lists, withoutSecrets),
      singles: all(world.singles),
    },
    jenkins: {
      items: all(jenkins.items, withoutSecrets),
      credentials: [...jenkins.credentials.keys()].sort(),
    },
  };
}

function all<V>(table: Table<V>, change: (value: unknown) => unknown = (value) => value): JsonObject {
  const keys = [...table.keys()].sort();
  const text = JSON.stringify(Object.fromEntries(keys.map((key) => [key, change(table.get(key))])));
  const plain: JsonObject = JSON.parse(text);
  return plain;
}

/** Values of variables and tokens of hooks are told by their length only, headers of hooks by their names. */
function withoutSecrets(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (key === 'custom_headers' || key === 'url_variables') return Object.keys(Object(inner)).sort();
    const secret = (key === 'value' || key === 'token') && typeof inner === 'string';
    return secret ? `(${inner.length} characters)` : inner;
  });
}
