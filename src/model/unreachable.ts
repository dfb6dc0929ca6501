/** Ends a `switch` over a closed union: a new member that a switch forgets fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
