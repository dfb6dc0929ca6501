/** What makes this package a jsii module: package.json's jsii block and the compile task. */
import type { javascript } from 'projen';

/** Compiles `src` to `lib` with jsii, which also writes the `.jsii` assembly that `projen new --from` reads; then joins the modules. */
export function addJsii(project: javascript.NodeProject): void {
  project.addFields({
    types: 'lib/index.d.ts',
    stability: 'experimental',
    jsii: { outdir: 'dist', targets: {}, tsconfig: 'tsconfig.lib.json', validateTsconfig: 'minimal' },
  });
  project.compileTask.reset('jsii --silence-warnings=reserved-word');
  project.compileTask.exec('tsx scripts/join-modules.ts');
  project.compileTask.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
}
