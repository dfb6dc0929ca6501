/** What the output tree says when something stands in its way. */
import { type Diagnostic, wholeFile } from '../diagnostics/diagnostic';

export function strangersFile(shown: string): Diagnostic {
  return fault('SP701', shown, 'is not listed as ours, and a file must be written here.', 'move or delete it, then run again.');
}

export function symbolicLink(shown: string): Diagnostic {
  return fault(
    'SP702',
    shown,
    'is a symbolic link; files are only written below real folders.',
    'replace it by what it points to, then run again.',
  );
}

export function notAFile(shown: string): Diagnostic {
  return fault('SP703', shown, 'is no regular file, and a file must be written here.', 'move or delete it, then run again.');
}

export function notAFolder(shown: string): Diagnostic {
  return fault('SP703', shown, 'is no folder, and a folder must be here.', 'move or delete it, then run again.');
}

export function unsafePath(shown: string): Diagnostic {
  return fault(
    'SP704',
    shown,
    'cannot be written: the path leaves its folder, is reserved, or is refused by some system.',
    'report this with the catalog that leads to it.',
  );
}

export function samePath(shown: string, other: string): Diagnostic {
  return fault(
    'SP705',
    shown,
    `and "${other}" are one path on systems that ignore capitals, or one is inside the other.`,
    `rename or remove "${other}".`,
  );
}

export function unreadable(shown: string, error: unknown): Diagnostic {
  const said = error instanceof Error ? error.message : String(error);
  return fault('SP706', shown, `cannot be read: ${said}.`, 'correct the permissions, then run again.');
}

function fault(code: Diagnostic['code'], shown: string, message: string, fix: string): Diagnostic {
  return { code, severity: 'error', at: wholeFile(shown), message: `"${shown}" ${message}`, fix };
}
