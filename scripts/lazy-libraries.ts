/** For esbuild: libraries are not joined but loaded from where they are installed, and each only when it is first used. */
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const load = createRequire(join(__dirname, '..', 'package.json'));

/** An import becomes an object whose properties load the library; a library that is a function itself is loaded at once. */
export const lazyLibraries: Plugin = {
  name: 'lazy-libraries',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, namespace, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      const lazy = namespace === 'file' && kind === 'import-statement' && !isBuiltIn(path) && propertiesOf(path) !== undefined;
      return lazy ? { path, namespace: NAMESPACE, pluginData: resolveDir } : { path, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path, pluginData }) => ({
      contents: lazyText(path, propertiesOf(path) ?? []),
      resolveDir: String(pluginData),
    }));
  },
};

const NAMESPACE = 'lazy-library';

const isBuiltIn = (path: string): boolean => path.startsWith('node:') || builtinModules.includes(path);

/** Names of what a library exports; nothing where it is no plain object, or cannot be loaded by `require`. */
function propertiesOf(library: string): readonly string[] | undefined {
  try {
    const loaded: unknown = load(library);
    return typeof loaded === 'object' && loaded !== null ? Object.getOwnPropertyNames(loaded) : undefined;
  } catch {
    return undefined;
  }
}

function lazyText(library: string, names: readonly string[]): string {
  const getters = names.map((name) => {
    // esbuild asks for this mark at once.
    if (name === '__esModule') return '  __esModule: true,';
    return `  get ${JSON.stringify(name)}() { return load()[${JSON.stringify(name)}]; },`;
  });
  return [
    'let loaded;',
    `const load = () => (loaded ??= require(${JSON.stringify(library)}));`,
    'module.exports = {',
    ...getters,
    '};',
    '',
  ].join('\n');
}
