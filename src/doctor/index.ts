/** The registry of checks: one line for each system. */
import { awsCheck } from './aws';
import type { Check } from './finding';
import { gitlabCheck } from './gitlab';
import { jenkinsCheck } from './jenkins';

export const checks: readonly Check[] = [gitlabCheck, jenkinsCheck, awsCheck];
