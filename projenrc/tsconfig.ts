/** The two TypeScript configurations: one for editors and the type check, one that jsii compiles with. */
import { JsonFile, javascript } from 'projen';

const strictness: javascript.TypeScriptCompilerOptions = {
  strict: true,
  alwaysStrict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noImplicitAny: true,
  noImplicitThis: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noFallthroughCasesInSwitch: true,
  strictNullChecks: true,
  strictPropertyInitialization: true,
  forceConsistentCasingInFileNames: true,
};

const platform: javascript.TypeScriptCompilerOptions = {
  target: 'ES2022',
  lib: ['es2022'],
  module: 'node20',
  types: ['node'],
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
};

/** Adds `tsconfig.json` (everything, no output) and `tsconfig.lib.json` (src to lib, for jsii). */
export function addTsconfig(project: javascript.NodeProject): void {
  new javascript.TypescriptConfig(project, {
    fileName: 'tsconfig.json',
    include: ['src', 'test', 'conformance', 'bench', 'scripts', 'projenrc', '.projenrc.ts', 'vitest*.config.mts'],
    exclude: ['node_modules', 'lib', 'dist', '**/fixtures/**'],
    compilerOptions: { ...platform, ...strictness, isolatedModules: true, noEmit: true },
  });
  // Not a TypescriptConfig: jsii reads its configuration with JSON.parse, and that class allows comments.
  new JsonFile(project, 'tsconfig.lib.json', {
    obj: {
      include: ['src/**/*.ts'],
      exclude: ['node_modules'],
      compilerOptions: {
        ...platform,
        ...strictness,
        rootDir: 'src',
        outDir: 'lib',
        declaration: true,
        inlineSourceMap: true,
        inlineSources: true,
        noEmitOnError: true,
      },
    },
    allowComments: false,
  });
}
