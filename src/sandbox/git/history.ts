/** Questions to the history of commits. */
import { type Files, filesOf, NO_FILES, sameFile } from './files';
import type { Commit, Objects } from './objects';

/** The files of a commit; none for `undefined`, which is a repository without commits. */
export function filesAt(objects: Objects, commit: Commit | undefined): Files {
  return commit === undefined ? NO_FILES : filesOf(objects, commit.tree);
}

/** A commit and all before it, each once, children before parents along each line. */
export function* ancestry(objects: Objects, from: string): Generator<Commit> {
  const seen = new Set<string>();
  const queue = [from];
  for (let oid = queue.shift(); oid !== undefined; oid = queue.shift()) {
    const commit = seen.has(oid) ? undefined : objects.commits.get(oid);
    seen.add(oid);
    if (commit === undefined) continue;
    yield commit;
    queue.push(...commit.parents);
  }
}

/** The commit that gave a file the content that it has at `head`; a merge that only brought it along is passed over. */
export function lastCommitOf(objects: Objects, head: Commit, path: string): Commit {
  let commit = head;
  for (;;) {
    const entry = filesAt(objects, commit).get(path);
    const same = commit.parents
      .flatMap((oid) => objects.commits.get(oid) ?? [])
      .find((parent) => sameFile(filesAt(objects, parent).get(path), entry));
    if (same === undefined) return commit;
    commit = same;
  }
}

/** The nearest commit that both have behind them. */
export function mergeBase(objects: Objects, a: string, b: string): Commit | undefined {
  const before = new Set([...ancestry(objects, a)].map(({ oid }) => oid));
  for (const commit of ancestry(objects, b)) if (before.has(commit.oid)) return commit;
  return undefined;
}

/** Commits behind `to` that are not behind `from`, the newest first. */
export function commitsBetween(objects: Objects, from: string | undefined, to: string): readonly Commit[] {
  const known = new Set(from === undefined ? [] : [...ancestry(objects, from)].map(({ oid }) => oid));
  return [...ancestry(objects, to)].filter(({ oid }) => !known.has(oid));
}
