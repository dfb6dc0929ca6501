/** `delivery/` of centrally delivered services, in the package registry of the catalog's project under its digest. */
import { createHash } from 'node:crypto';
import type { GeneratedFiles } from '../../../registration/registrar';
import { type GitLab, type Members, PAGE, type Rest } from '../client';
import { carriedFiles, deliveryDigestOf } from '../files/placement';
import { isRecord } from '../members';
import { tarGz } from '../tar';
import type { Setting } from './setting';

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
        const id = await packageId(live.gitlab.rest, { project: String(project), name, digest: String(digest) });
        return id === undefined ? [] : [[name, digest] as const];
      }),
    );
    return { settings: { project: project ?? '', ...Object.fromEntries(found.flat()) } };
  },
  apply: async ({ gitlab }, { project, ...wanted }, found, files) => {
    for (const [name, digest] of Object.entries(wanted)) {
      if (found[name] === digest) continue;
      await publish(gitlab, { project: String(project), name, digest: String(digest) }, archive(name, String(digest), files));
    }
  },
};

interface Published {
  readonly project: string;
  readonly name: string;
  readonly digest: string;
}

/** A second upload would be a second file of the same name: one whose answer was lost is looked for by its checksum first. */
async function publish({ rest, server }: GitLab, at: Published, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = [at.project, 'packages', 'generic', at.name, at.digest, FILE].map(encodeURIComponent).join('/');
  const sha256 = createHash('sha256').update(body).digest('hex');
  await server.call({
    method: 'PUT',
    path: `/api/v4/projects/${path}`,
    headers: { 'content-type': 'application/gzip' },
    body,
    repeatable: false,
    find: async () => {
      const id = await packageId(rest, at);
      if (id === undefined) return undefined;
      const files = `/api/v4/projects/${encodeURIComponent(at.project)}/packages/${id}/package_files`;
      const reply = await server.call({ method: 'GET', path: files, query: { per_page: PAGE.perPage } });
      const all: readonly unknown[] = Array.isArray(reply.body) ? reply.body : [];
      return all.some((file) => isRecord(file) && file.file_name === FILE && file.file_sha256 === sha256) ? reply : undefined;
    },
  });
}

const PREFIX = 'delivery-';
const packageName = (service: string): string => `${PREFIX}${service}`;

async function packageId(rest: Rest, { project, name, digest }: Published): Promise<number | undefined> {
  const filter: Members = { package_name: name, package_version: digest, package_type: 'generic', ...PAGE };
  const packages = await rest.Packages.all({ projectId: project, ...filter });
  // The filter by name is a loose one, and that by version is not known to older servers.
  return packages.find((each) => each.name === name && each.version === digest)?.id;
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
