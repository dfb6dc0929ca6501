/** `SP640`, `SP641`: an image that nothing can sign, or that is judged where the tool for it is missing. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf, quoted } from '../../diagnostics/visible';
import { isManagedByAws } from '../../model/codebuild-image';
import type { Service } from '../../model/service';
import type { Fleet } from './fleet';

export const imageTools = (fleet: Fleet): readonly Diagnostic[] => [...withoutKey(fleet), ...withoutTools(fleet)];

function withoutKey({ services, platform, places }: Fleet): readonly Diagnostic[] {
  if (platform.aws.signingKey !== undefined) return [];
  return services
    .filter(({ image }) => image.sign)
    .map(({ name }) => ({
      code: 'SP640',
      severity: 'error',
      at: places.service(name, ['spec', 'pipeline', 'image', 'sign']),
      message: `${quoted(name)} is to sign its image, and the platform has no key for that.`,
      fix: 'write "signingKey: alias/<platform>-images" under "aws" in platform.yaml; its stack makes the key.',
    }));
}

/** CodeBuild's own images have neither tool; those of the other engines are the platform's own. */
function withoutTools({ services, platform, places }: Fleet): readonly Diagnostic[] {
  return services.flatMap((service) => {
    const needed = toolsOf(service);
    const arm = service.image.platform === 'linux/arm64';
    const inCodeBuild = service.engines.deliver === 'codepipeline' && (arm || isManagedByAws(platform.images.codebuild));
    const [first] = needed;
    if (first === undefined || !inCodeBuild) return [];
    const image = arm
      ? 'for linux/arm64, of an image that AWS manages'
      : `of ${quoted(platform.images.codebuild)}, which AWS manages`;
    return [
      {
        code: 'SP641',
        severity: 'error',
        at: places.service(service.name, ['spec', 'pipeline', ...first.path]),
        message: `${quoted(service.name)} needs ${needed.map(({ tool }) => tool).join(' and ')} in CodeBuild, and that makes use ${image}: it has no such tool.`,
        fix: arm
          ? `leave ${oneOf(needed.map(({ key }) => key))} out, or let the engine that builds deliver.`
          : 'name an image of your own with these tools in "images.codebuild" of platform.yaml.',
      },
    ];
  });
}

interface Need {
  readonly tool: string;
  readonly key: string;
  readonly path: readonly string[];
}

function toolsOf({ image, quality }: Service): readonly Need[] {
  const trivy = (key: string, path: readonly string[]): Need => ({ tool: 'Trivy', key, path });
  return [
    ...(image.scan?.scanner === 'trivy'
      ? [trivy('image.scan.scanner', ['image', 'scan', 'scanner'])]
      : quality.scans.includes('sbom')
        ? [trivy('the scan "sbom"', ['quality', 'scans'])]
        : []),
    ...(image.sign ? [{ tool: 'cosign', key: 'image.sign', path: ['image', 'sign'] }] : []),
  ];
}
