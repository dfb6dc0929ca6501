/** Carries out one change of the files in a repository. */
import type { Change } from '../../registration/plan';
import { type Applying, RemoteChanged } from '../../registration/registrar';
import { standing } from '../../registration/standing';
import type { Context } from './context';
import { blobId, type blobIds } from './files/blob';
import { deliver } from './files/deliver';
import { type FoundDelivery, findDelivery } from './files/found';
import { judge } from './files/judge';
import type { PlacedFile } from './files/placement';
import { recordPath, recordText } from './files/record';
import { type Blobs, blobsIn, filesResource, recordsIn, wantedFiles } from './files/wanted';
import type { ProjectScope, scopesOnce } from './scope';

/** What is known of the catalog since its wishes were made. */
export interface Wishes {
  readonly scopeOf: ReturnType<typeof scopesOnce>;
  /** Blob id of a generated file. */
  readonly oidOf: ReturnType<typeof blobIds>;
}

export async function applyFiles(
  context: Context,
  change: Change,
  { resource, intent, tell }: Applying,
  { scopeOf, oidOf }: Wishes,
): Promise<void> {
  const scope = scopeOf(intent, change.address);
  // An adoption is given no wanted settings; the catalog still has them.
  const wish = resource ?? (scope && filesResource(scope, oidOf));
  if (wish === undefined || scope === undefined)
    throw new Error(`${change.address}: delivered files are removed by its people; the catalog no longer has their service.`);
  const { gitlab, platform, waiting } = context;
  const wanted = blobsIn(wish.settings);
  const found = await findDelivery(gitlab.server, change.address, wanted);
  if (found === undefined) throw new Error(`${change.address}: there is no such project, or this token may not see its code.`);
  const { settings, ownership } = judge(found, wanted, platform.name, wish.settings.autoMerge === true);
  if (standing(change, settings) === 'done') return;
  if (ownership === 'other-catalog' || (ownership === 'unmarked' && change.action === 'update'))
    throw new RemoteChanged(
      change.key,
      `"${change.address}" has files of others in the way since the plan was made; plan again.`,
    );
  const files = change.action === 'adopt' ? adopted(scope, found, wanted) : wantedFiles(scope, oidOf);
  await deliver({ gitlab, scope, found, files, wanted, waiting, tell });
}

/** Only records: they name the files as they lie there now, and from then on those are ours. */
function adopted(scope: ProjectScope, { onDefault }: FoundDelivery, wanted: Blobs): readonly PlacedFile[] {
  const records = new Set(recordsIn(wanted));
  return scope.services
    .filter((service) => records.has(recordPath(service.path)))
    .map((service) => {
      const path = recordPath(service.path);
      const here = service.path === '' ? '' : `${service.path}/`;
      const own = Object.keys(wanted).filter((each) => each.startsWith(here) && !records.has(each));
      const files = own.flatMap((each) => {
        const blob = onDefault.blobs[each];
        return blob === undefined ? [] : [[each, blob] as const];
      });
      const text = recordText({ catalog: scope.platform.name, service: service.name, files: new Map(files) });
      return { path, executable: false, oid: blobId(text), text: () => text };
    });
}
