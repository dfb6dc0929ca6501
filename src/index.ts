/** The public surface of the package: what `.projenrc.ts` files and `projen new` use. */
export {};
