/** `Jenkinsfile`, declarative: the stages of a service that are assigned to Jenkins. */
import type { Target } from '../../model/extension';
import { jenkinsfile } from './render';
import { jenkinsfileView } from './view';

export const jenkins: Target = {
  title: 'Jenkins',
  emit: (pipeline, context) => {
    const view = jenkinsfileView(pipeline, context);
    return view === undefined ? [] : [{ path: 'Jenkinsfile', text: jenkinsfile(view) }];
  },
};
