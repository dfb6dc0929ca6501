/** Generic packages: the published delivery files. */
import { createHash } from 'node:crypto';
import { readBlob, writeBlob } from '../../git/objects';
import { bytes, empty, type JsonObject, json, type Reply } from '../../http/call';
import { textOf } from '../../http/fields';
import { DEVELOPER, MAINTAINER, projectFor, projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, notFound, recalled, refusal, stamp } from '../host';
import type { Item, Project } from '../model';
import { page } from '../pages';
import { nextId } from '../world';

const PACKAGES = recalled('GL:doc/user/packages/generic_packages/_index.md, GL:doc/api/packages.md');
const FILE = '/api/v4/projects/:id/packages/generic/:name/:version/:file';

export const packageEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'PUT',
    path: FILE,
    does: 'puts a file into a package; a name that is there gets one more file',
    evidence: PACKAGES,
    handle: upload,
  },
  {
    method: 'GET',
    path: FILE,
    does: 'the newest file of that name',
    evidence: PACKAGES,
    handle: (call) => {
      const project = projectOf(call);
      const found = packageNamed(call, project);
      const file = [...filesOf(call, found)].reverse().find(({ file_name }) => file_name === call.params.file);
      if (file === undefined) throw notFound();
      return bytes(readBlob(call.world.objects, String(file.blob)));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/packages',
    does: 'packages, filtered by type, name and version',
    evidence: PACKAGES,
    handle: (call) => {
      const project = projectOf(call);
      const name = textOf(call.query, 'package_name');
      const version = textOf(call.query, 'package_version');
      const rows = packagesOf(call, project).filter(
        (each) => (name === undefined || String(each.name).includes(name)) && (version === undefined || each.version === version),
      );
      return page(call, rows, (each) => each);
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/packages/:package/package_files',
    does: 'files of a package with their sha256',
    evidence: PACKAGES,
    handle: (call) => {
      const found = byId(call, projectOf(call));
      return page(call, filesOf(call, found), showFile);
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id/packages/:package',
    does: 'deletes a package with its files',
    evidence: PACKAGES,
    handle: (call) => {
      const project = projectFor(call, MAINTAINER);
      const found = byId(call, project);
      call.world.lists.set(
        `packages:${project.id}`,
        packagesOf(call, project).filter(({ id }) => id !== found.id),
      );
      call.world.lists.delete(`package_files:${found.id}`);
      return empty(204);
    },
  },
];

const packagesOf = (call: GitLabCall, project: Project): readonly Item[] => call.world.lists.get(`packages:${project.id}`) ?? [];
const filesOf = (call: GitLabCall, found: Item): readonly Item[] => call.world.lists.get(`package_files:${found.id}`) ?? [];

function upload(call: GitLabCall): Reply {
  const project = projectFor(call, DEVELOPER);
  const { name = '', version = '', file = '' } = call.params;
  if (!/^[A-Za-z0-9._+~@-]+$/.test(name) || !/^[A-Za-z0-9._+~@-]+$/.test(file))
    throw refusal(400, 'package_name or file_name is invalid');
  const known = packagesOf(call, project).find((each) => each.name === name && each.version === version);
  const found: Item = known ?? {
    id: nextId(call.world, 'package'),
    name,
    version,
    package_type: 'generic',
    status: 'default',
    created_at: stamp(call.now),
  };
  if (known === undefined) call.world.lists.set(`packages:${project.id}`, [...packagesOf(call, project), found]);
  const stored: Item = {
    id: nextId(call.world, 'package_file'),
    package_id: found.id,
    created_at: stamp(call.now),
    file_name: file,
    size: call.body.length,
    file_sha256: createHash('sha256').update(call.body).digest('hex'),
    blob: writeBlob(call.world.objects, call.body),
  };
  call.world.lists.set(`package_files:${found.id}`, [...filesOf(call, found), stored]);
  return json(201, textOf(call.query, 'select') === 'package_file' ? showFile(stored) : { message: '201 Created' });
}

function packageNamed(call: GitLabCall, project: Project): Item {
  const { name, version } = call.params;
  const found = packagesOf(call, project).find((each) => each.name === name && each.version === version);
  if (found === undefined) throw notFound();
  return found;
}

function byId(call: GitLabCall, project: Project): Item {
  const found = packagesOf(call, project).find(({ id }) => String(id) === call.params.package);
  if (found === undefined) throw notFound();
  return found;
}

const showFile = ({ blob: _blob, ...file }: Item): JsonObject => file;
