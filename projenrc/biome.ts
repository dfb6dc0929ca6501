/** Formatting and lint rules of this repository. */
import { javascript } from 'projen';

const error = 'error' as const;
const off = 'off' as const;

/** Input, output, and files that a tool writes. */
const UNCHECKED = [
  ...['catalog', 'pipelines', 'templates', 'schemas', '**/fixtures'],
  ...['lib', 'dist', '.projen', 'package.json', 'package-lock.json', 'src/catalog/entities.ts', '**/*.md'],
];

/** Options for projen's Biome component: two spaces, single quotes, 130 columns; unsafe types and Node globals are errors. */
export const biomeOptions: javascript.BiomeOptions = {
  version: '2.5.15',
  biomeConfig: {
    files: {
      includes: ['**', ...UNCHECKED.map((path) => `!${path}`)],
    },
    formatter: { indentStyle: javascript.biome_config.IndentStyle.SPACE, indentWidth: 2, lineWidth: 130 },
    javascript: { formatter: { quoteStyle: javascript.biome_config.QuoteStyle.SINGLE } },
    // Vitest reads a default export; nothing else may have one.
    overrides: [{ includes: ['vitest*.config.mts'], linter: { rules: { style: { noDefaultExport: off } } } }],
    linter: {
      rules: {
        suspicious: {
          noExplicitAny: error,
          noTsIgnore: error,
          // Finding control characters, and writing ${…} of other languages, is this product's business.
          noControlCharactersInRegex: off,
          noTemplateCurlyInString: off,
        },
        style: {
          noNonNullAssertion: error,
          noDefaultExport: error,
          noParameterAssign: error,
          useImportType: error,
          useExportType: error,
          useNodejsImportProtocol: error,
          useConst: error,
          noUselessElse: error,
        },
        correctness: { noUnusedImports: error, noUnusedVariables: error, noUnusedFunctionParameters: error },
      },
    },
  },
};
