"""What a platform team's script does: project after project, call after call. Arguments: address, token, and paths of projects."""

import sys

import gitlab

address, token, *paths = sys.argv[1:]
host = gitlab.Gitlab(address, private_token=token)
for path in paths:
    project = host.projects.get(path)
    project.only_allow_merge_if_pipeline_succeeds = True
    project.save()
    hooks = project.hooks.list(get_all=True)
    if not any(hook.url.endswith("/peer") for hook in hooks):
        project.hooks.create({"url": "https://jenkins.example.invalid/peer", "push_events": True})
    if not any(tag.name == "peer-*" for tag in project.protectedtags.list(get_all=True)):
        project.protectedtags.create({"name": "peer-*", "create_access_level": 40})
