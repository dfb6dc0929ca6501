/** A service whose image is judged, described and signed, and what the scanners answer about it. */
import type { Pipeline } from '../../src/model/pipeline';
import type { ImageScan } from '../../src/model/service';
import { World } from '../../test/program/world';
import { aGitLabPipeline, aGitLabService, aPlatform, aServiceEnvironment } from '../../test/support/builders';
import { aRelease, standing } from './aws';

export const SCAN: ImageScan = { scanner: 'ecr', severity: 'HIGH', ignoreUnfixed: false, accept: [] };
export const KEY = 'awskms:///arn:aws:kms:me-south-1:111111111111:alias/retail-images';
export const SBOM = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [] });

export interface Proof {
  readonly scan?: Partial<ImageScan>;
  readonly sbom?: boolean;
  readonly sign?: boolean;
}

export function provenPipeline({ scan, sbom = false, sign = false }: Proof): Pipeline {
  const base = aGitLabService();
  const platform = aPlatform();
  return aGitLabPipeline({
    platform: { ...platform, aws: { ...platform.aws, signingKey: 'alias/retail-images' } },
    service: aGitLabService({
      image: { ...base.image, scan: scan && { ...SCAN, ...scan }, sign },
      quality: { ...base.quality, scans: sbom ? ['sbom'] : [] },
      environments: ['dev', 'prod'].map((name) => {
        const environment = aServiceEnvironment(name, 'storefront');
        return { ...environment, runtime: { ...environment.runtime, migration: undefined, scheduledTasks: [] } };
      }),
    }),
  });
}

/** The image job, or a deployment, after the image is in the registry. */
export function provenWorld(proof: Proof, release: object = {}, account = '111111111111'): World {
  const world = new World({
    pipeline: provenPipeline(proof),
    tools: ['jq', 'zip', 'unzip'],
    standIns: ['aws', 'jf', 'curl', 'buildah', 'trivy', 'cosign'],
  });
  world.write('.delivery/release.json', JSON.stringify(aRelease(release)));
  world.answer('aws ecr get-login-password', { stdout: 'pass-word\n' });
  standing(world, { account });
  return world;
}

export const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

/** As basic scanning tells it. @source Amazon ECR API, `DescribeImageScanFindings`. */
export const basic = (status: string, findings: readonly (readonly [id: string, severity: string, name: string])[] = []) =>
  JSON.stringify({
    imageScanStatus: { status, description: 'of the stand-in.' },
    imageScanFindings: {
      findings: findings.map(([name, severity, value]) => ({
        name,
        severity,
        attributes: [
          { key: 'package_version', value: '1.0' },
          { key: 'package_name', value },
        ],
      })),
    },
  });

/** As Amazon Inspector tells it through the same call. */
export const enhanced = (findings: readonly (readonly [id: string, severity: string, fix: string, status?: string])[]) =>
  JSON.stringify({
    imageScanStatus: { status: 'ACTIVE' },
    imageScanFindings: {
      enhancedFindings: findings.map(([vulnerabilityId, severity, fixAvailable, status = 'ACTIVE']) => ({
        severity,
        fixAvailable,
        status,
        packageVulnerabilityDetails: {
          vulnerabilityId,
          vulnerablePackages: [{ name: 'zlib', version: '1.2', fixedInVersion: fixAvailable === 'NO' ? 'NotAvailable' : '1.3' }],
        },
      })),
    },
  });

/** As `trivy image --format json` tells it. */
export const trivy = (findings: readonly (readonly [id: string, severity: string, fixed: string])[]) =>
  JSON.stringify({
    SchemaVersion: 2,
    Results: [
      { Target: 'os', Class: 'os-pkgs' },
      {
        Target: 'app.jar',
        Vulnerabilities: findings.map(([VulnerabilityID, Severity, FixedVersion]) => ({
          VulnerabilityID,
          Severity,
          PkgName: 'openssl',
          InstalledVersion: '3.0.1',
          ...(FixedVersion === '' ? {} : { FixedVersion }),
        })),
      },
    ],
  });
