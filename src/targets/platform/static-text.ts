/** Code that the platform's stacks carry. */
import { staticText } from '../../program/static-text';

/** The function of the notices, in JavaScript. */
export const noticesCode = (): string => staticText('notices', 'index.js');

/** The function that tells GitLab what CodePipeline deploys, in JavaScript. */
export const gitlabReportsCode = (): string => staticText('gitlab-reports', 'index.js');

/** The function that tests before traffic shifts, in JavaScript. */
export const smokeCode = (): string => staticText('smoke', 'index.js');

/** What brings a recorded release back, in shell. */
export const redeployScript = (): string => staticText('redeploy', 'redeploy.sh');
