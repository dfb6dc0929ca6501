/** The generated files of a catalog as they would be written, service by service when they are asked for. Pure. */
import { createHash } from 'node:crypto';
import type { Resolved } from './check';
import { emitService } from './emit';
import type { Artifact } from './model/artifact';
import type { GeneratedFile, GeneratedFiles } from './registration/registrar';
import { resolvePipeline } from './resolve/resolve-pipeline';
import { topFiles } from './top-files';

export function emittedFiles(resolved: Resolved): GeneratedFiles {
  const { platform, teams, services } = resolved;
  const byName = new Map(services.map((service) => [service.name, service]));
  const known = new Map<string, readonly GeneratedFile[]>();
  const of = (name: string): readonly GeneratedFile[] => {
    const before = known.get(name);
    const service = byName.get(name);
    if (before !== undefined || service === undefined) return before ?? [];
    const files = emitService(resolvePipeline(service, platform, teams)).map(fileOf);
    known.set(name, files);
    return files;
  };
  return { of, top: () => topFiles(resolved).map(fileOf) };
}

const fileOf = ({ path, text, executable = false }: Artifact): GeneratedFile => ({
  path,
  executable,
  sha256: createHash('sha256').update(text).digest('hex'),
  text: () => text,
  derived: (_what, make) => make(text),
});
