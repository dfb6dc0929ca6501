/** A pipeline as GitLab's API shows it. */
import type { JsonObject } from '../http/call';
import { type GitLabCall, projectUrl } from './host';
import type { Pipeline, Project } from './model';

export function showPipeline(call: GitLabCall, project: Project, { project: id, ...pipeline }: Pipeline): JsonObject {
  return {
    ...pipeline,
    project_id: id,
    updated_at: pipeline.created_at,
    web_url: `${projectUrl(call, project)}/-/pipelines/${pipeline.id}`,
  };
}
