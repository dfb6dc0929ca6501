/** `Jenkinsfile` and `Jenkinsfile.deploy`, declarative: what of a service Jenkins builds, and what it delivers. */
import type { Target } from '../../model/extension';
import { deployView } from './deploy-view';
import { deployJenkinsfile, jenkinsfile } from './render';
import { jenkinsfileView } from './view';

export const jenkins: Target = {
  title: 'Jenkins',
  emit: (pipeline, context) => {
    const build = jenkinsfileView(pipeline, context);
    const deploy = deployView(pipeline, context);
    return [
      ...(build === undefined ? [] : [{ path: 'Jenkinsfile', text: jenkinsfile(build) }]),
      ...(deploy === undefined ? [] : [{ path: 'Jenkinsfile.deploy', text: deployJenkinsfile(deploy) }]),
    ];
  },
};
