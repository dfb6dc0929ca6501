/** Codes of the family SP7xx: something in the output folder is in the way. */
import type { CodeEntry } from './entry';

export const outputTree = {
  SP701: {
    title: 'A file of yours is in the way',
    what: 'A file must be written where one stands already that no manifest lists as ours, and its content is another.',
    why: 'Writing it would destroy what someone keeps there.',
    mend: 'Move or delete the file and run again. Where it was emitted once and only its manifest is lost, delete the file or restore `.manifest.json` from Git.',
  },
  SP702: {
    title: 'A symbolic link in the output folder',
    what: 'The output folder, a folder in it, or a file to be written is a symbolic link.',
    why: 'Files would be written or removed where the link points, outside the output folder.',
    mend: 'Replace the link by a folder or file, or choose another output folder.',
  },
  SP703: {
    title: 'A folder where a file must be, or the reverse',
    what: 'A folder or special file stands where a file must be written, or a file where a folder must be.',
    why: 'It would have to be removed with all that is in it, and it is not ours.',
    mend: 'Move or delete it and run again.',
  },
  SP704: {
    title: 'A path that cannot be written everywhere',
    what: 'The path of an emitted file leaves its folder, names a file that is reserved, or has a name that some system refuses.',
    why: 'It would be written elsewhere, or a checkout would fail on another system.',
    mend: 'Report it: paths are made by this package and its extensions.',
  },
  SP705: {
    title: 'Two paths that differ only in capitals',
    what: 'Two paths in the output folder differ only in capital and small letters, or one is both a file and a folder.',
    why: 'On macOS and Windows they are one file, and one would overwrite the other.',
    mend: 'Rename or remove one of them.',
  },
  SP706: {
    title: 'The output folder cannot be read',
    what: 'The system refuses to read the output folder or a file in it.',
    why: 'What is there cannot be compared with what must be.',
    mend: 'Correct the permissions, then run again.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
