/** Pipeline to files: all that is emitted for one service, and what stands at the top of the tree. Pure. */
import type { Artifact } from './model/artifact';
import type { Pipeline } from './model/pipeline';
import { deliveryChecksums, deliveryDigest, programFiles } from './program/files';
import { deliveryTargets, hostTargets } from './targets';

/** Paths are relative to the service's folder. */
export function emitService(pipeline: Pipeline): readonly Artifact[] {
  const carried = [
    ...deliveryTargets.flatMap((target) => target.emit(pipeline, { deliveryDigest: '' })),
    ...programFiles(pipeline),
  ];
  const checksums = deliveryChecksums(carried);
  const context = { deliveryDigest: deliveryDigest(checksums) };
  const files: Artifact[] = [];
  for (const target of hostTargets) files.push(...target.emit(pipeline, { ...context, files: [...files, ...carried] }));
  return [...files, ...carried, checksums];
}
