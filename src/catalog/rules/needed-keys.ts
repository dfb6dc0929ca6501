/** `SP105`: keys that a service or stack with a pipeline needs, from its own file or from the platform's defaults. */
import { closest } from '../../diagnostics/closest';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { keysAt, valueAt } from './read';
import type { Rule } from './rule';

export const neededKeys: Rule = ({ platform, services, stacks }) => {
  const defaultToolchain = valueAt(platform, ['spec', 'defaults', 'toolchain']);
  const withPipeline = services.filter((service) => valueAt(service, PIPELINE) !== undefined);
  return [
    ...[...withPipeline, ...stacks.filter((stack) => valueAt(stack, PIPELINE) !== undefined)]
      .filter((service) => valueAt(service, PROJECT) === undefined)
      .map((service) => ({
        code: 'SP105' as const,
        severity: 'error' as const,
        at: service.locate(PROJECT, 'key'),
        message: `${quoted(service.name ?? '')} does not say which GitLab project it lives in.`,
        fix: 'add under "metadata":\nannotations:\n  gitlab.com/project-slug: <group/project>',
      })),
    ...withPipeline
      .filter((service) => defaultToolchain === undefined && valueAt(service, TOOLCHAIN) === undefined && !misspelt(service))
      .map((service) => ({
        code: 'SP105' as const,
        severity: 'error' as const,
        at: service.locate(TOOLCHAIN, 'key'),
        message: `${quoted(service.name ?? '')} does not say how it is built, and neither do the defaults of platform.yaml.`,
        fix: 'add "toolchain" under "pipeline".',
      })),
  ];
};

/** A key that was meant to be this one is told as such, and nothing is missing then. */
const misspelt = (service: Manifest): boolean =>
  keysAt(service, PIPELINE).some((key) => closest(key, ['toolchain']) !== undefined);

const PIPELINE = ['spec', 'pipeline'];
const TOOLCHAIN = [...PIPELINE, 'toolchain'];
const PROJECT = ['metadata', 'annotations', 'gitlab.com/project-slug'];
