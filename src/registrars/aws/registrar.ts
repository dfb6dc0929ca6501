/** The registrar of AWS: the platform's stacks, each service's stack in the tools account, and the first creation of environments. */

import { unreachable } from '../../model/unreachable';
import type { Change } from '../../registration/plan';
import type { Applying, Intent, Registrar } from '../../registration/registrar';
import { Slots } from '../../registration/slots';
import { RemoteFault } from '../../remote/fault';
import { adoptStack, createStack, deleteStack, disableStack, updateStack } from './apply';
import { removalConsequences, updateConsequences } from './consequences';
import type { AwsContext } from './context';
import { StackFailure } from './operation';
import { readStacks } from './reading';
import { resourceOf } from './settings';
import { type WantedStack, wantedStacks } from './stacks';

/** Change sets that a plan asks for at the same time: a fleet's at once would only be throttled. */
const CHANGE_SETS_AT_ONCE = 8;

export function awsRegistrar(context: AwsContext): Registrar {
  const known = new WeakMap<Intent, ReadonlyMap<string, WantedStack>>();
  const wantedOf = (intent: Intent): ReadonlyMap<string, WantedStack> => {
    const before = known.get(intent);
    if (before !== undefined) return before;
    const wanted = new Map(wantedStacks(intent).map((each) => [each.key, each]));
    known.set(intent, wanted);
    return wanted;
  };
  const slots = new Slots(CHANGE_SETS_AT_ONCE);
  return {
    system: 'aws',
    moves: [],
    desired: (intent) => [...wantedOf(intent).values()].map(resourceOf),
    read: (request) => readStacks(context, request),
    consequences: async (change, intent) => {
      if (change.action === 'disable' || change.action === 'delete') return removalConsequences(change);
      if (change.action === 'adopt') return ['CloudFormation puts our tags on the stack and its resources'];
      const wanted = wantedOf(intent).get(change.key);
      if (change.action !== 'update' || wanted === undefined) return [];
      return slots.use(() => askedFor(context, change, wanted));
    },
    apply: (change, applying) => applied(context, change, applying, wantedOf(applying.intent).get(change.key)),
  };
}

/** A template that CloudFormation refuses must not hide what is planned for others. */
async function askedFor(context: AwsContext, change: Change, wanted: WantedStack): Promise<readonly string[]> {
  try {
    return await updateConsequences(context, change, wanted);
  } catch (error) {
    if (!(error instanceof StackFailure || error instanceof RemoteFault)) throw error;
    return [`cannot be carried out as it is: ${error.message}`];
  }
}

async function applied(context: AwsContext, change: Change, applying: Applying, wanted: WantedStack | undefined): Promise<void> {
  const name = change.address.split('/')[2] ?? '';
  switch (change.action) {
    case 'create':
      return createStack(context, change, applying, known(wanted, change));
    case 'update':
      if (change.kind === 'environment') throw new Error(`${change.address} changes with a release, never by registering`);
      return updateStack(context, change, applying, known(wanted, change));
    case 'adopt':
      return adoptStack(context, change, applying, name);
    case 'disable':
      return disableStack(context, change, applying, name);
    case 'delete':
      return deleteStack(context, change, applying, name);
    case 'move':
      throw new Error(`a stack cannot move: ${change.address}`);
    default:
      return unreachable(change.action);
  }
}

function known(wanted: WantedStack | undefined, { address }: Change): WantedStack {
  if (wanted === undefined) throw new Error(`the catalog has no stack ${address}; plan again`);
  return wanted;
}
