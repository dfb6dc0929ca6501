/** Writes docs/reference/*.md from schemas/*.schema.json, the list of diagnostics and the registry of toolchains. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsPage } from '../src/diagnostics/explain';
import { type Page, referencePage, type Schema } from './reference-pages';
import { sandboxPage } from './sandbox-page';
import { toolchainsPage } from './toolchains-page';

const ROOT = join(__dirname, '..');

const PAGES: readonly (Page & { readonly file: string; readonly schema: string })[] = [
  {
    file: 'service.md',
    schema: 'component',
    title: 'A service',
    opening: '`catalog/services/<name>.yaml`: a Backstage Component, with its pipeline under `spec.pipeline`.',
  },
  {
    file: 'team.md',
    schema: 'group',
    title: 'A team',
    opening: '`catalog/teams/<name>.yaml`: a Backstage Group, with its channel and approvers under `spec.pipeline`.',
  },
  {
    file: 'stack.md',
    schema: 'resource',
    title: 'A stack',
    opening: '`catalog/stacks/<name>.yaml`: a Backstage Resource that services may depend on.',
  },
  {
    file: 'platform.md',
    schema: 'platform',
    title: 'The platform',
    opening: '`catalog/platform.yaml`: hosts, accounts, environments, policy and defaults. Backstage does not read it.',
  },
];

/** Every page of docs/reference by its file name. */
export function pages(): ReadonlyMap<string, string> {
  const common = schemaOf('common');
  return new Map([
    ...PAGES.map((page): readonly [string, string] => [page.file, referencePage(page, schemaOf(page.schema), common)]),
    ['diagnostics.md', `${diagnosticsPage().trimEnd()}\n`] as const,
    ['toolchains.md', toolchainsPage()] as const,
    ['sandbox.md', sandboxPage()] as const,
  ]);
}

function schemaOf(name: string): Schema {
  const schema: Schema = JSON.parse(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8'));
  return schema;
}

if (require.main === module) {
  for (const [file, page] of pages()) writeFileSync(join(ROOT, 'docs', 'reference', file), page);
}
