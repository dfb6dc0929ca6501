/** Backstage's own validators accept every entity of the sample catalog, and every entity that is emitted for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCatalog } from '../../src/check';
import { emitService } from '../../src/emit';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';

const CATALOG = join(__dirname, '..', '..', 'catalog');
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators = [componentEntityV1alpha1Validator, groupEntityV1alpha1Validator, resourceEntityV1alpha1Validator];

/** As a portal does it: the policies, then the one validator that knows the kind. */
async function accepted(entity: Entity): Promise<boolean> {
  await policy.enforce(entity);
  const verdicts = await Promise.all(validators.map((validator) => validator.check(entity)));
  return verdicts.includes(true);
}

const written = ['services', 'teams', 'stacks'].flatMap((folder) =>
  readdirSync(join(CATALOG, folder)).map((file) => [`${folder}/${file}`, readFileSync(join(CATALOG, folder, file), 'utf8')]),
);

const emitted = (() => {
  const { resolved } = checkCatalog(CATALOG);
  if (resolved === undefined) return [];
  return resolved.services.map((service) => {
    const files = emitService(resolvePipeline(service, resolved.platform, resolved.teams));
    return [service.name, files.find(({ path }) => path === 'catalog-info.yaml')?.text ?? ''];
  });
})();

describe('Backstage accepts', () => {
  test.each(written)('the entity in %s', async (_, text) => {
    expect(await accepted(parse(text))).toBe(true);
  });

  test.each(emitted)('the entity that is emitted for %s', async (_, text) => {
    expect(await accepted(parse(text))).toBe(true);
  });

  test('an entity for each service', () => {
    expect(emitted.length).toBeGreaterThanOrEqual(14);
  });
});

test('Backstage refuses an entity with a number for an annotation, so these checks can fail', async () => {
  const entity = parse(written[0]?.[1] ?? '');
  entity.metadata.annotations['gitlab.com/project-id'] = 42;
  await expect(accepted(entity)).rejects.toThrow('annotations');
});
