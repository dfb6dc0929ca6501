/** The finished image, by its digest, before it goes anywhere: ECR's own scan or Trivy, as `image.scan` says. The delivery program judges. */
import type { Scan } from '../model/extension';

export const image = {
  title: 'Image scan',
  tool: "ECR's own scan; or, with `scanner: trivy`, Trivy where the image is built",
  commands: [],
  reports: { junit: [], coverage: undefined },
} satisfies Scan;
