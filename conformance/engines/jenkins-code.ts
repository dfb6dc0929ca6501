/** What a piece of a Jenkinsfile does with the methods that it calls. */
import type { Called, Code, Jenkinsfile } from './parse';

/** The code itself and, at any depth, that of the file's own methods which it calls. */
export function codeOf(file: Jenkinsfile, code: Code | undefined, seen: readonly string[] = []): Code {
  if (code === undefined) return { texts: [], calls: [] };
  const called = code.calls.flatMap(({ name }) => {
    const method = file.methods[name];
    return method === undefined || seen.includes(name) ? [] : [codeOf(file, method, [...seen, name])];
  });
  return {
    texts: [...code.texts, ...called.flatMap(({ texts }) => texts)],
    calls: [...code.calls, ...called.flatMap(({ calls }) => calls)],
  };
}

export const callsTo = (code: Code | undefined, name: string): readonly Called[] =>
  (code?.calls ?? []).filter((call) => call.name === name);
