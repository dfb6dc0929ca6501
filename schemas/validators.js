// Made by `npm run types` from schemas/*.schema.json. Do not edit.
"use strict";
exports.component = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"component.schema.json","title":"ComponentEntity","description":"A service: a Backstage Component, with its pipeline under `spec.pipeline`.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Component"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"a name: letters, digits and - _ . with a letter or digit at both ends","examples":["component"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{"gitlab.com/project-slug":{"description":"Path of the service's GitLab project.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}]}},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the component is.","type":"object","required":["type","lifecycle","owner"],"properties":{"type":{"description":"Sort of component.","type":"string","minLength":1,"examples":["service"]},"lifecycle":{"description":"How far the component has come.","type":"string","enum":["experimental","production","deprecated"],"examples":["production"]},"owner":{"description":"Owner: a Group of the catalog.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"system":{"description":"Backstage System that it belongs to.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["shop"]},"subcomponentOf":{"description":"Component that it is a part of.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["component:shop"]},"dependsOn":{"description":"Entities that must be deployed to an environment before this one, with their kind.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}],"examples":[["component:pricing"]]},"dependencyOf":{"description":"Entities that need this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"providesApis":{"description":"APIs that it offers.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"consumesApis":{"description":"APIs that it calls.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"pipeline":{"$ref":"common.schema.json#/definitions/pipeline"}}}},"if":{"required":["spec"],"properties":{"spec":{"type":"object","required":["pipeline"]}}},"then":{"properties":{"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"the name of a service: lower-case letters, digits and single hyphens, a letter first, because it becomes part of names on every host","examples":["checkout"]}}}}}};
const schema13 = {"description":"Path of a GitLab project.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$","patternErrorMessage":"the path of a GitLab project: group/project, without a slash at either end","examples":["retail/commerce/checkout"]};
const schema14 = {"description":"Reference to another entity: `[kind:][namespace/]name`.","type":"string","pattern":"^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$","patternErrorMessage":"a reference to an entity: [kind:][namespace/]name","examples":["component:pricing","group:commerce"]};
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$", "u");
const pattern2 = new RegExp("^[a-z0-9]+(-+[a-z0-9]+)*$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$", "u");
const pattern6 = new RegExp("^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$", "u");
const pattern7 = new RegExp("^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$", "u");
const schema17 = {"description":"References to other entities.","type":"array","items":{"$ref":"common.schema.json#/definitions/entityRef"},"uniqueItems":true};
const func0 = require("ajv/dist/runtime/equal").default;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const schema19 = {"title":"PipelineBlock","description":"The service's pipeline. What is absent comes from `defaults` in platform.yaml.","type":"object","additionalProperties":false,"properties":{"toolchain":{"description":"How the service is built and tested.","type":"string","enum":["java-maven","node-npm","python","docker"],"examples":["java-maven"]},"path":{"description":"Folder of the service in its repository. Default: the root.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}]},"tagPrefix":{"description":"Beginning of the Git tags that carry a version. Default: `v`, and `<service>/v` where `path` is given.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]*$","patternErrorMessage":"the beginning of a Git tag: letters, digits and . _ / -","examples":["v"]},"environments":{"description":"What differs by environment, by its name. An environment that is not named here is delivered to with the defaults.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/serviceEnvironment"},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]},"examples":[{"preprod":{"skip":true},"prod":{"size":{"min":3}}}]},"languageVersion":{"description":"Version of the language, in quotes, as the tag of its image names it. Default: the toolchain's.","type":"string","pattern":"^[0-9][0-9A-Za-z._-]*$","patternErrorMessage":"a version such as '21' or '3.12', in quotes","examples":["21","3.12"]},"packageType":{"description":"Kind of package that is published to Artifactory. Default: the toolchain's. `none`: nothing is published.","type":"string","enum":["maven","npm","pypi","generic","none"]},"timeoutMinutes":{"description":"Whole minutes a build may take, 5 to 480.","type":"integer","minimum":5,"maximum":480,"default":30},"engines":{"title":"EnginesRule","description":"Which host does what.","type":"object","additionalProperties":false,"properties":{"build":{"description":"Host that builds.","type":"string","enum":["jenkins","gitlab"],"default":"jenkins"},"deliver":{"description":"Host that delivers to the environments.","type":"string","enum":["codepipeline","gitlab","jenkins"],"default":"codepipeline"}}},"delivery":{"description":"How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.","type":"string","enum":["merge-request","central"],"default":"merge-request"},"image":{"title":"ImageRule","description":"The container image.","type":"object","additionalProperties":false,"properties":{"dockerfile":{"description":"Dockerfile, from the service's folder.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}],"default":"Dockerfile"},"platform":{"description":"Platform of the image.","type":"string","enum":["linux/amd64","linux/arm64"],"default":"linux/amd64"},"buildArgs":{"description":"Build arguments; no secrets: they stay readable in the image.","type":"object","additionalProperties":{"description":"Value of the argument.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"the name of a build argument: letters, digits and underscores, no digit first","examples":["JAVA_VERSION"]}}}},"quality":{"title":"QualityRule","description":"What is checked before anything is built.","type":"object","additionalProperties":false,"properties":{"lint":{"description":"Run the toolchain's linter.","type":"boolean","default":true},"unitTests":{"description":"Run unit tests.","type":"boolean","default":true},"integrationTests":{"description":"Run integration tests.","type":"boolean","default":false},"minimumCoverage":{"description":"Percent of lines that tests must cover, 0 to 100; below it the pipeline stops. 0 measures only.","type":"integer","minimum":0,"maximum":100,"default":0}}},"hooks":{"title":"HooksRule","description":"A team's own commands around or instead of a stage, kept verbatim.","type":"object","additionalProperties":false,"properties":{"before":{"description":"Commands that run before a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"after":{"description":"Commands that run after a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"instead":{"description":"Commands that replace a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]}}},"deploy":{"title":"DeployRule","description":"How the service runs.","type":"object","additionalProperties":false,"properties":{"target":{"description":"What it runs on.","type":"string","enum":["ecs"],"default":"ecs"},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"port":{"description":"TCP port that the container listens on. Without it the service is a worker, and gets no load balancer.","type":"integer","minimum":1,"maximum":65535,"examples":[8080]},"healthCheck":{"description":"Path that answers 200 when the service is well.","type":"string","pattern":"^/[^\\s#]*$","patternErrorMessage":"a path that begins with /","examples":["/actuator/health"],"default":"/health"},"gracePeriodSeconds":{"description":"Whole seconds that a new task has before its health counts.","type":"integer","minimum":0,"maximum":3600,"default":60},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"}},"dependencies":{"healthCheck":["port"]}},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"},"notices":{"title":"NoticesRule","description":"Who is told of builds, approvals and deployments.","type":"object","additionalProperties":false,"properties":{"channels":{"description":"Channels of the platform, besides the owner's own.","type":"array","items":{"description":"Name of a channel in platform.yaml.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"the name of a channel","examples":["operations"]},"uniqueItems":true,"examples":[["operations"]]},"events":{"description":"What is told.","type":"array","items":{"description":"An event.","type":"string","enum":["build","approval","deployment","rollback"]},"minItems":1,"uniqueItems":true,"default":["build","approval","deployment","rollback"]}}}}};
const schema20 = {"description":"Path inside the repository.","type":"string","pattern":"^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$","patternErrorMessage":"a path inside the repository: no slash at either end, no \"..\", letters, digits and . _ - + @ only","examples":["services/checkout"]};
const schema22 = {"description":"How a new version replaces the old one: `blue-green` shifts traffic to a second set of tasks and back at once; `rolling` replaces task by task.","type":"string","enum":["blue-green","rolling"],"default":"rolling"};
const schema27 = {"title":"SizeRule","description":"Fargate size of a task, and how many run.","type":"object","additionalProperties":false,"properties":{"cpu":{"description":"CPU units; 1024 are one vCPU.","type":"integer","enum":[256,512,1024,2048,4096,8192,16384],"default":512},"memory":{"description":"Memory in MiB. Fargate fixes which go with which CPU.","type":"integer","minimum":512,"maximum":122880,"default":1024,"multipleOf":256},"min":{"description":"Fewest tasks that run.","type":"integer","minimum":0,"maximum":1000,"default":1},"max":{"description":"Most tasks that run.","type":"integer","minimum":1,"maximum":1000,"default":4},"targetCpu":{"description":"CPU use in percent that autoscaling aims at.","type":"integer","minimum":10,"maximum":95,"default":60}}};
const schema28 = {"title":"AlarmRule","description":"Limits that roll a deployment back and raise an alarm.","type":"object","additionalProperties":false,"properties":{"errorsPerMinute":{"description":"Answers with a status of 5xx a minute.","type":"integer","minimum":1,"maximum":1000000,"default":5},"latencyMs":{"description":"Milliseconds that 95 % of the requests stay under.","type":"integer","minimum":1,"maximum":60000,"default":1000},"cpuPercent":{"description":"CPU use in percent.","type":"integer","minimum":1,"maximum":100,"default":85},"memoryPercent":{"description":"Memory use in percent.","type":"integer","minimum":1,"maximum":100,"default":85}}};
const func15 = Object.prototype.hasOwnProperty;
const pattern11 = new RegExp("^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$", "u");
const pattern12 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._/-]*$", "u");
const pattern37 = new RegExp("^[0-9][0-9A-Za-z._-]*$", "u");
const pattern17 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern36 = new RegExp("^/[^\\s#]*$", "u");
const schema21 = {"title":"ServiceEnvironmentRule","description":"What differs in one environment. What is not written here is as everywhere.","type":"object","additionalProperties":false,"properties":{"skip":{"description":"`true`: the service is not delivered to this environment.","type":"boolean","default":false},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"}}};
const schema23 = {"title":"ApprovalRule","description":"Who must agree before a version enters an environment.","type":"object","additionalProperties":false,"properties":{"teams":{"description":"Teams whose approvers may agree. Default: the owner of the service.","type":"array","items":{"$ref":"common.schema.json#/definitions/teamName"},"minItems":1,"uniqueItems":true,"examples":[["commerce","operations"]]},"count":{"description":"How many different people must agree: 1 or 2.","type":"integer","minimum":1,"maximum":2,"default":1},"selfApproval":{"description":"May the person who started the pipeline agree?","type":"boolean","default":false},"timeoutHours":{"description":"Whole hours until the wait ends as a failure, 1 to 168.","type":"integer","minimum":1,"maximum":168,"default":72},"strength":{"description":"`enforced`: no file that the service's developers can edit is able to remove the approval. `advisory`: it may stand in such a file.","type":"string","enum":["enforced","advisory"],"default":"advisory"}}};
const schema24 = {"description":"Name of a team: `metadata.name` of a Group.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"the name of a team: letters, digits and - _ . with a letter or digit at both ends","examples":["commerce"],"maxLength":63};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "teams") || (key0 === "count")) || (key0 === "selfApproval")) || (key0 === "timeoutHours")) || (key0 === "strength"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.teams !== undefined){
let data0 = data.teams;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) > 63){
const err2 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern1.test(data1)){
const err3 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err10 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err15 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema23.properties.strength.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema25 = {"title":"WindowRule","description":"When deployments may start.","type":"object","additionalProperties":false,"required":["hours"],"properties":{"timeZone":{"description":"Time zone of the days and hours.","allOf":[{"$ref":"common.schema.json#/definitions/timeZone"}],"default":"UTC"},"days":{"description":"Days of the week, as a range or list.","type":"string","pattern":"^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$","patternErrorMessage":"days of the week such as MON-THU or MON,WED,FRI","examples":["MON-THU"],"default":"MON-SUN"},"hours":{"description":"Whole hours of the day.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"description":"First hour in which a deployment may start, 0 to 23.","type":"integer","minimum":0,"maximum":23,"examples":[9]},"to":{"description":"Hour at which the window closes, 1 to 24.","type":"integer","minimum":1,"maximum":24,"examples":[17]}}},"outside":{"description":"What a deployment does outside the window: wait for it, or fail.","type":"string","enum":["wait","fail"],"default":"wait"}}};
const schema26 = {"description":"IANA time zone.","type":"string","pattern":"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$","patternErrorMessage":"a time zone of the IANA list","examples":["Asia/Dubai"]};
const pattern15 = new RegExp("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$", "u");
const pattern16 = new RegExp("^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hours === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hours"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "timeZone") || (key0 === "days")) || (key0 === "hours")) || (key0 === "outside"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timeZone !== undefined){
let data0 = data.timeZone;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err2 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern16.test(data1)){
const err4 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.to === undefined){
const err7 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err8 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err17 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema25.properties.outside.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const schema29 = {"title":"RuntimeRule","description":"What the running service needs from its environment.","type":"object","additionalProperties":false,"properties":{"variables":{"description":"Environment variables. Values are text: put numbers, true and false in quotes. `{environment}` stands for the name of the environment.","type":"object","additionalProperties":{"description":"Value of the variable.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"the name of an environment variable: letters, digits and underscores, no digit first","examples":["LOG_LEVEL"]},"examples":[{"LOG_LEVEL":"info"}]},"secrets":{"description":"Secret variables, by name.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/secret"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"the name of an environment variable: letters, digits and underscores, no digit first","examples":["DATABASE_PASSWORD"]},"examples":[{"DATABASE_PASSWORD":{"from":"secrets-manager","name":"retail/{environment}/checkout","key":"password"}}]},"grants":{"description":"Permissions of the task role.","type":"array","items":{"$ref":"common.schema.json#/definitions/grant"},"examples":[[{"kind":"sendToQueue","queue":"retail-{environment}-orders"}]]},"ingress":{"description":"Routes to the service. Default for a service with a port: one internal route to a host of its own name.","type":"array","items":{"$ref":"common.schema.json#/definitions/ingress"},"examples":[[{"host":"checkout","scheme":"internal"}]]},"egress":{"description":"Destinations that tasks may reach beyond the network. Default: HTTPS to anywhere.","type":"array","items":{"title":"EgressRule","description":"A destination.","type":"object","additionalProperties":false,"required":["port","cidr","reason"],"properties":{"port":{"description":"TCP port.","type":"integer","minimum":1,"maximum":65535,"examples":[5432]},"cidr":{"description":"Range of addresses.","type":"string","pattern":"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$","patternErrorMessage":"a range of IPv4 addresses","examples":["10.20.0.0/16"]},"reason":{"description":"Why, for the reviewer.","type":"string","minLength":1,"examples":["payment provider"]}}}},"scheduledTasks":{"description":"Tasks that run by the clock.","type":"array","items":{"title":"ScheduledTaskRule","description":"A task that runs by the clock, in the service's image.","type":"object","additionalProperties":false,"required":["name","schedule","command"],"properties":{"name":{"description":"Name of the task.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of a task: lower-case letters, digits and single hyphens","examples":["nightly"],"maxLength":30},"schedule":{"description":"EventBridge Scheduler expression.","type":"string","pattern":"^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$","patternErrorMessage":"cron(minutes hours day-of-month month day-of-week year) or rate(value unit)","examples":["cron(0 2 * * ? *)","rate(6 hours)"]},"timeZone":{"description":"Time zone of the schedule.","allOf":[{"$ref":"common.schema.json#/definitions/timeZone"}],"default":"UTC"},"command":{"description":"Command that runs, instead of the image's own.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]}}}},"migration":{"title":"MigrationRule","description":"One-off task that runs before traffic shifts.","type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"description":"Command that migrates, instead of the image's own.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]},"timeoutMinutes":{"description":"Whole minutes until the migration counts as failed, 1 to 240.","type":"integer","minimum":1,"maximum":240,"default":15},"reversible":{"description":"May a release that ran this migration be rolled back by going back to the former image?","type":"boolean","default":false}}}}};
const schema40 = {"title":"IngressRule","description":"A route from a load balancer to the service.","type":"object","additionalProperties":false,"properties":{"host":{"description":"Host name. Without a dot it is completed by the environment's domain. Default: the service's name. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$","patternErrorMessage":"a host name: lower-case letters, digits, hyphens and dots","examples":["checkout","shop.retail.example"],"maxLength":128},"path":{"description":"Path pattern of an Application Load Balancer rule.","type":"string","pattern":"^/[A-Za-z0-9_.$/~@:+*?&-]*$","patternErrorMessage":"a path that begins with /; * and ? may stand in it","examples":["/api/*"],"default":"/*","maxLength":128},"scheme":{"description":"`public`: reachable from the internet. `internal`: from inside the network only.","type":"string","enum":["public","internal"],"default":"internal"},"pool":{"description":"Name of the load balancer pool. Needed where an environment has several of that scheme.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of a pool: lower-case letters, digits and single hyphens","examples":["internal-1"]},"priority":{"description":"Priority of the listener rule, 1 to 50000, unique on its listener. Default: a stable hash of the service's name.","type":"integer","minimum":1,"maximum":50000,"examples":[1200]}}};
const schema42 = {"description":"A command as a list of words; no shell reads it.","type":"array","items":{"description":"One word of the command.","type":"string","minLength":1},"minItems":1,"examples":[["java","-jar","app.jar","--migrate"]]};
const pattern29 = new RegExp("^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$", "u");
const pattern30 = new RegExp("^/[A-Za-z0-9_.$/~@:+*?&-]*$", "u");
const pattern32 = new RegExp("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$", "u");
const pattern34 = new RegExp("^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$", "u");
const schema30 = {"title":"SecretRule","description":"Where the value of a secret variable is kept, in the environment's account. Never the value itself.","type":"object","discriminator":{"propertyName":"from"},"oneOf":[{"title":"SecretsManagerSecret","description":"A secret of Secrets Manager.","type":"object","additionalProperties":false,"required":["from","name"],"properties":{"from":{"description":"Where it is kept.","type":"string","enum":["secrets-manager"]},"name":{"description":"Name of the secret. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]},"key":{"description":"Key in the secret's JSON. Default: the whole text.","type":"string","minLength":1,"examples":["password"]}}},{"title":"ParameterStoreSecret","description":"A SecureString of Parameter Store.","type":"object","additionalProperties":false,"required":["from","name"],"properties":{"from":{"description":"Where it is kept.","type":"string","enum":["parameter-store"]},"name":{"description":"Name of the parameter. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}}]};
const schema31 = {"description":"Name of an AWS resource in the account of the environment. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$","patternErrorMessage":"the name of an AWS resource: letters, digits and / _ . - only; {environment} may stand in it","examples":["retail-{environment}-orders"],"maxLength":512};
const pattern19 = new RegExp("^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.from;
if(typeof tag0 == "string"){
if(tag0 === "secrets-manager"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "from") || (key0 === "name")) || (key0 === "key"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/0/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "secrets-manager")){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/0/properties/from/enum",keyword:"enum",params:{allowedValues: schema30.oneOf[0].properties.from.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 512){
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern19.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.key !== undefined){
let data2 = data.key;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else if(tag0 === "parameter-store"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.name === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "from") || (key1 === "name"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.from !== undefined){
let data3 = data.from;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(data3 === "parameter-store")){
const err15 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/enum",keyword:"enum",params:{allowedValues: schema30.oneOf[1].properties.from.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.name !== undefined){
let data4 = data.name;
if(typeof data4 === "string"){
if(func2(data4) > 512){
const err16 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern19.test(data4)){
const err17 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "from", tagValue: tag0}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "from", tagValue: tag0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema33 = {"title":"GrantRule","description":"A permission of the task role, on one resource in the environment's account.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"title":"BucketGrant","description":"Objects of an S3 bucket.","type":"object","additionalProperties":false,"required":["kind","bucket"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["readBucket","writeBucket"]},"bucket":{"description":"Bucket name. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$","patternErrorMessage":"the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens","examples":["retail-{environment}-receipts"]},"prefix":{"description":"Beginning of the keys that are granted; empty for all.","type":"string","default":"","examples":["checkout/"]}}},{"title":"QueueGrant","description":"Messages of an SQS queue.","type":"object","additionalProperties":false,"required":["kind","queue"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["sendToQueue","receiveFromQueue"]},"queue":{"description":"Queue name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"TopicGrant","description":"Messages to an SNS topic.","type":"object","additionalProperties":false,"required":["kind","topic"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["publishToTopic"]},"topic":{"description":"Topic name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"TableGrant","description":"Items of a DynamoDB table.","type":"object","additionalProperties":false,"required":["kind","table"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["readTable","writeTable"]},"table":{"description":"Table name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"BusGrant","description":"Events to an EventBridge bus.","type":"object","additionalProperties":false,"required":["kind","bus"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["putEvents"]},"bus":{"description":"Bus name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}}]};
const pattern21 = new RegExp("^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "readBucket"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bucket === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "bucket"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "bucket")) || (key0 === "prefix"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data0 === "readBucket") || (data0 === "writeBucket"))){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[0].properties.kind.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.bucket !== undefined){
let data1 = data.bucket;
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err5 = {instancePath:instancePath+"/bucket",schemaPath:"#/oneOf/0/properties/bucket/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/bucket",schemaPath:"#/oneOf/0/properties/bucket/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.prefix !== undefined){
if(typeof data.prefix !== "string"){
const err7 = {instancePath:instancePath+"/prefix",schemaPath:"#/oneOf/0/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else if(tag0 === "writeBucket"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.bucket === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "bucket"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "bucket")) || (key1 === "prefix"))){
const err11 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data3 === "readBucket") || (data3 === "writeBucket"))){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[0].properties.kind.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.bucket !== undefined){
let data4 = data.bucket;
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err14 = {instancePath:instancePath+"/bucket",schemaPath:"#/oneOf/0/properties/bucket/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/bucket",schemaPath:"#/oneOf/0/properties/bucket/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.prefix !== undefined){
if(typeof data.prefix !== "string"){
const err16 = {instancePath:instancePath+"/prefix",schemaPath:"#/oneOf/0/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else if(tag0 === "sendToQueue"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err18 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.queue === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "queue"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "queue"))){
const err20 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data6 === "sendToQueue") || (data6 === "receiveFromQueue"))){
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[1].properties.kind.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.queue !== undefined){
let data7 = data.queue;
if(typeof data7 === "string"){
if(func2(data7) > 512){
const err23 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern19.test(data7)){
const err24 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else if(tag0 === "receiveFromQueue"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err27 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.queue === undefined){
const err28 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "queue"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "queue"))){
const err29 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
const err30 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data8 === "sendToQueue") || (data8 === "receiveFromQueue"))){
const err31 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[1].properties.kind.enum}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.queue !== undefined){
let data9 = data.queue;
if(typeof data9 === "string"){
if(func2(data9) > 512){
const err32 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern19.test(data9)){
const err33 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/queue",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else if(tag0 === "publishToTopic"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err36 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data.topic === undefined){
const err37 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "topic"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data){
if(!((key4 === "kind") || (key4 === "topic"))){
const err38 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.kind !== undefined){
let data10 = data.kind;
if(typeof data10 !== "string"){
const err39 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(data10 === "publishToTopic")){
const err40 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[2].properties.kind.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.topic !== undefined){
let data11 = data.topic;
if(typeof data11 === "string"){
if(func2(data11) > 512){
const err41 = {instancePath:instancePath+"/topic",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern19.test(data11)){
const err42 = {instancePath:instancePath+"/topic",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/topic",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else if(tag0 === "readTable"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err45 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data.table === undefined){
const err46 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "table"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "table"))){
const err47 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.kind !== undefined){
let data12 = data.kind;
if(typeof data12 !== "string"){
const err48 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((data12 === "readTable") || (data12 === "writeTable"))){
const err49 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[3].properties.kind.enum}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.table !== undefined){
let data13 = data.table;
if(typeof data13 === "string"){
if(func2(data13) > 512){
const err50 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!pattern19.test(data13)){
const err51 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else if(tag0 === "writeTable"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err54 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data.table === undefined){
const err55 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "table"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key6 in data){
if(!((key6 === "kind") || (key6 === "table"))){
const err56 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.kind !== undefined){
let data14 = data.kind;
if(typeof data14 !== "string"){
const err57 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((data14 === "readTable") || (data14 === "writeTable"))){
const err58 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[3].properties.kind.enum}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.table !== undefined){
let data15 = data.table;
if(typeof data15 === "string"){
if(func2(data15) > 512){
const err59 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern19.test(data15)){
const err60 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/table",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else if(tag0 === "putEvents"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err63 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data.bus === undefined){
const err64 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "bus"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key7 in data){
if(!((key7 === "kind") || (key7 === "bus"))){
const err65 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.kind !== undefined){
let data16 = data.kind;
if(typeof data16 !== "string"){
const err66 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(data16 === "putEvents")){
const err67 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[4].properties.kind.enum}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.bus !== undefined){
let data17 = data.bus;
if(typeof data17 === "string"){
if(func2(data17) > 512){
const err68 = {instancePath:instancePath+"/bus",schemaPath:"common.schema.json#/definitions/resourceName/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern19.test(data17)){
const err69 = {instancePath:instancePath+"/bus",schemaPath:"common.schema.json#/definitions/resourceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/bus",schemaPath:"common.schema.json#/definitions/resourceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "variables") || (key0 === "secrets")) || (key0 === "grants")) || (key0 === "ingress")) || (key0 === "egress")) || (key0 === "scheduledTasks")) || (key0 === "migration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.variables !== undefined){
let data0 = data.variables;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern17.test(key1)){
const err1 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
const err2 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key2 in data0){
if(typeof data0[key2] !== "string"){
const err3 = {instancePath:instancePath+"/variables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.secrets !== undefined){
let data2 = data.secrets;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
const _errs10 = errors;
if(typeof key3 === "string"){
if(!pattern17.test(key3)){
const err5 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
const err6 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key4 in data2){
if(!(validate24(data2[key4], {instancePath:instancePath+"/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.grants !== undefined){
let data4 = data.grants;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data4[i0], {instancePath:instancePath+"/grants/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ingress !== undefined){
let data6 = data.ingress;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key5 in data7){
if(!(((((key5 === "host") || (key5 === "path")) || (key5 === "scheme")) || (key5 === "pool")) || (key5 === "priority"))){
const err9 = {instancePath:instancePath+"/ingress/" + i1,schemaPath:"common.schema.json#/definitions/ingress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.host !== undefined){
let data8 = data7.host;
if(typeof data8 === "string"){
if(func2(data8) > 128){
const err10 = {instancePath:instancePath+"/ingress/" + i1+"/host",schemaPath:"common.schema.json#/definitions/ingress/properties/host/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern29.test(data8)){
const err11 = {instancePath:instancePath+"/ingress/" + i1+"/host",schemaPath:"common.schema.json#/definitions/ingress/properties/host/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/ingress/" + i1+"/host",schemaPath:"common.schema.json#/definitions/ingress/properties/host/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.path !== undefined){
let data9 = data7.path;
if(typeof data9 === "string"){
if(func2(data9) > 128){
const err13 = {instancePath:instancePath+"/ingress/" + i1+"/path",schemaPath:"common.schema.json#/definitions/ingress/properties/path/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern30.test(data9)){
const err14 = {instancePath:instancePath+"/ingress/" + i1+"/path",schemaPath:"common.schema.json#/definitions/ingress/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9_.$/~@:+*?&-]*$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/ingress/" + i1+"/path",schemaPath:"common.schema.json#/definitions/ingress/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.scheme !== undefined){
let data10 = data7.scheme;
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/ingress/" + i1+"/scheme",schemaPath:"common.schema.json#/definitions/ingress/properties/scheme/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data10 === "public") || (data10 === "internal"))){
const err17 = {instancePath:instancePath+"/ingress/" + i1+"/scheme",schemaPath:"common.schema.json#/definitions/ingress/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema40.properties.scheme.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.pool !== undefined){
let data11 = data7.pool;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err18 = {instancePath:instancePath+"/ingress/" + i1+"/pool",schemaPath:"common.schema.json#/definitions/ingress/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/ingress/" + i1+"/pool",schemaPath:"common.schema.json#/definitions/ingress/properties/pool/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.priority !== undefined){
let data12 = data7.priority;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err20 = {instancePath:instancePath+"/ingress/" + i1+"/priority",schemaPath:"common.schema.json#/definitions/ingress/properties/priority/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 50000 || isNaN(data12)){
const err21 = {instancePath:instancePath+"/ingress/" + i1+"/priority",schemaPath:"common.schema.json#/definitions/ingress/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/ingress/" + i1+"/priority",schemaPath:"common.schema.json#/definitions/ingress/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/ingress/" + i1,schemaPath:"common.schema.json#/definitions/ingress/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.egress !== undefined){
let data13 = data.egress;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.port === undefined){
const err25 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data14.cidr === undefined){
const err26 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "cidr"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data14.reason === undefined){
const err27 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key6 in data14){
if(!(((key6 === "port") || (key6 === "cidr")) || (key6 === "reason"))){
const err28 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.port !== undefined){
let data15 = data14.port;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data14.cidr !== undefined){
let data16 = data14.cidr;
if(typeof data16 === "string"){
if(!pattern32.test(data16)){
const err32 = {instancePath:instancePath+"/egress/" + i2+"/cidr",schemaPath:"#/properties/egress/items/properties/cidr/pattern",keyword:"pattern",params:{pattern: "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/egress/" + i2+"/cidr",schemaPath:"#/properties/egress/items/properties/cidr/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.reason !== undefined){
let data17 = data14.reason;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err34 = {instancePath:instancePath+"/egress/" + i2+"/reason",schemaPath:"#/properties/egress/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/egress/" + i2+"/reason",schemaPath:"#/properties/egress/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/egress",schemaPath:"#/properties/egress/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.scheduledTasks !== undefined){
let data18 = data.scheduledTasks;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.name === undefined){
const err38 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19.schedule === undefined){
const err39 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "schedule"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data19.command === undefined){
const err40 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key7 in data19){
if(!((((key7 === "name") || (key7 === "schedule")) || (key7 === "timeZone")) || (key7 === "command"))){
const err41 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.name !== undefined){
let data20 = data19.name;
if(typeof data20 === "string"){
if(func2(data20) > 30){
const err42 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 30}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern0.test(data20)){
const err43 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.schedule !== undefined){
let data21 = data19.schedule;
if(typeof data21 === "string"){
if(!pattern34.test(data21)){
const err45 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/schedule",schemaPath:"#/properties/scheduledTasks/items/properties/schedule/pattern",keyword:"pattern",params:{pattern: "^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/schedule",schemaPath:"#/properties/scheduledTasks/items/properties/schedule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.timeZone !== undefined){
let data22 = data19.timeZone;
if(typeof data22 === "string"){
if(!pattern15.test(data22)){
const err47 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.command !== undefined){
let data23 = data19.command;
if(Array.isArray(data23)){
if(data23.length < 1){
const err49 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/command",schemaPath:"common.schema.json#/definitions/argv/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err50 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/command/" + i4,schemaPath:"common.schema.json#/definitions/argv/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/command/" + i4,schemaPath:"common.schema.json#/definitions/argv/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/command",schemaPath:"common.schema.json#/definitions/argv/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/scheduledTasks",schemaPath:"#/properties/scheduledTasks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.migration !== undefined){
let data25 = data.migration;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.command === undefined){
const err55 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key8 in data25){
if(!(((key8 === "command") || (key8 === "timeoutMinutes")) || (key8 === "reversible"))){
const err56 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data25.command !== undefined){
let data26 = data25.command;
if(Array.isArray(data26)){
if(data26.length < 1){
const err57 = {instancePath:instancePath+"/migration/command",schemaPath:"common.schema.json#/definitions/argv/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err58 = {instancePath:instancePath+"/migration/command/" + i5,schemaPath:"common.schema.json#/definitions/argv/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/migration/command/" + i5,schemaPath:"common.schema.json#/definitions/argv/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/migration/command",schemaPath:"common.schema.json#/definitions/argv/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.timeoutMinutes !== undefined){
let data28 = data25.timeoutMinutes;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err61 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 240 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 240}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err63 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data25.reversible !== undefined){
if(typeof data25.reversible !== "boolean"){
const err64 = {instancePath:instancePath+"/migration/reversible",schemaPath:"#/properties/migration/properties/reversible/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema44 = {"title":"SmokeTestRule","description":"What must work after a deployment, before it counts as good.","type":"object","additionalProperties":false,"properties":{"paths":{"description":"Paths that must answer 2xx on the first ingress. Default: the health check.","type":"array","items":{"description":"A path.","type":"string","pattern":"^/[^\\s#]*$","patternErrorMessage":"a path that begins with /","examples":["/actuator/health"]},"uniqueItems":true,"examples":[["/actuator/health"]]},"commands":{"description":"A team's own test. `$SERVICE_URL` and `$ENVIRONMENT` are set.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"timeoutMinutes":{"description":"Whole minutes until the test counts as failed, 1 to 60.","type":"integer","minimum":1,"maximum":60,"default":10}}};
const schema45 = {"description":"Shell commands, one a line, kept verbatim. They run under `sh -e` in the service's folder.","type":"array","items":{"description":"One line of shell.","type":"string","minLength":1,"examples":["./scripts/check.sh"]},"minItems":1,"examples":[["./scripts/check.sh"]]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "paths") || (key0 === "commands")) || (key0 === "timeoutMinutes"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.paths !== undefined){
let data0 = data.paths;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
const err1 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.commands !== undefined){
let data2 = data.commands;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/commands",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err6 = {instancePath:instancePath+"/commands/" + i2,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/commands/" + i2,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/commands",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeoutMinutes !== undefined){
let data4 = data.timeoutMinutes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 60 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "skip") || (key0 === "strategy")) || (key0 === "approval")) || (key0 === "window")) || (key0 === "size")) || (key0 === "alarms")) || (key0 === "runtime")) || (key0 === "smokeTest"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.skip !== undefined){
if(typeof data.skip !== "boolean"){
const err1 = {instancePath:instancePath+"/skip",schemaPath:"#/properties/skip/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.strategy !== undefined){
let data1 = data.strategy;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/strategy",schemaPath:"common.schema.json#/definitions/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data1 === "blue-green") || (data1 === "rolling"))){
const err3 = {instancePath:instancePath+"/strategy",schemaPath:"common.schema.json#/definitions/strategy/enum",keyword:"enum",params:{allowedValues: schema22.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.approval !== undefined){
if(!(validate19(data.approval, {instancePath:instancePath+"/approval",parentData:data,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data.window !== undefined){
if(!(validate21(data.window, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
let data4 = data.size;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((((key1 === "cpu") || (key1 === "memory")) || (key1 === "min")) || (key1 === "max")) || (key1 === "targetCpu"))){
const err4 = {instancePath:instancePath+"/size",schemaPath:"common.schema.json#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data4.cpu !== undefined){
let data5 = data4.cpu;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err5 = {instancePath:instancePath+"/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((((data5 === 256) || (data5 === 512)) || (data5 === 1024)) || (data5 === 2048)) || (data5 === 4096)) || (data5 === 8192)) || (data5 === 16384))){
const err6 = {instancePath:instancePath+"/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema27.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.memory !== undefined){
let data6 = data4.memory;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 122880 || isNaN(data6)){
const err8 = {instancePath:instancePath+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6 < 512 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data6/256, res0 !== parseInt(res0)))){
const err10 = {instancePath:instancePath+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data4.min !== undefined){
let data7 = data4.min;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err11 = {instancePath:instancePath+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data4.max !== undefined){
let data8 = data4.max;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err14 = {instancePath:instancePath+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data4.targetCpu !== undefined){
let data9 = data4.targetCpu;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 95 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data9 < 10 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/size",schemaPath:"common.schema.json#/definitions/size/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.alarms !== undefined){
let data10 = data.alarms;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((key2 === "errorsPerMinute") || (key2 === "latencyMs")) || (key2 === "cpuPercent")) || (key2 === "memoryPercent"))){
const err21 = {instancePath:instancePath+"/alarms",schemaPath:"common.schema.json#/definitions/alarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.errorsPerMinute !== undefined){
let data11 = data10.errorsPerMinute;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err22 = {instancePath:instancePath+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data10.latencyMs !== undefined){
let data12 = data10.latencyMs;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err25 = {instancePath:instancePath+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 60000 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data10.cpuPercent !== undefined){
let data13 = data10.cpuPercent;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err28 = {instancePath:instancePath+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data10.memoryPercent !== undefined){
let data14 = data10.memoryPercent;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/alarms",schemaPath:"common.schema.json#/definitions/alarms/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate23(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate29(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

const schema47 = {"title":"StageCommands","description":"Commands by stage.","type":"object","additionalProperties":false,"properties":{"verify":{"description":"Commands for the stage `verify`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"build":{"description":"Commands for the stage `build`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"publish":{"description":"Commands for the stage `publish`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"image":{"description":"Commands for the stage `image`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"deploy":{"description":"Commands for the stage `deploy`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"smokeTest":{"description":"Commands for the stage `smokeTest`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "verify") || (key0 === "build")) || (key0 === "publish")) || (key0 === "image")) || (key0 === "deploy")) || (key0 === "smokeTest"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.verify !== undefined){
let data0 = data.verify;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/verify",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err2 = {instancePath:instancePath+"/verify/" + i0,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/verify/" + i0,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/verify",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.build !== undefined){
let data2 = data.build;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/build",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err6 = {instancePath:instancePath+"/build/" + i1,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/build/" + i1,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/build",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.publish !== undefined){
let data4 = data.publish;
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/publish",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err10 = {instancePath:instancePath+"/publish/" + i2,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/publish/" + i2,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/publish",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.image !== undefined){
let data6 = data.image;
if(Array.isArray(data6)){
if(data6.length < 1){
const err13 = {instancePath:instancePath+"/image",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err14 = {instancePath:instancePath+"/image/" + i3,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/image/" + i3,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/image",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.deploy !== undefined){
let data8 = data.deploy;
if(Array.isArray(data8)){
if(data8.length < 1){
const err17 = {instancePath:instancePath+"/deploy",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err18 = {instancePath:instancePath+"/deploy/" + i4,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/deploy/" + i4,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/deploy",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.smokeTest !== undefined){
let data10 = data.smokeTest;
if(Array.isArray(data10)){
if(data10.length < 1){
const err21 = {instancePath:instancePath+"/smokeTest",schemaPath:"common.schema.json#/definitions/shellLines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err22 = {instancePath:instancePath+"/smokeTest/" + i5,schemaPath:"common.schema.json#/definitions/shellLines/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/smokeTest/" + i5,schemaPath:"common.schema.json#/definitions/shellLines/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/smokeTest",schemaPath:"common.schema.json#/definitions/shellLines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.toolchain !== undefined){
let data0 = data.toolchain;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "java-maven") || (data0 === "node-npm")) || (data0 === "python")) || (data0 === "docker"))){
const err2 = {instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/enum",keyword:"enum",params:{allowedValues: schema19.properties.toolchain.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 === "string"){
if(!pattern11.test(data1)){
const err3 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/definitions/relativePath/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/definitions/relativePath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tagPrefix !== undefined){
let data2 = data.tagPrefix;
if(typeof data2 === "string"){
if(!pattern12.test(data2)){
const err5 = {instancePath:instancePath+"/tagPrefix",schemaPath:"#/properties/tagPrefix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/tagPrefix",schemaPath:"#/properties/tagPrefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.environments !== undefined){
let data3 = data.environments;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err7 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
const err8 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data3){
if(!(validate18(data3[key2], {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.languageVersion !== undefined){
let data5 = data.languageVersion;
if(typeof data5 === "string"){
if(!pattern37.test(data5)){
const err10 = {instancePath:instancePath+"/languageVersion",schemaPath:"#/properties/languageVersion/pattern",keyword:"pattern",params:{pattern: "^[0-9][0-9A-Za-z._-]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/languageVersion",schemaPath:"#/properties/languageVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.packageType !== undefined){
let data6 = data.packageType;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/packageType",schemaPath:"#/properties/packageType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((data6 === "maven") || (data6 === "npm")) || (data6 === "pypi")) || (data6 === "generic")) || (data6 === "none"))){
const err13 = {instancePath:instancePath+"/packageType",schemaPath:"#/properties/packageType/enum",keyword:"enum",params:{allowedValues: schema19.properties.packageType.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.timeoutMinutes !== undefined){
let data7 = data.timeoutMinutes;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 480 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 480}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < 5 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.engines !== undefined){
let data8 = data.engines;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "build") || (key3 === "deliver"))){
const err17 = {instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.build !== undefined){
let data9 = data8.build;
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/engines/build",schemaPath:"#/properties/engines/properties/build/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data9 === "jenkins") || (data9 === "gitlab"))){
const err19 = {instancePath:instancePath+"/engines/build",schemaPath:"#/properties/engines/properties/build/enum",keyword:"enum",params:{allowedValues: schema19.properties.engines.properties.build.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.deliver !== undefined){
let data10 = data8.deliver;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/engines/deliver",schemaPath:"#/properties/engines/properties/deliver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data10 === "codepipeline") || (data10 === "gitlab")) || (data10 === "jenkins"))){
const err21 = {instancePath:instancePath+"/engines/deliver",schemaPath:"#/properties/engines/properties/deliver/enum",keyword:"enum",params:{allowedValues: schema19.properties.engines.properties.deliver.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.delivery !== undefined){
let data11 = data.delivery;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((data11 === "merge-request") || (data11 === "central"))){
const err24 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema19.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.image !== undefined){
let data12 = data.image;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((key4 === "dockerfile") || (key4 === "platform")) || (key4 === "buildArgs"))){
const err25 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.dockerfile !== undefined){
let data13 = data12.dockerfile;
if(typeof data13 === "string"){
if(!pattern11.test(data13)){
const err26 = {instancePath:instancePath+"/image/dockerfile",schemaPath:"common.schema.json#/definitions/relativePath/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/image/dockerfile",schemaPath:"common.schema.json#/definitions/relativePath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.platform !== undefined){
let data14 = data12.platform;
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/image/platform",schemaPath:"#/properties/image/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data14 === "linux/amd64") || (data14 === "linux/arm64"))){
const err29 = {instancePath:instancePath+"/image/platform",schemaPath:"#/properties/image/properties/platform/enum",keyword:"enum",params:{allowedValues: schema19.properties.image.properties.platform.enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.buildArgs !== undefined){
let data15 = data12.buildArgs;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
const _errs41 = errors;
if(typeof key5 === "string"){
if(!pattern17.test(key5)){
const err30 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid9 = _errs41 === errors;
if(!valid9){
const err31 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key6 in data15){
if(typeof data15[key6] !== "string"){
const err32 = {instancePath:instancePath+"/image/buildArgs/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/image/properties/buildArgs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.quality !== undefined){
let data17 = data.quality;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key7 in data17){
if(!((((key7 === "lint") || (key7 === "unitTests")) || (key7 === "integrationTests")) || (key7 === "minimumCoverage"))){
const err35 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.lint !== undefined){
if(typeof data17.lint !== "boolean"){
const err36 = {instancePath:instancePath+"/quality/lint",schemaPath:"#/properties/quality/properties/lint/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.unitTests !== undefined){
if(typeof data17.unitTests !== "boolean"){
const err37 = {instancePath:instancePath+"/quality/unitTests",schemaPath:"#/properties/quality/properties/unitTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.integrationTests !== undefined){
if(typeof data17.integrationTests !== "boolean"){
const err38 = {instancePath:instancePath+"/quality/integrationTests",schemaPath:"#/properties/quality/properties/integrationTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17.minimumCoverage !== undefined){
let data21 = data17.minimumCoverage;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err39 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 100 || isNaN(data21)){
const err40 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err41 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.hooks !== undefined){
let data22 = data.hooks;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key8 in data22){
if(!(((key8 === "before") || (key8 === "after")) || (key8 === "instead"))){
const err43 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.before !== undefined){
if(!(validate32(data22.before, {instancePath:instancePath+"/hooks/before",parentData:data22,parentDataProperty:"before",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data22.after !== undefined){
if(!(validate32(data22.after, {instancePath:instancePath+"/hooks/after",parentData:data22,parentDataProperty:"after",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data22.instead !== undefined){
if(!(validate32(data22.instead, {instancePath:instancePath+"/hooks/instead",parentData:data22,parentDataProperty:"instead",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err44 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.deploy !== undefined){
let data26 = data.deploy;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key9 in data26){
if(!(((((((key9 === "target") || (key9 === "strategy")) || (key9 === "port")) || (key9 === "healthCheck")) || (key9 === "gracePeriodSeconds")) || (key9 === "size")) || (key9 === "alarms"))){
const err45 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data26.healthCheck !== undefined){
if(data26.port === undefined){
const err46 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/dependencies",keyword:"dependencies",params:{property: "healthCheck",
    missingProperty: "port",
    depsCount: 1,
    deps: "port"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data26.target !== undefined){
let data27 = data26.target;
if(typeof data27 !== "string"){
const err47 = {instancePath:instancePath+"/deploy/target",schemaPath:"#/properties/deploy/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(data27 === "ecs")){
const err48 = {instancePath:instancePath+"/deploy/target",schemaPath:"#/properties/deploy/properties/target/enum",keyword:"enum",params:{allowedValues: schema19.properties.deploy.properties.target.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data26.strategy !== undefined){
let data28 = data26.strategy;
if(typeof data28 !== "string"){
const err49 = {instancePath:instancePath+"/deploy/strategy",schemaPath:"common.schema.json#/definitions/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!((data28 === "blue-green") || (data28 === "rolling"))){
const err50 = {instancePath:instancePath+"/deploy/strategy",schemaPath:"common.schema.json#/definitions/strategy/enum",keyword:"enum",params:{allowedValues: schema22.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data26.port !== undefined){
let data29 = data26.port;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err51 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 65535 || isNaN(data29)){
const err52 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err53 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data26.healthCheck !== undefined){
let data30 = data26.healthCheck;
if(typeof data30 === "string"){
if(!pattern36.test(data30)){
const err54 = {instancePath:instancePath+"/deploy/healthCheck",schemaPath:"#/properties/deploy/properties/healthCheck/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/deploy/healthCheck",schemaPath:"#/properties/deploy/properties/healthCheck/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.gracePeriodSeconds !== undefined){
let data31 = data26.gracePeriodSeconds;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err56 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 3600 || isNaN(data31)){
const err57 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err58 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data26.size !== undefined){
let data32 = data26.size;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key10 in data32){
if(!(((((key10 === "cpu") || (key10 === "memory")) || (key10 === "min")) || (key10 === "max")) || (key10 === "targetCpu"))){
const err59 = {instancePath:instancePath+"/deploy/size",schemaPath:"common.schema.json#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data32.cpu !== undefined){
let data33 = data32.cpu;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err60 = {instancePath:instancePath+"/deploy/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((((((data33 === 256) || (data33 === 512)) || (data33 === 1024)) || (data33 === 2048)) || (data33 === 4096)) || (data33 === 8192)) || (data33 === 16384))){
const err61 = {instancePath:instancePath+"/deploy/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema27.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data32.memory !== undefined){
let data34 = data32.memory;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err62 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 122880 || isNaN(data34)){
const err63 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data34 < 512 || isNaN(data34)){
const err64 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data34/256, res0 !== parseInt(res0)))){
const err65 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data32.min !== undefined){
let data35 = data32.min;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err66 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000 || isNaN(data35)){
const err67 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err68 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data32.max !== undefined){
let data36 = data32.max;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err69 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1000 || isNaN(data36)){
const err70 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err71 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data32.targetCpu !== undefined){
let data37 = data32.targetCpu;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err72 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 95 || isNaN(data37)){
const err73 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data37 < 10 || isNaN(data37)){
const err74 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
}
else {
const err75 = {instancePath:instancePath+"/deploy/size",schemaPath:"common.schema.json#/definitions/size/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data26.alarms !== undefined){
let data38 = data26.alarms;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key11 in data38){
if(!((((key11 === "errorsPerMinute") || (key11 === "latencyMs")) || (key11 === "cpuPercent")) || (key11 === "memoryPercent"))){
const err76 = {instancePath:instancePath+"/deploy/alarms",schemaPath:"common.schema.json#/definitions/alarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data38.errorsPerMinute !== undefined){
let data39 = data38.errorsPerMinute;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err77 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
const err78 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err79 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data38.latencyMs !== undefined){
let data40 = data38.latencyMs;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err80 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 60000 || isNaN(data40)){
const err81 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err82 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data38.cpuPercent !== undefined){
let data41 = data38.cpuPercent;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err83 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 100 || isNaN(data41)){
const err84 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data41 < 1 || isNaN(data41)){
const err85 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data38.memoryPercent !== undefined){
let data42 = data38.memoryPercent;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err86 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 100 || isNaN(data42)){
const err87 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data42 < 1 || isNaN(data42)){
const err88 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
}
else {
const err89 = {instancePath:instancePath+"/deploy/alarms",schemaPath:"common.schema.json#/definitions/alarms/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate23(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate29(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.notices !== undefined){
let data45 = data.notices;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key12 in data45){
if(!((key12 === "channels") || (key12 === "events"))){
const err91 = {instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data45.channels !== undefined){
let data46 = data45.channels;
if(Array.isArray(data46)){
const len0 = data46.length;
for(let i0=0; i0<len0; i0++){
let data47 = data46[i0];
if(typeof data47 === "string"){
if(!pattern1.test(data47)){
const err92 = {instancePath:instancePath+"/notices/channels/" + i0,schemaPath:"#/properties/notices/properties/channels/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/notices/channels/" + i0,schemaPath:"#/properties/notices/properties/channels/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
let i1 = data46.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data46[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err94 = {instancePath:instancePath+"/notices/channels",schemaPath:"#/properties/notices/properties/channels/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err95 = {instancePath:instancePath+"/notices/channels",schemaPath:"#/properties/notices/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data45.events !== undefined){
let data48 = data45.events;
if(Array.isArray(data48)){
if(data48.length < 1){
const err96 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len1 = data48.length;
for(let i2=0; i2<len1; i2++){
let data49 = data48[i2];
if(typeof data49 !== "string"){
const err97 = {instancePath:instancePath+"/notices/events/" + i2,schemaPath:"#/properties/notices/properties/events/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((((data49 === "build") || (data49 === "approval")) || (data49 === "deployment")) || (data49 === "rollback"))){
const err98 = {instancePath:instancePath+"/notices/events/" + i2,schemaPath:"#/properties/notices/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.notices.properties.events.items.enum}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
let i3 = data48.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data48[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err99 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err100 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="component.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.spec === undefined) && (missing0 = "spec")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.spec !== undefined){
let data0 = data.spec;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.pipeline === undefined) && (missing1 = "pipeline")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata !== undefined){
let data1 = data.metadata;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(func2(data2) > 50){
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/then/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data2)){
const err4 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/then/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/then/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"#/then/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.kind === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.metadata === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.spec === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data3 = data.apiVersion;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data3 === "backstage.io/v1alpha1") || (data3 === "backstage.io/v1beta1"))){
const err14 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema11.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(data4 === "Component")){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.kind.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metadata !== undefined){
let data5 = data.metadata;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.name === undefined){
const err17 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.name !== undefined){
let data6 = data5.name;
if(typeof data6 === "string"){
if(func2(data6) > 63){
const err18 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern1.test(data6)){
const err19 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.namespace !== undefined){
let data7 = data5.namespace;
if(typeof data7 === "string"){
if(func2(data7) > 63){
const err21 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern2.test(data7)){
const err22 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-+[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.title !== undefined){
let data8 = data5.title;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err24 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.description !== undefined){
if(typeof data5.description !== "string"){
const err26 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.labels !== undefined){
let data10 = data5.labels;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!(key1 === "domain")){
let data11 = data10[key1];
if(typeof data11 === "string"){
if(func2(data11) > 63){
const err27 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern3.test(data11)){
const err28 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data10.domain !== undefined){
let data12 = data10.domain;
if(typeof data12 === "string"){
if(func2(data12) > 63){
const err30 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern3.test(data12)){
const err31 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.annotations !== undefined){
let data13 = data5.annotations;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!(key2 === "gitlab.com/project-slug")){
if(typeof data13[key2] !== "string"){
const err34 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data13["gitlab.com/project-slug"] !== undefined){
let data15 = data13["gitlab.com/project-slug"];
if(typeof data15 === "string"){
if(!pattern5.test(data15)){
const err35 = {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",schemaPath:"common.schema.json#/definitions/projectPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",schemaPath:"common.schema.json#/definitions/projectPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data5.tags !== undefined){
let data16 = data5.tags;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(func2(data17) > 63){
const err38 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern6.test(data17)){
const err39 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data5.links !== undefined){
let data18 = data5.links;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.url === undefined){
const err42 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19.url !== undefined){
let data20 = data19.url;
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err43 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.title !== undefined){
let data21 = data19.title;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err45 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.icon !== undefined){
let data22 = data19.icon;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err47 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.type !== undefined){
let data23 = data19.type;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err49 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/metadata/links",schemaPath:"#/properties/metadata/properties/links/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.spec !== undefined){
let data24 = data.spec;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.type === undefined){
const err54 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.lifecycle === undefined){
const err55 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "lifecycle"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data24.owner === undefined){
const err56 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data24.type !== undefined){
let data25 = data24.type;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err57 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.lifecycle !== undefined){
let data26 = data24.lifecycle;
if(typeof data26 !== "string"){
const err59 = {instancePath:instancePath+"/spec/lifecycle",schemaPath:"#/properties/spec/properties/lifecycle/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!(((data26 === "experimental") || (data26 === "production")) || (data26 === "deprecated"))){
const err60 = {instancePath:instancePath+"/spec/lifecycle",schemaPath:"#/properties/spec/properties/lifecycle/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.lifecycle.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.owner !== undefined){
let data27 = data24.owner;
if(typeof data27 === "string"){
if(!pattern7.test(data27)){
const err61 = {instancePath:instancePath+"/spec/owner",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/owner",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data24.system !== undefined){
let data28 = data24.system;
if(typeof data28 === "string"){
if(!pattern7.test(data28)){
const err63 = {instancePath:instancePath+"/spec/system",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/spec/system",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data24.subcomponentOf !== undefined){
let data29 = data24.subcomponentOf;
if(typeof data29 === "string"){
if(!pattern7.test(data29)){
const err65 = {instancePath:instancePath+"/spec/subcomponentOf",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/spec/subcomponentOf",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data24.dependsOn !== undefined){
if(!(validate12(data24.dependsOn, {instancePath:instancePath+"/spec/dependsOn",parentData:data24,parentDataProperty:"dependsOn",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data24.dependencyOf !== undefined){
if(!(validate12(data24.dependencyOf, {instancePath:instancePath+"/spec/dependencyOf",parentData:data24,parentDataProperty:"dependencyOf",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data24.providesApis !== undefined){
if(!(validate12(data24.providesApis, {instancePath:instancePath+"/spec/providesApis",parentData:data24,parentDataProperty:"providesApis",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data24.consumesApis !== undefined){
if(!(validate12(data24.consumesApis, {instancePath:instancePath+"/spec/consumesApis",parentData:data24,parentDataProperty:"consumesApis",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data24.pipeline !== undefined){
if(!(validate17(data24.pipeline, {instancePath:instancePath+"/spec/pipeline",parentData:data24,parentDataProperty:"pipeline",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err67 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

exports.group = validate39;
const schema57 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"group.schema.json","title":"GroupEntity","description":"A team: a Backstage Group, with its channel and approvers under `spec.pipeline`.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Group"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"a name: letters, digits and - _ . with a letter or digit at both ends","examples":["group"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the group is.","type":"object","required":["type","children"],"properties":{"type":{"description":"Sort of group.","type":"string","minLength":1,"examples":["team"]},"children":{"description":"Groups below this one; `[]` for none.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}],"examples":[[]]},"parent":{"description":"Group above this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}]},"members":{"description":"Users of the group.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"profile":{"description":"How the group is shown.","type":"object","properties":{"displayName":{"description":"Name for people.","type":"string","minLength":1},"email":{"description":"E-mail address of the team.","type":"string","pattern":"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$","patternErrorMessage":"an e-mail address","examples":["commerce@retail.example"]},"picture":{"description":"Address of a picture.","type":"string","minLength":1}}},"pipeline":{"title":"TeamBlock","description":"What pipelines need to know of the team. Needed by a team that owns a service or approves.","type":"object","additionalProperties":false,"required":["channel","approvers"],"properties":{"channel":{"description":"Notice channel of the team: a name under `spec.notices.channels` of platform.yaml.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"the name of a channel","examples":["commerce"]},"approvers":{"title":"ApproversRule","description":"Who may approve in the name of the team, on each host.","type":"object","additionalProperties":false,"required":["gitlabGroup","jenkins","iamRole"],"properties":{"gitlabGroup":{"description":"Path of the GitLab group whose members may approve.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$","patternErrorMessage":"the path of a GitLab group, without a slash at either end","examples":["retail/commerce/approvers"]},"jenkins":{"description":"Jenkins user or group ids that may approve.","type":"array","items":{"description":"A Jenkins user or group id.","type":"string","pattern":"^[A-Za-z0-9_.@-]+$","patternErrorMessage":"a Jenkins id: letters, digits and _ . @ -","examples":["commerce-approvers"]},"minItems":1,"uniqueItems":true,"examples":[["commerce-approvers"]]},"iamRole":{"description":"Name of the IAM role in the tools account that may approve.","type":"string","pattern":"^[A-Za-z0-9_+=,.@-]{1,64}$","patternErrorMessage":"the name of an IAM role: at most 64 letters, digits and _ + = , . @ -","examples":["commerce-approver"]}}}}}}}}};
const pattern49 = new RegExp("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "u");
const pattern51 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$", "u");
const pattern52 = new RegExp("^[A-Za-z0-9_.@-]+$", "u");
const pattern53 = new RegExp("^[A-Za-z0-9_+=,.@-]{1,64}$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="group.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data0 === "backstage.io/v1alpha1") || (data0 === "backstage.io/v1beta1"))){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema57.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Group")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema57.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func2(data3) > 63){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern1.test(data3)){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(func2(data4) > 63){
const err13 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern2.test(data4)){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-+[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.title !== undefined){
let data5 = data2.title;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err16 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.description !== undefined){
if(typeof data2.description !== "string"){
const err18 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.labels !== undefined){
let data7 = data2.labels;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(key1 === "domain")){
let data8 = data7[key1];
if(typeof data8 === "string"){
if(func2(data8) > 63){
const err19 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern3.test(data8)){
const err20 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data7.domain !== undefined){
let data9 = data7.domain;
if(typeof data9 === "string"){
if(func2(data9) > 63){
const err22 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern3.test(data9)){
const err23 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data10 = data2.annotations;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(typeof data10[key2] !== "string"){
const err26 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data2.tags !== undefined){
let data12 = data2.tags;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 === "string"){
if(func2(data13) > 63){
const err28 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern6.test(data13)){
const err29 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data2.links !== undefined){
let data14 = data2.links;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.url === undefined){
const err32 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.url !== undefined){
let data16 = data15.url;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err33 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.title !== undefined){
let data17 = data15.title;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err35 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.icon !== undefined){
let data18 = data15.icon;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err37 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.type !== undefined){
let data19 = data15.type;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err39 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/metadata/links",schemaPath:"#/properties/metadata/properties/links/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.spec !== undefined){
let data20 = data.spec;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.type === undefined){
const err44 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20.children === undefined){
const err45 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "children"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data20.type !== undefined){
let data21 = data20.type;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err46 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.children !== undefined){
if(!(validate40(data20.children, {instancePath:instancePath+"/spec/children",parentData:data20,parentDataProperty:"children",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data20.parent !== undefined){
let data23 = data20.parent;
if(typeof data23 === "string"){
if(!pattern7.test(data23)){
const err48 = {instancePath:instancePath+"/spec/parent",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/parent",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.members !== undefined){
if(!(validate40(data20.members, {instancePath:instancePath+"/spec/members",parentData:data20,parentDataProperty:"members",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data20.profile !== undefined){
let data25 = data20.profile;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.displayName !== undefined){
let data26 = data25.displayName;
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err50 = {instancePath:instancePath+"/spec/profile/displayName",schemaPath:"#/properties/spec/properties/profile/properties/displayName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/profile/displayName",schemaPath:"#/properties/spec/properties/profile/properties/displayName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data25.email !== undefined){
let data27 = data25.email;
if(typeof data27 === "string"){
if(!pattern49.test(data27)){
const err52 = {instancePath:instancePath+"/spec/profile/email",schemaPath:"#/properties/spec/properties/profile/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/spec/profile/email",schemaPath:"#/properties/spec/properties/profile/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.picture !== undefined){
let data28 = data25.picture;
if(typeof data28 === "string"){
if(func2(data28) < 1){
const err54 = {instancePath:instancePath+"/spec/profile/picture",schemaPath:"#/properties/spec/properties/profile/properties/picture/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/spec/profile/picture",schemaPath:"#/properties/spec/properties/profile/properties/picture/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/spec/profile",schemaPath:"#/properties/spec/properties/profile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.pipeline !== undefined){
let data29 = data20.pipeline;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.channel === undefined){
const err57 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "channel"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data29.approvers === undefined){
const err58 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "approvers"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key3 in data29){
if(!((key3 === "channel") || (key3 === "approvers"))){
const err59 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data29.channel !== undefined){
let data30 = data29.channel;
if(typeof data30 === "string"){
if(!pattern1.test(data30)){
const err60 = {instancePath:instancePath+"/spec/pipeline/channel",schemaPath:"#/properties/spec/properties/pipeline/properties/channel/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/pipeline/channel",schemaPath:"#/properties/spec/properties/pipeline/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data29.approvers !== undefined){
let data31 = data29.approvers;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.gitlabGroup === undefined){
const err62 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "gitlabGroup"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data31.jenkins === undefined){
const err63 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "jenkins"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data31.iamRole === undefined){
const err64 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "iamRole"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key4 in data31){
if(!(((key4 === "gitlabGroup") || (key4 === "jenkins")) || (key4 === "iamRole"))){
const err65 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data31.gitlabGroup !== undefined){
let data32 = data31.gitlabGroup;
if(typeof data32 === "string"){
if(!pattern51.test(data32)){
const err66 = {instancePath:instancePath+"/spec/pipeline/approvers/gitlabGroup",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/gitlabGroup/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/spec/pipeline/approvers/gitlabGroup",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/gitlabGroup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data31.jenkins !== undefined){
let data33 = data31.jenkins;
if(Array.isArray(data33)){
if(data33.length < 1){
const err68 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
if(typeof data34 === "string"){
if(!pattern52.test(data34)){
const err69 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.@-]+$"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
let i3 = data33.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data33[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err71 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data31.iamRole !== undefined){
let data35 = data31.iamRole;
if(typeof data35 === "string"){
if(!pattern53.test(data35)){
const err73 = {instancePath:instancePath+"/spec/pipeline/approvers/iamRole",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/iamRole/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+=,.@-]{1,64}$"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/spec/pipeline/approvers/iamRole",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/iamRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

exports.platform = validate43;
const schema61 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"platform.schema.json","title":"PlatformEntity","description":"The platform: hosts, accounts, environments, policy and defaults. One file, platform.yaml.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of this format.","type":"string","enum":["service-pipelines/v1"]},"kind":{"description":"Kind of the entity.","type":"string","enum":["Platform"]},"metadata":{"description":"Who the platform is.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"Prefix of every AWS name, 2 to 12 characters.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the prefix of AWS names: lower-case letters, digits and single hyphens, a letter first","examples":["retail"],"minLength":2,"maxLength":12},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"}}},"spec":{"description":"What every service shares.","type":"object","additionalProperties":false,"required":["aws","gitlab","jenkins","artifactory","notices","images","environments"],"properties":{"aws":{"title":"AwsRule","description":"AWS.","type":"object","additionalProperties":false,"required":["region","toolsAccount","bootstrapImage"],"properties":{"region":{"description":"The one region.","type":"string","pattern":"^[a-z]{2}(-[a-z]+)+-[0-9]$","patternErrorMessage":"an AWS region","examples":["me-south-1"]},"toolsAccount":{"description":"Account that holds pipelines, registries and the delivery bucket: 12 digits, in quotes.","allOf":[{"$ref":"common.schema.json#/definitions/accountId"}],"examples":["111111111111"]},"bootstrapImage":{"description":"Image that answers 200 on every path at `$PORT`; runs until a service's first deployment.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["public.ecr.aws/retail/bootstrap:1"]},"retentionDays":{"description":"Days that bundles, release images and logs are kept, 30 to 3650.","type":"integer","minimum":30,"maximum":3650,"default":400},"permissionsBoundary":{"description":"Name of the IAM policy that bounds every role. Default: none.","type":"string","pattern":"^[A-Za-z0-9_+=,.@-]{1,128}$","patternErrorMessage":"the name of an IAM policy","examples":["service-boundary"]}}},"gitlab":{"title":"GitlabRule","description":"GitLab.","type":"object","additionalProperties":false,"required":["url","catalogProject","runners"],"properties":{"url":{"description":"Address of GitLab, without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://gitlab.retail.example"]},"tier":{"description":"Licence. Protected environments, and with them enforced approvals, need `premium`.","type":"string","enum":["free","premium","ultimate"],"default":"free"},"defaultBranch":{"description":"Branch that releases.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]*$","patternErrorMessage":"the name of a branch","examples":["main"],"default":"main"},"catalogProject":{"description":"Project of this catalog, for central delivery.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}],"examples":["platform/catalog"]},"catalogRef":{"description":"Branch or tag of the catalog that engines read.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]*$","patternErrorMessage":"the name of a branch or tag","examples":["main"],"default":"main"},"runners":{"description":"Tags of runners by purpose.","type":"object","additionalProperties":false,"required":["build","image"],"properties":{"build":{"description":"Unprivileged builds.","allOf":[{"$ref":"common.schema.json#/definitions/runnerTags"}]},"image":{"description":"Builds of container images.","allOf":[{"$ref":"common.schema.json#/definitions/runnerTags"}]}}},"audience":{"description":"Audience (`aud`) of the tokens that others trust.","type":"object","additionalProperties":false,"properties":{"aws":{"description":"Audience that AWS trusts. Default: the address of GitLab.","type":"string","minLength":1,"examples":["https://gitlab.retail.example"]},"artifactory":{"description":"Audience that Artifactory trusts. Default: the host of Artifactory.","type":"string","minLength":1,"examples":["artifactory.retail.example"]}}}}},"jenkins":{"title":"JenkinsRule","description":"Jenkins.","type":"object","additionalProperties":false,"required":["url","agents","credentials"],"properties":{"url":{"description":"Address of Jenkins, without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://jenkins.retail.example"]},"folder":{"description":"Folder that holds a folder per team.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$","patternErrorMessage":"a Jenkins folder: letters, digits and _ . -","examples":["services"],"default":"services"},"agents":{"description":"Labels of agents by purpose.","type":"object","additionalProperties":false,"required":["build","image"],"properties":{"build":{"description":"Unprivileged builds.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["build"]},"image":{"description":"Builds of container images.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["image"]}}},"credentials":{"description":"Ids of Jenkins credentials; never their values.","type":"object","additionalProperties":false,"required":["artifactory","aws","gitlab"],"properties":{"artifactory":{"description":"Access to Artifactory.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the id of a Jenkins credential: letters, digits and _ . -","examples":["artifactory-token"]},"aws":{"description":"OpenID Connect id token of kind file (OpenID Connect Provider plugin).","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the id of a Jenkins credential: letters, digits and _ . -","examples":["aws-id-token"]},"gitlab":{"description":"Access to GitLab.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the id of a Jenkins credential: letters, digits and _ . -","examples":["gitlab-token"]}}},"oidcIssuer":{"description":"Issuer of the id tokens. Default: the address of Jenkins and `/oidc`.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://jenkins.retail.example/oidc"]}}},"artifactory":{"title":"ArtifactoryRule","description":"Artifactory.","type":"object","additionalProperties":false,"required":["url","repositories"],"properties":{"url":{"description":"Address of the JFrog platform, without `/artifactory` and without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://artifactory.retail.example"]},"oidcProvider":{"description":"Name of the OpenID Connect integration that GitLab's tokens are exchanged with.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the name of an integration","examples":["gitlab"],"default":"gitlab"},"repositories":{"description":"Repositories by package type.","type":"object","additionalProperties":false,"required":["maven","npm","pypi","generic"],"properties":{"maven":{"title":"RepositoryPair","description":"Repositories of one package type.","type":"object","additionalProperties":false,"required":["resolve","publish"],"properties":{"resolve":{"description":"Virtual repository that builds resolve from.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven"]},"publish":{"description":"Local repository that builds publish to.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven-local"]}}},"npm":{"title":"RepositoryPair","description":"Repositories of one package type.","type":"object","additionalProperties":false,"required":["resolve","publish"],"properties":{"resolve":{"description":"Virtual repository that builds resolve from.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven"]},"publish":{"description":"Local repository that builds publish to.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven-local"]}}},"pypi":{"title":"RepositoryPair","description":"Repositories of one package type.","type":"object","additionalProperties":false,"required":["resolve","publish"],"properties":{"resolve":{"description":"Virtual repository that builds resolve from.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven"]},"publish":{"description":"Local repository that builds publish to.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven-local"]}}},"generic":{"title":"RepositoryPair","description":"Repositories of one package type.","type":"object","additionalProperties":false,"required":["resolve","publish"],"properties":{"resolve":{"description":"Virtual repository that builds resolve from.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven"]},"publish":{"description":"Local repository that builds publish to.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the key of a repository","examples":["maven-local"]}}}}}}},"notices":{"description":"Notices.","type":"object","additionalProperties":false,"required":["channels"],"properties":{"channels":{"description":"Channels by name. Each host holds the webhook's address under the name given here; no address stands in the catalog.","type":"object","additionalProperties":{"title":"ChannelRule","description":"A channel.","type":"object","additionalProperties":false,"required":["gitlabVariable","jenkinsCredential","awsSecret"],"properties":{"gitlabVariable":{"description":"Masked GitLab CI/CD variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"the name of a GitLab variable: letters, digits and underscores","examples":["TEAMS_WEBHOOK_COMMERCE"]},"jenkinsCredential":{"description":"Jenkins credential of kind Secret text.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"the id of a Jenkins credential","examples":["teams-commerce"]},"awsSecret":{"description":"Secrets Manager secret in the tools account.","type":"string","pattern":"^[A-Za-z0-9/_+=.@-]+$","patternErrorMessage":"the name of a secret","examples":["retail/teams/commerce"]}}},"propertyNames":{"pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"the name of a channel","examples":["commerce"]}}}},"images":{"title":"ImagesRule","description":"Container images that jobs run in, by purpose.","type":"object","additionalProperties":false,"required":["builders","tools","imageBuilder"],"properties":{"builders":{"description":"Where the platform keeps its builder images. A job runs in `<builders>/<toolchain>:<language version>`.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$","patternErrorMessage":"the address of a folder of images, without a tag","examples":["artifactory.retail.example/docker/builders"]},"tools":{"description":"Has sh, git, curl, jq, zip, the AWS CLI 2 and the JFrog CLI.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/tools:1"]},"imageBuilder":{"description":"`tools` plus buildah.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/image-builder:1"]},"codebuild":{"description":"CodeBuild's image for the image build.","type":"string","pattern":"^[a-z0-9][A-Za-z0-9._/:@-]*$","patternErrorMessage":"the name of a CodeBuild image","examples":["aws/codebuild/amazonlinux2-x86_64-standard:5.0"],"default":"aws/codebuild/amazonlinux2-x86_64-standard:5.0"}}},"environments":{"description":"Environments in order of promotion; the first is deployed to first.","type":"array","items":{"title":"EnvironmentRule","description":"An environment.","type":"object","additionalProperties":false,"required":["name","tier","account","vpc","cluster","domain","runners"],"properties":{"name":{"$ref":"common.schema.json#/definitions/environmentName"},"tier":{"description":"What it is for.","type":"string","enum":["development","testing","staging","production"],"examples":["production"]},"account":{"description":"Account that the environment lies in: 12 digits, in quotes.","allOf":[{"$ref":"common.schema.json#/definitions/accountId"}]},"vpc":{"description":"Network of the tasks.","type":"object","additionalProperties":false,"required":["id","subnets"],"properties":{"id":{"description":"VPC id.","type":"string","pattern":"^vpc-[0-9a-f]{8,17}$","patternErrorMessage":"a VPC id","examples":["vpc-0123456789abcdef0"]},"subnets":{"description":"Subnet ids.","type":"array","items":{"description":"A subnet id.","type":"string","pattern":"^subnet-[0-9a-f]{8,17}$","patternErrorMessage":"a subnet id","examples":["subnet-0123456789abcdef0"]},"minItems":1,"uniqueItems":true,"examples":[["subnet-0123456789abcdef0"]]}}},"cluster":{"description":"Name of the ECS cluster.","type":"string","pattern":"^[A-Za-z0-9_-]{1,255}$","patternErrorMessage":"the name of an ECS cluster: letters, digits, - and _","examples":["retail-prod"]},"domain":{"description":"Base domain of the services here.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$","patternErrorMessage":"a domain name in lower case","examples":["prod.retail.example"]},"pools":{"description":"Load balancers that services share.","type":"array","items":{"title":"PoolRule","description":"One Application Load Balancer.","type":"object","additionalProperties":false,"required":["name","scheme","loadBalancerArn","listenerArn","testListenerArn","securityGroup"],"properties":{"name":{"description":"Name of the pool.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of a pool: lower-case letters, digits and single hyphens","examples":["internal-1"]},"scheme":{"description":"`public`: reachable from the internet. `internal`: from inside the network only.","type":"string","enum":["public","internal"],"examples":["internal"]},"loadBalancerArn":{"description":"ARN of the load balancer.","type":"string","patternErrorMessage":"the ARN of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:loadbalancer/app/internal-1/0123456789abcdef"]},"listenerArn":{"description":"ARN of the HTTPS listener that carries traffic.","type":"string","patternErrorMessage":"the ARN of a listener of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:listener/app/internal-1/0123456789abcdef/0123456789abcdef"]},"testListenerArn":{"description":"ARN of the listener on which the next version is tested.","type":"string","patternErrorMessage":"the ARN of a listener of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:listener/app/internal-1/0123456789abcdef/0123456789abcdef"]},"securityGroup":{"description":"Security group of the load balancer.","type":"string","pattern":"^sg-[0-9a-f]{8,17}$","patternErrorMessage":"a security group id","examples":["sg-0123456789abcdef0"]}}},"examples":[[]]},"runners":{"description":"Who runs deployments and smoke tests from inside the environment's network.","type":"object","additionalProperties":false,"required":["gitlab","jenkins"],"properties":{"gitlab":{"$ref":"common.schema.json#/definitions/runnerTags"},"jenkins":{"description":"Label of Jenkins agents.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["deploy-prod"]}}},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"}}},"minItems":1},"policy":{"title":"PolicyRule","description":"What services may tighten but not loosen.","type":"object","additionalProperties":false,"properties":{"approvals":{"description":"Approvals that an environment needs, by its name.","type":"object","additionalProperties":{"title":"ApprovalPolicyRule","description":"The least that is allowed.","type":"object","additionalProperties":false,"properties":{"required":{"description":"Must there be an approval?","type":"boolean","default":true},"strength":{"description":"The least strength.","type":"string","enum":["enforced","advisory"],"default":"advisory"},"count":{"description":"The fewest people.","type":"integer","minimum":1,"maximum":2,"default":1}}},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]},"examples":[{"prod":{"strength":"enforced","count":2}}]},"minimumCoverage":{"description":"Percent of lines that tests of every service must cover, 0 to 100.","type":"integer","minimum":0,"maximum":100,"default":0},"exceptions":{"description":"Services that may stay below, for a time.","type":"array","items":{"title":"PolicyExceptionRule","description":"An exception.","type":"object","additionalProperties":false,"required":["service","rule","owner","reason","until"],"properties":{"service":{"description":"Name of the service.","allOf":[{"$ref":"common.schema.json#/definitions/teamName"}],"examples":["legacy-catalog"]},"rule":{"description":"What it is excepted from.","type":"string","pattern":"^(approvals\\.[a-z0-9-]+|minimumCoverage)$","patternErrorMessage":"approvals.<environment> or minimumCoverage","examples":["approvals.prod","minimumCoverage"]},"owner":{"description":"Group that answers for it.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"reason":{"description":"Why, for the reviewer.","type":"string","minLength":1,"examples":["no tests yet; replaced in spring"]},"until":{"description":"Last day it holds: year-month-day.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","patternErrorMessage":"a date: year-month-day","examples":["2027-03-31"],"format":"date"}}}}}},"defaults":{"$ref":"common.schema.json#/definitions/defaults"}}}}};
const schema62 = {"description":"AWS account id: 12 digits, in quotes because it may begin with 0.","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"an AWS account id: 12 digits, in quotes","examples":["123456789012"]};
const schema63 = {"description":"Address of a container image with its tag or digest.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$","patternErrorMessage":"the address of a container image, with its tag or digest","examples":["public.ecr.aws/docker/library/alpine:3.22"]};
const schema64 = {"description":"Address of a server, without a slash at its end.","type":"string","pattern":"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$","patternErrorMessage":"an address that begins with https:// and ends without a slash","examples":["https://gitlab.retail.example"]};
const schema66 = {"description":"Tags of GitLab runners; a runner must have all of them.","type":"array","items":{"description":"A runner tag.","type":"string","pattern":"^[^\\s,][^,\\n]*$","patternErrorMessage":"a runner tag, without commas","examples":["build"]},"minItems":1,"uniqueItems":true,"examples":[["build"]]};
const schema69 = {"description":"Words that choose a runner or agent.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$","patternErrorMessage":"a label: letters, digits, - _ . and, for Jenkins, the operators && || ! ( )","examples":["build"]};
const schema75 = {"description":"Name of an environment, at most 12 characters.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"],"maxLength":12};
const pattern55 = new RegExp("^[a-z]{2}(-[a-z]+)+-[0-9]$", "u");
const pattern56 = new RegExp("^[0-9]{12}$", "u");
const pattern57 = new RegExp("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$", "u");
const pattern58 = new RegExp("^[A-Za-z0-9_+=,.@-]{1,128}$", "u");
const pattern59 = new RegExp("^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$", "u");
const pattern60 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._/-]*$", "u");
const pattern63 = new RegExp("^[^\\s,][^,\\n]*$", "u");
const pattern66 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$", "u");
const pattern67 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$", "u");
const pattern69 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
const pattern86 = new RegExp("^[A-Za-z0-9/_+=.@-]+$", "u");
const pattern87 = new RegExp("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$", "u");
const pattern90 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@-]*$", "u");
const pattern93 = new RegExp("^vpc-[0-9a-f]{8,17}$", "u");
const pattern94 = new RegExp("^subnet-[0-9a-f]{8,17}$", "u");
const pattern95 = new RegExp("^[A-Za-z0-9_-]{1,255}$", "u");
const pattern96 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", "u");
const pattern98 = new RegExp("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$", "u");
const pattern99 = new RegExp("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$", "u");
const pattern101 = new RegExp("^sg-[0-9a-f]{8,17}$", "u");
const pattern109 = new RegExp("^(approvals\\.[a-z0-9-]+|minimumCoverage)$", "u");
const pattern111 = new RegExp("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "teams") || (key0 === "count")) || (key0 === "selfApproval")) || (key0 === "timeoutHours")) || (key0 === "strength"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.teams !== undefined){
let data0 = data.teams;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) > 63){
const err2 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern1.test(data1)){
const err3 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err10 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err15 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema23.properties.strength.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hours === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hours"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "timeZone") || (key0 === "days")) || (key0 === "hours")) || (key0 === "outside"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timeZone !== undefined){
let data0 = data.timeZone;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err2 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern16.test(data1)){
const err4 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.to === undefined){
const err7 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err8 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err17 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema25.properties.outside.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema88 = {"title":"PipelineDefaults","description":"Merged under the `spec.pipeline` of every service, key by key; lists are replaced as a whole.","type":"object","additionalProperties":false,"properties":{"toolchain":{"description":"How the service is built and tested.","type":"string","enum":["java-maven","node-npm","python","docker"],"examples":["java-maven"]},"languageVersion":{"description":"Version of the language, in quotes, as the tag of its image names it. Default: the toolchain's.","type":"string","pattern":"^[0-9][0-9A-Za-z._-]*$","patternErrorMessage":"a version such as '21' or '3.12', in quotes","examples":["21","3.12"]},"packageType":{"description":"Kind of package that is published to Artifactory. Default: the toolchain's. `none`: nothing is published.","type":"string","enum":["maven","npm","pypi","generic","none"]},"timeoutMinutes":{"description":"Whole minutes a build may take, 5 to 480.","type":"integer","minimum":5,"maximum":480,"default":30},"engines":{"title":"EnginesRule","description":"Which host does what.","type":"object","additionalProperties":false,"properties":{"build":{"description":"Host that builds.","type":"string","enum":["jenkins","gitlab"],"default":"jenkins"},"deliver":{"description":"Host that delivers to the environments.","type":"string","enum":["codepipeline","gitlab","jenkins"],"default":"codepipeline"}}},"delivery":{"description":"How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.","type":"string","enum":["merge-request","central"],"default":"merge-request"},"image":{"title":"ImageRule","description":"The container image.","type":"object","additionalProperties":false,"properties":{"dockerfile":{"description":"Dockerfile, from the service's folder.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}],"default":"Dockerfile"},"platform":{"description":"Platform of the image.","type":"string","enum":["linux/amd64","linux/arm64"],"default":"linux/amd64"},"buildArgs":{"description":"Build arguments; no secrets: they stay readable in the image.","type":"object","additionalProperties":{"description":"Value of the argument.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"the name of a build argument: letters, digits and underscores, no digit first","examples":["JAVA_VERSION"]}}}},"quality":{"title":"QualityRule","description":"What is checked before anything is built.","type":"object","additionalProperties":false,"properties":{"lint":{"description":"Run the toolchain's linter.","type":"boolean","default":true},"unitTests":{"description":"Run unit tests.","type":"boolean","default":true},"integrationTests":{"description":"Run integration tests.","type":"boolean","default":false},"minimumCoverage":{"description":"Percent of lines that tests must cover, 0 to 100; below it the pipeline stops. 0 measures only.","type":"integer","minimum":0,"maximum":100,"default":0}}},"hooks":{"title":"HooksRule","description":"A team's own commands around or instead of a stage, kept verbatim.","type":"object","additionalProperties":false,"properties":{"before":{"description":"Commands that run before a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"after":{"description":"Commands that run after a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"instead":{"description":"Commands that replace a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]}}},"deploy":{"title":"DeployRule","description":"How the service runs.","type":"object","additionalProperties":false,"properties":{"target":{"description":"What it runs on.","type":"string","enum":["ecs"],"default":"ecs"},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"port":{"description":"TCP port that the container listens on. Without it the service is a worker, and gets no load balancer.","type":"integer","minimum":1,"maximum":65535,"examples":[8080]},"healthCheck":{"description":"Path that answers 200 when the service is well.","type":"string","pattern":"^/[^\\s#]*$","patternErrorMessage":"a path that begins with /","examples":["/actuator/health"],"default":"/health"},"gracePeriodSeconds":{"description":"Whole seconds that a new task has before its health counts.","type":"integer","minimum":0,"maximum":3600,"default":60},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"}},"dependencies":{"healthCheck":["port"]}},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"},"notices":{"title":"NoticesRule","description":"Who is told of builds, approvals and deployments.","type":"object","additionalProperties":false,"properties":{"channels":{"description":"Channels of the platform, besides the owner's own.","type":"array","items":{"description":"Name of a channel in platform.yaml.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"the name of a channel","examples":["operations"]},"uniqueItems":true,"examples":[["operations"]]},"events":{"description":"What is told.","type":"array","items":{"description":"An event.","type":"string","enum":["build","approval","deployment","rollback"]},"minItems":1,"uniqueItems":true,"default":["build","approval","deployment","rollback"]}}}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema88.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.toolchain !== undefined){
let data0 = data.toolchain;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "java-maven") || (data0 === "node-npm")) || (data0 === "python")) || (data0 === "docker"))){
const err2 = {instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/enum",keyword:"enum",params:{allowedValues: schema88.properties.toolchain.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.languageVersion !== undefined){
let data1 = data.languageVersion;
if(typeof data1 === "string"){
if(!pattern37.test(data1)){
const err3 = {instancePath:instancePath+"/languageVersion",schemaPath:"#/properties/languageVersion/pattern",keyword:"pattern",params:{pattern: "^[0-9][0-9A-Za-z._-]*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/languageVersion",schemaPath:"#/properties/languageVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.packageType !== undefined){
let data2 = data.packageType;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/packageType",schemaPath:"#/properties/packageType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data2 === "maven") || (data2 === "npm")) || (data2 === "pypi")) || (data2 === "generic")) || (data2 === "none"))){
const err6 = {instancePath:instancePath+"/packageType",schemaPath:"#/properties/packageType/enum",keyword:"enum",params:{allowedValues: schema88.properties.packageType.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.timeoutMinutes !== undefined){
let data3 = data.timeoutMinutes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 480 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 480}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 5 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.engines !== undefined){
let data4 = data.engines;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "build") || (key1 === "deliver"))){
const err10 = {instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.build !== undefined){
let data5 = data4.build;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/engines/build",schemaPath:"#/properties/engines/properties/build/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "jenkins") || (data5 === "gitlab"))){
const err12 = {instancePath:instancePath+"/engines/build",schemaPath:"#/properties/engines/properties/build/enum",keyword:"enum",params:{allowedValues: schema88.properties.engines.properties.build.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.deliver !== undefined){
let data6 = data4.deliver;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/engines/deliver",schemaPath:"#/properties/engines/properties/deliver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((data6 === "codepipeline") || (data6 === "gitlab")) || (data6 === "jenkins"))){
const err14 = {instancePath:instancePath+"/engines/deliver",schemaPath:"#/properties/engines/properties/deliver/enum",keyword:"enum",params:{allowedValues: schema88.properties.engines.properties.deliver.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.delivery !== undefined){
let data7 = data.delivery;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data7 === "merge-request") || (data7 === "central"))){
const err17 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema88.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.image !== undefined){
let data8 = data.image;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!(((key2 === "dockerfile") || (key2 === "platform")) || (key2 === "buildArgs"))){
const err18 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.dockerfile !== undefined){
let data9 = data8.dockerfile;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err19 = {instancePath:instancePath+"/image/dockerfile",schemaPath:"common.schema.json#/definitions/relativePath/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/image/dockerfile",schemaPath:"common.schema.json#/definitions/relativePath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.platform !== undefined){
let data10 = data8.platform;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/image/platform",schemaPath:"#/properties/image/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data10 === "linux/amd64") || (data10 === "linux/arm64"))){
const err22 = {instancePath:instancePath+"/image/platform",schemaPath:"#/properties/image/properties/platform/enum",keyword:"enum",params:{allowedValues: schema88.properties.image.properties.platform.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.buildArgs !== undefined){
let data11 = data8.buildArgs;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
const _errs30 = errors;
if(typeof key3 === "string"){
if(!pattern17.test(key3)){
const err23 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid5 = _errs30 === errors;
if(!valid5){
const err24 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key4 in data11){
if(typeof data11[key4] !== "string"){
const err25 = {instancePath:instancePath+"/image/buildArgs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/image/properties/buildArgs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/image/buildArgs",schemaPath:"#/properties/image/properties/buildArgs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.quality !== undefined){
let data13 = data.quality;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
if(!((((key5 === "lint") || (key5 === "unitTests")) || (key5 === "integrationTests")) || (key5 === "minimumCoverage"))){
const err28 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.lint !== undefined){
if(typeof data13.lint !== "boolean"){
const err29 = {instancePath:instancePath+"/quality/lint",schemaPath:"#/properties/quality/properties/lint/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.unitTests !== undefined){
if(typeof data13.unitTests !== "boolean"){
const err30 = {instancePath:instancePath+"/quality/unitTests",schemaPath:"#/properties/quality/properties/unitTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.integrationTests !== undefined){
if(typeof data13.integrationTests !== "boolean"){
const err31 = {instancePath:instancePath+"/quality/integrationTests",schemaPath:"#/properties/quality/properties/integrationTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.minimumCoverage !== undefined){
let data17 = data13.minimumCoverage;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err32 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/quality/minimumCoverage",schemaPath:"#/properties/quality/properties/minimumCoverage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.hooks !== undefined){
let data18 = data.hooks;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key6 in data18){
if(!(((key6 === "before") || (key6 === "after")) || (key6 === "instead"))){
const err36 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.before !== undefined){
if(!(validate32(data18.before, {instancePath:instancePath+"/hooks/before",parentData:data18,parentDataProperty:"before",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data18.after !== undefined){
if(!(validate32(data18.after, {instancePath:instancePath+"/hooks/after",parentData:data18,parentDataProperty:"after",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data18.instead !== undefined){
if(!(validate32(data18.instead, {instancePath:instancePath+"/hooks/instead",parentData:data18,parentDataProperty:"instead",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.deploy !== undefined){
let data22 = data.deploy;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
if(!(((((((key7 === "target") || (key7 === "strategy")) || (key7 === "port")) || (key7 === "healthCheck")) || (key7 === "gracePeriodSeconds")) || (key7 === "size")) || (key7 === "alarms"))){
const err38 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data22.healthCheck !== undefined){
if(data22.port === undefined){
const err39 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/dependencies",keyword:"dependencies",params:{property: "healthCheck",
    missingProperty: "port",
    depsCount: 1,
    deps: "port"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data22.target !== undefined){
let data23 = data22.target;
if(typeof data23 !== "string"){
const err40 = {instancePath:instancePath+"/deploy/target",schemaPath:"#/properties/deploy/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(data23 === "ecs")){
const err41 = {instancePath:instancePath+"/deploy/target",schemaPath:"#/properties/deploy/properties/target/enum",keyword:"enum",params:{allowedValues: schema88.properties.deploy.properties.target.enum}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data22.strategy !== undefined){
let data24 = data22.strategy;
if(typeof data24 !== "string"){
const err42 = {instancePath:instancePath+"/deploy/strategy",schemaPath:"common.schema.json#/definitions/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((data24 === "blue-green") || (data24 === "rolling"))){
const err43 = {instancePath:instancePath+"/deploy/strategy",schemaPath:"common.schema.json#/definitions/strategy/enum",keyword:"enum",params:{allowedValues: schema22.enum}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.port !== undefined){
let data25 = data22.port;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err44 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 65535 || isNaN(data25)){
const err45 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err46 = {instancePath:instancePath+"/deploy/port",schemaPath:"#/properties/deploy/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data22.healthCheck !== undefined){
let data26 = data22.healthCheck;
if(typeof data26 === "string"){
if(!pattern36.test(data26)){
const err47 = {instancePath:instancePath+"/deploy/healthCheck",schemaPath:"#/properties/deploy/properties/healthCheck/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/deploy/healthCheck",schemaPath:"#/properties/deploy/properties/healthCheck/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data22.gracePeriodSeconds !== undefined){
let data27 = data22.gracePeriodSeconds;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err49 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 3600 || isNaN(data27)){
const err50 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err51 = {instancePath:instancePath+"/deploy/gracePeriodSeconds",schemaPath:"#/properties/deploy/properties/gracePeriodSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data22.size !== undefined){
let data28 = data22.size;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key8 in data28){
if(!(((((key8 === "cpu") || (key8 === "memory")) || (key8 === "min")) || (key8 === "max")) || (key8 === "targetCpu"))){
const err52 = {instancePath:instancePath+"/deploy/size",schemaPath:"common.schema.json#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data28.cpu !== undefined){
let data29 = data28.cpu;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err53 = {instancePath:instancePath+"/deploy/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!(((((((data29 === 256) || (data29 === 512)) || (data29 === 1024)) || (data29 === 2048)) || (data29 === 4096)) || (data29 === 8192)) || (data29 === 16384))){
const err54 = {instancePath:instancePath+"/deploy/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema27.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data28.memory !== undefined){
let data30 = data28.memory;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err55 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 122880 || isNaN(data30)){
const err56 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data30 < 512 || isNaN(data30)){
const err57 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data30/256, res0 !== parseInt(res0)))){
const err58 = {instancePath:instancePath+"/deploy/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data28.min !== undefined){
let data31 = data28.min;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err59 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1000 || isNaN(data31)){
const err60 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err61 = {instancePath:instancePath+"/deploy/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data28.max !== undefined){
let data32 = data28.max;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err62 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000 || isNaN(data32)){
const err63 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err64 = {instancePath:instancePath+"/deploy/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data28.targetCpu !== undefined){
let data33 = data28.targetCpu;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err65 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 95 || isNaN(data33)){
const err66 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data33 < 10 || isNaN(data33)){
const err67 = {instancePath:instancePath+"/deploy/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/deploy/size",schemaPath:"common.schema.json#/definitions/size/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.alarms !== undefined){
let data34 = data22.alarms;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key9 in data34){
if(!((((key9 === "errorsPerMinute") || (key9 === "latencyMs")) || (key9 === "cpuPercent")) || (key9 === "memoryPercent"))){
const err69 = {instancePath:instancePath+"/deploy/alarms",schemaPath:"common.schema.json#/definitions/alarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data34.errorsPerMinute !== undefined){
let data35 = data34.errorsPerMinute;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err70 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000000 || isNaN(data35)){
const err71 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err72 = {instancePath:instancePath+"/deploy/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data34.latencyMs !== undefined){
let data36 = data34.latencyMs;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err73 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 60000 || isNaN(data36)){
const err74 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err75 = {instancePath:instancePath+"/deploy/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data34.cpuPercent !== undefined){
let data37 = data34.cpuPercent;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err76 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 100 || isNaN(data37)){
const err77 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data37 < 1 || isNaN(data37)){
const err78 = {instancePath:instancePath+"/deploy/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data34.memoryPercent !== undefined){
let data38 = data34.memoryPercent;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err79 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
const err80 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err81 = {instancePath:instancePath+"/deploy/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/deploy/alarms",schemaPath:"common.schema.json#/definitions/alarms/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate23(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate29(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.notices !== undefined){
let data41 = data.notices;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key10 in data41){
if(!((key10 === "channels") || (key10 === "events"))){
const err84 = {instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data41.channels !== undefined){
let data42 = data41.channels;
if(Array.isArray(data42)){
const len0 = data42.length;
for(let i0=0; i0<len0; i0++){
let data43 = data42[i0];
if(typeof data43 === "string"){
if(!pattern1.test(data43)){
const err85 = {instancePath:instancePath+"/notices/channels/" + i0,schemaPath:"#/properties/notices/properties/channels/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/notices/channels/" + i0,schemaPath:"#/properties/notices/properties/channels/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
let i1 = data42.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data42[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err87 = {instancePath:instancePath+"/notices/channels",schemaPath:"#/properties/notices/properties/channels/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err88 = {instancePath:instancePath+"/notices/channels",schemaPath:"#/properties/notices/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data41.events !== undefined){
let data44 = data41.events;
if(Array.isArray(data44)){
if(data44.length < 1){
const err89 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
const len1 = data44.length;
for(let i2=0; i2<len1; i2++){
let data45 = data44[i2];
if(typeof data45 !== "string"){
const err90 = {instancePath:instancePath+"/notices/events/" + i2,schemaPath:"#/properties/notices/properties/events/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((((data45 === "build") || (data45 === "approval")) || (data45 === "deployment")) || (data45 === "rollback"))){
const err91 = {instancePath:instancePath+"/notices/events/" + i2,schemaPath:"#/properties/notices/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema88.properties.notices.properties.events.items.enum}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
let i3 = data44.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data44[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err92 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err93 = {instancePath:instancePath+"/notices/events",schemaPath:"#/properties/notices/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="platform.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "service-pipelines/v1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema61.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Platform")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema61.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "title")) || (key1 === "description"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func2(data3) > 12){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 12}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 2){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern0.test(data3)){
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.title !== undefined){
let data4 = data2.title;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err15 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.description !== undefined){
if(typeof data2.description !== "string"){
const err17 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.spec !== undefined){
let data6 = data.spec;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.aws === undefined){
const err19 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "aws"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.gitlab === undefined){
const err20 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "gitlab"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.jenkins === undefined){
const err21 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "jenkins"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.artifactory === undefined){
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "artifactory"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.notices === undefined){
const err23 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "notices"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.images === undefined){
const err24 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "images"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.environments === undefined){
const err25 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "environments"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data6){
if(!(func15.call(schema61.properties.spec.properties, key2))){
const err26 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.aws !== undefined){
let data7 = data6.aws;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.region === undefined){
const err27 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/required",keyword:"required",params:{missingProperty: "region"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data7.toolsAccount === undefined){
const err28 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/required",keyword:"required",params:{missingProperty: "toolsAccount"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7.bootstrapImage === undefined){
const err29 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/required",keyword:"required",params:{missingProperty: "bootstrapImage"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data7){
if(!(((((key3 === "region") || (key3 === "toolsAccount")) || (key3 === "bootstrapImage")) || (key3 === "retentionDays")) || (key3 === "permissionsBoundary"))){
const err30 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.region !== undefined){
let data8 = data7.region;
if(typeof data8 === "string"){
if(!pattern55.test(data8)){
const err31 = {instancePath:instancePath+"/spec/aws/region",schemaPath:"#/properties/spec/properties/aws/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/aws/region",schemaPath:"#/properties/spec/properties/aws/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data7.toolsAccount !== undefined){
let data9 = data7.toolsAccount;
if(typeof data9 === "string"){
if(!pattern56.test(data9)){
const err33 = {instancePath:instancePath+"/spec/aws/toolsAccount",schemaPath:"common.schema.json#/definitions/accountId/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/aws/toolsAccount",schemaPath:"common.schema.json#/definitions/accountId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data7.bootstrapImage !== undefined){
let data10 = data7.bootstrapImage;
if(typeof data10 === "string"){
if(!pattern57.test(data10)){
const err35 = {instancePath:instancePath+"/spec/aws/bootstrapImage",schemaPath:"common.schema.json#/definitions/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/aws/bootstrapImage",schemaPath:"common.schema.json#/definitions/image/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data7.retentionDays !== undefined){
let data11 = data7.retentionDays;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err37 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 3650 || isNaN(data11)){
const err38 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data11 < 30 || isNaN(data11)){
const err39 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data7.permissionsBoundary !== undefined){
let data12 = data7.permissionsBoundary;
if(typeof data12 === "string"){
if(!pattern58.test(data12)){
const err40 = {instancePath:instancePath+"/spec/aws/permissionsBoundary",schemaPath:"#/properties/spec/properties/aws/properties/permissionsBoundary/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+=,.@-]{1,128}$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/spec/aws/permissionsBoundary",schemaPath:"#/properties/spec/properties/aws/properties/permissionsBoundary/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data6.gitlab !== undefined){
let data13 = data6.gitlab;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err43 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data13.catalogProject === undefined){
const err44 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "catalogProject"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data13.runners === undefined){
const err45 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "runners"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 in data13){
if(!(((((((key4 === "url") || (key4 === "tier")) || (key4 === "defaultBranch")) || (key4 === "catalogProject")) || (key4 === "catalogRef")) || (key4 === "runners")) || (key4 === "audience"))){
const err46 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(!pattern59.test(data14)){
const err47 = {instancePath:instancePath+"/spec/gitlab/url",schemaPath:"common.schema.json#/definitions/address/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/spec/gitlab/url",schemaPath:"common.schema.json#/definitions/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data13.tier !== undefined){
let data15 = data13.tier;
if(typeof data15 !== "string"){
const err49 = {instancePath:instancePath+"/spec/gitlab/tier",schemaPath:"#/properties/spec/properties/gitlab/properties/tier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((data15 === "free") || (data15 === "premium")) || (data15 === "ultimate"))){
const err50 = {instancePath:instancePath+"/spec/gitlab/tier",schemaPath:"#/properties/spec/properties/gitlab/properties/tier/enum",keyword:"enum",params:{allowedValues: schema61.properties.spec.properties.gitlab.properties.tier.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data13.defaultBranch !== undefined){
let data16 = data13.defaultBranch;
if(typeof data16 === "string"){
if(!pattern60.test(data16)){
const err51 = {instancePath:instancePath+"/spec/gitlab/defaultBranch",schemaPath:"#/properties/spec/properties/gitlab/properties/defaultBranch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]*$"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/gitlab/defaultBranch",schemaPath:"#/properties/spec/properties/gitlab/properties/defaultBranch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data13.catalogProject !== undefined){
let data17 = data13.catalogProject;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err53 = {instancePath:instancePath+"/spec/gitlab/catalogProject",schemaPath:"common.schema.json#/definitions/projectPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/gitlab/catalogProject",schemaPath:"common.schema.json#/definitions/projectPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data13.catalogRef !== undefined){
let data18 = data13.catalogRef;
if(typeof data18 === "string"){
if(!pattern60.test(data18)){
const err55 = {instancePath:instancePath+"/spec/gitlab/catalogRef",schemaPath:"#/properties/spec/properties/gitlab/properties/catalogRef/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]*$"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/gitlab/catalogRef",schemaPath:"#/properties/spec/properties/gitlab/properties/catalogRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data13.runners !== undefined){
let data19 = data13.runners;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.build === undefined){
const err57 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/required",keyword:"required",params:{missingProperty: "build"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data19.image === undefined){
const err58 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "build") || (key5 === "image"))){
const err59 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data19.build !== undefined){
let data20 = data19.build;
if(Array.isArray(data20)){
if(data20.length < 1){
const err60 = {instancePath:instancePath+"/spec/gitlab/runners/build",schemaPath:"common.schema.json#/definitions/runnerTags/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if(typeof data21 === "string"){
if(!pattern63.test(data21)){
const err61 = {instancePath:instancePath+"/spec/gitlab/runners/build/" + i0,schemaPath:"common.schema.json#/definitions/runnerTags/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s,][^,\\n]*$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/gitlab/runners/build/" + i0,schemaPath:"common.schema.json#/definitions/runnerTags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
let i1 = data20.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data20[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err63 = {instancePath:instancePath+"/spec/gitlab/runners/build",schemaPath:"common.schema.json#/definitions/runnerTags/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err64 = {instancePath:instancePath+"/spec/gitlab/runners/build",schemaPath:"common.schema.json#/definitions/runnerTags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.image !== undefined){
let data22 = data19.image;
if(Array.isArray(data22)){
if(data22.length < 1){
const err65 = {instancePath:instancePath+"/spec/gitlab/runners/image",schemaPath:"common.schema.json#/definitions/runnerTags/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len1 = data22.length;
for(let i2=0; i2<len1; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!pattern63.test(data23)){
const err66 = {instancePath:instancePath+"/spec/gitlab/runners/image/" + i2,schemaPath:"common.schema.json#/definitions/runnerTags/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s,][^,\\n]*$"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/spec/gitlab/runners/image/" + i2,schemaPath:"common.schema.json#/definitions/runnerTags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
let i3 = data22.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data22[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err68 = {instancePath:instancePath+"/spec/gitlab/runners/image",schemaPath:"common.schema.json#/definitions/runnerTags/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err69 = {instancePath:instancePath+"/spec/gitlab/runners/image",schemaPath:"common.schema.json#/definitions/runnerTags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data13.audience !== undefined){
let data24 = data13.audience;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
if(!((key6 === "aws") || (key6 === "artifactory"))){
const err71 = {instancePath:instancePath+"/spec/gitlab/audience",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data24.aws !== undefined){
let data25 = data24.aws;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err72 = {instancePath:instancePath+"/spec/gitlab/audience/aws",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/aws/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/spec/gitlab/audience/aws",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/aws/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.artifactory !== undefined){
let data26 = data24.artifactory;
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err74 = {instancePath:instancePath+"/spec/gitlab/audience/artifactory",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/artifactory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/spec/gitlab/audience/artifactory",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/artifactory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/spec/gitlab/audience",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data6.jenkins !== undefined){
let data27 = data6.jenkins;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.url === undefined){
const err78 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data27.agents === undefined){
const err79 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "agents"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data27.credentials === undefined){
const err80 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "credentials"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key7 in data27){
if(!(((((key7 === "url") || (key7 === "folder")) || (key7 === "agents")) || (key7 === "credentials")) || (key7 === "oidcIssuer"))){
const err81 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data27.url !== undefined){
let data28 = data27.url;
if(typeof data28 === "string"){
if(!pattern59.test(data28)){
const err82 = {instancePath:instancePath+"/spec/jenkins/url",schemaPath:"common.schema.json#/definitions/address/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/spec/jenkins/url",schemaPath:"common.schema.json#/definitions/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data27.folder !== undefined){
let data29 = data27.folder;
if(typeof data29 === "string"){
if(!pattern66.test(data29)){
const err84 = {instancePath:instancePath+"/spec/jenkins/folder",schemaPath:"#/properties/spec/properties/jenkins/properties/folder/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/spec/jenkins/folder",schemaPath:"#/properties/spec/properties/jenkins/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data27.agents !== undefined){
let data30 = data27.agents;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.build === undefined){
const err86 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/required",keyword:"required",params:{missingProperty: "build"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data30.image === undefined){
const err87 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key8 in data30){
if(!((key8 === "build") || (key8 === "image"))){
const err88 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data30.build !== undefined){
let data31 = data30.build;
if(typeof data31 === "string"){
if(!pattern67.test(data31)){
const err89 = {instancePath:instancePath+"/spec/jenkins/agents/build",schemaPath:"common.schema.json#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/spec/jenkins/agents/build",schemaPath:"common.schema.json#/definitions/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data30.image !== undefined){
let data32 = data30.image;
if(typeof data32 === "string"){
if(!pattern67.test(data32)){
const err91 = {instancePath:instancePath+"/spec/jenkins/agents/image",schemaPath:"common.schema.json#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/spec/jenkins/agents/image",schemaPath:"common.schema.json#/definitions/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data27.credentials !== undefined){
let data33 = data27.credentials;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.artifactory === undefined){
const err94 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "artifactory"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data33.aws === undefined){
const err95 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "aws"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data33.gitlab === undefined){
const err96 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "gitlab"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key9 in data33){
if(!(((key9 === "artifactory") || (key9 === "aws")) || (key9 === "gitlab"))){
const err97 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data33.artifactory !== undefined){
let data34 = data33.artifactory;
if(typeof data34 === "string"){
if(!pattern69.test(data34)){
const err98 = {instancePath:instancePath+"/spec/jenkins/credentials/artifactory",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/artifactory/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/spec/jenkins/credentials/artifactory",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/artifactory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data33.aws !== undefined){
let data35 = data33.aws;
if(typeof data35 === "string"){
if(!pattern69.test(data35)){
const err100 = {instancePath:instancePath+"/spec/jenkins/credentials/aws",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/aws/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/spec/jenkins/credentials/aws",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/aws/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data33.gitlab !== undefined){
let data36 = data33.gitlab;
if(typeof data36 === "string"){
if(!pattern69.test(data36)){
const err102 = {instancePath:instancePath+"/spec/jenkins/credentials/gitlab",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/gitlab/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/spec/jenkins/credentials/gitlab",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/gitlab/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data27.oidcIssuer !== undefined){
let data37 = data27.oidcIssuer;
if(typeof data37 === "string"){
if(!pattern59.test(data37)){
const err105 = {instancePath:instancePath+"/spec/jenkins/oidcIssuer",schemaPath:"common.schema.json#/definitions/address/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/spec/jenkins/oidcIssuer",schemaPath:"common.schema.json#/definitions/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data6.artifactory !== undefined){
let data38 = data6.artifactory;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.url === undefined){
const err108 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data38.repositories === undefined){
const err109 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/required",keyword:"required",params:{missingProperty: "repositories"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key10 in data38){
if(!(((key10 === "url") || (key10 === "oidcProvider")) || (key10 === "repositories"))){
const err110 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data38.url !== undefined){
let data39 = data38.url;
if(typeof data39 === "string"){
if(!pattern59.test(data39)){
const err111 = {instancePath:instancePath+"/spec/artifactory/url",schemaPath:"common.schema.json#/definitions/address/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/spec/artifactory/url",schemaPath:"common.schema.json#/definitions/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data38.oidcProvider !== undefined){
let data40 = data38.oidcProvider;
if(typeof data40 === "string"){
if(!pattern69.test(data40)){
const err113 = {instancePath:instancePath+"/spec/artifactory/oidcProvider",schemaPath:"#/properties/spec/properties/artifactory/properties/oidcProvider/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/spec/artifactory/oidcProvider",schemaPath:"#/properties/spec/properties/artifactory/properties/oidcProvider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data38.repositories !== undefined){
let data41 = data38.repositories;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.maven === undefined){
const err115 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "maven"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data41.npm === undefined){
const err116 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "npm"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data41.pypi === undefined){
const err117 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "pypi"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data41.generic === undefined){
const err118 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "generic"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key11 in data41){
if(!((((key11 === "maven") || (key11 === "npm")) || (key11 === "pypi")) || (key11 === "generic"))){
const err119 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data41.maven !== undefined){
let data42 = data41.maven;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.resolve === undefined){
const err120 = {instancePath:instancePath+"/spec/artifactory/repositories/maven",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/required",keyword:"required",params:{missingProperty: "resolve"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data42.publish === undefined){
const err121 = {instancePath:instancePath+"/spec/artifactory/repositories/maven",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/required",keyword:"required",params:{missingProperty: "publish"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
for(const key12 in data42){
if(!((key12 === "resolve") || (key12 === "publish"))){
const err122 = {instancePath:instancePath+"/spec/artifactory/repositories/maven",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data42.resolve !== undefined){
let data43 = data42.resolve;
if(typeof data43 === "string"){
if(!pattern69.test(data43)){
const err123 = {instancePath:instancePath+"/spec/artifactory/repositories/maven/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/properties/resolve/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/spec/artifactory/repositories/maven/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/properties/resolve/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data42.publish !== undefined){
let data44 = data42.publish;
if(typeof data44 === "string"){
if(!pattern69.test(data44)){
const err125 = {instancePath:instancePath+"/spec/artifactory/repositories/maven/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/properties/publish/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/spec/artifactory/repositories/maven/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/properties/publish/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/spec/artifactory/repositories/maven",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/maven/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data41.npm !== undefined){
let data45 = data41.npm;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.resolve === undefined){
const err128 = {instancePath:instancePath+"/spec/artifactory/repositories/npm",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/required",keyword:"required",params:{missingProperty: "resolve"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data45.publish === undefined){
const err129 = {instancePath:instancePath+"/spec/artifactory/repositories/npm",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/required",keyword:"required",params:{missingProperty: "publish"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
for(const key13 in data45){
if(!((key13 === "resolve") || (key13 === "publish"))){
const err130 = {instancePath:instancePath+"/spec/artifactory/repositories/npm",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data45.resolve !== undefined){
let data46 = data45.resolve;
if(typeof data46 === "string"){
if(!pattern69.test(data46)){
const err131 = {instancePath:instancePath+"/spec/artifactory/repositories/npm/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/properties/resolve/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/spec/artifactory/repositories/npm/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/properties/resolve/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data45.publish !== undefined){
let data47 = data45.publish;
if(typeof data47 === "string"){
if(!pattern69.test(data47)){
const err133 = {instancePath:instancePath+"/spec/artifactory/repositories/npm/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/properties/publish/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/spec/artifactory/repositories/npm/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/properties/publish/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/spec/artifactory/repositories/npm",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/npm/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data41.pypi !== undefined){
let data48 = data41.pypi;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.resolve === undefined){
const err136 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/required",keyword:"required",params:{missingProperty: "resolve"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data48.publish === undefined){
const err137 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/required",keyword:"required",params:{missingProperty: "publish"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key14 in data48){
if(!((key14 === "resolve") || (key14 === "publish"))){
const err138 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data48.resolve !== undefined){
let data49 = data48.resolve;
if(typeof data49 === "string"){
if(!pattern69.test(data49)){
const err139 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/properties/resolve/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/properties/resolve/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data48.publish !== undefined){
let data50 = data48.publish;
if(typeof data50 === "string"){
if(!pattern69.test(data50)){
const err141 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/properties/publish/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/properties/publish/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/spec/artifactory/repositories/pypi",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/pypi/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data41.generic !== undefined){
let data51 = data41.generic;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.resolve === undefined){
const err144 = {instancePath:instancePath+"/spec/artifactory/repositories/generic",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/required",keyword:"required",params:{missingProperty: "resolve"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data51.publish === undefined){
const err145 = {instancePath:instancePath+"/spec/artifactory/repositories/generic",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/required",keyword:"required",params:{missingProperty: "publish"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key15 in data51){
if(!((key15 === "resolve") || (key15 === "publish"))){
const err146 = {instancePath:instancePath+"/spec/artifactory/repositories/generic",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data51.resolve !== undefined){
let data52 = data51.resolve;
if(typeof data52 === "string"){
if(!pattern69.test(data52)){
const err147 = {instancePath:instancePath+"/spec/artifactory/repositories/generic/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/properties/resolve/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/spec/artifactory/repositories/generic/resolve",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/properties/resolve/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data51.publish !== undefined){
let data53 = data51.publish;
if(typeof data53 === "string"){
if(!pattern69.test(data53)){
const err149 = {instancePath:instancePath+"/spec/artifactory/repositories/generic/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/properties/publish/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/spec/artifactory/repositories/generic/publish",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/properties/publish/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/spec/artifactory/repositories/generic",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/properties/generic/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data6.notices !== undefined){
let data54 = data6.notices;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.channels === undefined){
const err154 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/required",keyword:"required",params:{missingProperty: "channels"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key16 in data54){
if(!(key16 === "channels")){
const err155 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data54.channels !== undefined){
let data55 = data54.channels;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key17 in data55){
const _errs152 = errors;
if(typeof key17 === "string"){
if(!pattern1.test(key17)){
const err156 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"},propertyName:key17};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
var valid45 = _errs152 === errors;
if(!valid45){
const err157 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/propertyNames",keyword:"propertyNames",params:{propertyName: key17}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
for(const key18 in data55){
let data56 = data55[key18];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.gitlabVariable === undefined){
const err158 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "gitlabVariable"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data56.jenkinsCredential === undefined){
const err159 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "jenkinsCredential"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data56.awsSecret === undefined){
const err160 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "awsSecret"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key19 in data56){
if(!(((key19 === "gitlabVariable") || (key19 === "jenkinsCredential")) || (key19 === "awsSecret"))){
const err161 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data56.gitlabVariable !== undefined){
let data57 = data56.gitlabVariable;
if(typeof data57 === "string"){
if(!pattern17.test(data57)){
const err162 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/gitlabVariable",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/gitlabVariable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/gitlabVariable",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/gitlabVariable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data56.jenkinsCredential !== undefined){
let data58 = data56.jenkinsCredential;
if(typeof data58 === "string"){
if(!pattern69.test(data58)){
const err164 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/jenkinsCredential",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/jenkinsCredential/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/jenkinsCredential",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/jenkinsCredential/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data56.awsSecret !== undefined){
let data59 = data56.awsSecret;
if(typeof data59 === "string"){
if(!pattern86.test(data59)){
const err166 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/awsSecret",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/awsSecret/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_+=.@-]+$"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/awsSecret",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/awsSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/spec/notices/channels/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data6.images !== undefined){
let data60 = data6.images;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.builders === undefined){
const err171 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "builders"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data60.tools === undefined){
const err172 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "tools"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data60.imageBuilder === undefined){
const err173 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "imageBuilder"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key20 in data60){
if(!((((key20 === "builders") || (key20 === "tools")) || (key20 === "imageBuilder")) || (key20 === "codebuild"))){
const err174 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data60.builders !== undefined){
let data61 = data60.builders;
if(typeof data61 === "string"){
if(!pattern87.test(data61)){
const err175 = {instancePath:instancePath+"/spec/images/builders",schemaPath:"#/properties/spec/properties/images/properties/builders/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
else {
const err176 = {instancePath:instancePath+"/spec/images/builders",schemaPath:"#/properties/spec/properties/images/properties/builders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data60.tools !== undefined){
let data62 = data60.tools;
if(typeof data62 === "string"){
if(!pattern57.test(data62)){
const err177 = {instancePath:instancePath+"/spec/images/tools",schemaPath:"common.schema.json#/definitions/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/spec/images/tools",schemaPath:"common.schema.json#/definitions/image/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data60.imageBuilder !== undefined){
let data63 = data60.imageBuilder;
if(typeof data63 === "string"){
if(!pattern57.test(data63)){
const err179 = {instancePath:instancePath+"/spec/images/imageBuilder",schemaPath:"common.schema.json#/definitions/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/spec/images/imageBuilder",schemaPath:"common.schema.json#/definitions/image/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data60.codebuild !== undefined){
let data64 = data60.codebuild;
if(typeof data64 === "string"){
if(!pattern90.test(data64)){
const err181 = {instancePath:instancePath+"/spec/images/codebuild",schemaPath:"#/properties/spec/properties/images/properties/codebuild/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][A-Za-z0-9._/:@-]*$"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/spec/images/codebuild",schemaPath:"#/properties/spec/properties/images/properties/codebuild/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data6.environments !== undefined){
let data65 = data6.environments;
if(Array.isArray(data65)){
if(data65.length < 1){
const err184 = {instancePath:instancePath+"/spec/environments",schemaPath:"#/properties/spec/properties/environments/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
const len2 = data65.length;
for(let i4=0; i4<len2; i4++){
let data66 = data65[i4];
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.name === undefined){
const err185 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data66.tier === undefined){
const err186 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "tier"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data66.account === undefined){
const err187 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "account"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data66.vpc === undefined){
const err188 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "vpc"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data66.cluster === undefined){
const err189 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "cluster"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data66.domain === undefined){
const err190 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "domain"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(data66.runners === undefined){
const err191 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "runners"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
for(const key21 in data66){
if(!(func15.call(schema61.properties.spec.properties.environments.items.properties, key21))){
const err192 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data66.name !== undefined){
let data67 = data66.name;
if(typeof data67 === "string"){
if(func2(data67) > 12){
const err193 = {instancePath:instancePath+"/spec/environments/" + i4+"/name",schemaPath:"common.schema.json#/definitions/environmentName/maxLength",keyword:"maxLength",params:{limit: 12}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(!pattern0.test(data67)){
const err194 = {instancePath:instancePath+"/spec/environments/" + i4+"/name",schemaPath:"common.schema.json#/definitions/environmentName/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/spec/environments/" + i4+"/name",schemaPath:"common.schema.json#/definitions/environmentName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data66.tier !== undefined){
let data68 = data66.tier;
if(typeof data68 !== "string"){
const err196 = {instancePath:instancePath+"/spec/environments/" + i4+"/tier",schemaPath:"#/properties/spec/properties/environments/items/properties/tier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(!((((data68 === "development") || (data68 === "testing")) || (data68 === "staging")) || (data68 === "production"))){
const err197 = {instancePath:instancePath+"/spec/environments/" + i4+"/tier",schemaPath:"#/properties/spec/properties/environments/items/properties/tier/enum",keyword:"enum",params:{allowedValues: schema61.properties.spec.properties.environments.items.properties.tier.enum}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data66.account !== undefined){
let data69 = data66.account;
if(typeof data69 === "string"){
if(!pattern56.test(data69)){
const err198 = {instancePath:instancePath+"/spec/environments/" + i4+"/account",schemaPath:"common.schema.json#/definitions/accountId/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
else {
const err199 = {instancePath:instancePath+"/spec/environments/" + i4+"/account",schemaPath:"common.schema.json#/definitions/accountId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data66.vpc !== undefined){
let data70 = data66.vpc;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.id === undefined){
const err200 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data70.subnets === undefined){
const err201 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/required",keyword:"required",params:{missingProperty: "subnets"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key22 in data70){
if(!((key22 === "id") || (key22 === "subnets"))){
const err202 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data70.id !== undefined){
let data71 = data70.id;
if(typeof data71 === "string"){
if(!pattern93.test(data71)){
const err203 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/id",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/id/pattern",keyword:"pattern",params:{pattern: "^vpc-[0-9a-f]{8,17}$"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/id",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data70.subnets !== undefined){
let data72 = data70.subnets;
if(Array.isArray(data72)){
if(data72.length < 1){
const err205 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
const len3 = data72.length;
for(let i5=0; i5<len3; i5++){
let data73 = data72[i5];
if(typeof data73 === "string"){
if(!pattern94.test(data73)){
const err206 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/subnets/" + i5,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-[0-9a-f]{8,17}$"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/subnets/" + i5,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
let i6 = data72.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data72[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err208 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err209 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/spec/environments/" + i4+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data66.cluster !== undefined){
let data74 = data66.cluster;
if(typeof data74 === "string"){
if(!pattern95.test(data74)){
const err211 = {instancePath:instancePath+"/spec/environments/" + i4+"/cluster",schemaPath:"#/properties/spec/properties/environments/items/properties/cluster/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,255}$"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/spec/environments/" + i4+"/cluster",schemaPath:"#/properties/spec/properties/environments/items/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data66.domain !== undefined){
let data75 = data66.domain;
if(typeof data75 === "string"){
if(!pattern96.test(data75)){
const err213 = {instancePath:instancePath+"/spec/environments/" + i4+"/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/domain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/spec/environments/" + i4+"/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data66.pools !== undefined){
let data76 = data66.pools;
if(Array.isArray(data76)){
const len4 = data76.length;
for(let i7=0; i7<len4; i7++){
let data77 = data76[i7];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.name === undefined){
const err215 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data77.scheme === undefined){
const err216 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "scheme"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data77.loadBalancerArn === undefined){
const err217 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "loadBalancerArn"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data77.listenerArn === undefined){
const err218 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "listenerArn"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data77.testListenerArn === undefined){
const err219 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "testListenerArn"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data77.securityGroup === undefined){
const err220 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "securityGroup"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key23 in data77){
if(!((((((key23 === "name") || (key23 === "scheme")) || (key23 === "loadBalancerArn")) || (key23 === "listenerArn")) || (key23 === "testListenerArn")) || (key23 === "securityGroup"))){
const err221 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data77.name !== undefined){
let data78 = data77.name;
if(typeof data78 === "string"){
if(!pattern0.test(data78)){
const err222 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/name",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/name",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data77.scheme !== undefined){
let data79 = data77.scheme;
if(typeof data79 !== "string"){
const err224 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/scheme",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/scheme/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(!((data79 === "public") || (data79 === "internal"))){
const err225 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/scheme",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema61.properties.spec.properties.environments.items.properties.pools.items.properties.scheme.enum}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data77.loadBalancerArn !== undefined){
let data80 = data77.loadBalancerArn;
if(typeof data80 === "string"){
if(!pattern98.test(data80)){
const err226 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/loadBalancerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/loadBalancerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/loadBalancerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/loadBalancerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data77.listenerArn !== undefined){
let data81 = data77.listenerArn;
if(typeof data81 === "string"){
if(!pattern99.test(data81)){
const err228 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/listenerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/listenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data77.testListenerArn !== undefined){
let data82 = data77.testListenerArn;
if(typeof data82 === "string"){
if(!pattern99.test(data82)){
const err230 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/testListenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testListenerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/testListenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testListenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data77.securityGroup !== undefined){
let data83 = data77.securityGroup;
if(typeof data83 === "string"){
if(!pattern101.test(data83)){
const err232 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/securityGroup/pattern",keyword:"pattern",params:{pattern: "^sg-[0-9a-f]{8,17}$"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7+"/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/securityGroup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools/" + i7,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/spec/environments/" + i4+"/pools",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data66.runners !== undefined){
let data84 = data66.runners;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.gitlab === undefined){
const err236 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/required",keyword:"required",params:{missingProperty: "gitlab"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(data84.jenkins === undefined){
const err237 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/required",keyword:"required",params:{missingProperty: "jenkins"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
for(const key24 in data84){
if(!((key24 === "gitlab") || (key24 === "jenkins"))){
const err238 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data84.gitlab !== undefined){
let data85 = data84.gitlab;
if(Array.isArray(data85)){
if(data85.length < 1){
const err239 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/gitlab",schemaPath:"common.schema.json#/definitions/runnerTags/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
const len5 = data85.length;
for(let i8=0; i8<len5; i8++){
let data86 = data85[i8];
if(typeof data86 === "string"){
if(!pattern63.test(data86)){
const err240 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/gitlab/" + i8,schemaPath:"common.schema.json#/definitions/runnerTags/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s,][^,\\n]*$"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/gitlab/" + i8,schemaPath:"common.schema.json#/definitions/runnerTags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
let i9 = data85.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data85[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err242 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/gitlab",schemaPath:"common.schema.json#/definitions/runnerTags/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err243 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/gitlab",schemaPath:"common.schema.json#/definitions/runnerTags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data84.jenkins !== undefined){
let data87 = data84.jenkins;
if(typeof data87 === "string"){
if(!pattern67.test(data87)){
const err244 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/jenkins",schemaPath:"common.schema.json#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners/jenkins",schemaPath:"common.schema.json#/definitions/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/spec/environments/" + i4+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data66.strategy !== undefined){
let data88 = data66.strategy;
if(typeof data88 !== "string"){
const err247 = {instancePath:instancePath+"/spec/environments/" + i4+"/strategy",schemaPath:"common.schema.json#/definitions/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(!((data88 === "blue-green") || (data88 === "rolling"))){
const err248 = {instancePath:instancePath+"/spec/environments/" + i4+"/strategy",schemaPath:"common.schema.json#/definitions/strategy/enum",keyword:"enum",params:{allowedValues: schema22.enum}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data66.approval !== undefined){
if(!(validate44(data66.approval, {instancePath:instancePath+"/spec/environments/" + i4+"/approval",parentData:data66,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data66.window !== undefined){
if(!(validate46(data66.window, {instancePath:instancePath+"/spec/environments/" + i4+"/window",parentData:data66,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data66.size !== undefined){
let data91 = data66.size;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key25 in data91){
if(!(((((key25 === "cpu") || (key25 === "memory")) || (key25 === "min")) || (key25 === "max")) || (key25 === "targetCpu"))){
const err249 = {instancePath:instancePath+"/spec/environments/" + i4+"/size",schemaPath:"common.schema.json#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data91.cpu !== undefined){
let data92 = data91.cpu;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err250 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(!(((((((data92 === 256) || (data92 === 512)) || (data92 === 1024)) || (data92 === 2048)) || (data92 === 4096)) || (data92 === 8192)) || (data92 === 16384))){
const err251 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/cpu",schemaPath:"common.schema.json#/definitions/size/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema27.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data91.memory !== undefined){
let data93 = data91.memory;
if(!(((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93))) && (isFinite(data93)))){
const err252 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 122880 || isNaN(data93)){
const err253 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data93 < 512 || isNaN(data93)){
const err254 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data93/256, res0 !== parseInt(res0)))){
const err255 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/memory",schemaPath:"common.schema.json#/definitions/size/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
if(data91.min !== undefined){
let data94 = data91.min;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err256 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 1000 || isNaN(data94)){
const err257 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if(data94 < 0 || isNaN(data94)){
const err258 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/min",schemaPath:"common.schema.json#/definitions/size/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
if(data91.max !== undefined){
let data95 = data91.max;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
const err259 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 1000 || isNaN(data95)){
const err260 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(data95 < 1 || isNaN(data95)){
const err261 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/max",schemaPath:"common.schema.json#/definitions/size/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
if(data91.targetCpu !== undefined){
let data96 = data91.targetCpu;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
const err262 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 > 95 || isNaN(data96)){
const err263 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data96 < 10 || isNaN(data96)){
const err264 = {instancePath:instancePath+"/spec/environments/" + i4+"/size/targetCpu",schemaPath:"common.schema.json#/definitions/size/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
}
}
else {
const err265 = {instancePath:instancePath+"/spec/environments/" + i4+"/size",schemaPath:"common.schema.json#/definitions/size/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data66.alarms !== undefined){
let data97 = data66.alarms;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key26 in data97){
if(!((((key26 === "errorsPerMinute") || (key26 === "latencyMs")) || (key26 === "cpuPercent")) || (key26 === "memoryPercent"))){
const err266 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms",schemaPath:"common.schema.json#/definitions/alarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data97.errorsPerMinute !== undefined){
let data98 = data97.errorsPerMinute;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err267 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 1000000 || isNaN(data98)){
const err268 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(data98 < 1 || isNaN(data98)){
const err269 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/errorsPerMinute",schemaPath:"common.schema.json#/definitions/alarms/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
if(data97.latencyMs !== undefined){
let data99 = data97.latencyMs;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err270 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 60000 || isNaN(data99)){
const err271 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data99 < 1 || isNaN(data99)){
const err272 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/latencyMs",schemaPath:"common.schema.json#/definitions/alarms/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
if(data97.cpuPercent !== undefined){
let data100 = data97.cpuPercent;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err273 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 100 || isNaN(data100)){
const err274 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err275 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/cpuPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
if(data97.memoryPercent !== undefined){
let data101 = data97.memoryPercent;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err276 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 100 || isNaN(data101)){
const err277 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(data101 < 1 || isNaN(data101)){
const err278 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms/memoryPercent",schemaPath:"common.schema.json#/definitions/alarms/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
}
else {
const err279 = {instancePath:instancePath+"/spec/environments/" + i4+"/alarms",schemaPath:"common.schema.json#/definitions/alarms/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
}
else {
const err280 = {instancePath:instancePath+"/spec/environments/" + i4,schemaPath:"#/properties/spec/properties/environments/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
else {
const err281 = {instancePath:instancePath+"/spec/environments",schemaPath:"#/properties/spec/properties/environments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data6.policy !== undefined){
let data102 = data6.policy;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key27 in data102){
if(!(((key27 === "approvals") || (key27 === "minimumCoverage")) || (key27 === "exceptions"))){
const err282 = {instancePath:instancePath+"/spec/policy",schemaPath:"#/properties/spec/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data102.approvals !== undefined){
let data103 = data102.approvals;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key28 in data103){
const _errs270 = errors;
if(typeof key28 === "string"){
if(!pattern0.test(key28)){
const err283 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key28};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
var valid79 = _errs270 === errors;
if(!valid79){
const err284 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/propertyNames",keyword:"propertyNames",params:{propertyName: key28}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
for(const key29 in data103){
let data104 = data103[key29];
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key30 in data104){
if(!(((key30 === "required") || (key30 === "strength")) || (key30 === "count"))){
const err285 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data104.required !== undefined){
if(typeof data104.required !== "boolean"){
const err286 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data104.strength !== undefined){
let data106 = data104.strength;
if(typeof data106 !== "string"){
const err287 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/strength",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(!((data106 === "enforced") || (data106 === "advisory"))){
const err288 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/strength",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/strength/enum",keyword:"enum",params:{allowedValues: schema61.properties.spec.properties.policy.properties.approvals.additionalProperties.properties.strength.enum}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data104.count !== undefined){
let data107 = data104.count;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
const err289 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 2 || isNaN(data107)){
const err290 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(data107 < 1 || isNaN(data107)){
const err291 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
}
else {
const err292 = {instancePath:instancePath+"/spec/policy/approvals/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
else {
const err293 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(data102.minimumCoverage !== undefined){
let data108 = data102.minimumCoverage;
if(!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))){
const err294 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 100 || isNaN(data108)){
const err295 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(data108 < 0 || isNaN(data108)){
const err296 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
if(data102.exceptions !== undefined){
let data109 = data102.exceptions;
if(Array.isArray(data109)){
const len6 = data109.length;
for(let i10=0; i10<len6; i10++){
let data110 = data109[i10];
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(data110.service === undefined){
const err297 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "service"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data110.rule === undefined){
const err298 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data110.owner === undefined){
const err299 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data110.reason === undefined){
const err300 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(data110.until === undefined){
const err301 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
for(const key31 in data110){
if(!(((((key31 === "service") || (key31 === "rule")) || (key31 === "owner")) || (key31 === "reason")) || (key31 === "until"))){
const err302 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data110.service !== undefined){
let data111 = data110.service;
if(typeof data111 === "string"){
if(func2(data111) > 63){
const err303 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/service",schemaPath:"common.schema.json#/definitions/teamName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(!pattern1.test(data111)){
const err304 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/service",schemaPath:"common.schema.json#/definitions/teamName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/service",schemaPath:"common.schema.json#/definitions/teamName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data110.rule !== undefined){
let data112 = data110.rule;
if(typeof data112 === "string"){
if(!pattern109.test(data112)){
const err306 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/rule",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^(approvals\\.[a-z0-9-]+|minimumCoverage)$"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/rule",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data110.owner !== undefined){
let data113 = data110.owner;
if(typeof data113 === "string"){
if(!pattern7.test(data113)){
const err308 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/owner",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/owner",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data110.reason !== undefined){
let data114 = data110.reason;
if(typeof data114 === "string"){
if(func2(data114) < 1){
const err310 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/reason",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
else {
const err311 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/reason",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data110.until !== undefined){
let data115 = data110.until;
if(typeof data115 === "string"){
if(!pattern111.test(data115)){
const err312 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/until",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10+"/until",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
else {
const err314 = {instancePath:instancePath+"/spec/policy/exceptions/" + i10,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
}
else {
const err315 = {instancePath:instancePath+"/spec/policy/exceptions",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
}
else {
const err316 = {instancePath:instancePath+"/spec/policy",schemaPath:"#/properties/spec/properties/policy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data6.defaults !== undefined){
if(!(validate48(data6.defaults, {instancePath:instancePath+"/spec/defaults",parentData:data6,parentDataProperty:"defaults",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err317 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

exports.resource = validate55;
const schema93 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"resource.schema.json","title":"ResourceEntity","description":"A stack: a Backstage Resource of type `cloudformation-stack`, with a pipeline of its own.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Resource"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"a name: letters, digits and - _ . with a letter or digit at both ends","examples":["resource"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{"gitlab.com/project-slug":{"description":"Path of the service's GitLab project.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}]}},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the resource is.","type":"object","required":["type","owner"],"properties":{"type":{"description":"Sort of resource; pipelines are made for `cloudformation-stack`.","type":"string","minLength":1,"examples":["cloudformation-stack"]},"owner":{"description":"Owner: a Group of the catalog.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"system":{"description":"Backstage System that it belongs to.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}]},"dependsOn":{"description":"Entities that must be deployed to an environment before this one, with their kind.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"dependencyOf":{"description":"Entities that need this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"pipeline":{"title":"StackBlock","description":"The stack's pipeline.","type":"object","additionalProperties":false,"required":["template"],"properties":{"template":{"description":"CloudFormation template in the stack's repository.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}],"examples":["template.yaml"]},"engines":{"title":"EnginesRule","description":"Which host does what.","type":"object","additionalProperties":false,"properties":{"build":{"description":"Host that builds.","type":"string","enum":["jenkins","gitlab"],"default":"jenkins"},"deliver":{"description":"Host that delivers to the environments.","type":"string","enum":["codepipeline","gitlab","jenkins"],"default":"codepipeline"}}},"delivery":{"description":"How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.","type":"string","enum":["merge-request","central"],"default":"merge-request"},"capabilities":{"description":"What CloudFormation must be told that the template may do.","type":"array","items":{"description":"A capability.","type":"string","enum":["CAPABILITY_IAM","CAPABILITY_NAMED_IAM","CAPABILITY_AUTO_EXPAND"]},"uniqueItems":true},"parameters":{"description":"Parameters of the template in every environment. Values are text. `{environment}` stands for the name of the environment.","type":"object","additionalProperties":{"description":"Value of the parameter.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"the name of a template parameter: letters and digits","examples":["InstanceClass"]}},"environments":{"description":"What differs by environment, by its name.","type":"object","additionalProperties":{"title":"StackEnvironmentRule","description":"What differs in one environment.","type":"object","additionalProperties":false,"properties":{"skip":{"description":"`true`: the stack is not delivered to this environment.","type":"boolean","default":false},"parameters":{"description":"Parameters of the template in this environment.","type":"object","additionalProperties":{"description":"Value of the parameter.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"the name of a template parameter: letters and digits","examples":["InstanceClass"]}},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"}}},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]}}}}}}}};
const pattern127 = new RegExp("^[A-Za-z0-9]{1,255}$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "teams") || (key0 === "count")) || (key0 === "selfApproval")) || (key0 === "timeoutHours")) || (key0 === "strength"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.teams !== undefined){
let data0 = data.teams;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) > 63){
const err2 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern1.test(data1)){
const err3 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/definitions/teamName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err10 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err15 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema23.properties.strength.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hours === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hours"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "timeZone") || (key0 === "days")) || (key0 === "hours")) || (key0 === "outside"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timeZone !== undefined){
let data0 = data.timeZone;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err2 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/definitions/timeZone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern16.test(data1)){
const err4 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.to === undefined){
const err7 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err8 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err17 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema25.properties.outside.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="resource.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data0 === "backstage.io/v1alpha1") || (data0 === "backstage.io/v1beta1"))){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema93.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Resource")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema93.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func2(data3) > 63){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern1.test(data3)){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(func2(data4) > 63){
const err13 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern2.test(data4)){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-+[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.title !== undefined){
let data5 = data2.title;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err16 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.description !== undefined){
if(typeof data2.description !== "string"){
const err18 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.labels !== undefined){
let data7 = data2.labels;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(key1 === "domain")){
let data8 = data7[key1];
if(typeof data8 === "string"){
if(func2(data8) > 63){
const err19 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern3.test(data8)){
const err20 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data7.domain !== undefined){
let data9 = data7.domain;
if(typeof data9 === "string"){
if(func2(data9) > 63){
const err22 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern3.test(data9)){
const err23 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/metadata/labels/domain",schemaPath:"#/properties/metadata/properties/labels/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data10 = data2.annotations;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!(key2 === "gitlab.com/project-slug")){
if(typeof data10[key2] !== "string"){
const err26 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data10["gitlab.com/project-slug"] !== undefined){
let data12 = data10["gitlab.com/project-slug"];
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err27 = {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",schemaPath:"common.schema.json#/definitions/projectPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",schemaPath:"common.schema.json#/definitions/projectPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data2.tags !== undefined){
let data13 = data2.tags;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 === "string"){
if(func2(data14) > 63){
const err30 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern6.test(data14)){
const err31 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data2.links !== undefined){
let data15 = data2.links;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.url === undefined){
const err34 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data16.url !== undefined){
let data17 = data16.url;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err35 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.title !== undefined){
let data18 = data16.title;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err37 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.icon !== undefined){
let data19 = data16.icon;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err39 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16.type !== undefined){
let data20 = data16.type;
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err41 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/metadata/links",schemaPath:"#/properties/metadata/properties/links/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.spec !== undefined){
let data21 = data.spec;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.type === undefined){
const err46 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data21.owner === undefined){
const err47 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data21.type !== undefined){
let data22 = data21.type;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err48 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.owner !== undefined){
let data23 = data21.owner;
if(typeof data23 === "string"){
if(!pattern7.test(data23)){
const err50 = {instancePath:instancePath+"/spec/owner",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/owner",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.system !== undefined){
let data24 = data21.system;
if(typeof data24 === "string"){
if(!pattern7.test(data24)){
const err52 = {instancePath:instancePath+"/spec/system",schemaPath:"common.schema.json#/definitions/entityRef/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/spec/system",schemaPath:"common.schema.json#/definitions/entityRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.dependsOn !== undefined){
if(!(validate56(data21.dependsOn, {instancePath:instancePath+"/spec/dependsOn",parentData:data21,parentDataProperty:"dependsOn",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data21.dependencyOf !== undefined){
if(!(validate56(data21.dependencyOf, {instancePath:instancePath+"/spec/dependencyOf",parentData:data21,parentDataProperty:"dependencyOf",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data21.pipeline !== undefined){
let data27 = data21.pipeline;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.template === undefined){
const err54 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "template"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key3 in data27){
if(!((((((key3 === "template") || (key3 === "engines")) || (key3 === "delivery")) || (key3 === "capabilities")) || (key3 === "parameters")) || (key3 === "environments"))){
const err55 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data27.template !== undefined){
let data28 = data27.template;
if(typeof data28 === "string"){
if(!pattern11.test(data28)){
const err56 = {instancePath:instancePath+"/spec/pipeline/template",schemaPath:"common.schema.json#/definitions/relativePath/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/spec/pipeline/template",schemaPath:"common.schema.json#/definitions/relativePath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data27.engines !== undefined){
let data29 = data27.engines;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key4 in data29){
if(!((key4 === "build") || (key4 === "deliver"))){
const err58 = {instancePath:instancePath+"/spec/pipeline/engines",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data29.build !== undefined){
let data30 = data29.build;
if(typeof data30 !== "string"){
const err59 = {instancePath:instancePath+"/spec/pipeline/engines/build",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/properties/build/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data30 === "jenkins") || (data30 === "gitlab"))){
const err60 = {instancePath:instancePath+"/spec/pipeline/engines/build",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/properties/build/enum",keyword:"enum",params:{allowedValues: schema93.properties.spec.properties.pipeline.properties.engines.properties.build.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.deliver !== undefined){
let data31 = data29.deliver;
if(typeof data31 !== "string"){
const err61 = {instancePath:instancePath+"/spec/pipeline/engines/deliver",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/properties/deliver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data31 === "codepipeline") || (data31 === "gitlab")) || (data31 === "jenkins"))){
const err62 = {instancePath:instancePath+"/spec/pipeline/engines/deliver",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/properties/deliver/enum",keyword:"enum",params:{allowedValues: schema93.properties.spec.properties.pipeline.properties.engines.properties.deliver.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/pipeline/engines",schemaPath:"#/properties/spec/properties/pipeline/properties/engines/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data27.delivery !== undefined){
let data32 = data27.delivery;
if(typeof data32 !== "string"){
const err64 = {instancePath:instancePath+"/spec/pipeline/delivery",schemaPath:"#/properties/spec/properties/pipeline/properties/delivery/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!((data32 === "merge-request") || (data32 === "central"))){
const err65 = {instancePath:instancePath+"/spec/pipeline/delivery",schemaPath:"#/properties/spec/properties/pipeline/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema93.properties.spec.properties.pipeline.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.capabilities !== undefined){
let data33 = data27.capabilities;
if(Array.isArray(data33)){
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
if(typeof data34 !== "string"){
const err66 = {instancePath:instancePath+"/spec/pipeline/capabilities/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data34 === "CAPABILITY_IAM") || (data34 === "CAPABILITY_NAMED_IAM")) || (data34 === "CAPABILITY_AUTO_EXPAND"))){
const err67 = {instancePath:instancePath+"/spec/pipeline/capabilities/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/items/enum",keyword:"enum",params:{allowedValues: schema93.properties.spec.properties.pipeline.properties.capabilities.items.enum}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
let i3 = data33.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data33[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err68 = {instancePath:instancePath+"/spec/pipeline/capabilities",schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err69 = {instancePath:instancePath+"/spec/pipeline/capabilities",schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data27.parameters !== undefined){
let data35 = data27.parameters;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key5 in data35){
const _errs86 = errors;
if(typeof key5 === "string"){
if(!pattern127.test(key5)){
const err70 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"},propertyName:key5};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
var valid27 = _errs86 === errors;
if(!valid27){
const err71 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
for(const key6 in data35){
if(typeof data35[key6] !== "string"){
const err72 = {instancePath:instancePath+"/spec/pipeline/parameters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data27.environments !== undefined){
let data37 = data27.environments;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
const _errs92 = errors;
if(typeof key7 === "string"){
if(!pattern0.test(key7)){
const err74 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key7};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
var valid29 = _errs92 === errors;
if(!valid29){
const err75 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key7}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
for(const key8 in data37){
let data38 = data37[key8];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key9 in data38){
if(!((((key9 === "skip") || (key9 === "parameters")) || (key9 === "approval")) || (key9 === "window"))){
const err76 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data38.skip !== undefined){
if(typeof data38.skip !== "boolean"){
const err77 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/skip",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/skip/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data38.parameters !== undefined){
let data40 = data38.parameters;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key10 in data40){
const _errs101 = errors;
if(typeof key10 === "string"){
if(!pattern127.test(key10)){
const err78 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"},propertyName:key10};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var valid32 = _errs101 === errors;
if(!valid32){
const err79 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key10}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
for(const key11 in data40){
if(typeof data40[key11] !== "string"){
const err80 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data38.approval !== undefined){
if(!(validate59(data38.approval, {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/approval",parentData:data38,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data38.window !== undefined){
if(!(validate61(data38.window, {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",parentData:data38,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err82 = {instancePath:instancePath+"/spec/pipeline/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

