/** Where the evidence of a release lies: what it is made of, and what was found in it. The delivery program knows the same names. */

/** From the service's folder: CycloneDX of the source, of the image, and what the scanner found in the image. */
export const SOURCE_SBOM = 'reports/source.cdx.json';
export const IMAGE_SBOM = 'reports/image.cdx.json';
export const IMAGE_FINDINGS = 'reports/image-scan.json';

/** In the delivery bucket, a folder a release. */
export const evidencePrefix = (service: string): string => `evidence/${service}/`;
