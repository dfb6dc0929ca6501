"""Uses the sandbox through python-jenkins. Arguments: address, user, and a token or a password. Fails with a traceback."""

import sys

import jenkins

address, user, word = sys.argv[1:]
server = jenkins.Jenkins(address, username=user, password=word, timeout=10)
assert server.get_whoami()["id"] == user
assert server.get_version().startswith("2."), server.get_version()
assert any(plugin["shortName"] == "workflow-multibranch" for plugin in server.get_plugins_info())

name = f"by-{'token' if len(word) > 20 else 'password'}"
server.create_folder(name)
assert server.is_folder(name)
server.create_job(f"{name}/deploy", '<flow-definition><description>mark</description><keepDependencies>false</keepDependencies></flow-definition>')
assert server.job_exists(f"{name}/deploy")
try:
    server.create_job(f"{name}/deploy", "<flow-definition/>")
    raise AssertionError("a job was made twice")
except jenkins.JenkinsException as error:
    assert "already exists" in str(error), error

config = server.get_job_config(f"{name}/deploy")
assert "<?xml version='1.1'" in config and 'plugin="workflow-job@' in config, config
server.reconfig_job(f"{name}/deploy", config.replace("mark", "other mark"))
assert server.get_job_info(f"{name}/deploy")["description"] == "other mark"
assert f"{name}/deploy" in [job["fullname"] for job in server.get_all_jobs()]

server.disable_job(f"{name}/deploy")
assert server.get_job_info(f"{name}/deploy")["disabled"] is True
server.enable_job(f"{name}/deploy")
queued = server.build_job(f"{name}/deploy", {"ENVIRONMENT": "dev"})
number = server.get_queue_item(queued)["executable"]["number"]
assert server.get_build_info(f"{name}/deploy", number)["result"] == "SUCCESS"
assert "sandbox" in server.get_build_console_output(f"{name}/deploy", number)

secret = "<org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl><scope>GLOBAL</scope><id>hook</id><secret>planted-secret</secret></org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>"
server.create_credential(name, secret)
assert server.credential_exists("hook", name)
assert "planted-secret" not in server.get_credential_config("hook", name)
assert [each["id"] for each in server.list_credentials(name)] == ["hook"]
server.delete_credential("hook", name)
assert not server.credential_exists("hook", name)

server.rename_job(f"{name}/deploy", f"{name}/renamed")
assert server.job_exists(f"{name}/renamed") and not server.job_exists(f"{name}/deploy")
server.delete_job(f"{name}/renamed")
assert not server.job_exists(f"{name}/renamed")
print("fine")
