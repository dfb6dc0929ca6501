/** The job that delivers a service: a parameterised pipeline of its own, which nothing but a build or a person starts. */
import type { JsonObject } from '../../registration/resource';
import { gitScm, readGitScm } from './git-scm';
import { absent, element, initial, type Owned, text } from './owned';
import { flagAt, list, namesAt, section } from './values';
import { at, type ConfigXml, childrenOf, classAt, type Element, textAt } from './xml';

export const PIPELINE_JOB = 'flow-definition';

const FROM_SCM = 'org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition';
const PARAMETERS = 'hudson.model.ParametersDefinitionProperty';
const STRING = 'hudson.model.StringParameterDefinition';
const JOB_PROPERTIES = 'org.jenkinsci.plugins.workflow.job.properties';
const NOT_CONCURRENT = `${JOB_PROPERTIES}.DisableConcurrentBuildsJobProperty`;
const TRIGGERS = `${JOB_PROPERTIES}.PipelineTriggersJobProperty`;

export function ownedOfDeployJob(settings: JsonObject, description: string): readonly Owned[] {
  const { path, repository } = section(settings.jenkinsfile);
  return [
    text('description', description),
    text('displayName', String(settings.title)),
    initial(text('keepDependencies', false)),
    element('properties', [
      // A run may wait for an approval for days, and must not hold up the next.
      absent(NOT_CONCURRENT),
      absent(TRIGGERS),
      element(PARAMETERS, [
        element(
          'parameterDefinitions',
          list(settings.parameters).map((name) => parameter(String(name))),
          { only: true },
        ),
      ]),
    ]),
    element('definition', [gitScm('scm', section(repository)), text('scriptPath', String(path)), text('lightweight', true)], {
      class: FROM_SCM,
    }),
    absent('triggers'),
    absent('authToken'),
    text('disabled', settings.enabled !== true),
  ];
}

export function readDeployJob({ root }: ConfigXml): JsonObject {
  const central = classAt(root, 'definition') === FROM_SCM && flagAt(root, 'definition', 'lightweight');
  const definition = at(root, 'definition');
  return {
    title: textAt(root, 'displayName'),
    enabled: !flagAt(root, 'disabled'),
    concurrent: at(root, 'properties', NOT_CONCURRENT) === undefined,
    startedByOthers: [
      ...namesAt(root, 'properties', TRIGGERS, 'triggers'),
      ...namesAt(root, 'triggers'),
      ...(at(root, 'authToken') === undefined ? [] : ['authToken']),
    ],
    parameters: parametersOf(root),
    jenkinsfile: {
      path: central ? textAt(root, 'definition', 'scriptPath') : null,
      repository: central && definition !== undefined ? readGitScm(definition, 'scm') : null,
    },
  };
}

/** Its description is the Jenkinsfile's business, which declares the same parameters with each run. */
const parameter = (name: string): Owned =>
  element(STRING, [text('name', name), text('defaultValue', ''), text('trim', true)], { where: { path: ['name'], text: name } });

/** Names of those that are as they must be, in order of their names; others by what they are. */
function parametersOf(root: Element): readonly string[] {
  const definitions = at(root, 'properties', PARAMETERS, 'parameterDefinitions');
  const names = (definitions === undefined ? [] : childrenOf(definitions)).map((each) => {
    const plain = each.nodeName === STRING && (textAt(each, 'defaultValue') ?? '') === '' && flagAt(each, 'trim');
    return plain ? (textAt(each, 'name') ?? '') : `${each.nodeName} ${textAt(each, 'name') ?? ''}`;
  });
  return names.sort();
}
