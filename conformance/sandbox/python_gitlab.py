"""Uses the sandbox through python-gitlab as a platform team's script would. Arguments: address and token. Fails with a traceback."""

import hashlib
import sys

import gitlab

address, token = sys.argv[1:]
host = gitlab.Gitlab(address, private_token=token, per_page=2)
host.auth()
assert host.user.username == "sandbox-bot", host.user.username
assert host.version()[0].endswith("-ee"), host.version()
assert "api" in host.personal_access_tokens.get("self").scopes

group = host.groups.get("shop")
sub = host.groups.create({"name": "Core", "path": "core", "parent_id": group.id})
names = ["one", "two", "three", "four", "five"]
made = [host.projects.create({"name": name, "namespace_id": sub.id, "initialize_with_readme": True}) for name in names]

# Lists go on to their end by the links, page after page of two.
listed = [each.path for each in group.projects.list(include_subgroups=True, iterator=True, simple=True)]
assert set(names) <= set(listed), listed
keyset = [each.id for each in host.projects.list(iterator=True, pagination="keyset", order_by="id", sort="asc")]
assert keyset == sorted(keyset) and len(keyset) == len(listed), keyset
offset = group.projects.list(include_subgroups=True, iterator=True)
assert offset.total == len(listed), offset.total

try:
    host.projects.create({"name": "one", "namespace_id": sub.id})
    raise AssertionError("a taken path was taken twice")
except gitlab.exceptions.GitlabCreateError as error:
    assert error.response_code == 400 and "has already been taken" in str(error.error_message), error
try:
    host.projects.get("shop/none")
    raise AssertionError("a project that is not there was found")
except gitlab.exceptions.GitlabGetError as error:
    assert error.response_code == 404, error

project = host.projects.get("shop/core/one")
project.description = "managed"
project.ci_config_path = "services/one.yml@shop/cart:v1"
project.merge_method = "ff"
project.save()
project = host.projects.get(project.id)
assert (project.description, project.merge_method) == ("managed", "ff"), project

hook = project.hooks.create({"url": "https://ci.example.invalid/x", "token": "planted-secret", "push_events": True})
hook.tag_push_events = True
hook.save()
hook = project.hooks.get(hook.id)
assert hook.tag_push_events and not hasattr(hook, "token"), hook
hook.delete()
assert project.hooks.list(get_all=True) == []

project.variables.create({"key": "PLACE", "value": "a", "environment_scope": "dev"})
project.variables.create({"key": "PLACE", "value": "b", "environment_scope": "prod"})
project.variables.update("PLACE", {"value": "c"}, filter={"environment_scope": "prod"})
assert {(v.environment_scope, v.value) for v in project.variables.list(get_all=True)} == {("dev", "a"), ("prod", "c")}
project.variables.delete("PLACE", filter={"environment_scope": "dev"})
assert project.variables.get("PLACE").value == "c"

assert [rule.name for rule in project.protectedbranches.list(get_all=True)] == ["main"]
rule = project.protectedbranches.create({"name": "release/*", "merge_access_level": 40, "push_access_level": 0})
assert project.protectedbranches.get("release/*").push_access_levels[0]["access_level"] == 0
rule.delete()
project.protectedtags.create({"name": "v*", "create_access_level": 40})
assert project.protectedtags.get("v*").create_access_levels[0]["access_level"] == 40

environment = project.environments.create({"name": "prod", "tier": "production"})
project.protected_environments.create(
    {"name": "prod", "deploy_access_levels": [{"access_level": 40}], "approval_rules": [{"access_level": 40, "required_approvals": 1}]}
)
assert project.protected_environments.get("prod").approval_rules[0]["required_approvals"] == 1
environment.stop()
environment.delete()

periods = f"/projects/{project.id}/freeze_periods"
freeze = host.http_post(periods, post_data={"freeze_start": "0 18 * * 4", "freeze_end": "0 8 * * 0", "cron_timezone": "Asia/Bahrain"})
assert host.http_get(f"{periods}/{freeze['id']}")["cron_timezone"] == "Asia/Bahrain"

scope = project.job_token_scope.get()
assert scope.inbound_enabled is True
scope.allowlist.create({"target_project_id": made[1].id})
assert [each.id for each in scope.allowlist.list(get_all=True)] == [made[1].id]

content = "stages: [build]\n"
commit = project.commits.create(
    {
        "branch": "deliver",
        "start_branch": "main",
        "commit_message": "Deliver",
        "actions": [
            {"action": "create", "file_path": ".gitlab-ci.yml", "content": content},
            {"action": "create", "file_path": "ci/run.sh", "content": "echo\n", "execute_filemode": True},
            {"action": "update", "file_path": "README.md", "content": "# new\n"},
        ],
    }
)
stored = project.files.get(".gitlab-ci.yml", ref="deliver")
assert stored.decode().decode() == content
assert stored.blob_id == hashlib.sha1(f"blob {len(content)}\0{content}".encode()).hexdigest()
assert stored.last_commit_id == commit.id
head = project.files.head(".gitlab-ci.yml", ref="deliver")
assert head["x-gitlab-blob-id"] == stored.blob_id, head
assert {each["path"] for each in project.repository_tree(ref="deliver", recursive=True, get_all=True)} >= {"ci", "ci/run.sh"}
assert [each["new_path"] for each in project.repository_compare("main", "deliver")["diffs"]] == [".gitlab-ci.yml", "README.md", "ci/run.sh"]

request = project.mergerequests.create({"source_branch": "deliver", "target_branch": "main", "title": "Deliver"})
try:
    project.mergerequests.create({"source_branch": "deliver", "target_branch": "main", "title": "Deliver"})
    raise AssertionError("two merge requests for one branch")
except gitlab.exceptions.GitlabCreateError as error:
    assert error.response_code == 409 and f"!{request.iid}" in str(error.error_message), error
note = request.notes.create({"body": "plan"})
note.body = "new plan"
note.save()
assert [each.body for each in request.notes.list(get_all=True)] == ["new plan"]
request.merge(should_remove_source_branch=True)
assert project.mergerequests.get(request.iid).state == "merged"
assert project.files.get("README.md", ref="main").decode() == b"# new\n"
assert [branch.name for branch in project.branches.list(get_all=True)] == ["main"]
assert project.mergerequests.list(state="opened", get_all=True) == []

project.tags.create({"tag_name": "v1", "ref": "main"})
assert project.tags.get("v1").target == project.branches.get("main").commit["id"]
project.commits.get("main").statuses.create({"state": "running", "name": "jenkins"})
deployment = project.deployments.create({"environment": "dev", "sha": project.branches.get("main").commit["id"], "ref": "main", "tag": False, "status": "running"})
deployment.status = "success"
deployment.save()
assert project.ci_lint.create({"content": content}).valid is True

with open(sys.argv[0], "rb") as own:
    project.generic_packages.upload("delivery", "1.0.0", "own.py", path=sys.argv[0])
    assert project.generic_packages.download("delivery", "1.0.0", "own.py") == own.read()
package = project.packages.list(get_all=True)[0]
assert package.package_files.list(get_all=True)[0].file_name == "own.py"

approvers = host.groups.get("shop/approvers")
project.share(approvers.id, 30)
assert host.projects.get(project.id).shared_with_groups[0]["group_full_path"] == "shop/approvers"
dora = host.users.list(username="dora", get_all=True)[0]
assert dora.username in [member.username for member in project.members_all.list(get_all=True)]

query = 'query { project(fullPath: "shop/core/one") { repository { blobs(paths: [".gitlab-ci.yml"]) { nodes { oid } } } } }'
answer = host.http_post(f"{address}/api/graphql", post_data={"query": query})["data"]
assert answer["project"]["repository"]["blobs"]["nodes"] == [{"oid": stored.blob_id}], answer
print("fine")
