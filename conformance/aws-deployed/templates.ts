/** Templates that a test has changed, as text with a digest of its own. */
import type { CfnMapping } from '../../src/syntax/cloudformation';
import { stackText } from '../../src/syntax/stack';

export const asTemplate = (template: Readonly<Record<string, unknown>>): string => stackText(template as CfnMapping, []);
