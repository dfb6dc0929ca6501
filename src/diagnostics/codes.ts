/** The closed list of codes. A new code is one entry in its family's file under `codes/`. */

import { engines } from './codes/engines';
import type { CodeEntry } from './codes/entry';
import { hostLimits } from './codes/limits';
import { names } from './codes/names';
import { outputTree } from './codes/output';
import { policies } from './codes/policy';
import { reading } from './codes/reading';
import { references } from './codes/references';
import { shapes } from './codes/shape';
import { taskLimits, taskNames, taskReferences } from './codes/tasks';
import { triggers } from './codes/triggers';

/** Every code with its title, explanation and example. */
export const codes = {
  ...reading,
  ...shapes,
  ...references,
  ...taskReferences,
  ...names,
  ...taskNames,
  ...policies,
  ...engines,
  ...hostLimits,
  ...taskLimits,
  ...triggers,
  ...outputTree,
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of the list, such as `SP104`. */
export type Code = keyof typeof codes;

/** Whether a word is a code of the list. */
export const isCode = (word: string): word is Code => Object.hasOwn(codes, word);

/** The families, by the first digit of their codes. */
export const families = [
  { prefix: 'SP0', title: 'Reading the catalog' },
  { prefix: 'SP1', title: 'Shape of an entity' },
  { prefix: 'SP2', title: 'References' },
  { prefix: 'SP3', title: 'Names and collisions' },
  { prefix: 'SP4', title: 'Policy' },
  { prefix: 'SP5', title: 'Engines and their capabilities' },
  { prefix: 'SP6', title: 'Limits of the hosts and of the fleet' },
  { prefix: 'SP7', title: 'The output tree on disk' },
] as const;
