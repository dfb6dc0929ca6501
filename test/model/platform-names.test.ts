import { expect, test } from 'vitest';
import { artifactsOf } from '../../src/model/platform-names';

test("a pipeline's artifacts are those in its folder, and in no other whose name begins so", () => {
  expect(artifactsOf('retail-cart')).toBe('retail-cart/*');
  expect(artifactsOf('retail-cart-checkout')).toBe('retail-cart-checkout/*');
});

test('of a name that CodePipeline cuts, the rest of the folder is left open', () => {
  expect(artifactsOf('retail-delivery-slots')).toBe('retail-delivery-slot*');
});
