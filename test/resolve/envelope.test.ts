import { expect, test } from 'vitest';
import { envelopeOf } from '../../src/resolve/envelope';
import { aComponent } from '../support/entities';

test.each([
  ['commerce', 'commerce'],
  ['group:commerce', 'commerce'],
  ['group:default/commerce', 'commerce'],
  ['default/commerce', 'commerce'],
])('the reference %s names %s', (owner, name) => {
  const component = aComponent();
  expect(envelopeOf({ ...component, spec: { ...component.spec, owner } }, { stacks: new Set() }).owner).toBe(name);
});
