/** Templates that were turned into code when the package was compiled: then neither the parser nor the compiler is loaded. */

/** A template and its partials as `Handlebars.precompile` makes them. */
export interface MadeTemplate {
  readonly main: unknown;
  readonly partials: Readonly<Record<string, unknown>>;
}

/** By `templateKey`. Empty in the source; the joined package has its own in this module's place. */
export const MADE_TEMPLATES: Readonly<Record<string, MadeTemplate>> = {};
