import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/catalog/parse';
import { placesOf } from '../../src/resolve/places';

const SERVICE = `kind: Component
metadata: { name: cart }
spec:
  pipeline:
    deploy:
      size: { cpu: 256, memory: 512 }
    runtime:
      ingress: [{ path: /a }]
    environments:
      prod:
        size: { memory: 8192 }
`;

const TEAM = `kind: Group
metadata: { name: web }
spec:
  pipeline:
    approvers: { iamRole: shared }
`;

describe('the place of a resolved value', () => {
  const manifest = (path: string, text: string) => {
    const found = parseFile({ path, catalogPath: path, text, digest: '' }).manifest;
    if (found === undefined) throw new Error(path);
    return found;
  };
  const places = placesOf(
    manifest('platform.yaml', 'kind: Platform\nspec: {}\n'),
    new Map([['cart', manifest('services/cart.yaml', SERVICE)]]),
    new Map([['web', manifest('teams/web.yaml', TEAM)]]),
  );
  const at = (environment: string, ...path: readonly (string | number)[]) => {
    const { file, start } = places.environment('cart', environment, path);
    return `${file}:${start.line}:${start.col}`;
  };

  test('is what is said about the environment, if anything is', () => {
    expect(at('prod', 'size', 'memory')).toBe('services/cart.yaml:11:25');
  });

  test('is what is said about all environments otherwise', () => {
    expect(at('prod', 'size', 'cpu')).toBe('services/cart.yaml:6:20');
    expect(at('dev', 'size', 'memory')).toBe('services/cart.yaml:6:33');
    expect(at('dev', 'runtime', 'ingress', 0, 'path')).toBe('services/cart.yaml:8:25');
  });

  test('is the nearest thing that is written where nothing is', () => {
    expect(at('dev', 'runtime', 'ingress', 0, 'pool')).toBe('services/cart.yaml:8:17');
    expect(at('prod', 'approval')).toBe('services/cart.yaml:10:7');
    expect(at('dev', 'approval')).toBe('services/cart.yaml:9:5');
  });

  test('is the platform for what the platform says', () => {
    expect(places.platform(['spec', 'aws']).file).toBe('platform.yaml');
  });

  test('is the team for what a team says', () => {
    const { file, start } = places.team('web', ['spec', 'pipeline', 'approvers', 'iamRole']);
    expect(`${file}:${start.line}:${start.col}`).toBe('teams/web.yaml:5:27');
  });
});
