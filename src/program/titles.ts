/** What a step is called in logs. */
import type { Step } from '../model/pipeline';
import { unreachable } from '../model/unreachable';

export function titleOf(step: Step): string {
  switch (step.kind) {
    case 'run':
      return step.title;
    case 'awaitServices':
      return 'Wait for the services';
    case 'checkCoverage':
      return 'Check the coverage';
    case 'publishPackage':
      return 'Publish packages and build info';
    case 'packBundle':
      return 'Pack the bundle';
    case 'uploadBundle':
      return 'Upload the bundle';
    case 'startDelivery':
      return 'Start CodePipeline';
    case 'startDeployJob':
      return 'Start the deploy job';
    case 'buildImage':
      return 'Build and push the image';
    case 'tryImage':
      return 'Build the image and keep nothing';
    case 'buildReviewImage':
      return 'Build the image of the review app';
    case 'deployReview':
      return 'Deploy the review app';
    case 'scanImage':
      return 'Scan the image';
    case 'describeImage':
      return 'Write what the image is made of';
    case 'signImage':
      return 'Sign the image';
    case 'packageTemplate':
      return 'Package the template';
    case 'proposeChanges':
      return `Propose changes to ${step.environment}`;
    case 'applyChanges':
      return `Carry out the changes in ${step.environment}`;
    case 'checkWindow':
      return `Check the deployment window of ${step.environment}`;
    case 'approve':
      return `Approve ${step.environment}`;
    case 'updateStack':
      return `Update the stack in ${step.environment}`;
    case 'migrate':
      return `Migrate in ${step.environment}`;
    case 'deployEcs':
      return `Deploy to ${step.environment}`;
    case 'smokeTest':
      return `Smoke test ${step.environment}`;
    case 'rollback':
      return `Roll back ${step.environment}`;
    case 'redeploy':
      return `Redeploy to ${step.environment}`;
    case 'checkDependencies':
      return `Wait for what it needs in ${step.environment}`;
    case 'checkFixes':
      return `Look for fixes of ${step.environment} that this release lacks`;
    case 'promotePackages':
      return `Promote the packages to ${step.environment}`;
    case 'recordRelease':
      return `Record the release in ${step.environment}`;
    default:
      return unreachable(step);
  }
}
