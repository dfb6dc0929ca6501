"""Reads through python-jenkins what was registered. Arguments: address, user, token."""

import json
import sys

import jenkins

address, user, token = sys.argv[1:]
server = jenkins.Jenkins(address, username=user, password=token, timeout=10)
jobs = {job["fullname"]: job["_class"].rsplit(".", 1)[-1] for job in server.get_all_jobs(folder_depth=2)}
details = server.get_job_info("services/commerce/checkout-deploy")
parameters = [each["name"] for each in details["property"][0]["parameterDefinitions"]] if details.get("property") else []
config = server.get_job_config("services/commerce/checkout")
print(json.dumps({
    "jobs": jobs,
    "folder": server.is_folder("services/commerce"),
    "title": server.get_job_info("services/commerce/checkout")["displayName"],
    "marked": "[pipelines:retail/checkout:" in config,
    "parameters": parameters,
}))
