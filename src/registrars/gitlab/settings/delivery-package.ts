/** `delivery/` of centrally delivered services, in the package registry of the catalog's project under its digest. */
import type { GeneratedFiles } from '../../../registration/registrar';
import { type Members, PAGE } from '../client';
import { carriedFiles, deliveryDigestOf } from '../files/placement';
import { tarGz } from '../tar';
import type { LiveProject, Setting } from './setting';

const FILE = 'delivery.tar.gz';

/** By package, the digest that the service's jobs ask for. It comes before whatever names it. */
export const deliveryPackage: Setting = {
  name: 'deliveryPackage',
  desired: ({ services, files, platform }) => {
    const central = services.filter(({ delivery }) => delivery === 'central');
    if (central.length === 0) return undefined;
    const digests = central.map(({ name }) => [packageName(name), deliveryDigestOf(files.of(name)) ?? 'nothing generated']);
    return { project: platform.gitlab.catalogProject, ...Object.fromEntries(digests) };
  },
  read: async (live, { project, ...wanted }) => {
    const found = await Promise.all(
      Object.entries(wanted).map(async ([name, digest]) => {
        const there = await isPublished(live, String(project), name, String(digest));
        return there ? [[name, digest] as const] : [];
      }),
    );
    return { settings: { project: project ?? '', ...Object.fromEntries(found.flat()) } };
  },
  apply: async ({ gitlab }, { project, ...wanted }, found, files) => {
    for (const [name, digest] of Object.entries(wanted)) {
      if (found[name] === digest) continue;
      const path = [project, 'packages', 'generic', name, digest, FILE].map((part) => encodeURIComponent(String(part)));
      await gitlab.server.call({
        method: 'PUT',
        path: `/api/v4/projects/${path.join('/')}`,
        headers: { 'content-type': 'application/gzip' },
        body: archive(name, String(digest), files),
      });
    }
  },
};

const PREFIX = 'delivery-';
const packageName = (service: string): string => `${PREFIX}${service}`;

async function isPublished({ gitlab }: LiveProject, project: string, name: string, digest: string): Promise<boolean> {
  const filter: Members = { package_name: name, package_version: digest, package_type: 'generic', ...PAGE };
  const packages = await gitlab.rest.Packages.all({ projectId: project, ...filter });
  // The filter by name is a loose one, and that by version is not known to older servers.
  return packages.some((each) => each.name === name && each.version === digest);
}

function archive(name: string, digest: string, files: GeneratedFiles): Uint8Array<ArrayBuffer> {
  const generated = files.of(name.slice(PREFIX.length));
  if (deliveryDigestOf(generated) !== digest) throw new Error(`${name} ${digest} is not what was generated; plan again.`);
  return tarGz(
    carriedFiles(generated).map((file) => ({
      path: `delivery/${file.path}`,
      executable: file.executable,
      text: file.text(),
    })),
  );
}
