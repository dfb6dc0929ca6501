import { vi } from 'vitest';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a verb prints, and its exit code. */
export function printed(verb: () => number): Printed {
  const told = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    told[stream] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  try {
    const code = verb();
    return { code, ...told };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
