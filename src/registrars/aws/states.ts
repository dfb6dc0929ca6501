/** What a stack's status means for us: whether it is there, whether somebody is at it, and how to get on. Pure. */
import { unreachable } from '../../model/unreachable';
import type { Stack } from './api';

/**
 * `steady`: may be changed. `busy`: an operation runs; wait. `unborn`: a first creation was prepared and never carried out: it goes
 * on from there. `stillborn`: a first creation failed; CloudFormation can only delete it, then it is created again. `stuck`: a
 * person must look first.
 */
export type StackState = 'steady' | 'busy' | 'unborn' | 'stillborn' | 'stuck' | 'gone';

export function stateOf({ status }: Pick<Stack, 'status'>): StackState {
  switch (status) {
    case 'REVIEW_IN_PROGRESS':
      return 'unborn';
    case 'CREATE_FAILED':
    case 'ROLLBACK_COMPLETE':
    case 'ROLLBACK_FAILED':
      return 'stillborn';
    case 'DELETE_COMPLETE':
      return 'gone';
    case 'DELETE_FAILED':
    case 'UPDATE_FAILED':
    case 'UPDATE_ROLLBACK_FAILED':
    case 'IMPORT_ROLLBACK_FAILED':
      return 'stuck';
    default:
      return status.endsWith('_IN_PROGRESS') ? 'busy' : 'steady';
  }
}

/** Whether the catalog's stack exists: what is left of a first creation that failed is nothing that could be changed. */
export function exists(stack: Pick<Stack, 'status'>): boolean {
  const state = stateOf(stack);
  switch (state) {
    case 'unborn':
    case 'stillborn':
    case 'gone':
      return false;
    case 'steady':
    case 'busy':
    case 'stuck':
      return true;
    default:
      return unreachable(state);
  }
}

/** What a person does about a stack that is stuck. */
export function remedy({ name, status }: Pick<Stack, 'name' | 'status'>): string {
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
    case 'IMPORT_ROLLBACK_FAILED':
      return `mend what its events name, then run "aws cloudformation continue-update-rollback --stack-name ${name}" and register again`;
    case 'UPDATE_FAILED':
      return `run "aws cloudformation rollback-stack --stack-name ${name}" and register again`;
    default:
      return `mend what its events name, then run "aws cloudformation delete-stack --stack-name ${name}" and register again`;
  }
}
