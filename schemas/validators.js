// Made by `npm run types` from schemas/*.schema.json. Do not edit.
"use strict";
exports.component = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"component.schema.json","title":"ComponentEntity","description":"A service: a Backstage Component, with its pipeline under `spec.pipeline`.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Component"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be a name: letters, digits and - _ . with a letter or digit at both ends","examples":["component"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"must be a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{"gitlab.com/project-slug":{"description":"Path of the service's GitLab project.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}]}},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"must be a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"description":"A link.","type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the component is.","type":"object","required":["type","lifecycle","owner"],"properties":{"type":{"description":"Sort of component.","type":"string","minLength":1,"examples":["service"]},"lifecycle":{"description":"How far the component has come.","type":"string","enum":["experimental","production","deprecated"],"examples":["production"]},"owner":{"description":"Owner: a Group of the catalog.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"system":{"description":"Backstage System that it belongs to.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["shop"]},"subcomponentOf":{"description":"Component that it is a part of.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["component:shop"]},"dependsOn":{"description":"Entities that must be deployed to an environment before this one, with their kind.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}],"examples":[["component:pricing"]]},"dependencyOf":{"description":"Entities that need this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"providesApis":{"description":"APIs that it offers.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"consumesApis":{"description":"APIs that it calls.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"pipeline":{"$ref":"common.schema.json#/definitions/pipeline"}}}},"if":{"required":["spec"],"properties":{"spec":{"type":"object","required":["pipeline"]}}},"then":{"properties":{"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a service: lower-case letters, digits and single hyphens, a letter first, because it becomes part of names on every host","examples":["checkout"]}}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$", "u");
const pattern2 = new RegExp("^[a-z0-9]+(-+[a-z0-9]+)*$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");
const pattern6 = new RegExp("^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$", "u");
const schema8 = {"description":"Path of a GitLab project.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$","patternErrorMessage":"must be the path of a GitLab project: group/project, without a slash at either end","examples":["retail/commerce/checkout"]};
const pattern5 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = {"description":"Reference to another entity: `[kind:][namespace/]name`.","type":"string","pattern":"^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$","patternErrorMessage":"must be a reference to an entity: [kind:][namespace/]name","examples":["component:pricing","group:commerce"]};
const pattern7 = new RegExp("^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"References to other entities.","type":"array","items":{"$ref":"common.schema.json#/definitions/entityRef"},"uniqueItems":true};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const func0 = require("ajv/dist/runtime/equal").default;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema12 = {"title":"PipelineBlock","description":"The service's pipeline. What is absent comes from `defaults` in platform.yaml.","type":"object","additionalProperties":false,"properties":{"toolchain":{"$ref":"common.schema.json#/definitions/toolchain"},"path":{"description":"Folder of the service in its repository. Default: the root.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}]},"tagPrefix":{"description":"Beginning of the Git tags that carry a version. Default: `v`, and `<service>/v` where `path` is given.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]*$","patternErrorMessage":"must be the beginning of a Git tag: letters, digits and . _ / -","examples":["v"]},"renamedFrom":{"description":"Former names of the service, so that what bears them on the servers is moved and keeps its history.","type":"array","uniqueItems":true,"items":{"description":"A name that the service had.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name that a service had: lower-case letters, digits and single hyphens, a letter first","examples":["basket"]},"examples":[["basket"]]},"environments":{"description":"What differs by environment, by its name. An environment that is not named here is delivered to with the defaults.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/serviceEnvironment"},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]},"examples":[{"preprod":{"skip":true},"prod":{"size":{"min":3}}}]},"languageVersion":{"$ref":"common.schema.json#/definitions/languageVersion"},"packageType":{"$ref":"common.schema.json#/definitions/packageType"},"timeoutMinutes":{"$ref":"common.schema.json#/definitions/timeoutMinutes"},"engines":{"$ref":"common.schema.json#/definitions/engines"},"delivery":{"$ref":"common.schema.json#/definitions/delivery"},"image":{"$ref":"common.schema.json#/definitions/imageBuild"},"quality":{"$ref":"common.schema.json#/definitions/quality"},"hooks":{"$ref":"common.schema.json#/definitions/hooks"},"deploy":{"$ref":"common.schema.json#/definitions/deploy"},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"},"notices":{"$ref":"common.schema.json#/definitions/serviceNotices"},"hotfix":{"$ref":"common.schema.json#/definitions/hotfix"},"monitoring":{"$ref":"common.schema.json#/definitions/monitoring"},"trigger":{"$ref":"common.schema.json#/definitions/trigger"},"reviewApp":{"$ref":"common.schema.json#/definitions/reviewApp"}}};
const func15 = Object.prototype.hasOwnProperty;
const schema13 = {"description":"How the service is built and tested.","type":"string","enum":["java-maven","java-gradle","node-npm","node-pnpm","node-yarn","python","python-poetry","python-uv","go","dotnet","php","docker"],"examples":["java-maven"]};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((data === "java-maven") || (data === "java-gradle")) || (data === "node-npm")) || (data === "node-pnpm")) || (data === "node-yarn")) || (data === "python")) || (data === "python-poetry")) || (data === "python-uv")) || (data === "go")) || (data === "dotnet")) || (data === "php")) || (data === "docker"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema13.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema14 = {"description":"Path inside the repository.","type":"string","pattern":"^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$","patternErrorMessage":"must be a path inside the repository: no slash at either end, no \"..\", letters, digits and . _ - + @ only","examples":["services/checkout"]};
const pattern9 = new RegExp("^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema15 = {"title":"ServiceEnvironmentRule","description":"What differs in one environment. What is not written here is as everywhere.","type":"object","additionalProperties":false,"properties":{"skip":{"description":"`true`: the service is not delivered to this environment.","type":"boolean","default":false},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"traffic":{"$ref":"common.schema.json#/definitions/traffic"},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"},"monitoring":{"$ref":"common.schema.json#/definitions/monitoring"}}};
const schema16 = {"description":"How a new version replaces the old one: `blue-green` shifts traffic to a second set of tasks and back at once, by CodeDeploy where CodePipeline delivers; `native-blue-green` does the same by ECS everywhere; `canary` gives a small part of the traffic first; `linear` gives it in equal steps; `rolling` replaces task by task.","type":"string","enum":["blue-green","native-blue-green","canary","linear","rolling"],"default":"rolling"};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "blue-green") || (data === "native-blue-green")) || (data === "canary")) || (data === "linear")) || (data === "rolling"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema16.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema17 = {"title":"TrafficRule","description":"How ECS moves traffic to a new version. CodeDeploy, which does `blue-green` where CodePipeline delivers, moves it at once.","type":"object","additionalProperties":false,"properties":{"percent":{"description":"Percent of the traffic that moves first (`canary`, default 10), or with each step (`linear`, default 20). 3 to 100.","type":"integer","minimum":3,"maximum":100},"stepMinutes":{"description":"Whole minutes that such a part stays before the next (`canary`: default 10, `linear`: default 5). 0 to 1440.","type":"integer","minimum":0,"maximum":1440},"bakeMinutes":{"description":"Whole minutes, with all traffic on the new version, in which alarms can still take it back. 0 to 1440.","type":"integer","minimum":0,"maximum":1440,"default":10}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "percent") || (key0 === "stepMinutes")) || (key0 === "bakeMinutes"))){
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
if(data.percent !== undefined){
let data0 = data.percent;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 3 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3}};
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
if(data.stepMinutes !== undefined){
let data1 = data.stepMinutes;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1440 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.bakeMinutes !== undefined){
let data2 = data.bakeMinutes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1440 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema18 = {"title":"ApprovalRule","description":"Who must agree before a version enters an environment.","type":"object","additionalProperties":false,"properties":{"teams":{"description":"Teams whose approvers may agree. Default: the owner of the service.","type":"array","items":{"$ref":"common.schema.json#/definitions/teamName"},"minItems":1,"uniqueItems":true,"examples":[["commerce","operations"]]},"count":{"description":"How many different people must agree: 1 or 2.","type":"integer","minimum":1,"maximum":2,"default":1},"selfApproval":{"description":"May the person who started the pipeline agree?","type":"boolean","default":false},"timeoutHours":{"description":"Whole hours until the wait ends as a failure, 1 to 168.","type":"integer","minimum":1,"maximum":168,"default":72},"strength":{"description":"`enforced`: no file that the service's developers can edit is able to remove the approval. `advisory`: it may stand in such a file.","type":"string","enum":["enforced","advisory"],"default":"advisory"}}};
const schema19 = {"description":"Name of a team: `metadata.name` of a Group.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be the name of a team: letters, digits and - _ . with a letter or digit at both ends","examples":["commerce"],"maxLength":63};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 63){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern1.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate47(data0[i0], {instancePath:instancePath+"/teams/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err3 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err7 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err12 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema18.properties.strength.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema20 = {"title":"WindowRule","description":"When deployments may start.","type":"object","additionalProperties":false,"required":["hours"],"properties":{"timeZone":{"description":"Time zone of the days and hours.","allOf":[{"$ref":"common.schema.json#/definitions/timeZone"}],"default":"UTC"},"days":{"description":"Days of the week, as a range or list.","type":"string","pattern":"^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$","patternErrorMessage":"must be days of the week such as MON-THU or MON,WED,FRI","examples":["MON-THU"],"default":"MON-SUN"},"hours":{"description":"Whole hours of the day.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"description":"First hour in which a deployment may start, 0 to 23.","type":"integer","minimum":0,"maximum":23,"examples":[9]},"to":{"description":"Hour at which the window closes, 1 to 24.","type":"integer","minimum":1,"maximum":24,"examples":[17]}}},"outside":{"description":"What a deployment does outside the window: wait for it, or fail.","type":"string","enum":["wait","fail"],"default":"wait"}}};
const schema21 = {"description":"IANA time zone.","type":"string","pattern":"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$","patternErrorMessage":"must be a time zone of the IANA list","examples":["Asia/Dubai"]};
const pattern14 = new RegExp("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern14.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

const pattern15 = new RegExp("^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err2 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
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
const err3 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err4 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.to === undefined){
const err5 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err15 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema20.properties.outside.enum}};
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
validate50.errors = vErrors;
return errors === 0;
}

const schema22 = {"title":"SizeRule","description":"Fargate size of a task, and how many run.","type":"object","additionalProperties":false,"properties":{"cpu":{"description":"CPU units; 1024 are one vCPU.","type":"integer","enum":[256,512,1024,2048,4096,8192,16384],"default":512},"memory":{"description":"Memory in MiB. Fargate fixes which go with which CPU.","type":"integer","minimum":512,"maximum":122880,"default":1024,"multipleOf":256},"min":{"description":"Fewest tasks that run.","type":"integer","minimum":0,"maximum":1000,"default":1},"max":{"description":"Most tasks that run.","type":"integer","minimum":1,"maximum":1000,"default":4},"targetCpu":{"description":"CPU use in percent that autoscaling aims at.","type":"integer","minimum":10,"maximum":95,"default":60}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "cpu") || (key0 === "memory")) || (key0 === "min")) || (key0 === "max")) || (key0 === "targetCpu"))){
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
if(data.cpu !== undefined){
let data0 = data.cpu;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((((data0 === 256) || (data0 === 512)) || (data0 === 1024)) || (data0 === 2048)) || (data0 === 4096)) || (data0 === 8192)) || (data0 === 16384))){
const err2 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema22.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.memory !== undefined){
let data1 = data.memory;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 122880 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 512 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data1/256, res0 !== parseInt(res0)))){
const err6 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
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
if(data.min !== undefined){
let data2 = data.min;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.max !== undefined){
let data3 = data.max;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.targetCpu !== undefined){
let data4 = data.targetCpu;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 95 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 10 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
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
validate54.errors = vErrors;
return errors === 0;
}

const schema23 = {"title":"AlarmRule","description":"Limits that roll a deployment back and raise an alarm.","type":"object","additionalProperties":false,"properties":{"errorsPerMinute":{"description":"Answers with a status of 5xx a minute.","type":"integer","minimum":1,"maximum":1000000,"default":5},"latencyMs":{"description":"Milliseconds that 95 % of the requests stay under.","type":"integer","minimum":1,"maximum":60000,"default":1000},"cpuPercent":{"description":"CPU use in percent.","type":"integer","minimum":1,"maximum":100,"default":85},"memoryPercent":{"description":"Memory use in percent.","type":"integer","minimum":1,"maximum":100,"default":85},"watchMinutes":{"description":"Whole minutes after a deployment in which errors and latency are watched before the release goes on to the next environment, 0 to 60. 0: nobody waits.","type":"integer","minimum":0,"maximum":60,"default":0}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "errorsPerMinute") || (key0 === "latencyMs")) || (key0 === "cpuPercent")) || (key0 === "memoryPercent")) || (key0 === "watchMinutes"))){
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
if(data.errorsPerMinute !== undefined){
let data0 = data.errorsPerMinute;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.latencyMs !== undefined){
let data1 = data.latencyMs;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 60000 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.cpuPercent !== undefined){
let data2 = data.cpuPercent;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.memoryPercent !== undefined){
let data3 = data.memoryPercent;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.watchMinutes !== undefined){
let data4 = data.watchMinutes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 60 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
validate56.errors = vErrors;
return errors === 0;
}

const schema24 = {"title":"RuntimeRule","description":"What the running service needs from its environment.","type":"object","additionalProperties":false,"properties":{"variables":{"$ref":"common.schema.json#/definitions/variables"},"secrets":{"$ref":"common.schema.json#/definitions/secrets"},"grants":{"description":"Permissions of the task role.","type":"array","items":{"$ref":"common.schema.json#/definitions/grant"},"examples":[[{"kind":"sendToQueue","queue":"retail-{environment}-orders"}]]},"ingress":{"description":"Routes to the service. Default for a service with a port: one internal route to a host of its own name.","type":"array","items":{"$ref":"common.schema.json#/definitions/ingress"},"examples":[[{"host":"checkout","scheme":"internal"}]]},"egress":{"description":"Destinations that tasks may reach beyond the network. Default: HTTPS to anywhere.","type":"array","items":{"title":"EgressRule","description":"A destination.","type":"object","additionalProperties":false,"required":["port","cidr","reason"],"properties":{"port":{"description":"TCP port.","type":"integer","minimum":1,"maximum":65535,"examples":[5432]},"cidr":{"description":"Range of addresses.","type":"string","pattern":"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$","patternErrorMessage":"must be a range of IPv4 addresses","examples":["10.20.0.0/16"]},"reason":{"description":"Why, for the reviewer.","type":"string","minLength":1,"examples":["payment provider"]}}}},"scheduledTasks":{"description":"Tasks that run by the clock.","type":"array","items":{"title":"ScheduledTaskRule","description":"A task that runs by the clock, in the service's image.","type":"object","additionalProperties":false,"required":["name","schedule","command"],"properties":{"name":{"description":"Name of the task.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a task: lower-case letters, digits and single hyphens","examples":["nightly"],"maxLength":30},"schedule":{"description":"EventBridge Scheduler expression.","type":"string","pattern":"^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$","patternErrorMessage":"must be cron(minutes hours day-of-month month day-of-week year) or rate(value unit)","examples":["cron(0 2 * * ? *)","rate(6 hours)"]},"timeZone":{"description":"Time zone of the schedule.","allOf":[{"$ref":"common.schema.json#/definitions/timeZone"}],"default":"UTC"},"command":{"description":"Command that runs, instead of the image's own.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]}}}},"migration":{"title":"MigrationRule","description":"One-off task that runs before traffic shifts.","type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"description":"Command that migrates, instead of the image's own.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]},"timeoutMinutes":{"description":"Whole minutes until the migration counts as failed, 1 to 240.","type":"integer","minimum":1,"maximum":240,"default":15},"reversible":{"description":"May a release that ran this migration be rolled back by going back to the former image?","type":"boolean","default":false}}},"volumes":{"description":"Volumes of the task, by name.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/volume"},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a volume: lower-case letters, digits and single hyphens, a letter first","examples":["uploads"]},"examples":[{"uploads":{"fileSystem":"uploads","path":"/var/uploads"}}]},"ephemeralStorageGiB":{"description":"GiB of a task's own disk, 21 to 200; gone with the task. Default: the 20 that every task has.","type":"integer","minimum":21,"maximum":200},"sidecars":{"description":"Containers beside the service's own, by name.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/sidecar"},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a container: lower-case letters, digits and single hyphens, a letter first","examples":["proxy"]},"examples":[{"proxy":{"image":"public.ecr.aws/retail/proxy:3","port":9901,"memory":128}}]},"startAfter":{"$ref":"common.schema.json#/definitions/startAfter"},"privateDns":{"title":"PrivateDnsRule","description":"A name in the environment's private namespace that gives the addresses of the running tasks themselves, past any load balancer. Default: none.","type":"object","additionalProperties":false,"properties":{"name":{"description":"First part of the name. Default: the service's name.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","patternErrorMessage":"must be one label of a host name: lower-case letters, digits and hyphens inside","maxLength":63,"examples":["checkout"]},"ttlSeconds":{"description":"Whole seconds that clients may keep an answer.","type":"integer","minimum":1,"maximum":3600,"default":10}},"examples":[{"name":"checkout"}]}}};
const schema25 = {"description":"Environment variables. Values are text: put numbers, true and false in quotes. `{environment}` stands for the name of the environment.","type":"object","additionalProperties":{"description":"Value of the variable.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of an environment variable: letters, digits and underscores, no digit first","examples":["LOG_LEVEL"]},"examples":[{"LOG_LEVEL":"info"}]};
const pattern16 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern16.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(typeof data[key1] !== "string"){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema26 = {"description":"Secret variables, by name.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/secret"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of an environment variable: letters, digits and underscores, no digit first","examples":["DATABASE_PASSWORD"]},"examples":[{"DATABASE_PASSWORD":{"from":"secrets-manager","name":"retail/{environment}/checkout","key":"password"}}]};
const schema27 = {"title":"SecretRule","description":"Where the value of a secret variable is kept, in the environment's account. Never the value itself.","type":"object","discriminator":{"propertyName":"from"},"oneOf":[{"title":"SecretsManagerSecret","description":"A secret of Secrets Manager.","type":"object","additionalProperties":false,"required":["from","name"],"properties":{"from":{"description":"Where it is kept.","type":"string","enum":["secrets-manager"]},"name":{"description":"Name of the secret. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}],"examples":["retail/{environment}/checkout"]},"key":{"description":"Key in the secret's JSON. Default: the whole text.","type":"string","minLength":1,"examples":["password"]}}},{"title":"ParameterStoreSecret","description":"A SecureString of Parameter Store.","type":"object","additionalProperties":false,"required":["from","name"],"properties":{"from":{"description":"Where it is kept.","type":"string","enum":["parameter-store"]},"name":{"description":"Name of the parameter. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}],"examples":["/retail/{environment}/feature-key"]}}}]};
const schema28 = {"description":"Name of an AWS resource in the account of the environment. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$","patternErrorMessage":"must be the name of an AWS resource: letters, digits and / _ . - only; {environment} may stand in it","examples":["retail-{environment}-orders"],"maxLength":512};
const pattern18 = new RegExp("^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 512){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern18.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_{][A-Za-z0-9/_.{}-]*$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/0/properties/from/enum",keyword:"enum",params:{allowedValues: schema27.oneOf[0].properties.from.enum}};
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
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.key !== undefined){
let data2 = data.key;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
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
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/type",keyword:"type",params:{type: "string"}};
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
else {
const err7 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else if(tag0 === "parameter-store"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.name === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "from") || (key1 === "name"))){
const err10 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.from !== undefined){
let data3 = data.from;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(data3 === "parameter-store")){
const err12 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/enum",keyword:"enum",params:{allowedValues: schema27.oneOf[1].properties.from.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
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
const err14 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "from", tagValue: tag0}};
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
const err15 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "from", tagValue: tag0}};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern16.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(!(validate62(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

const schema29 = {"title":"GrantRule","description":"A permission of the task role, on one resource in the environment's account.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"title":"BucketGrant","description":"Objects of an S3 bucket.","type":"object","additionalProperties":false,"required":["kind","bucket"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["readBucket","writeBucket"]},"bucket":{"description":"Bucket name. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$","patternErrorMessage":"must be the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens","examples":["retail-{environment}-receipts"]},"prefix":{"description":"Beginning of the keys that are granted; empty for all.","type":"string","default":"","examples":["checkout/"]}}},{"title":"QueueGrant","description":"Messages of an SQS queue.","type":"object","additionalProperties":false,"required":["kind","queue"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["sendToQueue","receiveFromQueue"]},"queue":{"description":"Queue name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"TopicGrant","description":"Messages to an SNS topic.","type":"object","additionalProperties":false,"required":["kind","topic"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["publishToTopic"]},"topic":{"description":"Topic name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"TableGrant","description":"Items of a DynamoDB table.","type":"object","additionalProperties":false,"required":["kind","table"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["readTable","writeTable"]},"table":{"description":"Table name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}},{"title":"BusGrant","description":"Events to an EventBridge bus.","type":"object","additionalProperties":false,"required":["kind","bus"],"properties":{"kind":{"description":"What is granted.","type":"string","enum":["putEvents"]},"bus":{"description":"Bus name. `{environment}` stands for the name of the environment.","allOf":[{"$ref":"common.schema.json#/definitions/resourceName"}]}}}]};
const pattern19 = new RegExp("^[a-z0-9{][a-z0-9.{}-]{1,70}[a-z0-9}]$", "u");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[0].properties.kind.enum}};
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
if(!pattern19.test(data1)){
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
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[0].properties.kind.enum}};
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
if(!pattern19.test(data4)){
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
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[1].properties.kind.enum}};
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
if(!(validate63(data.queue, {instancePath:instancePath+"/queue",parentData:data,parentDataProperty:"queue",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else if(tag0 === "receiveFromQueue"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err24 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data.queue === undefined){
const err25 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "queue"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "queue"))){
const err26 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
const err27 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data8 === "sendToQueue") || (data8 === "receiveFromQueue"))){
const err28 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[1].properties.kind.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.queue !== undefined){
if(!(validate63(data.queue, {instancePath:instancePath+"/queue",parentData:data,parentDataProperty:"queue",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else if(tag0 === "publishToTopic"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err30 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.topic === undefined){
const err31 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "topic"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data){
if(!((key4 === "kind") || (key4 === "topic"))){
const err32 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.kind !== undefined){
let data10 = data.kind;
if(typeof data10 !== "string"){
const err33 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(data10 === "publishToTopic")){
const err34 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[2].properties.kind.enum}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.topic !== undefined){
if(!(validate63(data.topic, {instancePath:instancePath+"/topic",parentData:data,parentDataProperty:"topic",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else if(tag0 === "readTable"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err36 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data.table === undefined){
const err37 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "table"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "table"))){
const err38 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
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
let data12 = data.kind;
if(typeof data12 !== "string"){
const err39 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((data12 === "readTable") || (data12 === "writeTable"))){
const err40 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[3].properties.kind.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.table !== undefined){
if(!(validate63(data.table, {instancePath:instancePath+"/table",parentData:data,parentDataProperty:"table",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else if(tag0 === "writeTable"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err42 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data.table === undefined){
const err43 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "table"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key6 in data){
if(!((key6 === "kind") || (key6 === "table"))){
const err44 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.kind !== undefined){
let data14 = data.kind;
if(typeof data14 !== "string"){
const err45 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!((data14 === "readTable") || (data14 === "writeTable"))){
const err46 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[3].properties.kind.enum}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.table !== undefined){
if(!(validate63(data.table, {instancePath:instancePath+"/table",parentData:data,parentDataProperty:"table",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else if(tag0 === "putEvents"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err48 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data.bus === undefined){
const err49 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "bus"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key7 in data){
if(!((key7 === "kind") || (key7 === "bus"))){
const err50 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.kind !== undefined){
let data16 = data.kind;
if(typeof data16 !== "string"){
const err51 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(data16 === "putEvents")){
const err52 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/enum",keyword:"enum",params:{allowedValues: schema29.oneOf[4].properties.kind.enum}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.bus !== undefined){
if(!(validate63(data.bus, {instancePath:instancePath+"/bus",parentData:data,parentDataProperty:"bus",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"}};
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
const err54 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
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
const err55 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
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
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}

const schema30 = {"title":"IngressRule","description":"A route from a load balancer to the service.","type":"object","additionalProperties":false,"properties":{"host":{"description":"Host name. Without a dot it is completed by the environment's domain. Default: the service's name. `{environment}` stands for the name of the environment.","type":"string","pattern":"^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$","patternErrorMessage":"must be a host name: lower-case letters, digits, hyphens and dots","examples":["checkout","shop.retail.example"],"maxLength":128},"path":{"description":"Path pattern of an Application Load Balancer rule.","type":"string","pattern":"^/[A-Za-z0-9_.$/~@:+*?&-]*$","patternErrorMessage":"must be a path that begins with /; * and ? may stand in it","examples":["/api/*"],"default":"/*","maxLength":128},"scheme":{"description":"`public`: reachable from the internet. `internal`: from inside the network only.","type":"string","enum":["public","internal"],"default":"internal"},"pool":{"description":"Name of the load balancer pool. Needed where an environment has several of that scheme.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a pool: lower-case letters, digits and single hyphens","examples":["internal-1"]},"priority":{"description":"Priority of the listener rule, 1 to 50000, unique on its listener. Default: a stable hash of the service's name.","type":"integer","minimum":1,"maximum":50000,"examples":[1200]}}};
const pattern21 = new RegExp("^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$", "u");
const pattern22 = new RegExp("^/[A-Za-z0-9_.$/~@:+*?&-]*$", "u");

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "host") || (key0 === "path")) || (key0 === "scheme")) || (key0 === "pool")) || (key0 === "priority"))){
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
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern21.test(data0)){
const err2 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?(\\.[a-z0-9{]([a-z0-9{}-]*[a-z0-9}])?)*$"}};
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
const err3 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 === "string"){
if(func2(data1) > 128){
const err4 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern22.test(data1)){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9_.$/~@:+*?&-]*$"}};
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
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.scheme !== undefined){
let data2 = data.scheme;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data2 === "public") || (data2 === "internal"))){
const err8 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema30.properties.scheme.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.pool !== undefined){
let data3 = data.pool;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.priority !== undefined){
let data4 = data.priority;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 50000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}

const schema31 = {"description":"A command as a list of words; no shell reads it.","type":"array","items":{"description":"One word of the command.","type":"string","minLength":1},"minItems":1,"examples":[["java","-jar","app.jar","--migrate"]]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
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
validate79.errors = vErrors;
return errors === 0;
}

const schema32 = {"title":"VolumeRule","description":"A volume of the task. Without `fileSystem` it is empty when the task starts, shared between its containers, and gone with it.","type":"object","additionalProperties":false,"properties":{"fileSystem":{"description":"File system of the environment, by its name in platform.yaml. Reached encrypted, through its access point, with the task's role.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a file system in platform.yaml: lower-case letters, digits and single hyphens","examples":["uploads"]},"path":{"description":"Where the service's own container sees it. Default: nowhere; sidecars may still mount it.","allOf":[{"$ref":"common.schema.json#/definitions/containerPath"}]},"readOnly":{"description":"May the service's own container only read it?","type":"boolean","default":false}}};
const schema33 = {"type":"string","description":"Absolute path in a container.","pattern":"^(/[A-Za-z0-9._-]+)+$","patternErrorMessage":"must be an absolute path: letters, digits and . _ - between slashes","examples":["/var/uploads"],"maxLength":255};
const pattern29 = new RegExp("^(/[A-Za-z0-9._-]+)+$", "u");

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 255){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern29.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9._-]+)+$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "fileSystem") || (key0 === "path")) || (key0 === "readOnly"))){
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
if(data.fileSystem !== undefined){
let data0 = data.fileSystem;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err1 = {instancePath:instancePath+"/fileSystem",schemaPath:"#/properties/fileSystem/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
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
const err2 = {instancePath:instancePath+"/fileSystem",schemaPath:"#/properties/fileSystem/type",keyword:"type",params:{type: "string"}};
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
if(!(validate83(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.readOnly !== undefined){
if(typeof data.readOnly !== "boolean"){
const err3 = {instancePath:instancePath+"/readOnly",schemaPath:"#/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema34 = {"title":"SidecarRule","description":"A container that runs beside the service in every task.","type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"description":"Image, with a tag or a digest.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["public.ecr.aws/retail/proxy:3"]},"beside":{"description":"Beside what it runs.","type":"array","items":{"description":"A kind of task.","type":"string","enum":["service","migration","scheduledTasks"]},"minItems":1,"uniqueItems":true,"default":["service"],"examples":[["service","migration"]]},"essential":{"description":"Does the whole task end when it ends?","type":"boolean","default":true},"cpu":{"description":"CPU units that are kept for it, out of the task's. Default: none.","type":"integer","minimum":1,"maximum":16384},"memory":{"description":"MiB that it may use at most, out of the task's.","type":"integer","minimum":16,"maximum":122880,"default":128},"port":{"description":"TCP port that it listens on. Containers of a task share one address, so no two have the same.","type":"integer","minimum":1,"maximum":65535,"examples":[9901]},"command":{"description":"Command that runs, instead of the image's own.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]},"healthCheck":{"title":"SidecarHealthCheckRule","description":"How ECS finds out whether it is well. Default: it is not asked.","type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"description":"Command inside the container that ends with 0 when all is well.","allOf":[{"$ref":"common.schema.json#/definitions/argv"}]},"intervalSeconds":{"description":"Whole seconds between two checks.","type":"integer","minimum":5,"maximum":300,"default":30},"timeoutSeconds":{"description":"Whole seconds until a check counts as failed.","type":"integer","minimum":2,"maximum":60,"default":5},"retries":{"description":"Failed checks in a row that make it unhealthy.","type":"integer","minimum":1,"maximum":10,"default":3},"startSeconds":{"description":"Whole seconds at first in which failures do not count.","type":"integer","minimum":0,"maximum":300,"default":0}}},"startAfter":{"$ref":"common.schema.json#/definitions/startAfter"},"variables":{"$ref":"common.schema.json#/definitions/variables"},"secrets":{"$ref":"common.schema.json#/definitions/secrets"},"mounts":{"description":"Where it sees volumes of the task, by the volume's name.","type":"object","additionalProperties":{"title":"MountRule","description":"A mount.","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"description":"Where the container sees it.","allOf":[{"$ref":"common.schema.json#/definitions/containerPath"}]},"readOnly":{"description":"May it only read?","type":"boolean","default":false}}},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a volume: lower-case letters, digits and single hyphens, a letter first","examples":["scratch"]},"examples":[{"scratch":{"path":"/scratch"}}]}}};
const schema35 = {"description":"Address of a container image with its tag or digest.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$","patternErrorMessage":"must be the address of a container image, with its tag or digest","examples":["public.ecr.aws/docker/library/alpine:3.22"]};
const pattern31 = new RegExp("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$", "u");

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern31.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}

const schema36 = {"description":"Containers of the task that must have come so far before this one starts, by name. The service's own is `app`.","type":"object","additionalProperties":{"description":"`START`: it has been started. `HEALTHY`: its health check has passed. `SUCCESS`: it has ended with 0. `COMPLETE`: it has ended.","type":"string","enum":["START","HEALTHY","SUCCESS","COMPLETE"]},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a container: lower-case letters, digits and single hyphens, a letter first","examples":["proxy"]},"examples":[{"proxy":"HEALTHY"}]};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data0 === "START") || (data0 === "HEALTHY")) || (data0 === "SUCCESS")) || (data0 === "COMPLETE"))){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema36.additionalProperties.enum}};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func15.call(schema34.properties, key0))){
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
if(data.image !== undefined){
if(!(validate87(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.beside !== undefined){
let data1 = data.beside;
if(Array.isArray(data1)){
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/beside",schemaPath:"#/properties/beside/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/beside/" + i0,schemaPath:"#/properties/beside/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data2 === "service") || (data2 === "migration")) || (data2 === "scheduledTasks"))){
const err4 = {instancePath:instancePath+"/beside/" + i0,schemaPath:"#/properties/beside/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.beside.items.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err5 = {instancePath:instancePath+"/beside",schemaPath:"#/properties/beside/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err6 = {instancePath:instancePath+"/beside",schemaPath:"#/properties/beside/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.essential !== undefined){
if(typeof data.essential !== "boolean"){
const err7 = {instancePath:instancePath+"/essential",schemaPath:"#/properties/essential/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cpu !== undefined){
let data4 = data.cpu;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 16384 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.memory !== undefined){
let data5 = data.memory;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 122880 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 16 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16}};
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
if(data.port !== undefined){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.command !== undefined){
if(!(validate79(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.healthCheck !== undefined){
let data8 = data.healthCheck;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.command === undefined){
const err17 = {instancePath:instancePath+"/healthCheck",schemaPath:"#/properties/healthCheck/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data8){
if(!(((((key1 === "command") || (key1 === "intervalSeconds")) || (key1 === "timeoutSeconds")) || (key1 === "retries")) || (key1 === "startSeconds"))){
const err18 = {instancePath:instancePath+"/healthCheck",schemaPath:"#/properties/healthCheck/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.command !== undefined){
if(!(validate79(data8.command, {instancePath:instancePath+"/healthCheck/command",parentData:data8,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data8.intervalSeconds !== undefined){
let data10 = data8.intervalSeconds;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err19 = {instancePath:instancePath+"/healthCheck/intervalSeconds",schemaPath:"#/properties/healthCheck/properties/intervalSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 300 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/healthCheck/intervalSeconds",schemaPath:"#/properties/healthCheck/properties/intervalSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10 < 5 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/healthCheck/intervalSeconds",schemaPath:"#/properties/healthCheck/properties/intervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
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
if(data8.timeoutSeconds !== undefined){
let data11 = data8.timeoutSeconds;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err22 = {instancePath:instancePath+"/healthCheck/timeoutSeconds",schemaPath:"#/properties/healthCheck/properties/timeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 60 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/healthCheck/timeoutSeconds",schemaPath:"#/properties/healthCheck/properties/timeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11 < 2 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/healthCheck/timeoutSeconds",schemaPath:"#/properties/healthCheck/properties/timeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
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
if(data8.retries !== undefined){
let data12 = data8.retries;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err25 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"#/properties/healthCheck/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"#/properties/healthCheck/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"#/properties/healthCheck/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data8.startSeconds !== undefined){
let data13 = data8.startSeconds;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err28 = {instancePath:instancePath+"/healthCheck/startSeconds",schemaPath:"#/properties/healthCheck/properties/startSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 300 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/healthCheck/startSeconds",schemaPath:"#/properties/healthCheck/properties/startSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/healthCheck/startSeconds",schemaPath:"#/properties/healthCheck/properties/startSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err31 = {instancePath:instancePath+"/healthCheck",schemaPath:"#/properties/healthCheck/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.startAfter !== undefined){
if(!(validate91(data.startAfter, {instancePath:instancePath+"/startAfter",parentData:data,parentDataProperty:"startAfter",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.variables !== undefined){
if(!(validate59(data.variables, {instancePath:instancePath+"/variables",parentData:data,parentDataProperty:"variables",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.secrets !== undefined){
if(!(validate61(data.secrets, {instancePath:instancePath+"/secrets",parentData:data,parentDataProperty:"secrets",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.mounts !== undefined){
let data17 = data.mounts;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key2 in data17){
const _errs36 = errors;
if(typeof key2 === "string"){
if(!pattern0.test(key2)){
const err32 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key2};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid8 = _errs36 === errors;
if(!valid8){
const err33 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
for(const key3 in data17){
let data18 = data17[key3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.path === undefined){
const err34 = {instancePath:instancePath+"/mounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/mounts/additionalProperties/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key4 in data18){
if(!((key4 === "path") || (key4 === "readOnly"))){
const err35 = {instancePath:instancePath+"/mounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/mounts/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.path !== undefined){
if(!(validate83(data18.path, {instancePath:instancePath+"/mounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",parentData:data18,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data18.readOnly !== undefined){
if(typeof data18.readOnly !== "boolean"){
const err36 = {instancePath:instancePath+"/mounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/readOnly",schemaPath:"#/properties/mounts/additionalProperties/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
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
const err37 = {instancePath:instancePath+"/mounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/mounts/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

const pattern24 = new RegExp("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$", "u");
const pattern26 = new RegExp("^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$", "u");
const pattern34 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema24.properties, key0))){
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
if(!(validate59(data.variables, {instancePath:instancePath+"/variables",parentData:data,parentDataProperty:"variables",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.secrets !== undefined){
if(!(validate61(data.secrets, {instancePath:instancePath+"/secrets",parentData:data,parentDataProperty:"secrets",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.grants !== undefined){
let data2 = data.grants;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate68(data2[i0], {instancePath:instancePath+"/grants/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ingress !== undefined){
let data4 = data.ingress;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate76(data4[i1], {instancePath:instancePath+"/ingress/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.egress !== undefined){
let data6 = data.egress;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.port === undefined){
const err3 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data7.cidr === undefined){
const err4 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "cidr"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data7.reason === undefined){
const err5 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "port") || (key1 === "cidr")) || (key1 === "reason"))){
const err6 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data7.port !== undefined){
let data8 = data7.port;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err7 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err8 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err9 = {instancePath:instancePath+"/egress/" + i2+"/port",schemaPath:"#/properties/egress/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data7.cidr !== undefined){
let data9 = data7.cidr;
if(typeof data9 === "string"){
if(!pattern24.test(data9)){
const err10 = {instancePath:instancePath+"/egress/" + i2+"/cidr",schemaPath:"#/properties/egress/items/properties/cidr/pattern",keyword:"pattern",params:{pattern: "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$"}};
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
const err11 = {instancePath:instancePath+"/egress/" + i2+"/cidr",schemaPath:"#/properties/egress/items/properties/cidr/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.reason !== undefined){
let data10 = data7.reason;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err12 = {instancePath:instancePath+"/egress/" + i2+"/reason",schemaPath:"#/properties/egress/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/egress/" + i2+"/reason",schemaPath:"#/properties/egress/items/properties/reason/type",keyword:"type",params:{type: "string"}};
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
else {
const err14 = {instancePath:instancePath+"/egress/" + i2,schemaPath:"#/properties/egress/items/type",keyword:"type",params:{type: "object"}};
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
const err15 = {instancePath:instancePath+"/egress",schemaPath:"#/properties/egress/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.scheduledTasks !== undefined){
let data11 = data.scheduledTasks;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err16 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data12.schedule === undefined){
const err17 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "schedule"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data12.command === undefined){
const err18 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data12){
if(!((((key2 === "name") || (key2 === "schedule")) || (key2 === "timeZone")) || (key2 === "command"))){
const err19 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(func2(data13) > 30){
const err20 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 30}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern0.test(data13)){
const err21 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
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
const err22 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/name",schemaPath:"#/properties/scheduledTasks/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.schedule !== undefined){
let data14 = data12.schedule;
if(typeof data14 === "string"){
if(!pattern26.test(data14)){
const err23 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/schedule",schemaPath:"#/properties/scheduledTasks/items/properties/schedule/pattern",keyword:"pattern",params:{pattern: "^(cron\\([^()\\s]+( [^()\\s]+){5}\\)|rate\\([1-9][0-9]* (minutes?|hours?|days?)\\))$"}};
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
const err24 = {instancePath:instancePath+"/scheduledTasks/" + i3+"/schedule",schemaPath:"#/properties/scheduledTasks/items/properties/schedule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.timeZone !== undefined){
if(!(validate51(data12.timeZone, {instancePath:instancePath+"/scheduledTasks/" + i3+"/timeZone",parentData:data12,parentDataProperty:"timeZone",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
if(data12.command !== undefined){
if(!(validate79(data12.command, {instancePath:instancePath+"/scheduledTasks/" + i3+"/command",parentData:data12,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/scheduledTasks/" + i3,schemaPath:"#/properties/scheduledTasks/items/type",keyword:"type",params:{type: "object"}};
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
const err26 = {instancePath:instancePath+"/scheduledTasks",schemaPath:"#/properties/scheduledTasks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.migration !== undefined){
let data17 = data.migration;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.command === undefined){
const err27 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data17){
if(!(((key3 === "command") || (key3 === "timeoutMinutes")) || (key3 === "reversible"))){
const err28 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.command !== undefined){
if(!(validate79(data17.command, {instancePath:instancePath+"/migration/command",parentData:data17,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data17.timeoutMinutes !== undefined){
let data19 = data17.timeoutMinutes;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err29 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 240 || isNaN(data19)){
const err30 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 240}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err31 = {instancePath:instancePath+"/migration/timeoutMinutes",schemaPath:"#/properties/migration/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data17.reversible !== undefined){
if(typeof data17.reversible !== "boolean"){
const err32 = {instancePath:instancePath+"/migration/reversible",schemaPath:"#/properties/migration/properties/reversible/type",keyword:"type",params:{type: "boolean"}};
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
const err33 = {instancePath:instancePath+"/migration",schemaPath:"#/properties/migration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.volumes !== undefined){
let data21 = data.volumes;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
const _errs45 = errors;
if(typeof key4 === "string"){
if(func2(key4) > 50){
const err34 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/propertyNames/maxLength",keyword:"maxLength",params:{limit: 50},propertyName:key4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern0.test(key4)){
const err35 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var valid15 = _errs45 === errors;
if(!valid15){
const err36 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
for(const key5 in data21){
if(!(validate82(data21[key5], {instancePath:instancePath+"/volumes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.ephemeralStorageGiB !== undefined){
let data23 = data.ephemeralStorageGiB;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err38 = {instancePath:instancePath+"/ephemeralStorageGiB",schemaPath:"#/properties/ephemeralStorageGiB/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 200 || isNaN(data23)){
const err39 = {instancePath:instancePath+"/ephemeralStorageGiB",schemaPath:"#/properties/ephemeralStorageGiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data23 < 21 || isNaN(data23)){
const err40 = {instancePath:instancePath+"/ephemeralStorageGiB",schemaPath:"#/properties/ephemeralStorageGiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 21}};
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
if(data.sidecars !== undefined){
let data24 = data.sidecars;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
const _errs52 = errors;
if(typeof key6 === "string"){
if(func2(key6) > 50){
const err41 = {instancePath:instancePath+"/sidecars",schemaPath:"#/properties/sidecars/propertyNames/maxLength",keyword:"maxLength",params:{limit: 50},propertyName:key6};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern0.test(key6)){
const err42 = {instancePath:instancePath+"/sidecars",schemaPath:"#/properties/sidecars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var valid17 = _errs52 === errors;
if(!valid17){
const err43 = {instancePath:instancePath+"/sidecars",schemaPath:"#/properties/sidecars/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
for(const key7 in data24){
if(!(validate86(data24[key7], {instancePath:instancePath+"/sidecars/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data24,parentDataProperty:key7,rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err44 = {instancePath:instancePath+"/sidecars",schemaPath:"#/properties/sidecars/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.startAfter !== undefined){
if(!(validate91(data.startAfter, {instancePath:instancePath+"/startAfter",parentData:data,parentDataProperty:"startAfter",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.privateDns !== undefined){
let data27 = data.privateDns;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key8 in data27){
if(!((key8 === "name") || (key8 === "ttlSeconds"))){
const err45 = {instancePath:instancePath+"/privateDns",schemaPath:"#/properties/privateDns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data27.name !== undefined){
let data28 = data27.name;
if(typeof data28 === "string"){
if(func2(data28) > 63){
const err46 = {instancePath:instancePath+"/privateDns/name",schemaPath:"#/properties/privateDns/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern34.test(data28)){
const err47 = {instancePath:instancePath+"/privateDns/name",schemaPath:"#/properties/privateDns/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"}};
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
const err48 = {instancePath:instancePath+"/privateDns/name",schemaPath:"#/properties/privateDns/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data27.ttlSeconds !== undefined){
let data29 = data27.ttlSeconds;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err49 = {instancePath:instancePath+"/privateDns/ttlSeconds",schemaPath:"#/properties/privateDns/properties/ttlSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 3600 || isNaN(data29)){
const err50 = {instancePath:instancePath+"/privateDns/ttlSeconds",schemaPath:"#/properties/privateDns/properties/ttlSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err51 = {instancePath:instancePath+"/privateDns/ttlSeconds",schemaPath:"#/properties/privateDns/properties/ttlSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err52 = {instancePath:instancePath+"/privateDns",schemaPath:"#/properties/privateDns/type",keyword:"type",params:{type: "object"}};
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
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

const schema37 = {"title":"SmokeTestRule","description":"What must work after a deployment, before it counts as good.","type":"object","additionalProperties":false,"properties":{"paths":{"description":"Paths that must answer 2xx on the first ingress. Default: the health check.","type":"array","items":{"description":"A path.","type":"string","pattern":"^/[^\\s#]*$","patternErrorMessage":"must be a path that begins with /","examples":["/actuator/health"]},"uniqueItems":true,"examples":[["/actuator/health"]]},"commands":{"description":"A team's own test. `$SERVICE_URL` and `$ENVIRONMENT` are set.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"timeoutMinutes":{"description":"Whole minutes until the test counts as failed, 1 to 60.","type":"integer","minimum":1,"maximum":60,"default":10},"beforeTraffic":{"title":"BeforeTrafficRule","description":"What the new version must answer on the test listener before it takes any traffic; where it does not, none of it shifts. For strategies that move traffic, and pools with a `testPort`. Absent: it is tested after the deployment only.","type":"object","additionalProperties":false,"properties":{"paths":{"description":"Paths that must answer 2xx; redirects are not followed. Default: those of the smoke test. An empty list: no test before traffic.","type":"array","items":{"description":"A path.","type":"string","maxLength":256,"pattern":"^/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*$","patternErrorMessage":"must be a path that begins with /, of characters that an address may have","examples":["/actuator/health"]},"maxItems":10,"uniqueItems":true,"examples":[["/actuator/health"]]},"timeoutSeconds":{"description":"Whole seconds in which all paths must come to answer so, 10 to 600. Until then each is asked again every five seconds.","type":"integer","minimum":10,"maximum":600,"default":120}}}}};
const pattern35 = new RegExp("^/[^\\s#]*$", "u");
const pattern36 = new RegExp("^/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*$", "u");
const schema38 = {"description":"Shell commands, one a line, kept verbatim. They run under `sh -e` in the service's folder.","type":"array","items":{"description":"One line of shell.","type":"string","minLength":1,"examples":["./scripts/check.sh"]},"minItems":1,"examples":[["./scripts/check.sh"]]};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
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
validate100.errors = vErrors;
return errors === 0;
}


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "paths") || (key0 === "commands")) || (key0 === "timeoutMinutes")) || (key0 === "beforeTraffic"))){
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
if(!pattern35.test(data1)){
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
if(!(validate100(data.commands, {instancePath:instancePath+"/commands",parentData:data,parentDataProperty:"commands",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.timeoutMinutes !== undefined){
let data3 = data.timeoutMinutes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 60 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/timeoutMinutes",schemaPath:"#/properties/timeoutMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.beforeTraffic !== undefined){
let data4 = data.beforeTraffic;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "paths") || (key1 === "timeoutSeconds"))){
const err8 = {instancePath:instancePath+"/beforeTraffic",schemaPath:"#/properties/beforeTraffic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.paths !== undefined){
let data5 = data4.paths;
if(Array.isArray(data5)){
if(data5.length > 10){
const err9 = {instancePath:instancePath+"/beforeTraffic/paths",schemaPath:"#/properties/beforeTraffic/properties/paths/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func2(data6) > 256){
const err10 = {instancePath:instancePath+"/beforeTraffic/paths/" + i2,schemaPath:"#/properties/beforeTraffic/properties/paths/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern36.test(data6)){
const err11 = {instancePath:instancePath+"/beforeTraffic/paths/" + i2,schemaPath:"#/properties/beforeTraffic/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*$"}};
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
const err12 = {instancePath:instancePath+"/beforeTraffic/paths/" + i2,schemaPath:"#/properties/beforeTraffic/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data5[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err13 = {instancePath:instancePath+"/beforeTraffic/paths",schemaPath:"#/properties/beforeTraffic/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err14 = {instancePath:instancePath+"/beforeTraffic/paths",schemaPath:"#/properties/beforeTraffic/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.timeoutSeconds !== undefined){
let data7 = data4.timeoutSeconds;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/beforeTraffic/timeoutSeconds",schemaPath:"#/properties/beforeTraffic/properties/timeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 600 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/beforeTraffic/timeoutSeconds",schemaPath:"#/properties/beforeTraffic/properties/timeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 10 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/beforeTraffic/timeoutSeconds",schemaPath:"#/properties/beforeTraffic/properties/timeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
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
}
else {
const err18 = {instancePath:instancePath+"/beforeTraffic",schemaPath:"#/properties/beforeTraffic/type",keyword:"type",params:{type: "object"}};
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
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}

const schema39 = {"title":"MonitoringRule","description":"What watches the running service.","type":"object","additionalProperties":false,"properties":{"logs":{"description":"Where the containers' output goes: `cloudwatch`, or `graylog` through a log router beside the service.","type":"string","enum":["cloudwatch","graylog"],"default":"cloudwatch"},"agent":{"description":"Agent inside the service's process. One at most: two agents in one process disturb each other.","type":"string","enum":["none","glowroot","newRelic"],"default":"none"},"prometheus":{"title":"PrometheusRule","description":"Metrics that Prometheus collects from every task. Default: none.","type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"description":"TCP port of the metrics; it may be the service's own.","type":"integer","minimum":1,"maximum":65535,"examples":[9090]},"path":{"description":"Path of the metrics.","type":"string","pattern":"^/[A-Za-z0-9._/-]*$","patternErrorMessage":"must be a path that begins with /, of letters, digits and . _ / -","examples":["/actuator/prometheus"],"maxLength":200,"default":"/metrics"}}}}};
const pattern37 = new RegExp("^/[A-Za-z0-9._/-]*$", "u");

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "logs") || (key0 === "agent")) || (key0 === "prometheus"))){
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
if(data.logs !== undefined){
let data0 = data.logs;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "cloudwatch") || (data0 === "graylog"))){
const err2 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/enum",keyword:"enum",params:{allowedValues: schema39.properties.logs.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agent !== undefined){
let data1 = data.agent;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "none") || (data1 === "glowroot")) || (data1 === "newRelic"))){
const err4 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/enum",keyword:"enum",params:{allowedValues: schema39.properties.agent.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data2 = data.prometheus;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.port === undefined){
const err5 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "port") || (key1 === "path"))){
const err6 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.port !== undefined){
let data3 = data2.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data2.path !== undefined){
let data4 = data2.path;
if(typeof data4 === "string"){
if(func2(data4) > 200){
const err10 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern37.test(data4)){
const err11 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/-]*$"}};
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
const err12 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "object"}};
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
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema15.properties, key0))){
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
if(!(validate42(data.strategy, {instancePath:instancePath+"/strategy",parentData:data,parentDataProperty:"strategy",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.traffic !== undefined){
if(!(validate44(data.traffic, {instancePath:instancePath+"/traffic",parentData:data,parentDataProperty:"traffic",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.approval !== undefined){
if(!(validate46(data.approval, {instancePath:instancePath+"/approval",parentData:data,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.window !== undefined){
if(!(validate50(data.window, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
if(!(validate54(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.alarms !== undefined){
if(!(validate56(data.alarms, {instancePath:instancePath+"/alarms",parentData:data,parentDataProperty:"alarms",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.runtime !== undefined){
if(!(validate58(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate99(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.monitoring !== undefined){
if(!(validate103(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema40 = {"description":"Version of the language, in quotes, as the tag of its image names it. Default: the toolchain's.","type":"string","pattern":"^[0-9][0-9A-Za-z._-]*$","patternErrorMessage":"must be a version such as '21' or '3.12', in quotes","examples":["21","3.12"]};
const pattern38 = new RegExp("^[0-9][0-9A-Za-z._-]*$", "u");

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern38.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9][0-9A-Za-z._-]*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}

const schema41 = {"description":"Kind of package that is published to Artifactory. Default: the toolchain's. `none`: nothing is published.","type":"string","enum":["maven","npm","pypi","generic","none"]};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "maven") || (data === "npm")) || (data === "pypi")) || (data === "generic")) || (data === "none"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema41.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}

const schema42 = {"description":"Whole minutes a build may take, 5 to 480.","type":"integer","minimum":5,"maximum":480,"default":30};

function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 480 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 480}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 5 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate110.errors = vErrors;
return errors === 0;
}

const schema43 = {"title":"EnginesRule","description":"Which host does what.","type":"object","additionalProperties":false,"properties":{"build":{"description":"Host that builds.","type":"string","enum":["jenkins","gitlab"],"default":"jenkins"},"deliver":{"description":"Host that delivers to the environments.","type":"string","enum":["codepipeline","gitlab","jenkins"],"default":"codepipeline"}}};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "build") || (key0 === "deliver"))){
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
if(data.build !== undefined){
let data0 = data.build;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "jenkins") || (data0 === "gitlab"))){
const err2 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/enum",keyword:"enum",params:{allowedValues: schema43.properties.build.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deliver !== undefined){
let data1 = data.deliver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/deliver",schemaPath:"#/properties/deliver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "codepipeline") || (data1 === "gitlab")) || (data1 === "jenkins"))){
const err4 = {instancePath:instancePath+"/deliver",schemaPath:"#/properties/deliver/enum",keyword:"enum",params:{allowedValues: schema43.properties.deliver.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}

const schema44 = {"description":"How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.","type":"string","enum":["merge-request","central"],"default":"merge-request"};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "merge-request") || (data === "central"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema44.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}

const schema45 = {"title":"ImageRule","description":"The container image.","type":"object","additionalProperties":false,"properties":{"dockerfile":{"description":"Dockerfile, from the service's folder.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}],"default":"Dockerfile","examples":["Dockerfile"]},"platform":{"description":"Platform of the image.","type":"string","enum":["linux/amd64","linux/arm64"],"default":"linux/amd64"},"buildArgs":{"description":"Build arguments; no secrets: they stay readable in the image.","type":"object","additionalProperties":{"description":"Value of the argument.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of a build argument: letters, digits and underscores, no digit first","examples":["JAVA_VERSION"]}},"scan":{"title":"ImageScanRule","description":"How the finished image is judged, where `quality.scans` has `image`.","type":"object","additionalProperties":false,"properties":{"scanner":{"description":"`ecr`: what the registry itself finds, on every engine and without a tool. `trivy`: needs Trivy in the image that builds images.","type":"string","enum":["ecr","trivy"],"default":"ecr"},"severity":{"description":"Least severity that stops the pipeline.","allOf":[{"$ref":"common.schema.json#/definitions/severity"}],"default":"HIGH"},"ignoreUnfixed":{"description":"Let faults pass that nobody has mended yet? Where a scanner does not tell, a fault counts as mended.","type":"boolean","default":false},"accept":{"description":"Faults that are known and accepted for a time.","type":"array","items":{"title":"AcceptedFinding","description":"A fault that does not stop the pipeline until a day.","type":"object","additionalProperties":false,"required":["id","until","reason"],"properties":{"id":{"description":"Its name, as the scanner tells it.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._:-]*$","patternErrorMessage":"must be the name of a known fault","examples":["CVE-2026-12345"]},"until":{"description":"Last day that it may pass.","type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","patternErrorMessage":"must be a day as YYYY-MM-DD, in quotes","examples":["2026-12-31"]},"reason":{"description":"Why it does no harm here.","type":"string","minLength":1,"examples":["the parser is never called with data from outside"]}}}}}},"sign":{"description":"Sign the image, and its bill of materials where there is one, with the key of the platform (`aws.signingKey`)? Every deployment then verifies the signature first.","type":"boolean","default":false}}};
const schema46 = {"description":"How grave a known fault is.","type":"string","enum":["LOW","MEDIUM","HIGH","CRITICAL"]};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "LOW") || (data === "MEDIUM")) || (data === "HIGH")) || (data === "CRITICAL"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema46.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}

const pattern40 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:-]*$", "u");
const pattern41 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "dockerfile") || (key0 === "platform")) || (key0 === "buildArgs")) || (key0 === "scan")) || (key0 === "sign"))){
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
if(data.dockerfile !== undefined){
if(!(validate39(data.dockerfile, {instancePath:instancePath+"/dockerfile",parentData:data,parentDataProperty:"dockerfile",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.platform !== undefined){
let data1 = data.platform;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data1 === "linux/amd64") || (data1 === "linux/arm64"))){
const err2 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/enum",keyword:"enum",params:{allowedValues: schema45.properties.platform.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.buildArgs !== undefined){
let data2 = data.buildArgs;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern16.test(key1)){
const err3 = {instancePath:instancePath+"/buildArgs",schemaPath:"#/properties/buildArgs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
const err4 = {instancePath:instancePath+"/buildArgs",schemaPath:"#/properties/buildArgs/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data2){
if(typeof data2[key2] !== "string"){
const err5 = {instancePath:instancePath+"/buildArgs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/buildArgs/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err6 = {instancePath:instancePath+"/buildArgs",schemaPath:"#/properties/buildArgs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.scan !== undefined){
let data4 = data.scan;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!((((key3 === "scanner") || (key3 === "severity")) || (key3 === "ignoreUnfixed")) || (key3 === "accept"))){
const err7 = {instancePath:instancePath+"/scan",schemaPath:"#/properties/scan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.scanner !== undefined){
let data5 = data4.scanner;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/scan/scanner",schemaPath:"#/properties/scan/properties/scanner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data5 === "ecr") || (data5 === "trivy"))){
const err9 = {instancePath:instancePath+"/scan/scanner",schemaPath:"#/properties/scan/properties/scanner/enum",keyword:"enum",params:{allowedValues: schema45.properties.scan.properties.scanner.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.severity !== undefined){
if(!(validate118(data4.severity, {instancePath:instancePath+"/scan/severity",parentData:data4,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data4.ignoreUnfixed !== undefined){
if(typeof data4.ignoreUnfixed !== "boolean"){
const err10 = {instancePath:instancePath+"/scan/ignoreUnfixed",schemaPath:"#/properties/scan/properties/ignoreUnfixed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.accept !== undefined){
let data8 = data4.accept;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err11 = {instancePath:instancePath+"/scan/accept/" + i0,schemaPath:"#/properties/scan/properties/accept/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data9.until === undefined){
const err12 = {instancePath:instancePath+"/scan/accept/" + i0,schemaPath:"#/properties/scan/properties/accept/items/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data9.reason === undefined){
const err13 = {instancePath:instancePath+"/scan/accept/" + i0,schemaPath:"#/properties/scan/properties/accept/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key4 in data9){
if(!(((key4 === "id") || (key4 === "until")) || (key4 === "reason"))){
const err14 = {instancePath:instancePath+"/scan/accept/" + i0,schemaPath:"#/properties/scan/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(!pattern40.test(data10)){
const err15 = {instancePath:instancePath+"/scan/accept/" + i0+"/id",schemaPath:"#/properties/scan/properties/accept/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._:-]*$"}};
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
const err16 = {instancePath:instancePath+"/scan/accept/" + i0+"/id",schemaPath:"#/properties/scan/properties/accept/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern41.test(data11)){
const err17 = {instancePath:instancePath+"/scan/accept/" + i0+"/until",schemaPath:"#/properties/scan/properties/accept/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}};
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
const err18 = {instancePath:instancePath+"/scan/accept/" + i0+"/until",schemaPath:"#/properties/scan/properties/accept/items/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.reason !== undefined){
let data12 = data9.reason;
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err19 = {instancePath:instancePath+"/scan/accept/" + i0+"/reason",schemaPath:"#/properties/scan/properties/accept/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
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
const err20 = {instancePath:instancePath+"/scan/accept/" + i0+"/reason",schemaPath:"#/properties/scan/properties/accept/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/scan/accept/" + i0,schemaPath:"#/properties/scan/properties/accept/items/type",keyword:"type",params:{type: "object"}};
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
const err22 = {instancePath:instancePath+"/scan/accept",schemaPath:"#/properties/scan/properties/accept/type",keyword:"type",params:{type: "array"}};
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
else {
const err23 = {instancePath:instancePath+"/scan",schemaPath:"#/properties/scan/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.sign !== undefined){
if(typeof data.sign !== "boolean"){
const err24 = {instancePath:instancePath+"/sign",schemaPath:"#/properties/sign/type",keyword:"type",params:{type: "boolean"}};
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
validate116.errors = vErrors;
return errors === 0;
}

const schema47 = {"title":"QualityRule","description":"What is checked before anything is built.","type":"object","additionalProperties":false,"properties":{"lint":{"description":"Run the toolchain's linter.","type":"boolean","default":true},"unitTests":{"description":"Run unit tests.","type":"boolean","default":true},"integrationTests":{"description":"Run integration tests.","type":"boolean","default":false},"testServices":{"description":"Containers that start before integration tests, beside them, by name: the name is the host that tests connect to. Tests begin when each takes connections.","type":"object","additionalProperties":{"$ref":"common.schema.json#/definitions/testService"},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a host: lower-case letters, digits and single hyphens, a letter first","examples":["database"]},"examples":[{"database":{"image":"artifactory.retail.example/docker/postgres:17","port":5432,"variables":{"POSTGRES_PASSWORD":"for-tests-only"}}}]},"minimumCoverage":{"description":"Percent of lines that tests must cover, 0 to 100; below it the pipeline stops. 0 measures only.","type":"integer","minimum":0,"maximum":100,"default":0},"scans":{"$ref":"common.schema.json#/definitions/scans"}}};
const schema48 = {"title":"TestServiceRule","description":"A container that integration tests talk to, and that ends with them.","type":"object","additionalProperties":false,"required":["image","port"],"properties":{"image":{"description":"Image, with a tag or a digest, that builders can pull.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/postgres:17"]},"port":{"description":"TCP port on which it takes connections when it is ready.","type":"integer","minimum":1,"maximum":65535,"examples":[5432]},"variables":{"description":"Its environment. Everybody who reads the repository sees these values: no secrets.","allOf":[{"$ref":"common.schema.json#/definitions/variables"}]}}};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "image") || (key0 === "port")) || (key0 === "variables"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.image !== undefined){
if(!(validate87(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.variables !== undefined){
if(!(validate59(data.variables, {instancePath:instancePath+"/variables",parentData:data,parentDataProperty:"variables",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}

const schema49 = {"description":"Scans, each a job of its own but `image`, which follows the build of the image; a finding stops the pipeline.","type":"array","uniqueItems":true,"items":{"description":"A scan: `secrets` in the history, static analysis of the `code`, known faults of `dependencies`, a bill of materials of source and image (`sbom`, CycloneDX), known faults of the finished `image`.","type":"string","enum":["secrets","code","dependencies","sbom","image"]},"examples":[["secrets","dependencies"]]};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data0 === "secrets") || (data0 === "code")) || (data0 === "dependencies")) || (data0 === "sbom")) || (data0 === "image"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/enum",keyword:"enum",params:{allowedValues: schema49.items.enum}};
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
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
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
validate126.errors = vErrors;
return errors === 0;
}


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "lint") || (key0 === "unitTests")) || (key0 === "integrationTests")) || (key0 === "testServices")) || (key0 === "minimumCoverage")) || (key0 === "scans"))){
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
if(data.lint !== undefined){
if(typeof data.lint !== "boolean"){
const err1 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.unitTests !== undefined){
if(typeof data.unitTests !== "boolean"){
const err2 = {instancePath:instancePath+"/unitTests",schemaPath:"#/properties/unitTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.integrationTests !== undefined){
if(typeof data.integrationTests !== "boolean"){
const err3 = {instancePath:instancePath+"/integrationTests",schemaPath:"#/properties/integrationTests/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.testServices !== undefined){
let data3 = data.testServices;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs10 = errors;
if(typeof key1 === "string"){
if(func2(key1) > 50){
const err4 = {instancePath:instancePath+"/testServices",schemaPath:"#/properties/testServices/propertyNames/maxLength",keyword:"maxLength",params:{limit: 50},propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern0.test(key1)){
const err5 = {instancePath:instancePath+"/testServices",schemaPath:"#/properties/testServices/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/testServices",schemaPath:"#/properties/testServices/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data3){
if(!(validate122(data3[key2], {instancePath:instancePath+"/testServices/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/testServices",schemaPath:"#/properties/testServices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.minimumCoverage !== undefined){
let data5 = data.minimumCoverage;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/minimumCoverage",schemaPath:"#/properties/minimumCoverage/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/minimumCoverage",schemaPath:"#/properties/minimumCoverage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/minimumCoverage",schemaPath:"#/properties/minimumCoverage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.scans !== undefined){
if(!(validate126(data.scans, {instancePath:instancePath+"/scans",parentData:data,parentDataProperty:"scans",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}

const schema50 = {"title":"HooksRule","description":"A team's own commands around or instead of a stage, kept verbatim.","type":"object","additionalProperties":false,"properties":{"before":{"description":"Commands that run before a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"after":{"description":"Commands that run after a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]},"instead":{"description":"Commands that replace a stage.","allOf":[{"$ref":"common.schema.json#/definitions/stageCommands"}]}}};
const schema51 = {"title":"StageCommands","description":"Commands by stage.","type":"object","additionalProperties":false,"properties":{"verify":{"description":"Commands for the stage `verify`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"build":{"description":"Commands for the stage `build`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"publish":{"description":"Commands for the stage `publish`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"image":{"description":"Commands for the stage `image`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"deploy":{"description":"Commands for the stage `deploy`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]},"smokeTest":{"description":"Commands for the stage `smokeTest`.","allOf":[{"$ref":"common.schema.json#/definitions/shellLines"}]}}};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate100(data.verify, {instancePath:instancePath+"/verify",parentData:data,parentDataProperty:"verify",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.build !== undefined){
if(!(validate100(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.publish !== undefined){
if(!(validate100(data.publish, {instancePath:instancePath+"/publish",parentData:data,parentDataProperty:"publish",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate100(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.deploy !== undefined){
if(!(validate100(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate100(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}


function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "before") || (key0 === "after")) || (key0 === "instead"))){
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
if(data.before !== undefined){
if(!(validate130(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate130(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data.instead !== undefined){
if(!(validate130(data.instead, {instancePath:instancePath+"/instead",parentData:data,parentDataProperty:"instead",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}

const schema52 = {"title":"DeployRule","description":"How the service runs.","type":"object","additionalProperties":false,"properties":{"target":{"description":"What it runs on.","type":"string","enum":["ecs"],"default":"ecs"},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"traffic":{"$ref":"common.schema.json#/definitions/traffic"},"port":{"description":"TCP port that the container listens on. Without it the service is a worker, and gets no load balancer.","type":"integer","minimum":1,"maximum":65535,"examples":[8080]},"healthCheck":{"description":"Path that answers 200 when the service is well.","type":"string","pattern":"^/[^\\s#]*$","patternErrorMessage":"must be a path that begins with /","examples":["/actuator/health"],"default":"/health"},"gracePeriodSeconds":{"description":"Whole seconds that a new task has before its health counts.","type":"integer","minimum":0,"maximum":3600,"default":60},"waitForDependencies":{"description":"Does a deployment to an environment wait until every service in `dependsOn` has a release there, and none of them is just being deployed? Without a release it fails before anything changes.","type":"boolean","default":false},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"}},"dependencies":{"healthCheck":["port"]}};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema52.properties, key0))){
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
if(data.healthCheck !== undefined){
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/dependencies",keyword:"dependencies",params:{property: "healthCheck",
    missingProperty: "port",
    depsCount: 1,
    deps: "port"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.target !== undefined){
let data0 = data.target;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "ecs")){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/enum",keyword:"enum",params:{allowedValues: schema52.properties.target.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.strategy !== undefined){
if(!(validate42(data.strategy, {instancePath:instancePath+"/strategy",parentData:data,parentDataProperty:"strategy",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.traffic !== undefined){
if(!(validate44(data.traffic, {instancePath:instancePath+"/traffic",parentData:data,parentDataProperty:"traffic",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
let data3 = data.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.healthCheck !== undefined){
let data4 = data.healthCheck;
if(typeof data4 === "string"){
if(!pattern35.test(data4)){
const err7 = {instancePath:instancePath+"/healthCheck",schemaPath:"#/properties/healthCheck/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/healthCheck",schemaPath:"#/properties/healthCheck/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.gracePeriodSeconds !== undefined){
let data5 = data.gracePeriodSeconds;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/gracePeriodSeconds",schemaPath:"#/properties/gracePeriodSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 3600 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/gracePeriodSeconds",schemaPath:"#/properties/gracePeriodSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/gracePeriodSeconds",schemaPath:"#/properties/gracePeriodSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.waitForDependencies !== undefined){
if(typeof data.waitForDependencies !== "boolean"){
const err12 = {instancePath:instancePath+"/waitForDependencies",schemaPath:"#/properties/waitForDependencies/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.size !== undefined){
if(!(validate54(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.alarms !== undefined){
if(!(validate56(data.alarms, {instancePath:instancePath+"/alarms",parentData:data,parentDataProperty:"alarms",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}

const schema53 = {"title":"NoticesRule","description":"Who is told of builds, approvals and deployments.","type":"object","additionalProperties":false,"properties":{"channels":{"description":"Channels of the platform, besides the owner's own.","type":"array","items":{"description":"Name of a channel in platform.yaml.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be the name of a channel","examples":["operations"]},"uniqueItems":true,"examples":[["operations"]]},"events":{"description":"What is told.","type":"array","items":{"description":"An event.","type":"string","enum":["build","approval","deployment","rollback"]},"minItems":1,"uniqueItems":true,"default":["build","approval","deployment","rollback"]}}};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "channels") || (key0 === "events"))){
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
if(data.channels !== undefined){
let data0 = data.channels;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err1 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
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
const err2 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err4 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
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
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data3 === "build") || (data3 === "approval")) || (data3 === "deployment")) || (data3 === "rollback"))){
const err7 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema53.properties.events.items.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err9 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}

const schema54 = {"title":"HotfixRule","description":"How a hotfix, which is built from a branch `hotfix/...`, reaches production.","type":"object","additionalProperties":false,"properties":{"environments":{"description":"Environments that a hotfix passes through; it goes past the others. Approvals stay. Default: all of the service's environments.","type":"array","items":{"$ref":"common.schema.json#/definitions/environmentName"},"minItems":1,"uniqueItems":true,"examples":[["dev","prod"]]},"waivers":{"description":"Commits of hotfixes that the next release may lack, because they came to the default branch in another form or are wanted no more.","type":"array","items":{"title":"HotfixWaiverRule","description":"A commit that may be missing.","type":"object","additionalProperties":false,"required":["commit","owner","reason","until"],"properties":{"commit":{"description":"Beginning of the commit's hash, 7 to 40 digits; in quotes, because it may look like a number.","type":"string","pattern":"^[0-9a-f]{7,40}$","patternErrorMessage":"must be the hash of a commit: 7 to 40 of 0-9 and a-f, in quotes","examples":["3fa9c1e0"]},"owner":{"description":"Team that answers for it.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"reason":{"description":"Why.","type":"string","minLength":1,"examples":["The fix was squashed into a larger change."]},"until":{"description":"Last day it holds, `YYYY-MM-DD`, in quotes.","type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","patternErrorMessage":"must be a day as YYYY-MM-DD, in quotes","examples":["2026-12-31"]}}}}}};
const schema55 = {"description":"Name of an environment, at most 12 characters.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"],"maxLength":12};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 12){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 12}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern0.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}

const pattern46 = new RegExp("^[0-9a-f]{7,40}$", "u");

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "environments") || (key0 === "waivers"))){
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
if(data.environments !== undefined){
let data0 = data.environments;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/minItems",keyword:"minItems",params:{limit: 1}};
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
if(!(validate152(data0[i0], {instancePath:instancePath+"/environments/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err3 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.waivers !== undefined){
let data2 = data.waivers;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.commit === undefined){
const err4 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.owner === undefined){
const err5 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.reason === undefined){
const err6 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.until === undefined){
const err7 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!((((key1 === "commit") || (key1 === "owner")) || (key1 === "reason")) || (key1 === "until"))){
const err8 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.commit !== undefined){
let data4 = data3.commit;
if(typeof data4 === "string"){
if(!pattern46.test(data4)){
const err9 = {instancePath:instancePath+"/waivers/" + i2+"/commit",schemaPath:"#/properties/waivers/items/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{7,40}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/waivers/" + i2+"/commit",schemaPath:"#/properties/waivers/items/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.owner !== undefined){
if(!(validate30(data3.owner, {instancePath:instancePath+"/waivers/" + i2+"/owner",parentData:data3,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data3.reason !== undefined){
let data6 = data3.reason;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err11 = {instancePath:instancePath+"/waivers/" + i2+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
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
const err12 = {instancePath:instancePath+"/waivers/" + i2+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.until !== undefined){
let data7 = data3.until;
if(typeof data7 === "string"){
if(!pattern41.test(data7)){
const err13 = {instancePath:instancePath+"/waivers/" + i2+"/until",schemaPath:"#/properties/waivers/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}};
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
const err14 = {instancePath:instancePath+"/waivers/" + i2+"/until",schemaPath:"#/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"}};
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
const err15 = {instancePath:instancePath+"/waivers/" + i2,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"}};
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
const err16 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"}};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}

const schema56 = {"description":"What starts CodePipeline: `build-job`, the build itself; `s3-event`, a rule of EventBridge when the bundle is there; `gitlab-connection`, the push to GitLab, through the connection of the platform (`aws.gitlabConnection`): CodePipeline then waits until the build of that commit hands its bundle over.","type":"string","enum":["build-job","s3-event","gitlab-connection"],"default":"build-job"};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "build-job") || (data === "s3-event")) || (data === "gitlab-connection"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema56.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}

const schema57 = {"title":"ReviewAppRule","description":"Each merge request runs as an app of its own, which stops by itself. For services that GitLab builds; elsewhere there is none.","type":"object","additionalProperties":false,"required":["environment"],"properties":{"environment":{"description":"Environment whose account, network and cluster the apps run in; `reviewApps` of the platform says where that may be.","allOf":[{"$ref":"common.schema.json#/definitions/environmentName"}],"examples":["dev"]},"stopAfterHours":{"description":"Whole hours after its last deployment until an app stops, if its merge request is not merged or closed before.","type":"integer","minimum":1,"maximum":336,"default":48},"variables":{"description":"What differs from the variables that the service has in that environment.","allOf":[{"$ref":"common.schema.json#/definitions/variables"}]},"secrets":{"description":"Secret variables of the service that its apps get too; `reviewApps` of the platform says which may be. Whoever can push a branch can read them.","type":"array","items":{"$ref":"common.schema.json#/definitions/variableName"},"uniqueItems":true,"default":[],"examples":[["DATABASE_PASSWORD"]]},"size":{"title":"ReviewSizeRule","description":"Fargate size of an app, which is one task.","type":"object","additionalProperties":false,"properties":{"cpu":{"description":"CPU units; 1024 are one vCPU.","type":"integer","enum":[256,512,1024,2048,4096],"default":256},"memory":{"description":"Memory in MiB. Fargate fixes which go with which CPU.","type":"integer","minimum":512,"maximum":30720,"default":512,"multipleOf":256}}}}};
const schema58 = {"description":"Name of an environment variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of an environment variable: letters, digits and underscores, no digit first","examples":["LOG_LEVEL"]};

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern16.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}


function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.environment === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "environment") || (key0 === "stopAfterHours")) || (key0 === "variables")) || (key0 === "secrets")) || (key0 === "size"))){
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
if(data.environment !== undefined){
if(!(validate152(data.environment, {instancePath:instancePath+"/environment",parentData:data,parentDataProperty:"environment",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.stopAfterHours !== undefined){
let data1 = data.stopAfterHours;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/stopAfterHours",schemaPath:"#/properties/stopAfterHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 336 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/stopAfterHours",schemaPath:"#/properties/stopAfterHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 336}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/stopAfterHours",schemaPath:"#/properties/stopAfterHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.variables !== undefined){
if(!(validate59(data.variables, {instancePath:instancePath+"/variables",parentData:data,parentDataProperty:"variables",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.secrets !== undefined){
let data3 = data.secrets;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate162(data3[i0], {instancePath:instancePath+"/secrets/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data3[i1], data3[j0])){
const err5 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err6 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.size !== undefined){
let data5 = data.size;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "cpu") || (key1 === "memory"))){
const err7 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.cpu !== undefined){
let data6 = data5.cpu;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/size/cpu",schemaPath:"#/properties/size/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((data6 === 256) || (data6 === 512)) || (data6 === 1024)) || (data6 === 2048)) || (data6 === 4096))){
const err9 = {instancePath:instancePath+"/size/cpu",schemaPath:"#/properties/size/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema57.properties.size.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.memory !== undefined){
let data7 = data5.memory;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err10 = {instancePath:instancePath+"/size/memory",schemaPath:"#/properties/size/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 30720 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/size/memory",schemaPath:"#/properties/size/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30720}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data7 < 512 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/size/memory",schemaPath:"#/properties/size/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data7/256, res0 !== parseInt(res0)))){
const err13 = {instancePath:instancePath+"/size/memory",schemaPath:"#/properties/size/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
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
}
else {
const err14 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "object"}};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}

const pattern10 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._/-]*$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema12.properties, key0))){
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
if(!(validate37(data.toolchain, {instancePath:instancePath+"/toolchain",parentData:data,parentDataProperty:"toolchain",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(!(validate39(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.tagPrefix !== undefined){
let data2 = data.tagPrefix;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err1 = {instancePath:instancePath+"/tagPrefix",schemaPath:"#/properties/tagPrefix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$"}};
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
const err2 = {instancePath:instancePath+"/tagPrefix",schemaPath:"#/properties/tagPrefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.renamedFrom !== undefined){
let data3 = data.renamedFrom;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 50){
const err3 = {instancePath:instancePath+"/renamedFrom/" + i0,schemaPath:"#/properties/renamedFrom/items/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data4)){
const err4 = {instancePath:instancePath+"/renamedFrom/" + i0,schemaPath:"#/properties/renamedFrom/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
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
const err5 = {instancePath:instancePath+"/renamedFrom/" + i0,schemaPath:"#/properties/renamedFrom/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/renamedFrom",schemaPath:"#/properties/renamedFrom/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/renamedFrom",schemaPath:"#/properties/renamedFrom/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.environments !== undefined){
let data5 = data.environments;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs13 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err8 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid5 = _errs13 === errors;
if(!valid5){
const err9 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 in data5){
if(!(validate41(data5[key2], {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.languageVersion !== undefined){
if(!(validate106(data.languageVersion, {instancePath:instancePath+"/languageVersion",parentData:data,parentDataProperty:"languageVersion",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.packageType !== undefined){
if(!(validate108(data.packageType, {instancePath:instancePath+"/packageType",parentData:data,parentDataProperty:"packageType",rootData}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.timeoutMinutes !== undefined){
if(!(validate110(data.timeoutMinutes, {instancePath:instancePath+"/timeoutMinutes",parentData:data,parentDataProperty:"timeoutMinutes",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data.engines !== undefined){
if(!(validate112(data.engines, {instancePath:instancePath+"/engines",parentData:data,parentDataProperty:"engines",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.delivery !== undefined){
if(!(validate114(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate116(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.quality !== undefined){
if(!(validate121(data.quality, {instancePath:instancePath+"/quality",parentData:data,parentDataProperty:"quality",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
if(!(validate129(data.hooks, {instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.deploy !== undefined){
if(!(validate141(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.runtime !== undefined){
if(!(validate58(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate99(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.notices !== undefined){
if(!(validate149(data.notices, {instancePath:instancePath+"/notices",parentData:data,parentDataProperty:"notices",rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.hotfix !== undefined){
if(!(validate151(data.hotfix, {instancePath:instancePath+"/hotfix",parentData:data,parentDataProperty:"hotfix",rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
if(data.monitoring !== undefined){
if(!(validate103(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data.trigger !== undefined){
if(!(validate157(data.trigger, {instancePath:instancePath+"/trigger",parentData:data,parentDataProperty:"trigger",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
if(data.reviewApp !== undefined){
if(!(validate159(data.reviewApp, {instancePath:instancePath+"/reviewApp",parentData:data,parentDataProperty:"reviewApp",rootData}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err14 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema6.properties.apiVersion.enum}};
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
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.kind.enum}};
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
if(!(validate23(data13["gitlab.com/project-slug"], {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",parentData:data13,parentDataProperty:"gitlab.com/project-slug",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
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
const err36 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern6.test(data17)){
const err37 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$"}};
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
const err38 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
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
const err40 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.url !== undefined){
let data20 = data19.url;
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err41 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
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
const err42 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.title !== undefined){
let data21 = data19.title;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err43 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
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
const err44 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.icon !== undefined){
let data22 = data19.icon;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err45 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/minLength",keyword:"minLength",params:{limit: 1}};
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
const err46 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.type !== undefined){
let data23 = data19.type;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err47 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
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
const err48 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/metadata/links",schemaPath:"#/properties/metadata/properties/links/type",keyword:"type",params:{type: "array"}};
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
const err51 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.spec !== undefined){
let data24 = data.spec;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.type === undefined){
const err52 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24.lifecycle === undefined){
const err53 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "lifecycle"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.owner === undefined){
const err54 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.type !== undefined){
let data25 = data24.type;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err55 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
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
const err56 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.lifecycle !== undefined){
let data26 = data24.lifecycle;
if(typeof data26 !== "string"){
const err57 = {instancePath:instancePath+"/spec/lifecycle",schemaPath:"#/properties/spec/properties/lifecycle/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!(((data26 === "experimental") || (data26 === "production")) || (data26 === "deprecated"))){
const err58 = {instancePath:instancePath+"/spec/lifecycle",schemaPath:"#/properties/spec/properties/lifecycle/enum",keyword:"enum",params:{allowedValues: schema6.properties.spec.properties.lifecycle.enum}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.owner !== undefined){
if(!(validate25(data24.owner, {instancePath:instancePath+"/spec/owner",parentData:data24,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data24.system !== undefined){
if(!(validate25(data24.system, {instancePath:instancePath+"/spec/system",parentData:data24,parentDataProperty:"system",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data24.subcomponentOf !== undefined){
if(!(validate25(data24.subcomponentOf, {instancePath:instancePath+"/spec/subcomponentOf",parentData:data24,parentDataProperty:"subcomponentOf",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data24.dependsOn !== undefined){
if(!(validate29(data24.dependsOn, {instancePath:instancePath+"/spec/dependsOn",parentData:data24,parentDataProperty:"dependsOn",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data24.dependencyOf !== undefined){
if(!(validate29(data24.dependencyOf, {instancePath:instancePath+"/spec/dependencyOf",parentData:data24,parentDataProperty:"dependencyOf",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data24.providesApis !== undefined){
if(!(validate29(data24.providesApis, {instancePath:instancePath+"/spec/providesApis",parentData:data24,parentDataProperty:"providesApis",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data24.consumesApis !== undefined){
if(!(validate29(data24.consumesApis, {instancePath:instancePath+"/spec/consumesApis",parentData:data24,parentDataProperty:"consumesApis",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data24.pipeline !== undefined){
if(!(validate36(data24.pipeline, {instancePath:instancePath+"/spec/pipeline",parentData:data24,parentDataProperty:"pipeline",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
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
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

exports.group = validate166;
const schema59 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"group.schema.json","title":"GroupEntity","description":"A team: a Backstage Group, with its channel and approvers under `spec.pipeline`.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Group"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be a name: letters, digits and - _ . with a letter or digit at both ends","examples":["group"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"must be a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"must be a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"description":"A link.","type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the group is.","type":"object","required":["type","children"],"properties":{"type":{"description":"Sort of group.","type":"string","minLength":1,"examples":["team"]},"children":{"description":"Groups below this one; `[]` for none.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}],"examples":[[]]},"parent":{"description":"Group above this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}]},"members":{"description":"Users of the group.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"profile":{"description":"How the group is shown.","type":"object","properties":{"displayName":{"description":"Name for people.","type":"string","minLength":1},"email":{"description":"E-mail address of the team.","type":"string","pattern":"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$","patternErrorMessage":"must be an e-mail address","examples":["commerce@retail.example"]},"picture":{"description":"Address of a picture.","type":"string","minLength":1}}},"pipeline":{"title":"TeamBlock","description":"What pipelines need to know of the team. Needed by a team that owns a service or approves.","type":"object","additionalProperties":false,"required":["channel","approvers"],"properties":{"channel":{"description":"Notice channel of the team: a name under `spec.notices.channels` of platform.yaml.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be the name of a channel","examples":["commerce"]},"mail":{"description":"E-mail address that also gets the notices which AWS sends: approvals, deliveries and rollbacks by CodePipeline. Somebody who reads it confirms once.","type":"string","pattern":"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$","patternErrorMessage":"must be an e-mail address","examples":["commerce-releases@retail.example"]},"approvers":{"title":"ApproversRule","description":"Who may approve in the name of the team, on each host.","type":"object","additionalProperties":false,"required":["gitlabGroup","jenkins","iamRole"],"properties":{"gitlabGroup":{"description":"Path of the GitLab group whose members may approve.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$","patternErrorMessage":"must be the path of a GitLab group, without a slash at either end","examples":["retail/commerce/approvers"]},"jenkins":{"description":"Jenkins user or group ids that may approve.","type":"array","items":{"description":"A Jenkins user or group id.","type":"string","pattern":"^[A-Za-z0-9_.@-]+$","patternErrorMessage":"must be a Jenkins id: letters, digits and _ . @ -","examples":["commerce-approvers"]},"minItems":1,"uniqueItems":true,"examples":[["commerce-approvers"]]},"iamRole":{"description":"Name of the IAM role in the tools account that may approve.","type":"string","pattern":"^[A-Za-z0-9_+=,.@-]{1,64}$","patternErrorMessage":"must be the name of an IAM role: at most 64 letters, digits and _ + = , . @ -","examples":["commerce-approver"]}}}}}}}}};
const pattern55 = new RegExp("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "u");
const pattern58 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$", "u");
const pattern59 = new RegExp("^[A-Za-z0-9_.@-]+$", "u");
const pattern60 = new RegExp("^[A-Za-z0-9_+=,.@-]{1,64}$", "u");

function validate167(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate167.errors = vErrors;
return errors === 0;
}


function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate170.errors = vErrors;
return errors === 0;
}


function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema59.properties.apiVersion.enum}};
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
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema59.properties.kind.enum}};
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
if(!(validate167(data20.children, {instancePath:instancePath+"/spec/children",parentData:data20,parentDataProperty:"children",rootData}))){
vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors);
errors = vErrors.length;
}
}
if(data20.parent !== undefined){
if(!(validate170(data20.parent, {instancePath:instancePath+"/spec/parent",parentData:data20,parentDataProperty:"parent",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data20.members !== undefined){
if(!(validate167(data20.members, {instancePath:instancePath+"/spec/members",parentData:data20,parentDataProperty:"members",rootData}))){
vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors);
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
const err48 = {instancePath:instancePath+"/spec/profile/displayName",schemaPath:"#/properties/spec/properties/profile/properties/displayName/minLength",keyword:"minLength",params:{limit: 1}};
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
const err49 = {instancePath:instancePath+"/spec/profile/displayName",schemaPath:"#/properties/spec/properties/profile/properties/displayName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.email !== undefined){
let data27 = data25.email;
if(typeof data27 === "string"){
if(!pattern55.test(data27)){
const err50 = {instancePath:instancePath+"/spec/profile/email",schemaPath:"#/properties/spec/properties/profile/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"}};
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
const err51 = {instancePath:instancePath+"/spec/profile/email",schemaPath:"#/properties/spec/properties/profile/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data25.picture !== undefined){
let data28 = data25.picture;
if(typeof data28 === "string"){
if(func2(data28) < 1){
const err52 = {instancePath:instancePath+"/spec/profile/picture",schemaPath:"#/properties/spec/properties/profile/properties/picture/minLength",keyword:"minLength",params:{limit: 1}};
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
const err53 = {instancePath:instancePath+"/spec/profile/picture",schemaPath:"#/properties/spec/properties/profile/properties/picture/type",keyword:"type",params:{type: "string"}};
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
const err54 = {instancePath:instancePath+"/spec/profile",schemaPath:"#/properties/spec/properties/profile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.pipeline !== undefined){
let data29 = data20.pipeline;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.channel === undefined){
const err55 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "channel"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data29.approvers === undefined){
const err56 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "approvers"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key3 in data29){
if(!(((key3 === "channel") || (key3 === "mail")) || (key3 === "approvers"))){
const err57 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data29.channel !== undefined){
let data30 = data29.channel;
if(typeof data30 === "string"){
if(!pattern1.test(data30)){
const err58 = {instancePath:instancePath+"/spec/pipeline/channel",schemaPath:"#/properties/spec/properties/pipeline/properties/channel/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
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
const err59 = {instancePath:instancePath+"/spec/pipeline/channel",schemaPath:"#/properties/spec/properties/pipeline/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data29.mail !== undefined){
let data31 = data29.mail;
if(typeof data31 === "string"){
if(!pattern55.test(data31)){
const err60 = {instancePath:instancePath+"/spec/pipeline/mail",schemaPath:"#/properties/spec/properties/pipeline/properties/mail/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"}};
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
const err61 = {instancePath:instancePath+"/spec/pipeline/mail",schemaPath:"#/properties/spec/properties/pipeline/properties/mail/type",keyword:"type",params:{type: "string"}};
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
let data32 = data29.approvers;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.gitlabGroup === undefined){
const err62 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "gitlabGroup"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data32.jenkins === undefined){
const err63 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "jenkins"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data32.iamRole === undefined){
const err64 = {instancePath:instancePath+"/spec/pipeline/approvers",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/required",keyword:"required",params:{missingProperty: "iamRole"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key4 in data32){
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
if(data32.gitlabGroup !== undefined){
let data33 = data32.gitlabGroup;
if(typeof data33 === "string"){
if(!pattern58.test(data33)){
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
if(data32.jenkins !== undefined){
let data34 = data32.jenkins;
if(Array.isArray(data34)){
if(data34.length < 1){
const err68 = {instancePath:instancePath+"/spec/pipeline/approvers/jenkins",schemaPath:"#/properties/spec/properties/pipeline/properties/approvers/properties/jenkins/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
if(typeof data35 === "string"){
if(!pattern59.test(data35)){
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
let i3 = data34.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data34[i3];
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
if(data32.iamRole !== undefined){
let data36 = data32.iamRole;
if(typeof data36 === "string"){
if(!pattern60.test(data36)){
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
validate166.errors = vErrors;
return errors === 0;
}

exports.platform = validate173;
const schema62 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"platform.schema.json","title":"PlatformEntity","description":"The platform: hosts, accounts, environments, policy and defaults. One file, platform.yaml.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of this format.","type":"string","enum":["service-pipelines/v1"]},"kind":{"description":"Kind of the entity.","type":"string","enum":["Platform"]},"metadata":{"description":"Who the platform is.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"Prefix of every AWS name, 2 to 12 characters.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the prefix of AWS names: lower-case letters, digits and single hyphens, a letter first","examples":["retail"],"minLength":2,"maxLength":12},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"}}},"spec":{"description":"What every service shares.","type":"object","additionalProperties":false,"required":["aws","gitlab","jenkins","artifactory","notices","images","environments"],"properties":{"aws":{"title":"AwsRule","description":"AWS.","type":"object","additionalProperties":false,"required":["region","toolsAccount","bootstrapImage"],"properties":{"region":{"description":"The one region.","type":"string","pattern":"^[a-z]{2}(-[a-z]+)+-[0-9]$","patternErrorMessage":"must be an AWS region","examples":["me-south-1"]},"toolsAccount":{"description":"Account that holds pipelines, registries and the delivery bucket: 12 digits, in quotes.","allOf":[{"$ref":"common.schema.json#/definitions/accountId"}],"examples":["111111111111"]},"bootstrapImage":{"description":"Image that answers 200 on every path at `$PORT`; runs until a service's first deployment.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["public.ecr.aws/retail/bootstrap:1"]},"retentionDays":{"description":"Days that bundles, release images and logs are kept, 30 to 3650.","type":"integer","minimum":30,"maximum":3650,"default":400},"quotas":{"title":"QuotaRule","description":"Quotas that AWS has raised on request; the others are taken to be what an account has by default.","type":"object","additionalProperties":false,"properties":{"pipelines":{"description":"Pipelines of CodePipeline in the tools account.","type":"integer","minimum":1000,"maximum":1000000,"default":1000},"stacks":{"description":"CloudFormation stacks in each account.","type":"integer","minimum":2000,"maximum":1000000,"default":2000},"rulesPerBus":{"description":"Rules on an event bus.","type":"integer","minimum":300,"maximum":1000000,"default":300},"rulesPerLoadBalancer":{"description":"Rules on an application load balancer, without the default ones.","type":"integer","minimum":100,"maximum":1000000,"default":100},"policiesPerRole":{"description":"Managed policies of an IAM role.","type":"integer","minimum":10,"maximum":25,"default":10}}},"registerRole":{"description":"Name of the role that registering assumes in each environment's account. Default: the platform's name and `-register`.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{1,64}$","patternErrorMessage":"must be the name of an IAM role","examples":["retail-register"]},"permissionsBoundary":{"description":"Name of the IAM policy that bounds every role. Default: none.","type":"string","pattern":"^[A-Za-z0-9_+=,.@-]{1,128}$","patternErrorMessage":"must be the name of an IAM policy","examples":["service-boundary"]},"signingKey":{"description":"Alias of the key that signs images. The platform's stack makes the key in the tools account; it never leaves KMS.","type":"string","pattern":"^alias/(?!aws/)[A-Za-z0-9/_-]{1,200}$","patternErrorMessage":"must be the alias of a key: alias/ and letters, digits, / _ -","examples":["alias/retail-images"]},"gitlabConnection":{"description":"Connection to GitLab of AWS CodeConnections, which starts the deliveries of services with `trigger: gitlab-connection`. A person makes it in the console, since GitLab asks for consent there.","type":"string","pattern":"^arn:aws:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[A-Za-z0-9-]+$","patternErrorMessage":"must be the ARN of a connection: arn:aws:codeconnections or arn:aws:codestar-connections, and what the console shows","examples":["arn:aws:codeconnections:eu-west-1:111111111111:connection/0f9e8d7c-6b5a-4f3e-8d2c-1b0a9f8e7d6c"]},"pullThroughCache":{"description":"Registries whose images builds take through ECR's cache. The platform's stack makes the rules.","type":"array","items":{"title":"CacheRule","description":"A registry and its place in ECR.","type":"object","additionalProperties":false,"required":["registry","prefix"],"properties":{"registry":{"description":"The registry, as Dockerfiles name it.","type":"string","enum":["docker.io","public.ecr.aws","quay.io","ghcr.io","registry.k8s.io","registry.gitlab.com"],"examples":["docker.io"]},"prefix":{"description":"First part of the repositories in ECR that hold its images.","type":"string","pattern":"^[a-z0-9]+([._-][a-z0-9]+)*$","maxLength":30,"patternErrorMessage":"must be made of small letters, digits and single . _ - between them","examples":["docker-hub"]},"credentialArn":{"description":"Secret with the account at the registry; its name begins with `ecr-pullthroughcache/`. Docker Hub, GitHub and GitLab ask for one.","type":"string","pattern":"^arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:ecr-pullthroughcache/[A-Za-z0-9/_+=.@-]+$","patternErrorMessage":"must be the ARN of a secret whose name begins with ecr-pullthroughcache/","examples":["arn:aws:secretsmanager:me-south-1:111111111111:secret:ecr-pullthroughcache/docker-hub-AbCdEf"]}}}},"stackRole":{"description":"Name of the IAM role in the account of each environment with which CloudFormation makes the stacks of `stacks/`; `{environment}` stands for the name of the environment. People make it: it says what stacks may contain. Needed where a stack has a pipeline.","type":"string","pattern":"^([A-Za-z0-9+=,.@_-]|\\{environment\\}){1,64}$","patternErrorMessage":"must be the name of an IAM role, in which `{environment}` may stand","examples":["infrastructure-{environment}"]},"prices":{"title":"PriceRule","description":"The platform's own rates in USD, in place of AWS' public ones, which are those of us-east-1 where none of the region was found: of the region, or as negotiated. The pages of services reckon with them.","type":"object","additionalProperties":false,"properties":{"fargateVcpuHour":{"description":"One vCPU of a task for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.0445]},"fargateGbHour":{"description":"One GiB of memory of a task for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.0049]},"fargateArmVcpuHour":{"description":"One vCPU of an ARM64 task for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.0356]},"fargateArmGbHour":{"description":"One GiB of memory of an ARM64 task for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.0039]},"fargateDiskGbHour":{"description":"One GiB of a task's own disk beyond 20, for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.00012]},"alarmMetricMonth":{"description":"One metric that an alarm watches, for a month.","type":"number","minimum":0,"maximum":1000,"examples":[0.1]},"pipelineActionMinute":{"description":"A minute of an action of a pipeline.","type":"number","minimum":0,"maximum":1000,"examples":[0.002]},"buildSmallMinute":{"description":"A minute of a small build.","type":"number","minimum":0,"maximum":1000,"examples":[0.005]},"buildMediumMinute":{"description":"A minute of a medium build.","type":"number","minimum":0,"maximum":1000,"examples":[0.01]},"logsGb":{"description":"One GB of logs.","type":"number","minimum":0,"maximum":1000,"examples":[0.55]},"imagesGbMonth":{"description":"One GB of images for a month.","type":"number","minimum":0,"maximum":1000,"examples":[0.1]},"loadBalancerHour":{"description":"An application load balancer for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.0277]},"loadBalancerLcuHour":{"description":"One unit of what a load balancer carries (LCU) for an hour.","type":"number","minimum":0,"maximum":1000,"examples":[0.008]},"lambdaGbSecond":{"description":"One GB of a function's memory for a second.","type":"number","minimum":0,"maximum":1000,"examples":[0.0000166667]},"lambdaMillionRequests":{"description":"A million calls of functions.","type":"number","minimum":0,"maximum":1000,"examples":[0.2]},"secretMonth":{"description":"One secret in Secrets Manager for a month.","type":"number","minimum":0,"maximum":1000,"examples":[0.4]},"keyMonth":{"description":"One key of KMS for a month.","type":"number","minimum":0,"maximum":1000,"examples":[1]},"bundlesGbMonth":{"description":"One GB of bundles in S3 for a month.","type":"number","minimum":0,"maximum":1000,"examples":[0.025]}}}}},"gitlab":{"title":"GitlabRule","description":"GitLab.","type":"object","additionalProperties":false,"required":["url","catalogProject","runners"],"properties":{"url":{"description":"Address of GitLab, without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://gitlab.retail.example"]},"tier":{"description":"Licence. Protected environments, and with them enforced approvals, need `premium`.","type":"string","enum":["free","premium","ultimate"],"default":"free"},"defaultBranch":{"description":"Branch that releases.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]*$","patternErrorMessage":"must be the name of a branch","examples":["main"],"default":"main"},"catalogProject":{"description":"Project of this catalog, for central delivery.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}],"examples":["platform/catalog"]},"catalogRef":{"description":"Branch or tag of the catalog that engines read.","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]*$","patternErrorMessage":"must be the name of a branch or tag","examples":["main"],"default":"main"},"createProjects":{"description":"May `register` create a project that a service names and GitLab does not have?","type":"boolean","default":false},"autoMerge":{"description":"Do merge requests that deliver files merge by themselves when their pipeline succeeds?","type":"boolean","default":false},"runners":{"description":"Tags of runners by purpose.","type":"object","additionalProperties":false,"required":["build","image"],"properties":{"build":{"description":"Unprivileged builds.","allOf":[{"$ref":"common.schema.json#/definitions/runnerTags"}]},"image":{"description":"Builds of container images.","allOf":[{"$ref":"common.schema.json#/definitions/runnerTags"}]}}},"audience":{"description":"Audience (`aud`) of the tokens that others trust.","type":"object","additionalProperties":false,"properties":{"aws":{"description":"Audience that AWS trusts. Default: the address of GitLab.","type":"string","minLength":1,"examples":["https://gitlab.retail.example"]},"artifactory":{"description":"Audience that Artifactory trusts. Default: the host of Artifactory.","type":"string","minLength":1,"examples":["artifactory.retail.example"]}}},"reports":{"title":"GitlabReportsRule","description":"GitLab is told what CodePipeline deploys: it stands on the environments page of the service's project, and on the commit. Absent: it is not told. A token goes there, so that the address of GitLab must begin with https://.","type":"object","additionalProperties":false,"required":["awsSecret"],"properties":{"awsSecret":{"description":"Secrets Manager secret in the tools account that holds a token of GitLab as plain text. Its scope is `api`, and whose it is may deploy in the project of every service.","type":"string","pattern":"^[A-Za-z0-9/_+=.@-]+$","patternErrorMessage":"must be the name of a secret","examples":["retail/gitlab/reports"]},"network":{"description":"Needed where GitLab is not reached from the internet: a network of the tools account with a way to GitLab and to the services of AWS.","type":"object","additionalProperties":false,"required":["subnets","securityGroups"],"properties":{"subnets":{"description":"Subnet ids.","type":"array","items":{"description":"A subnet id.","type":"string","pattern":"^subnet-[0-9a-f]{8,17}$","patternErrorMessage":"must be a subnet id","examples":["subnet-0123456789abcdef0"]},"minItems":1,"uniqueItems":true,"examples":[["subnet-0123456789abcdef0","subnet-0123456789abcdef1"]]},"securityGroups":{"description":"Security groups of what tells GitLab: they let it out to port 443.","type":"array","items":{"description":"A security group id.","type":"string","pattern":"^sg-[0-9a-f]{8,17}$","patternErrorMessage":"must be a security group id","examples":["sg-0123456789abcdef0"]},"minItems":1,"maxItems":5,"uniqueItems":true,"examples":[["sg-0123456789abcdef0"]]}}}}},"maximumJobMinutes":{"description":"The runners' maximum job timeout, in whole minutes, as GitLab has it. Jobs that may take longer are refused here. Absent: the runners set none.","type":"integer","minimum":10,"maximum":43200,"examples":[180]}}},"jenkins":{"title":"JenkinsRule","description":"Jenkins.","type":"object","additionalProperties":false,"required":["url","agents","credentials"],"properties":{"url":{"description":"Address of Jenkins, without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://jenkins.retail.example"]},"folder":{"description":"Folder that holds a folder per team.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$","patternErrorMessage":"must be a Jenkins folder: letters, digits and _ . -","examples":["services"],"default":"services"},"agents":{"description":"Labels of agents by purpose.","type":"object","additionalProperties":false,"required":["build","image"],"properties":{"build":{"description":"Unprivileged builds.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["build"]},"image":{"description":"Builds of container images.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["image"]}}},"credentials":{"description":"Ids of Jenkins credentials; never their values.","type":"object","additionalProperties":false,"required":["artifactory","aws","gitlab"],"properties":{"artifactory":{"description":"Access to Artifactory.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the id of a Jenkins credential: letters, digits and _ . -","examples":["artifactory-token"]},"aws":{"description":"OpenID Connect id token of kind file (OpenID Connect Provider plugin).","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the id of a Jenkins credential: letters, digits and _ . -","examples":["aws-id-token"]},"gitlab":{"description":"Access to GitLab.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the id of a Jenkins credential: letters, digits and _ . -","examples":["gitlab-token"]},"checkout":{"description":"User name and token that clone repositories of GitLab.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the id of a Jenkins credential: letters, digits and _ . -","examples":["gitlab-checkout"],"default":"gitlab-checkout"}}},"gitlabServer":{"description":"Name of this GitLab in Jenkins, under Manage Jenkins, GitLab Servers.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 _.-]*$","patternErrorMessage":"must be the name of a GitLab server in Jenkins: letters, digits, space and _ . -","examples":["gitlab"],"default":"gitlab"},"oidcIssuer":{"description":"Issuer of the id tokens. Default: the address of Jenkins and `/oidc`.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://jenkins.retail.example/oidc"]},"idTokenMinutes":{"description":"Whole minutes for which AWS takes an id token, as Jenkins' OpenID Connect provider is set (token lifetime). Deployments that wait longer are refused here.","type":"integer","minimum":5,"maximum":1440,"default":60,"examples":[240]}}},"artifactory":{"title":"ArtifactoryRule","description":"Artifactory.","type":"object","additionalProperties":false,"required":["url","repositories"],"properties":{"url":{"description":"Address of the JFrog platform, without `/artifactory` and without a slash at its end.","allOf":[{"$ref":"common.schema.json#/definitions/address"}],"examples":["https://artifactory.retail.example"]},"oidcProvider":{"description":"Name of the OpenID Connect integration that GitLab's tokens are exchanged with.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the name of an integration","examples":["gitlab"],"default":"gitlab"},"repositories":{"description":"Repositories by package type.","type":"object","additionalProperties":false,"required":["maven","npm","pypi","generic"],"properties":{"maven":{"$ref":"common.schema.json#/definitions/repositories"},"npm":{"$ref":"common.schema.json#/definitions/repositories"},"pypi":{"$ref":"common.schema.json#/definitions/repositories"},"generic":{"$ref":"common.schema.json#/definitions/repositories"}}}}},"notices":{"description":"Notices.","type":"object","additionalProperties":false,"required":["channels"],"properties":{"channels":{"description":"Channels by name. Each host holds the webhook's address under the name given here; no address stands in the catalog.","type":"object","additionalProperties":{"title":"ChannelRule","description":"A channel.","type":"object","additionalProperties":false,"required":["gitlabVariable","jenkinsCredential","awsSecret"],"properties":{"gitlabVariable":{"description":"Masked GitLab CI/CD variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of a GitLab variable: letters, digits and underscores","examples":["TEAMS_WEBHOOK_COMMERCE"]},"jenkinsCredential":{"description":"Jenkins credential of kind Secret text.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the id of a Jenkins credential","examples":["teams-commerce"]},"awsSecret":{"description":"Secrets Manager secret in the tools account.","type":"string","pattern":"^[A-Za-z0-9/_+=.@-]+$","patternErrorMessage":"must be the name of a secret","examples":["retail/teams/commerce"]}}},"propertyNames":{"pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be the name of a channel","examples":["commerce"]}}}},"images":{"title":"ImagesRule","description":"Container images that jobs run in, by purpose.","type":"object","additionalProperties":false,"required":["builders","tools","imageBuilder"],"properties":{"builders":{"description":"Where the platform keeps its builder images. A job runs in `<builders>/<toolchain>:<language version>`.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$","patternErrorMessage":"must be the address of a folder of images, without a tag","examples":["artifactory.retail.example/docker/builders"]},"tools":{"description":"Has sh, git, curl, jq, zip, unzip, the AWS CLI 2 and the JFrog CLI; cosign 2 where images are signed.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/tools:1"]},"imageBuilder":{"description":"`tools` plus buildah; with Trivy where it scans images or writes bills of materials, and cosign 2 where images are signed.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/image-builder:1"]},"codebuild":{"description":"CodeBuild's image for the image build and for what is done in the environments. AWS's own have neither Trivy nor cosign; one of your own in ECR must let in the tools account and the environments' accounts.","type":"string","pattern":"^[a-z0-9][A-Za-z0-9._/:@-]*$","patternErrorMessage":"must be the name of a CodeBuild image","examples":["aws/codebuild/amazonlinux2-x86_64-standard:5.0"],"default":"aws/codebuild/amazonlinux2-x86_64-standard:5.0"},"scanners":{"description":"Has git, Gitleaks, Semgrep and Trivy: runs the scans. Default: `tools`.","allOf":[{"$ref":"common.schema.json#/definitions/image"}]}}},"environments":{"description":"Environments in order of promotion; the first is deployed to first.","type":"array","items":{"title":"EnvironmentRule","description":"An environment.","type":"object","additionalProperties":false,"required":["name","tier","account","vpc","cluster","domain","runners"],"properties":{"name":{"$ref":"common.schema.json#/definitions/environmentName"},"tier":{"description":"What it is for.","type":"string","enum":["development","testing","staging","production"],"examples":["production"]},"account":{"description":"Account that the environment lies in: 12 digits, in quotes.","allOf":[{"$ref":"common.schema.json#/definitions/accountId"}]},"vpc":{"description":"Network of the tasks.","type":"object","additionalProperties":false,"required":["id","subnets"],"properties":{"id":{"description":"VPC id.","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be a VPC id: `vpc-` and 8 or 17 hexadecimal digits","examples":["vpc-0123456789abcdef0"]},"subnets":{"description":"Subnet ids.","type":"array","items":{"description":"A subnet id.","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be a subnet id: `subnet-` and 8 or 17 hexadecimal digits","examples":["subnet-0123456789abcdef0"]},"minItems":1,"uniqueItems":true,"examples":[["subnet-0123456789abcdef0"]]},"endpoints":{"title":"VpcEndpoints","description":"The network has endpoints of its own for ECR, S3, CloudWatch Logs and whichever of Secrets Manager and Systems Manager is used: tasks start without a way to the internet. Absent: they need port 443 beyond the network.","type":"object","additionalProperties":false,"properties":{"prefixLists":{"description":"Prefix lists of gateway endpoints, that of S3 above all: image layers lie there, under public addresses. Interface endpoints have private ones, which tasks reach anyway.","type":"array","items":{"description":"A prefix list id.","type":"string","pattern":"^pl-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be the id of a prefix list: `pl-` and 8 or 17 hexadecimal digits","examples":["pl-63a5400a"]},"minItems":1,"uniqueItems":true,"examples":[["pl-63a5400a"]]}},"examples":[{"prefixLists":["pl-63a5400a"]}]}}},"cluster":{"description":"Name of the ECS cluster.","type":"string","pattern":"^[A-Za-z0-9_-]{1,255}$","patternErrorMessage":"must be the name of an ECS cluster: letters, digits, - and _","examples":["retail-prod"]},"domain":{"description":"Base domain of the services here.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$","patternErrorMessage":"must be a domain name in lower case","examples":["prod.retail.example"]},"pools":{"description":"Load balancers that services share.","type":"array","items":{"title":"PoolRule","description":"One Application Load Balancer.","type":"object","additionalProperties":false,"required":["name","scheme","loadBalancerArn","listenerArn","testListenerArn","securityGroup"],"properties":{"name":{"description":"Name of the pool.","type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of a pool: lower-case letters, digits and single hyphens","examples":["internal-1"]},"scheme":{"description":"`public`: reachable from the internet. `internal`: from inside the network only.","type":"string","enum":["public","internal"],"examples":["internal"]},"loadBalancerArn":{"description":"ARN of the load balancer.","type":"string","patternErrorMessage":"must be the ARN of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:loadbalancer/app/internal-1/0123456789abcdef"]},"listenerArn":{"description":"ARN of the HTTPS listener that carries traffic.","type":"string","patternErrorMessage":"must be the ARN of a listener of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:listener/app/internal-1/0123456789abcdef/0123456789abcdef"]},"testListenerArn":{"description":"ARN of the listener on which the next version is tested.","type":"string","patternErrorMessage":"must be the ARN of a listener of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:listener/app/internal-1/0123456789abcdef/0123456789abcdef"]},"testPort":{"description":"TCP port of that listener. With it services can be tested before traffic shifts: the account's stack makes the function that tests, and lets it in through the load balancer's security group.","type":"integer","minimum":1,"maximum":65535,"examples":[8443]},"testProtocol":{"description":"What that listener speaks.","type":"string","enum":["HTTPS","HTTP"],"default":"HTTPS"},"securityGroup":{"description":"Security group of the load balancer.","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be a security group id: `sg-` and 8 or 17 hexadecimal digits","examples":["sg-0123456789abcdef0"]}}},"examples":[[]]},"runners":{"description":"Who runs deployments and smoke tests from inside the environment's network.","type":"object","additionalProperties":false,"required":["gitlab","jenkins"],"properties":{"gitlab":{"$ref":"common.schema.json#/definitions/runnerTags"},"jenkins":{"description":"Label of Jenkins agents.","allOf":[{"$ref":"common.schema.json#/definitions/label"}],"examples":["deploy-prod"]}}},"strategy":{"$ref":"common.schema.json#/definitions/strategy"},"traffic":{"$ref":"common.schema.json#/definitions/traffic"},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"},"size":{"$ref":"common.schema.json#/definitions/size"},"alarms":{"$ref":"common.schema.json#/definitions/alarms"},"monitoring":{"$ref":"common.schema.json#/definitions/monitoring"},"endpoints":{"title":"EndpointsRule","description":"Where the environment's monitoring listens.","type":"object","additionalProperties":false,"properties":{"graylog":{"title":"GraylogRule","description":"A GELF input of Graylog.","type":"object","additionalProperties":false,"required":["host"],"properties":{"host":{"description":"Host.","type":"string","pattern":"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$","patternErrorMessage":"must be a host name in lower case","maxLength":253,"examples":["graylog.prod.retail.example"]},"port":{"description":"TCP port.","type":"integer","minimum":1,"maximum":65535,"default":12201},"mode":{"description":"`tcp`, or `tls`: encrypted, and the host's certificate is checked.","type":"string","enum":["tcp","tls"],"default":"tls"}}},"glowroot":{"title":"GlowrootCollectorRule","description":"The central collector of Glowroot.","type":"object","additionalProperties":false,"required":["collector"],"properties":{"collector":{"description":"Address with its port.","type":"string","pattern":"^https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?:[0-9]{1,5}$","patternErrorMessage":"must be an address with a port, without a path","examples":["http://glowroot.prod.retail.example:8181"]}}},"prometheus":{"title":"ScraperRule","description":"Who collects metrics.","type":"object","additionalProperties":false,"required":["securityGroup"],"properties":{"securityGroup":{"description":"Security group of Prometheus, from which tasks accept its connections.","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be a security group id: `sg-` and 8 or 17 hexadecimal digits","examples":["sg-0123456789abcdef0"]}}}}},"fileSystems":{"description":"File systems (EFS) that services may mount, by name.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a file system: lower-case letters, digits and single hyphens, a letter first","examples":["uploads"]},"additionalProperties":{"title":"FileSystemRule","description":"A file system, and the access point that fixes its folder and user.","type":"object","additionalProperties":false,"required":["id","accessPoint"],"properties":{"id":{"description":"File system id.","type":"string","pattern":"^fs-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be the id of a file system: `fs-` and 8 or 17 hexadecimal digits","examples":["fs-0123456789abcdef0"]},"accessPoint":{"description":"Access point id.","type":"string","pattern":"^fsap-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be the id of an access point: `fsap-` and 8 or 17 hexadecimal digits","examples":["fsap-0123456789abcdef0"]}}},"examples":[{"uploads":{"id":"fs-0123456789abcdef0","accessPoint":"fsap-0123456789abcdef0"}}]},"namespace":{"title":"NamespaceRule","description":"Private namespace of AWS Cloud Map in the environment's network.","type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"description":"Namespace id.","type":"string","pattern":"^ns-[a-z0-9]{16}$","patternErrorMessage":"must be the id of a namespace","examples":["ns-0123456789abcdef"]},"name":{"description":"Its domain.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$","patternErrorMessage":"must be a domain name in lower case","examples":["prod.retail.internal"]}}},"reviewApps":{"title":"ReviewAppsRule","description":"Merge requests may run here as apps of their own. Absent: none may. Not in production, and not where somebody must approve.","type":"object","additionalProperties":false,"required":["domain","loadBalancer"],"properties":{"domain":{"description":"Domain of the apps: `<service>-mr-<number>.<domain>`. Its wildcard name (`*.<domain>`) leads to the load balancer, and its listener has a certificate for it.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$","patternErrorMessage":"must be a domain name in lower case","maxLength":63,"examples":["review.dev.retail.example"]},"loadBalancer":{"title":"ReviewLoadBalancerRule","description":"Application Load Balancer of the apps alone: jobs of any branch make and delete rules on it.","type":"object","additionalProperties":false,"required":["listenerArn","securityGroup"],"properties":{"listenerArn":{"description":"ARN of the HTTPS listener.","type":"string","patternErrorMessage":"must be the ARN of a listener of an Application Load Balancer","pattern":"^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$","examples":["arn:aws:elasticloadbalancing:me-south-1:123456789012:listener/app/internal-1/0123456789abcdef/0123456789abcdef"]},"securityGroup":{"description":"Security group of the load balancer.","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"must be a security group id: `sg-` and 8 or 17 hexadecimal digits","examples":["sg-0123456789abcdef0"]}}},"most":{"description":"Most apps of all services at a time. A load balancer takes 100 rules and 100 target groups unless AWS raised it.","type":"integer","minimum":1,"maximum":100,"default":50},"secrets":{"description":"Names of secrets and parameters that services may give to their apps, in that environment; `*` stands for any text. Default: none.","type":"array","items":{"description":"A name, or a pattern of names.","type":"string","pattern":"^[A-Za-z0-9/_+=.@:*-]+$","patternErrorMessage":"must be the name of a secret or parameter, with * for any text","examples":["retail/dev/review/*"]},"uniqueItems":true,"default":[],"examples":[["retail/dev/review/*"]]}}}}},"minItems":1},"policy":{"title":"PolicyRule","description":"What services may tighten but not loosen.","type":"object","additionalProperties":false,"properties":{"approvals":{"description":"Approvals that an environment needs, by its name.","type":"object","additionalProperties":{"title":"ApprovalPolicyRule","description":"The least that is allowed.","type":"object","additionalProperties":false,"properties":{"required":{"description":"Must there be an approval?","type":"boolean","default":true},"strength":{"description":"The least strength.","type":"string","enum":["enforced","advisory"],"default":"advisory"},"count":{"description":"The fewest people.","type":"integer","minimum":1,"maximum":2,"default":1}}},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]},"examples":[{"prod":{"strength":"enforced","count":2}}]},"minimumCoverage":{"description":"Percent of lines that tests of every service must cover, 0 to 100.","type":"integer","minimum":0,"maximum":100,"default":0},"exceptions":{"description":"Services that may stay below, for a time.","type":"array","items":{"title":"PolicyExceptionRule","description":"An exception.","type":"object","additionalProperties":false,"required":["service","rule","owner","reason","until"],"properties":{"service":{"description":"Name of the service.","allOf":[{"$ref":"common.schema.json#/definitions/teamName"}],"examples":["legacy-catalog"]},"rule":{"description":"What it is excepted from.","type":"string","pattern":"^(approvals\\.[a-z0-9-]+|signatures\\.[a-z0-9-]+|minimumCoverage|scans|image|baseImages)$","patternErrorMessage":"must be approvals.<environment>, signatures.<environment>, minimumCoverage, scans, image or baseImages","examples":["approvals.prod","minimumCoverage"]},"owner":{"description":"Group that answers for it.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"reason":{"description":"Why, for the reviewer.","type":"string","minLength":1,"examples":["no tests yet; replaced in spring"]},"until":{"description":"Last day it holds: year-month-day.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","patternErrorMessage":"must be a date: year-month-day","examples":["2027-03-31"],"format":"date"}}}},"scans":{"$ref":"common.schema.json#/definitions/scans"},"image":{"title":"ImageFloor","description":"The least that an image must pass, where it is scanned.","type":"object","additionalProperties":false,"properties":{"severity":{"description":"Faults of this severity stop every pipeline; a service may stop at lesser ones too.","allOf":[{"$ref":"common.schema.json#/definitions/severity"}],"default":"CRITICAL"},"ignoreUnfixed":{"description":"May a service let faults pass that nobody has mended yet?","type":"boolean","default":true}}},"signatures":{"description":"Environments that take signed images only.","type":"array","uniqueItems":true,"items":{"description":"Name of an environment.","type":"string","minLength":1,"examples":["prod"]}},"baseImages":{"description":"Images that services may build on, and run beside them: full names, in which `*` stands for anything. Nothing written: any image.","type":"array","items":{"description":"A pattern over the whole name, registry and tag included.","type":"string","pattern":"^[a-z0-9][A-Za-z0-9._/:@*-]*$","patternErrorMessage":"must be the name of an image with its registry, in which * stands for anything","examples":["docker.io/library/node:22*"]}}}},"defaults":{"$ref":"common.schema.json#/definitions/defaults"},"monitoring":{"title":"MonitoringPlatformRule","description":"What services' `monitoring` is made of.","type":"object","additionalProperties":false,"properties":{"graylog":{"title":"LogRouterRule","description":"The log router that runs beside a service whose logs go to Graylog.","type":"object","additionalProperties":false,"required":["router"],"properties":{"router":{"description":"Image of Fluent Bit for FireLens.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.5"]},"memory":{"description":"MiB that it may use at most, out of the task's: also what it keeps while Graylog does not answer.","type":"integer","minimum":64,"maximum":4096,"default":128}}},"glowroot":{"title":"GlowrootRule","description":"The Glowroot agent.","type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"description":"Image that holds the agent's files, and sh, cp, chmod and hostname.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/retail/glowroot-agent:0.14.7"]},"path":{"description":"Where that image holds them.","allOf":[{"$ref":"common.schema.json#/definitions/containerPath"}],"default":"/opt/glowroot","examples":["/opt/glowroot"]}}},"newRelic":{"title":"NewRelicRule","description":"The New Relic agents.","type":"object","additionalProperties":false,"required":["licenseKey"],"properties":{"image":{"description":"Image that holds the files of the agent for Java, and sh, cp and chmod.","allOf":[{"$ref":"common.schema.json#/definitions/image"}],"examples":["artifactory.retail.example/docker/retail/newrelic-java:9.2.0"]},"path":{"description":"Where that image holds them.","allOf":[{"$ref":"common.schema.json#/definitions/containerPath"}],"default":"/newrelic","examples":["/newrelic"]},"licenseKey":{"description":"Where each environment's account keeps the ingest licence key; never the key itself.","allOf":[{"$ref":"common.schema.json#/definitions/secret"}]}}}}}}}}};
const pattern62 = new RegExp("^[a-z]{2}(-[a-z]+)+-[0-9]$", "u");
const pattern65 = new RegExp("^[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern66 = new RegExp("^[A-Za-z0-9_+=,.@-]{1,128}$", "u");
const pattern67 = new RegExp("^alias/(?!aws/)[A-Za-z0-9/_-]{1,200}$", "u");
const pattern68 = new RegExp("^arn:aws:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[A-Za-z0-9-]+$", "u");
const pattern69 = new RegExp("^[a-z0-9]+([._-][a-z0-9]+)*$", "u");
const pattern70 = new RegExp("^arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:ecr-pullthroughcache/[A-Za-z0-9/_+=.@-]+$", "u");
const pattern71 = new RegExp("^([A-Za-z0-9+=,.@_-]|\\{environment\\}){1,64}$", "u");
const pattern73 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._/-]*$", "u");
const pattern77 = new RegExp("^[A-Za-z0-9/_+=.@-]+$", "u");
const pattern78 = new RegExp("^subnet-[0-9a-f]{8,17}$", "u");
const pattern79 = new RegExp("^sg-[0-9a-f]{8,17}$", "u");
const pattern80 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$", "u");
const pattern82 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
const pattern86 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 _.-]*$", "u");
const pattern96 = new RegExp("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$", "u");
const pattern97 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@-]*$", "u");
const pattern99 = new RegExp("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern100 = new RegExp("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern101 = new RegExp("^pl-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern102 = new RegExp("^[A-Za-z0-9_-]{1,255}$", "u");
const pattern103 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", "u");
const pattern105 = new RegExp("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$", "u");
const pattern106 = new RegExp("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$", "u");
const pattern108 = new RegExp("^sg-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern111 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern112 = new RegExp("^https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?:[0-9]{1,5}$", "u");
const pattern115 = new RegExp("^fs-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern116 = new RegExp("^fsap-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern117 = new RegExp("^ns-[a-z0-9]{16}$", "u");
const pattern118 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$", "u");
const pattern122 = new RegExp("^[A-Za-z0-9/_+=.@:*-]+$", "u");
const pattern125 = new RegExp("^(approvals\\.[a-z0-9-]+|signatures\\.[a-z0-9-]+|minimumCoverage|scans|image|baseImages)$", "u");
const pattern127 = new RegExp("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$", "u");
const pattern128 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@*-]*$", "u");
const schema63 = {"description":"AWS account id: 12 digits, in quotes because it may begin with 0.","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"must be an AWS account id: 12 digits, in quotes","examples":["123456789012"]};
const pattern63 = new RegExp("^[0-9]{12}$", "u");

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern63.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate174.errors = vErrors;
return errors === 0;
}


function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern31.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}

const schema65 = {"description":"Address of a server, without a slash at its end.","type":"string","pattern":"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$","patternErrorMessage":"must be an address that begins with https:// and ends without a slash","examples":["https://gitlab.retail.example"]};
const pattern72 = new RegExp("^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$", "u");

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern72.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}


function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate180.errors = vErrors;
return errors === 0;
}

const schema67 = {"description":"Tags of GitLab runners; a runner must have all of them.","type":"array","items":{"description":"A runner tag.","type":"string","pattern":"^[^\\s,][^,\\n]*$","patternErrorMessage":"must be a runner tag, without commas","examples":["build"]},"minItems":1,"uniqueItems":true,"examples":[["build"]]};
const pattern76 = new RegExp("^[^\\s,][^,\\n]*$", "u");

function validate182(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern76.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s,][^,\\n]*$"}};
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
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate182.errors = vErrors;
return errors === 0;
}

const schema68 = {"description":"Words that choose a runner or agent.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$","patternErrorMessage":"must be a label: letters, digits, - _ . and, for Jenkins, the operators && || ! ( )","examples":["build"]};
const pattern81 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$", "u");

function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern81.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _.&|!()-]*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate186.errors = vErrors;
return errors === 0;
}

const schema69 = {"title":"RepositoryPair","description":"Repositories of one package type.","type":"object","additionalProperties":false,"required":["resolve","publish"],"properties":{"resolve":{"description":"Virtual repository that builds resolve from.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the key of a repository","examples":["maven"]},"publish":{"description":"Local repository that builds publish to.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the key of a repository","examples":["maven-local"]},"promote":{"description":"Local repository that the packages of a release are copied to as it reaches an environment, by the environment's name. Default: they stay where they were published.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of an environment","examples":["prod"]},"additionalProperties":{"description":"Key of the repository.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","patternErrorMessage":"must be the key of a repository","examples":["maven-prod-local"]},"examples":[{"prod":"maven-prod-local"}]}}};

function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resolve === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resolve"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.publish === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "publish"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "resolve") || (key0 === "publish")) || (key0 === "promote"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resolve !== undefined){
let data0 = data.resolve;
if(typeof data0 === "string"){
if(!pattern82.test(data0)){
const err3 = {instancePath:instancePath+"/resolve",schemaPath:"#/properties/resolve/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
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
const err4 = {instancePath:instancePath+"/resolve",schemaPath:"#/properties/resolve/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.publish !== undefined){
let data1 = data.publish;
if(typeof data1 === "string"){
if(!pattern82.test(data1)){
const err5 = {instancePath:instancePath+"/publish",schemaPath:"#/properties/publish/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
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
const err6 = {instancePath:instancePath+"/publish",schemaPath:"#/properties/publish/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.promote !== undefined){
let data2 = data.promote;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err7 = {instancePath:instancePath+"/promote",schemaPath:"#/properties/promote/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
const err8 = {instancePath:instancePath+"/promote",schemaPath:"#/properties/promote/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data2){
let data3 = data2[key2];
if(typeof data3 === "string"){
if(!pattern82.test(data3)){
const err9 = {instancePath:instancePath+"/promote/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/promote/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/promote/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/promote/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err11 = {instancePath:instancePath+"/promote",schemaPath:"#/properties/promote/type",keyword:"type",params:{type: "object"}};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate191.errors = vErrors;
return errors === 0;
}


function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 12){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 12}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern0.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate199.errors = vErrors;
return errors === 0;
}


function validate204(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "blue-green") || (data === "native-blue-green")) || (data === "canary")) || (data === "linear")) || (data === "rolling"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema16.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate204.errors = vErrors;
return errors === 0;
}


function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "percent") || (key0 === "stepMinutes")) || (key0 === "bakeMinutes"))){
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
if(data.percent !== undefined){
let data0 = data.percent;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 3 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3}};
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
if(data.stepMinutes !== undefined){
let data1 = data.stepMinutes;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1440 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/stepMinutes",schemaPath:"#/properties/stepMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.bakeMinutes !== undefined){
let data2 = data.bakeMinutes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1440 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/bakeMinutes",schemaPath:"#/properties/bakeMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate206.errors = vErrors;
return errors === 0;
}


function validate208(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate47(data0[i0], {instancePath:instancePath+"/teams/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err3 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err7 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err12 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema18.properties.strength.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate208.errors = vErrors;
return errors === 0;
}


function validate211(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err2 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
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
const err3 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err4 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.to === undefined){
const err5 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err15 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema20.properties.outside.enum}};
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
validate211.errors = vErrors;
return errors === 0;
}


function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "cpu") || (key0 === "memory")) || (key0 === "min")) || (key0 === "max")) || (key0 === "targetCpu"))){
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
if(data.cpu !== undefined){
let data0 = data.cpu;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((((data0 === 256) || (data0 === 512)) || (data0 === 1024)) || (data0 === 2048)) || (data0 === 4096)) || (data0 === 8192)) || (data0 === 16384))){
const err2 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/enum",keyword:"enum",params:{allowedValues: schema22.properties.cpu.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.memory !== undefined){
let data1 = data.memory;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 122880 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 122880}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 512 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
let res0;
if((256 === 0 || (res0 = data1/256, res0 !== parseInt(res0)))){
const err6 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/multipleOf",keyword:"multipleOf",params:{multipleOf: 256}};
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
if(data.min !== undefined){
let data2 = data.min;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.max !== undefined){
let data3 = data.max;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.targetCpu !== undefined){
let data4 = data.targetCpu;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 95 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 95}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 10 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/targetCpu",schemaPath:"#/properties/targetCpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
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
validate214.errors = vErrors;
return errors === 0;
}


function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "errorsPerMinute") || (key0 === "latencyMs")) || (key0 === "cpuPercent")) || (key0 === "memoryPercent")) || (key0 === "watchMinutes"))){
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
if(data.errorsPerMinute !== undefined){
let data0 = data.errorsPerMinute;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/errorsPerMinute",schemaPath:"#/properties/errorsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.latencyMs !== undefined){
let data1 = data.latencyMs;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 60000 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/latencyMs",schemaPath:"#/properties/latencyMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.cpuPercent !== undefined){
let data2 = data.cpuPercent;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/cpuPercent",schemaPath:"#/properties/cpuPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.memoryPercent !== undefined){
let data3 = data.memoryPercent;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/memoryPercent",schemaPath:"#/properties/memoryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.watchMinutes !== undefined){
let data4 = data.watchMinutes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 60 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/watchMinutes",schemaPath:"#/properties/watchMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
validate216.errors = vErrors;
return errors === 0;
}


function validate218(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "logs") || (key0 === "agent")) || (key0 === "prometheus"))){
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
if(data.logs !== undefined){
let data0 = data.logs;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "cloudwatch") || (data0 === "graylog"))){
const err2 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/enum",keyword:"enum",params:{allowedValues: schema39.properties.logs.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agent !== undefined){
let data1 = data.agent;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "none") || (data1 === "glowroot")) || (data1 === "newRelic"))){
const err4 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/enum",keyword:"enum",params:{allowedValues: schema39.properties.agent.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data2 = data.prometheus;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.port === undefined){
const err5 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "port") || (key1 === "path"))){
const err6 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.port !== undefined){
let data3 = data2.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/prometheus/port",schemaPath:"#/properties/prometheus/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data2.path !== undefined){
let data4 = data2.path;
if(typeof data4 === "string"){
if(func2(data4) > 200){
const err10 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern37.test(data4)){
const err11 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/-]*$"}};
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
const err12 = {instancePath:instancePath+"/prometheus/path",schemaPath:"#/properties/prometheus/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "object"}};
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
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate218.errors = vErrors;
return errors === 0;
}


function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 63){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern1.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate220.errors = vErrors;
return errors === 0;
}


function validate222(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate222.errors = vErrors;
return errors === 0;
}


function validate224(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data0 === "secrets") || (data0 === "code")) || (data0 === "dependencies")) || (data0 === "sbom")) || (data0 === "image"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/enum",keyword:"enum",params:{allowedValues: schema49.items.enum}};
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
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
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
validate224.errors = vErrors;
return errors === 0;
}


function validate226(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "LOW") || (data === "MEDIUM")) || (data === "HIGH")) || (data === "CRITICAL"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema46.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate226.errors = vErrors;
return errors === 0;
}

const schema82 = {"title":"PipelineDefaults","description":"Merged under the `spec.pipeline` of every service, key by key; lists are replaced as a whole.","type":"object","additionalProperties":false,"properties":{"toolchain":{"$ref":"common.schema.json#/definitions/toolchain"},"languageVersion":{"$ref":"common.schema.json#/definitions/languageVersion"},"packageType":{"$ref":"common.schema.json#/definitions/packageType"},"timeoutMinutes":{"$ref":"common.schema.json#/definitions/timeoutMinutes"},"engines":{"$ref":"common.schema.json#/definitions/engines"},"delivery":{"$ref":"common.schema.json#/definitions/delivery"},"image":{"$ref":"common.schema.json#/definitions/imageBuild"},"quality":{"$ref":"common.schema.json#/definitions/quality"},"hooks":{"$ref":"common.schema.json#/definitions/hooks"},"deploy":{"$ref":"common.schema.json#/definitions/deploy"},"runtime":{"$ref":"common.schema.json#/definitions/runtime"},"smokeTest":{"$ref":"common.schema.json#/definitions/smokeTest"},"notices":{"$ref":"common.schema.json#/definitions/serviceNotices"},"hotfix":{"$ref":"common.schema.json#/definitions/hotfix"},"monitoring":{"$ref":"common.schema.json#/definitions/monitoring"},"trigger":{"$ref":"common.schema.json#/definitions/trigger"}}};

function validate228(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func15.call(schema82.properties, key0))){
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
if(!(validate37(data.toolchain, {instancePath:instancePath+"/toolchain",parentData:data,parentDataProperty:"toolchain",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.languageVersion !== undefined){
if(!(validate106(data.languageVersion, {instancePath:instancePath+"/languageVersion",parentData:data,parentDataProperty:"languageVersion",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.packageType !== undefined){
if(!(validate108(data.packageType, {instancePath:instancePath+"/packageType",parentData:data,parentDataProperty:"packageType",rootData}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.timeoutMinutes !== undefined){
if(!(validate110(data.timeoutMinutes, {instancePath:instancePath+"/timeoutMinutes",parentData:data,parentDataProperty:"timeoutMinutes",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data.engines !== undefined){
if(!(validate112(data.engines, {instancePath:instancePath+"/engines",parentData:data,parentDataProperty:"engines",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.delivery !== undefined){
if(!(validate114(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate116(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.quality !== undefined){
if(!(validate121(data.quality, {instancePath:instancePath+"/quality",parentData:data,parentDataProperty:"quality",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
if(!(validate129(data.hooks, {instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.deploy !== undefined){
if(!(validate141(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.runtime !== undefined){
if(!(validate58(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.smokeTest !== undefined){
if(!(validate99(data.smokeTest, {instancePath:instancePath+"/smokeTest",parentData:data,parentDataProperty:"smokeTest",rootData}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.notices !== undefined){
if(!(validate149(data.notices, {instancePath:instancePath+"/notices",parentData:data,parentDataProperty:"notices",rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.hotfix !== undefined){
if(!(validate151(data.hotfix, {instancePath:instancePath+"/hotfix",parentData:data,parentDataProperty:"hotfix",rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
if(data.monitoring !== undefined){
if(!(validate103(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data.trigger !== undefined){
if(!(validate157(data.trigger, {instancePath:instancePath+"/trigger",parentData:data,parentDataProperty:"trigger",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate228.errors = vErrors;
return errors === 0;
}


function validate248(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) > 255){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern29.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9._-]+)+$"}};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate248.errors = vErrors;
return errors === 0;
}


function validate252(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/0/properties/from/enum",keyword:"enum",params:{allowedValues: schema27.oneOf[0].properties.from.enum}};
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
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.key !== undefined){
let data2 = data.key;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
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
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/0/properties/key/type",keyword:"type",params:{type: "string"}};
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
else {
const err7 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else if(tag0 === "parameter-store"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.name === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "from") || (key1 === "name"))){
const err10 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.from !== undefined){
let data3 = data.from;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(data3 === "parameter-store")){
const err12 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/enum",keyword:"enum",params:{allowedValues: schema27.oneOf[1].properties.from.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate63(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
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
const err14 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "from", tagValue: tag0}};
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
const err15 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "from", tagValue: tag0}};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate252.errors = vErrors;
return errors === 0;
}


function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema62.properties.apiVersion.enum}};
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
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema62.properties.kind.enum}};
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
if(!(func15.call(schema62.properties.spec.properties, key2))){
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
if(!(func15.call(schema62.properties.spec.properties.aws.properties, key3))){
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
if(!pattern62.test(data8)){
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
if(!(validate174(data7.toolsAccount, {instancePath:instancePath+"/spec/aws/toolsAccount",parentData:data7,parentDataProperty:"toolsAccount",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
if(data7.bootstrapImage !== undefined){
if(!(validate176(data7.bootstrapImage, {instancePath:instancePath+"/spec/aws/bootstrapImage",parentData:data7,parentDataProperty:"bootstrapImage",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data7.retentionDays !== undefined){
let data11 = data7.retentionDays;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err33 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 3650 || isNaN(data11)){
const err34 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data11 < 30 || isNaN(data11)){
const err35 = {instancePath:instancePath+"/spec/aws/retentionDays",schemaPath:"#/properties/spec/properties/aws/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30}};
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
if(data7.quotas !== undefined){
let data12 = data7.quotas;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((((key4 === "pipelines") || (key4 === "stacks")) || (key4 === "rulesPerBus")) || (key4 === "rulesPerLoadBalancer")) || (key4 === "policiesPerRole"))){
const err36 = {instancePath:instancePath+"/spec/aws/quotas",schemaPath:"#/properties/spec/properties/aws/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.pipelines !== undefined){
let data13 = data12.pipelines;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err37 = {instancePath:instancePath+"/spec/aws/quotas/pipelines",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/pipelines/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/spec/aws/quotas/pipelines",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/pipelines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13 < 1000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/spec/aws/quotas/pipelines",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/pipelines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
if(data12.stacks !== undefined){
let data14 = data12.stacks;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err40 = {instancePath:instancePath+"/spec/aws/quotas/stacks",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/stacks/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/spec/aws/quotas/stacks",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/stacks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data14 < 2000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/spec/aws/quotas/stacks",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/stacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2000}};
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
if(data12.rulesPerBus !== undefined){
let data15 = data12.rulesPerBus;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err43 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerBus",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerBus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerBus",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerBus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data15 < 300 || isNaN(data15)){
const err45 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerBus",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerBus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data12.rulesPerLoadBalancer !== undefined){
let data16 = data12.rulesPerLoadBalancer;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err46 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerLoadBalancer",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerLoadBalancer/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerLoadBalancer",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerLoadBalancer/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16 < 100 || isNaN(data16)){
const err48 = {instancePath:instancePath+"/spec/aws/quotas/rulesPerLoadBalancer",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/rulesPerLoadBalancer/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data12.policiesPerRole !== undefined){
let data17 = data12.policiesPerRole;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err49 = {instancePath:instancePath+"/spec/aws/quotas/policiesPerRole",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/policiesPerRole/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 25 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/spec/aws/quotas/policiesPerRole",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/policiesPerRole/maximum",keyword:"maximum",params:{comparison: "<=", limit: 25}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data17 < 10 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/spec/aws/quotas/policiesPerRole",schemaPath:"#/properties/spec/properties/aws/properties/quotas/properties/policiesPerRole/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
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
}
else {
const err52 = {instancePath:instancePath+"/spec/aws/quotas",schemaPath:"#/properties/spec/properties/aws/properties/quotas/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data7.registerRole !== undefined){
let data18 = data7.registerRole;
if(typeof data18 === "string"){
if(!pattern65.test(data18)){
const err53 = {instancePath:instancePath+"/spec/aws/registerRole",schemaPath:"#/properties/spec/properties/aws/properties/registerRole/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{1,64}$"}};
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
const err54 = {instancePath:instancePath+"/spec/aws/registerRole",schemaPath:"#/properties/spec/properties/aws/properties/registerRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data7.permissionsBoundary !== undefined){
let data19 = data7.permissionsBoundary;
if(typeof data19 === "string"){
if(!pattern66.test(data19)){
const err55 = {instancePath:instancePath+"/spec/aws/permissionsBoundary",schemaPath:"#/properties/spec/properties/aws/properties/permissionsBoundary/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+=,.@-]{1,128}$"}};
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
const err56 = {instancePath:instancePath+"/spec/aws/permissionsBoundary",schemaPath:"#/properties/spec/properties/aws/properties/permissionsBoundary/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data7.signingKey !== undefined){
let data20 = data7.signingKey;
if(typeof data20 === "string"){
if(!pattern67.test(data20)){
const err57 = {instancePath:instancePath+"/spec/aws/signingKey",schemaPath:"#/properties/spec/properties/aws/properties/signingKey/pattern",keyword:"pattern",params:{pattern: "^alias/(?!aws/)[A-Za-z0-9/_-]{1,200}$"}};
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
const err58 = {instancePath:instancePath+"/spec/aws/signingKey",schemaPath:"#/properties/spec/properties/aws/properties/signingKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data7.gitlabConnection !== undefined){
let data21 = data7.gitlabConnection;
if(typeof data21 === "string"){
if(!pattern68.test(data21)){
const err59 = {instancePath:instancePath+"/spec/aws/gitlabConnection",schemaPath:"#/properties/spec/properties/aws/properties/gitlabConnection/pattern",keyword:"pattern",params:{pattern: "^arn:aws:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[A-Za-z0-9-]+$"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/aws/gitlabConnection",schemaPath:"#/properties/spec/properties/aws/properties/gitlabConnection/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data7.pullThroughCache !== undefined){
let data22 = data7.pullThroughCache;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.registry === undefined){
const err61 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0,schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/required",keyword:"required",params:{missingProperty: "registry"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data23.prefix === undefined){
const err62 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0,schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/required",keyword:"required",params:{missingProperty: "prefix"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key5 in data23){
if(!(((key5 === "registry") || (key5 === "prefix")) || (key5 === "credentialArn"))){
const err63 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0,schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data23.registry !== undefined){
let data24 = data23.registry;
if(typeof data24 !== "string"){
const err64 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/registry",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/registry/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!((((((data24 === "docker.io") || (data24 === "public.ecr.aws")) || (data24 === "quay.io")) || (data24 === "ghcr.io")) || (data24 === "registry.k8s.io")) || (data24 === "registry.gitlab.com"))){
const err65 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/registry",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/registry/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.aws.properties.pullThroughCache.items.properties.registry.enum}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data23.prefix !== undefined){
let data25 = data23.prefix;
if(typeof data25 === "string"){
if(func2(data25) > 30){
const err66 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/prefix",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 30}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern69.test(data25)){
const err67 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/prefix",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/prefix/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/prefix",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data23.credentialArn !== undefined){
let data26 = data23.credentialArn;
if(typeof data26 === "string"){
if(!pattern70.test(data26)){
const err69 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/credentialArn",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/credentialArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:ecr-pullthroughcache/[A-Za-z0-9/_+=.@-]+$"}};
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
const err70 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0+"/credentialArn",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/properties/credentialArn/type",keyword:"type",params:{type: "string"}};
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
const err71 = {instancePath:instancePath+"/spec/aws/pullThroughCache/" + i0,schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err72 = {instancePath:instancePath+"/spec/aws/pullThroughCache",schemaPath:"#/properties/spec/properties/aws/properties/pullThroughCache/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data7.stackRole !== undefined){
let data27 = data7.stackRole;
if(typeof data27 === "string"){
if(!pattern71.test(data27)){
const err73 = {instancePath:instancePath+"/spec/aws/stackRole",schemaPath:"#/properties/spec/properties/aws/properties/stackRole/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9+=,.@_-]|\\{environment\\}){1,64}$"}};
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
const err74 = {instancePath:instancePath+"/spec/aws/stackRole",schemaPath:"#/properties/spec/properties/aws/properties/stackRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data7.prices !== undefined){
let data28 = data7.prices;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key6 in data28){
if(!(func15.call(schema62.properties.spec.properties.aws.properties.prices.properties, key6))){
const err75 = {instancePath:instancePath+"/spec/aws/prices",schemaPath:"#/properties/spec/properties/aws/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data28.fargateVcpuHour !== undefined){
let data29 = data28.fargateVcpuHour;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000 || isNaN(data29)){
const err76 = {instancePath:instancePath+"/spec/aws/prices/fargateVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateVcpuHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err77 = {instancePath:instancePath+"/spec/aws/prices/fargateVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateVcpuHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/spec/aws/prices/fargateVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateVcpuHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data28.fargateGbHour !== undefined){
let data30 = data28.fargateGbHour;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000 || isNaN(data30)){
const err79 = {instancePath:instancePath+"/spec/aws/prices/fargateGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateGbHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err80 = {instancePath:instancePath+"/spec/aws/prices/fargateGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateGbHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/spec/aws/prices/fargateGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateGbHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data28.fargateArmVcpuHour !== undefined){
let data31 = data28.fargateArmVcpuHour;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1000 || isNaN(data31)){
const err82 = {instancePath:instancePath+"/spec/aws/prices/fargateArmVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmVcpuHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err83 = {instancePath:instancePath+"/spec/aws/prices/fargateArmVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmVcpuHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/spec/aws/prices/fargateArmVcpuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmVcpuHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data28.fargateArmGbHour !== undefined){
let data32 = data28.fargateArmGbHour;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000 || isNaN(data32)){
const err85 = {instancePath:instancePath+"/spec/aws/prices/fargateArmGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmGbHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err86 = {instancePath:instancePath+"/spec/aws/prices/fargateArmGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmGbHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/spec/aws/prices/fargateArmGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateArmGbHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data28.fargateDiskGbHour !== undefined){
let data33 = data28.fargateDiskGbHour;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000 || isNaN(data33)){
const err88 = {instancePath:instancePath+"/spec/aws/prices/fargateDiskGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateDiskGbHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err89 = {instancePath:instancePath+"/spec/aws/prices/fargateDiskGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateDiskGbHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err90 = {instancePath:instancePath+"/spec/aws/prices/fargateDiskGbHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/fargateDiskGbHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data28.alarmMetricMonth !== undefined){
let data34 = data28.alarmMetricMonth;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000 || isNaN(data34)){
const err91 = {instancePath:instancePath+"/spec/aws/prices/alarmMetricMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/alarmMetricMonth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data34 < 0 || isNaN(data34)){
const err92 = {instancePath:instancePath+"/spec/aws/prices/alarmMetricMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/alarmMetricMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err93 = {instancePath:instancePath+"/spec/aws/prices/alarmMetricMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/alarmMetricMonth/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data28.pipelineActionMinute !== undefined){
let data35 = data28.pipelineActionMinute;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000 || isNaN(data35)){
const err94 = {instancePath:instancePath+"/spec/aws/prices/pipelineActionMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/pipelineActionMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err95 = {instancePath:instancePath+"/spec/aws/prices/pipelineActionMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/pipelineActionMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/spec/aws/prices/pipelineActionMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/pipelineActionMinute/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data28.buildSmallMinute !== undefined){
let data36 = data28.buildSmallMinute;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1000 || isNaN(data36)){
const err97 = {instancePath:instancePath+"/spec/aws/prices/buildSmallMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildSmallMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err98 = {instancePath:instancePath+"/spec/aws/prices/buildSmallMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildSmallMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err99 = {instancePath:instancePath+"/spec/aws/prices/buildSmallMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildSmallMinute/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data28.buildMediumMinute !== undefined){
let data37 = data28.buildMediumMinute;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000 || isNaN(data37)){
const err100 = {instancePath:instancePath+"/spec/aws/prices/buildMediumMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildMediumMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err101 = {instancePath:instancePath+"/spec/aws/prices/buildMediumMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildMediumMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/spec/aws/prices/buildMediumMinute",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/buildMediumMinute/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data28.logsGb !== undefined){
let data38 = data28.logsGb;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000 || isNaN(data38)){
const err103 = {instancePath:instancePath+"/spec/aws/prices/logsGb",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/logsGb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err104 = {instancePath:instancePath+"/spec/aws/prices/logsGb",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/logsGb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/spec/aws/prices/logsGb",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/logsGb/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data28.imagesGbMonth !== undefined){
let data39 = data28.imagesGbMonth;
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000 || isNaN(data39)){
const err106 = {instancePath:instancePath+"/spec/aws/prices/imagesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/imagesGbMonth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err107 = {instancePath:instancePath+"/spec/aws/prices/imagesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/imagesGbMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/spec/aws/prices/imagesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/imagesGbMonth/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data28.loadBalancerHour !== undefined){
let data40 = data28.loadBalancerHour;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000 || isNaN(data40)){
const err109 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err110 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data28.loadBalancerLcuHour !== undefined){
let data41 = data28.loadBalancerLcuHour;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000 || isNaN(data41)){
const err112 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerLcuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerLcuHour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err113 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerLcuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerLcuHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err114 = {instancePath:instancePath+"/spec/aws/prices/loadBalancerLcuHour",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/loadBalancerLcuHour/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data28.lambdaGbSecond !== undefined){
let data42 = data28.lambdaGbSecond;
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000 || isNaN(data42)){
const err115 = {instancePath:instancePath+"/spec/aws/prices/lambdaGbSecond",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaGbSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err116 = {instancePath:instancePath+"/spec/aws/prices/lambdaGbSecond",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaGbSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/spec/aws/prices/lambdaGbSecond",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaGbSecond/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data28.lambdaMillionRequests !== undefined){
let data43 = data28.lambdaMillionRequests;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1000 || isNaN(data43)){
const err118 = {instancePath:instancePath+"/spec/aws/prices/lambdaMillionRequests",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaMillionRequests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err119 = {instancePath:instancePath+"/spec/aws/prices/lambdaMillionRequests",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaMillionRequests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/spec/aws/prices/lambdaMillionRequests",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/lambdaMillionRequests/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data28.secretMonth !== undefined){
let data44 = data28.secretMonth;
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000 || isNaN(data44)){
const err121 = {instancePath:instancePath+"/spec/aws/prices/secretMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/secretMonth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err122 = {instancePath:instancePath+"/spec/aws/prices/secretMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/secretMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/spec/aws/prices/secretMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/secretMonth/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data28.keyMonth !== undefined){
let data45 = data28.keyMonth;
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1000 || isNaN(data45)){
const err124 = {instancePath:instancePath+"/spec/aws/prices/keyMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/keyMonth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err125 = {instancePath:instancePath+"/spec/aws/prices/keyMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/keyMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err126 = {instancePath:instancePath+"/spec/aws/prices/keyMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/keyMonth/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data28.bundlesGbMonth !== undefined){
let data46 = data28.bundlesGbMonth;
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1000 || isNaN(data46)){
const err127 = {instancePath:instancePath+"/spec/aws/prices/bundlesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/bundlesGbMonth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err128 = {instancePath:instancePath+"/spec/aws/prices/bundlesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/bundlesGbMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/spec/aws/prices/bundlesGbMonth",schemaPath:"#/properties/spec/properties/aws/properties/prices/properties/bundlesGbMonth/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/spec/aws/prices",schemaPath:"#/properties/spec/properties/aws/properties/prices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/spec/aws",schemaPath:"#/properties/spec/properties/aws/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data6.gitlab !== undefined){
let data47 = data6.gitlab;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.url === undefined){
const err132 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data47.catalogProject === undefined){
const err133 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "catalogProject"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data47.runners === undefined){
const err134 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/required",keyword:"required",params:{missingProperty: "runners"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key7 in data47){
if(!(func15.call(schema62.properties.spec.properties.gitlab.properties, key7))){
const err135 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data47.url !== undefined){
if(!(validate178(data47.url, {instancePath:instancePath+"/spec/gitlab/url",parentData:data47,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
if(data47.tier !== undefined){
let data49 = data47.tier;
if(typeof data49 !== "string"){
const err136 = {instancePath:instancePath+"/spec/gitlab/tier",schemaPath:"#/properties/spec/properties/gitlab/properties/tier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!(((data49 === "free") || (data49 === "premium")) || (data49 === "ultimate"))){
const err137 = {instancePath:instancePath+"/spec/gitlab/tier",schemaPath:"#/properties/spec/properties/gitlab/properties/tier/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.gitlab.properties.tier.enum}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data47.defaultBranch !== undefined){
let data50 = data47.defaultBranch;
if(typeof data50 === "string"){
if(!pattern73.test(data50)){
const err138 = {instancePath:instancePath+"/spec/gitlab/defaultBranch",schemaPath:"#/properties/spec/properties/gitlab/properties/defaultBranch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]*$"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/spec/gitlab/defaultBranch",schemaPath:"#/properties/spec/properties/gitlab/properties/defaultBranch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data47.catalogProject !== undefined){
if(!(validate180(data47.catalogProject, {instancePath:instancePath+"/spec/gitlab/catalogProject",parentData:data47,parentDataProperty:"catalogProject",rootData}))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
}
if(data47.catalogRef !== undefined){
let data52 = data47.catalogRef;
if(typeof data52 === "string"){
if(!pattern73.test(data52)){
const err140 = {instancePath:instancePath+"/spec/gitlab/catalogRef",schemaPath:"#/properties/spec/properties/gitlab/properties/catalogRef/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]*$"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/spec/gitlab/catalogRef",schemaPath:"#/properties/spec/properties/gitlab/properties/catalogRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data47.createProjects !== undefined){
if(typeof data47.createProjects !== "boolean"){
const err142 = {instancePath:instancePath+"/spec/gitlab/createProjects",schemaPath:"#/properties/spec/properties/gitlab/properties/createProjects/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data47.autoMerge !== undefined){
if(typeof data47.autoMerge !== "boolean"){
const err143 = {instancePath:instancePath+"/spec/gitlab/autoMerge",schemaPath:"#/properties/spec/properties/gitlab/properties/autoMerge/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data47.runners !== undefined){
let data55 = data47.runners;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.build === undefined){
const err144 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/required",keyword:"required",params:{missingProperty: "build"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data55.image === undefined){
const err145 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key8 in data55){
if(!((key8 === "build") || (key8 === "image"))){
const err146 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data55.build !== undefined){
if(!(validate182(data55.build, {instancePath:instancePath+"/spec/gitlab/runners/build",parentData:data55,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
if(data55.image !== undefined){
if(!(validate182(data55.image, {instancePath:instancePath+"/spec/gitlab/runners/image",parentData:data55,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
}
else {
const err147 = {instancePath:instancePath+"/spec/gitlab/runners",schemaPath:"#/properties/spec/properties/gitlab/properties/runners/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data47.audience !== undefined){
let data58 = data47.audience;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key9 in data58){
if(!((key9 === "aws") || (key9 === "artifactory"))){
const err148 = {instancePath:instancePath+"/spec/gitlab/audience",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data58.aws !== undefined){
let data59 = data58.aws;
if(typeof data59 === "string"){
if(func2(data59) < 1){
const err149 = {instancePath:instancePath+"/spec/gitlab/audience/aws",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/aws/minLength",keyword:"minLength",params:{limit: 1}};
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
const err150 = {instancePath:instancePath+"/spec/gitlab/audience/aws",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/aws/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data58.artifactory !== undefined){
let data60 = data58.artifactory;
if(typeof data60 === "string"){
if(func2(data60) < 1){
const err151 = {instancePath:instancePath+"/spec/gitlab/audience/artifactory",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/artifactory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/spec/gitlab/audience/artifactory",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/properties/artifactory/type",keyword:"type",params:{type: "string"}};
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
const err153 = {instancePath:instancePath+"/spec/gitlab/audience",schemaPath:"#/properties/spec/properties/gitlab/properties/audience/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data47.reports !== undefined){
let data61 = data47.reports;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.awsSecret === undefined){
const err154 = {instancePath:instancePath+"/spec/gitlab/reports",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/required",keyword:"required",params:{missingProperty: "awsSecret"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key10 in data61){
if(!((key10 === "awsSecret") || (key10 === "network"))){
const err155 = {instancePath:instancePath+"/spec/gitlab/reports",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data61.awsSecret !== undefined){
let data62 = data61.awsSecret;
if(typeof data62 === "string"){
if(!pattern77.test(data62)){
const err156 = {instancePath:instancePath+"/spec/gitlab/reports/awsSecret",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/awsSecret/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_+=.@-]+$"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/spec/gitlab/reports/awsSecret",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/awsSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data61.network !== undefined){
let data63 = data61.network;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.subnets === undefined){
const err158 = {instancePath:instancePath+"/spec/gitlab/reports/network",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/required",keyword:"required",params:{missingProperty: "subnets"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data63.securityGroups === undefined){
const err159 = {instancePath:instancePath+"/spec/gitlab/reports/network",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/required",keyword:"required",params:{missingProperty: "securityGroups"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
for(const key11 in data63){
if(!((key11 === "subnets") || (key11 === "securityGroups"))){
const err160 = {instancePath:instancePath+"/spec/gitlab/reports/network",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data63.subnets !== undefined){
let data64 = data63.subnets;
if(Array.isArray(data64)){
if(data64.length < 1){
const err161 = {instancePath:instancePath+"/spec/gitlab/reports/network/subnets",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/subnets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
const len1 = data64.length;
for(let i1=0; i1<len1; i1++){
let data65 = data64[i1];
if(typeof data65 === "string"){
if(!pattern78.test(data65)){
const err162 = {instancePath:instancePath+"/spec/gitlab/reports/network/subnets/" + i1,schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/subnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-[0-9a-f]{8,17}$"}};
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
const err163 = {instancePath:instancePath+"/spec/gitlab/reports/network/subnets/" + i1,schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
let i2 = data64.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data64[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err164 = {instancePath:instancePath+"/spec/gitlab/reports/network/subnets",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/subnets/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err165 = {instancePath:instancePath+"/spec/gitlab/reports/network/subnets",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data63.securityGroups !== undefined){
let data66 = data63.securityGroups;
if(Array.isArray(data66)){
if(data66.length > 5){
const err166 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 5}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data66.length < 1){
const err167 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
const len2 = data66.length;
for(let i3=0; i3<len2; i3++){
let data67 = data66[i3];
if(typeof data67 === "string"){
if(!pattern79.test(data67)){
const err168 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups/" + i3,schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/items/pattern",keyword:"pattern",params:{pattern: "^sg-[0-9a-f]{8,17}$"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups/" + i3,schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
let i4 = data66.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data66[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err170 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err171 = {instancePath:instancePath+"/spec/gitlab/reports/network/securityGroups",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/properties/securityGroups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/spec/gitlab/reports/network",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/properties/network/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/spec/gitlab/reports",schemaPath:"#/properties/spec/properties/gitlab/properties/reports/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data47.maximumJobMinutes !== undefined){
let data68 = data47.maximumJobMinutes;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err174 = {instancePath:instancePath+"/spec/gitlab/maximumJobMinutes",schemaPath:"#/properties/spec/properties/gitlab/properties/maximumJobMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 43200 || isNaN(data68)){
const err175 = {instancePath:instancePath+"/spec/gitlab/maximumJobMinutes",schemaPath:"#/properties/spec/properties/gitlab/properties/maximumJobMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 43200}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data68 < 10 || isNaN(data68)){
const err176 = {instancePath:instancePath+"/spec/gitlab/maximumJobMinutes",schemaPath:"#/properties/spec/properties/gitlab/properties/maximumJobMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
}
else {
const err177 = {instancePath:instancePath+"/spec/gitlab",schemaPath:"#/properties/spec/properties/gitlab/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data6.jenkins !== undefined){
let data69 = data6.jenkins;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.url === undefined){
const err178 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data69.agents === undefined){
const err179 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "agents"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data69.credentials === undefined){
const err180 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/required",keyword:"required",params:{missingProperty: "credentials"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key12 in data69){
if(!(((((((key12 === "url") || (key12 === "folder")) || (key12 === "agents")) || (key12 === "credentials")) || (key12 === "gitlabServer")) || (key12 === "oidcIssuer")) || (key12 === "idTokenMinutes"))){
const err181 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data69.url !== undefined){
if(!(validate178(data69.url, {instancePath:instancePath+"/spec/jenkins/url",parentData:data69,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
if(data69.folder !== undefined){
let data71 = data69.folder;
if(typeof data71 === "string"){
if(!pattern80.test(data71)){
const err182 = {instancePath:instancePath+"/spec/jenkins/folder",schemaPath:"#/properties/spec/properties/jenkins/properties/folder/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/spec/jenkins/folder",schemaPath:"#/properties/spec/properties/jenkins/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data69.agents !== undefined){
let data72 = data69.agents;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.build === undefined){
const err184 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/required",keyword:"required",params:{missingProperty: "build"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data72.image === undefined){
const err185 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
for(const key13 in data72){
if(!((key13 === "build") || (key13 === "image"))){
const err186 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data72.build !== undefined){
if(!(validate186(data72.build, {instancePath:instancePath+"/spec/jenkins/agents/build",parentData:data72,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
if(data72.image !== undefined){
if(!(validate186(data72.image, {instancePath:instancePath+"/spec/jenkins/agents/image",parentData:data72,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
}
else {
const err187 = {instancePath:instancePath+"/spec/jenkins/agents",schemaPath:"#/properties/spec/properties/jenkins/properties/agents/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data69.credentials !== undefined){
let data75 = data69.credentials;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.artifactory === undefined){
const err188 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "artifactory"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data75.aws === undefined){
const err189 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "aws"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data75.gitlab === undefined){
const err190 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/required",keyword:"required",params:{missingProperty: "gitlab"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key14 in data75){
if(!((((key14 === "artifactory") || (key14 === "aws")) || (key14 === "gitlab")) || (key14 === "checkout"))){
const err191 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data75.artifactory !== undefined){
let data76 = data75.artifactory;
if(typeof data76 === "string"){
if(!pattern82.test(data76)){
const err192 = {instancePath:instancePath+"/spec/jenkins/credentials/artifactory",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/artifactory/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/spec/jenkins/credentials/artifactory",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/artifactory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data75.aws !== undefined){
let data77 = data75.aws;
if(typeof data77 === "string"){
if(!pattern82.test(data77)){
const err194 = {instancePath:instancePath+"/spec/jenkins/credentials/aws",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/aws/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
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
const err195 = {instancePath:instancePath+"/spec/jenkins/credentials/aws",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/aws/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data75.gitlab !== undefined){
let data78 = data75.gitlab;
if(typeof data78 === "string"){
if(!pattern82.test(data78)){
const err196 = {instancePath:instancePath+"/spec/jenkins/credentials/gitlab",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/gitlab/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/spec/jenkins/credentials/gitlab",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/gitlab/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data75.checkout !== undefined){
let data79 = data75.checkout;
if(typeof data79 === "string"){
if(!pattern82.test(data79)){
const err198 = {instancePath:instancePath+"/spec/jenkins/credentials/checkout",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/checkout/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
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
const err199 = {instancePath:instancePath+"/spec/jenkins/credentials/checkout",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/properties/checkout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/spec/jenkins/credentials",schemaPath:"#/properties/spec/properties/jenkins/properties/credentials/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data69.gitlabServer !== undefined){
let data80 = data69.gitlabServer;
if(typeof data80 === "string"){
if(!pattern86.test(data80)){
const err201 = {instancePath:instancePath+"/spec/jenkins/gitlabServer",schemaPath:"#/properties/spec/properties/jenkins/properties/gitlabServer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 _.-]*$"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/spec/jenkins/gitlabServer",schemaPath:"#/properties/spec/properties/jenkins/properties/gitlabServer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data69.oidcIssuer !== undefined){
if(!(validate178(data69.oidcIssuer, {instancePath:instancePath+"/spec/jenkins/oidcIssuer",parentData:data69,parentDataProperty:"oidcIssuer",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
if(data69.idTokenMinutes !== undefined){
let data82 = data69.idTokenMinutes;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err203 = {instancePath:instancePath+"/spec/jenkins/idTokenMinutes",schemaPath:"#/properties/spec/properties/jenkins/properties/idTokenMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 1440 || isNaN(data82)){
const err204 = {instancePath:instancePath+"/spec/jenkins/idTokenMinutes",schemaPath:"#/properties/spec/properties/jenkins/properties/idTokenMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data82 < 5 || isNaN(data82)){
const err205 = {instancePath:instancePath+"/spec/jenkins/idTokenMinutes",schemaPath:"#/properties/spec/properties/jenkins/properties/idTokenMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
}
else {
const err206 = {instancePath:instancePath+"/spec/jenkins",schemaPath:"#/properties/spec/properties/jenkins/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data6.artifactory !== undefined){
let data83 = data6.artifactory;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.url === undefined){
const err207 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data83.repositories === undefined){
const err208 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/required",keyword:"required",params:{missingProperty: "repositories"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
for(const key15 in data83){
if(!(((key15 === "url") || (key15 === "oidcProvider")) || (key15 === "repositories"))){
const err209 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data83.url !== undefined){
if(!(validate178(data83.url, {instancePath:instancePath+"/spec/artifactory/url",parentData:data83,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
if(data83.oidcProvider !== undefined){
let data85 = data83.oidcProvider;
if(typeof data85 === "string"){
if(!pattern82.test(data85)){
const err210 = {instancePath:instancePath+"/spec/artifactory/oidcProvider",schemaPath:"#/properties/spec/properties/artifactory/properties/oidcProvider/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/spec/artifactory/oidcProvider",schemaPath:"#/properties/spec/properties/artifactory/properties/oidcProvider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data83.repositories !== undefined){
let data86 = data83.repositories;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.maven === undefined){
const err212 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "maven"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data86.npm === undefined){
const err213 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "npm"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(data86.pypi === undefined){
const err214 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "pypi"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data86.generic === undefined){
const err215 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/required",keyword:"required",params:{missingProperty: "generic"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
for(const key16 in data86){
if(!((((key16 === "maven") || (key16 === "npm")) || (key16 === "pypi")) || (key16 === "generic"))){
const err216 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data86.maven !== undefined){
if(!(validate191(data86.maven, {instancePath:instancePath+"/spec/artifactory/repositories/maven",parentData:data86,parentDataProperty:"maven",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
}
if(data86.npm !== undefined){
if(!(validate191(data86.npm, {instancePath:instancePath+"/spec/artifactory/repositories/npm",parentData:data86,parentDataProperty:"npm",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
}
if(data86.pypi !== undefined){
if(!(validate191(data86.pypi, {instancePath:instancePath+"/spec/artifactory/repositories/pypi",parentData:data86,parentDataProperty:"pypi",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
}
if(data86.generic !== undefined){
if(!(validate191(data86.generic, {instancePath:instancePath+"/spec/artifactory/repositories/generic",parentData:data86,parentDataProperty:"generic",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
}
}
else {
const err217 = {instancePath:instancePath+"/spec/artifactory/repositories",schemaPath:"#/properties/spec/properties/artifactory/properties/repositories/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/spec/artifactory",schemaPath:"#/properties/spec/properties/artifactory/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data6.notices !== undefined){
let data91 = data6.notices;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.channels === undefined){
const err219 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/required",keyword:"required",params:{missingProperty: "channels"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
for(const key17 in data91){
if(!(key17 === "channels")){
const err220 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data91.channels !== undefined){
let data92 = data91.channels;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key18 in data92){
const _errs201 = errors;
if(typeof key18 === "string"){
if(!pattern1.test(key18)){
const err221 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"},propertyName:key18};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
var valid37 = _errs201 === errors;
if(!valid37){
const err222 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/propertyNames",keyword:"propertyNames",params:{propertyName: key18}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
for(const key19 in data92){
let data93 = data92[key19];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.gitlabVariable === undefined){
const err223 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "gitlabVariable"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(data93.jenkinsCredential === undefined){
const err224 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "jenkinsCredential"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(data93.awsSecret === undefined){
const err225 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/required",keyword:"required",params:{missingProperty: "awsSecret"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
for(const key20 in data93){
if(!(((key20 === "gitlabVariable") || (key20 === "jenkinsCredential")) || (key20 === "awsSecret"))){
const err226 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data93.gitlabVariable !== undefined){
let data94 = data93.gitlabVariable;
if(typeof data94 === "string"){
if(!pattern16.test(data94)){
const err227 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/gitlabVariable",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/gitlabVariable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/gitlabVariable",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/gitlabVariable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data93.jenkinsCredential !== undefined){
let data95 = data93.jenkinsCredential;
if(typeof data95 === "string"){
if(!pattern82.test(data95)){
const err229 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/jenkinsCredential",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/jenkinsCredential/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/jenkinsCredential",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/jenkinsCredential/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data93.awsSecret !== undefined){
let data96 = data93.awsSecret;
if(typeof data96 === "string"){
if(!pattern77.test(data96)){
const err231 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/awsSecret",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/awsSecret/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_+=.@-]+$"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/awsSecret",schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/properties/awsSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/spec/notices/channels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/notices/properties/channels/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
const err234 = {instancePath:instancePath+"/spec/notices/channels",schemaPath:"#/properties/spec/properties/notices/properties/channels/type",keyword:"type",params:{type: "object"}};
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
const err235 = {instancePath:instancePath+"/spec/notices",schemaPath:"#/properties/spec/properties/notices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data6.images !== undefined){
let data97 = data6.images;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.builders === undefined){
const err236 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "builders"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(data97.tools === undefined){
const err237 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "tools"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(data97.imageBuilder === undefined){
const err238 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/required",keyword:"required",params:{missingProperty: "imageBuilder"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key21 in data97){
if(!(((((key21 === "builders") || (key21 === "tools")) || (key21 === "imageBuilder")) || (key21 === "codebuild")) || (key21 === "scanners"))){
const err239 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data97.builders !== undefined){
let data98 = data97.builders;
if(typeof data98 === "string"){
if(!pattern96.test(data98)){
const err240 = {instancePath:instancePath+"/spec/images/builders",schemaPath:"#/properties/spec/properties/images/properties/builders/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$"}};
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
const err241 = {instancePath:instancePath+"/spec/images/builders",schemaPath:"#/properties/spec/properties/images/properties/builders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data97.tools !== undefined){
if(!(validate176(data97.tools, {instancePath:instancePath+"/spec/images/tools",parentData:data97,parentDataProperty:"tools",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data97.imageBuilder !== undefined){
if(!(validate176(data97.imageBuilder, {instancePath:instancePath+"/spec/images/imageBuilder",parentData:data97,parentDataProperty:"imageBuilder",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data97.codebuild !== undefined){
let data101 = data97.codebuild;
if(typeof data101 === "string"){
if(!pattern97.test(data101)){
const err242 = {instancePath:instancePath+"/spec/images/codebuild",schemaPath:"#/properties/spec/properties/images/properties/codebuild/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][A-Za-z0-9._/:@-]*$"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
else {
const err243 = {instancePath:instancePath+"/spec/images/codebuild",schemaPath:"#/properties/spec/properties/images/properties/codebuild/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data97.scanners !== undefined){
if(!(validate176(data97.scanners, {instancePath:instancePath+"/spec/images/scanners",parentData:data97,parentDataProperty:"scanners",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
}
else {
const err244 = {instancePath:instancePath+"/spec/images",schemaPath:"#/properties/spec/properties/images/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data6.environments !== undefined){
let data103 = data6.environments;
if(Array.isArray(data103)){
if(data103.length < 1){
const err245 = {instancePath:instancePath+"/spec/environments",schemaPath:"#/properties/spec/properties/environments/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
const len3 = data103.length;
for(let i5=0; i5<len3; i5++){
let data104 = data103[i5];
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.name === undefined){
const err246 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data104.tier === undefined){
const err247 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "tier"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(data104.account === undefined){
const err248 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "account"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(data104.vpc === undefined){
const err249 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "vpc"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(data104.cluster === undefined){
const err250 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "cluster"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data104.domain === undefined){
const err251 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "domain"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data104.runners === undefined){
const err252 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/required",keyword:"required",params:{missingProperty: "runners"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
for(const key22 in data104){
if(!(func15.call(schema62.properties.spec.properties.environments.items.properties, key22))){
const err253 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data104.name !== undefined){
if(!(validate199(data104.name, {instancePath:instancePath+"/spec/environments/" + i5+"/name",parentData:data104,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
if(data104.tier !== undefined){
let data106 = data104.tier;
if(typeof data106 !== "string"){
const err254 = {instancePath:instancePath+"/spec/environments/" + i5+"/tier",schemaPath:"#/properties/spec/properties/environments/items/properties/tier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(!((((data106 === "development") || (data106 === "testing")) || (data106 === "staging")) || (data106 === "production"))){
const err255 = {instancePath:instancePath+"/spec/environments/" + i5+"/tier",schemaPath:"#/properties/spec/properties/environments/items/properties/tier/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.environments.items.properties.tier.enum}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data104.account !== undefined){
if(!(validate174(data104.account, {instancePath:instancePath+"/spec/environments/" + i5+"/account",parentData:data104,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
if(data104.vpc !== undefined){
let data108 = data104.vpc;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.id === undefined){
const err256 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if(data108.subnets === undefined){
const err257 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/required",keyword:"required",params:{missingProperty: "subnets"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
for(const key23 in data108){
if(!(((key23 === "id") || (key23 === "subnets")) || (key23 === "endpoints"))){
const err258 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data108.id !== undefined){
let data109 = data108.id;
if(typeof data109 === "string"){
if(!pattern99.test(data109)){
const err259 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/id",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/id/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/id",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data108.subnets !== undefined){
let data110 = data108.subnets;
if(Array.isArray(data110)){
if(data110.length < 1){
const err261 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
const len4 = data110.length;
for(let i6=0; i6<len4; i6++){
let data111 = data110[i6];
if(typeof data111 === "string"){
if(!pattern100.test(data111)){
const err262 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/subnets/" + i6,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/subnets/" + i6,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
let i7 = data110.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data110[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err264 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err265 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/subnets",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data108.endpoints !== undefined){
let data112 = data108.endpoints;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key24 in data112){
if(!(key24 === "prefixLists")){
const err266 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data112.prefixLists !== undefined){
let data113 = data112.prefixLists;
if(Array.isArray(data113)){
if(data113.length < 1){
const err267 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints/prefixLists",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/properties/prefixLists/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
const len5 = data113.length;
for(let i8=0; i8<len5; i8++){
let data114 = data113[i8];
if(typeof data114 === "string"){
if(!pattern101.test(data114)){
const err268 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints/prefixLists/" + i8,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/properties/prefixLists/items/pattern",keyword:"pattern",params:{pattern: "^pl-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
else {
const err269 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints/prefixLists/" + i8,schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/properties/prefixLists/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
let i9 = data113.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data113[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err270 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints/prefixLists",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/properties/prefixLists/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err271 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints/prefixLists",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/properties/prefixLists/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc/endpoints",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/properties/endpoints/type",keyword:"type",params:{type: "object"}};
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
else {
const err273 = {instancePath:instancePath+"/spec/environments/" + i5+"/vpc",schemaPath:"#/properties/spec/properties/environments/items/properties/vpc/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data104.cluster !== undefined){
let data115 = data104.cluster;
if(typeof data115 === "string"){
if(!pattern102.test(data115)){
const err274 = {instancePath:instancePath+"/spec/environments/" + i5+"/cluster",schemaPath:"#/properties/spec/properties/environments/items/properties/cluster/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,255}$"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
else {
const err275 = {instancePath:instancePath+"/spec/environments/" + i5+"/cluster",schemaPath:"#/properties/spec/properties/environments/items/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data104.domain !== undefined){
let data116 = data104.domain;
if(typeof data116 === "string"){
if(!pattern103.test(data116)){
const err276 = {instancePath:instancePath+"/spec/environments/" + i5+"/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/domain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/spec/environments/" + i5+"/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data104.pools !== undefined){
let data117 = data104.pools;
if(Array.isArray(data117)){
const len6 = data117.length;
for(let i10=0; i10<len6; i10++){
let data118 = data117[i10];
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(data118.name === undefined){
const err278 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(data118.scheme === undefined){
const err279 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "scheme"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(data118.loadBalancerArn === undefined){
const err280 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "loadBalancerArn"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if(data118.listenerArn === undefined){
const err281 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "listenerArn"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(data118.testListenerArn === undefined){
const err282 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "testListenerArn"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data118.securityGroup === undefined){
const err283 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/required",keyword:"required",params:{missingProperty: "securityGroup"}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
for(const key25 in data118){
if(!((((((((key25 === "name") || (key25 === "scheme")) || (key25 === "loadBalancerArn")) || (key25 === "listenerArn")) || (key25 === "testListenerArn")) || (key25 === "testPort")) || (key25 === "testProtocol")) || (key25 === "securityGroup"))){
const err284 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data118.name !== undefined){
let data119 = data118.name;
if(typeof data119 === "string"){
if(!pattern0.test(data119)){
const err285 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/name",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/name",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data118.scheme !== undefined){
let data120 = data118.scheme;
if(typeof data120 !== "string"){
const err287 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/scheme",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/scheme/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(!((data120 === "public") || (data120 === "internal"))){
const err288 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/scheme",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.environments.items.properties.pools.items.properties.scheme.enum}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data118.loadBalancerArn !== undefined){
let data121 = data118.loadBalancerArn;
if(typeof data121 === "string"){
if(!pattern105.test(data121)){
const err289 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/loadBalancerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/loadBalancerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
else {
const err290 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/loadBalancerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/loadBalancerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data118.listenerArn !== undefined){
let data122 = data118.listenerArn;
if(typeof data122 === "string"){
if(!pattern106.test(data122)){
const err291 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/listenerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/listenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data118.testListenerArn !== undefined){
let data123 = data118.testListenerArn;
if(typeof data123 === "string"){
if(!pattern106.test(data123)){
const err293 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testListenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testListenerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testListenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testListenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data118.testPort !== undefined){
let data124 = data118.testPort;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err295 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testPort",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 65535 || isNaN(data124)){
const err296 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testPort",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if(data124 < 1 || isNaN(data124)){
const err297 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testPort",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
}
if(data118.testProtocol !== undefined){
let data125 = data118.testProtocol;
if(typeof data125 !== "string"){
const err298 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testProtocol",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(!((data125 === "HTTPS") || (data125 === "HTTP"))){
const err299 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/testProtocol",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/testProtocol/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.environments.items.properties.pools.items.properties.testProtocol.enum}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data118.securityGroup !== undefined){
let data126 = data118.securityGroup;
if(typeof data126 === "string"){
if(!pattern108.test(data126)){
const err300 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/securityGroup/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
else {
const err301 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10+"/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/properties/securityGroup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
else {
const err302 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools/" + i10,schemaPath:"#/properties/spec/properties/environments/items/properties/pools/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/spec/environments/" + i5+"/pools",schemaPath:"#/properties/spec/properties/environments/items/properties/pools/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data104.runners !== undefined){
let data127 = data104.runners;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
if(data127.gitlab === undefined){
const err304 = {instancePath:instancePath+"/spec/environments/" + i5+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/required",keyword:"required",params:{missingProperty: "gitlab"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(data127.jenkins === undefined){
const err305 = {instancePath:instancePath+"/spec/environments/" + i5+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/required",keyword:"required",params:{missingProperty: "jenkins"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
for(const key26 in data127){
if(!((key26 === "gitlab") || (key26 === "jenkins"))){
const err306 = {instancePath:instancePath+"/spec/environments/" + i5+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data127.gitlab !== undefined){
if(!(validate182(data127.gitlab, {instancePath:instancePath+"/spec/environments/" + i5+"/runners/gitlab",parentData:data127,parentDataProperty:"gitlab",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
if(data127.jenkins !== undefined){
if(!(validate186(data127.jenkins, {instancePath:instancePath+"/spec/environments/" + i5+"/runners/jenkins",parentData:data127,parentDataProperty:"jenkins",rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
}
else {
const err307 = {instancePath:instancePath+"/spec/environments/" + i5+"/runners",schemaPath:"#/properties/spec/properties/environments/items/properties/runners/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data104.strategy !== undefined){
if(!(validate204(data104.strategy, {instancePath:instancePath+"/spec/environments/" + i5+"/strategy",parentData:data104,parentDataProperty:"strategy",rootData}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
}
if(data104.traffic !== undefined){
if(!(validate206(data104.traffic, {instancePath:instancePath+"/spec/environments/" + i5+"/traffic",parentData:data104,parentDataProperty:"traffic",rootData}))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
errors = vErrors.length;
}
}
if(data104.approval !== undefined){
if(!(validate208(data104.approval, {instancePath:instancePath+"/spec/environments/" + i5+"/approval",parentData:data104,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
errors = vErrors.length;
}
}
if(data104.window !== undefined){
if(!(validate211(data104.window, {instancePath:instancePath+"/spec/environments/" + i5+"/window",parentData:data104,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors);
errors = vErrors.length;
}
}
if(data104.size !== undefined){
if(!(validate214(data104.size, {instancePath:instancePath+"/spec/environments/" + i5+"/size",parentData:data104,parentDataProperty:"size",rootData}))){
vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors);
errors = vErrors.length;
}
}
if(data104.alarms !== undefined){
if(!(validate216(data104.alarms, {instancePath:instancePath+"/spec/environments/" + i5+"/alarms",parentData:data104,parentDataProperty:"alarms",rootData}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data104.monitoring !== undefined){
if(!(validate218(data104.monitoring, {instancePath:instancePath+"/spec/environments/" + i5+"/monitoring",parentData:data104,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
}
if(data104.endpoints !== undefined){
let data137 = data104.endpoints;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key27 in data137){
if(!(((key27 === "graylog") || (key27 === "glowroot")) || (key27 === "prometheus"))){
const err308 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data137.graylog !== undefined){
let data138 = data137.graylog;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
if(data138.host === undefined){
const err309 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/required",keyword:"required",params:{missingProperty: "host"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
for(const key28 in data138){
if(!(((key28 === "host") || (key28 === "port")) || (key28 === "mode"))){
const err310 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data138.host !== undefined){
let data139 = data138.host;
if(typeof data139 === "string"){
if(func2(data139) > 253){
const err311 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/host",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/host/maxLength",keyword:"maxLength",params:{limit: 253}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(!pattern111.test(data139)){
const err312 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/host",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/host/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"}};
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
const err313 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/host",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/host/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data138.port !== undefined){
let data140 = data138.port;
if(!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))){
const err314 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/port",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 65535 || isNaN(data140)){
const err315 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/port",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(data140 < 1 || isNaN(data140)){
const err316 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/port",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
if(data138.mode !== undefined){
let data141 = data138.mode;
if(typeof data141 !== "string"){
const err317 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/mode",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(!((data141 === "tcp") || (data141 === "tls"))){
const err318 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog/mode",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/properties/mode/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.environments.items.properties.endpoints.properties.graylog.properties.mode.enum}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
else {
const err319 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/graylog",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/graylog/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data137.glowroot !== undefined){
let data142 = data137.glowroot;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
if(data142.collector === undefined){
const err320 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/glowroot",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/glowroot/required",keyword:"required",params:{missingProperty: "collector"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
for(const key29 in data142){
if(!(key29 === "collector")){
const err321 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/glowroot",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/glowroot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data142.collector !== undefined){
let data143 = data142.collector;
if(typeof data143 === "string"){
if(!pattern112.test(data143)){
const err322 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/glowroot/collector",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/glowroot/properties/collector/pattern",keyword:"pattern",params:{pattern: "^https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?:[0-9]{1,5}$"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
else {
const err323 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/glowroot/collector",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/glowroot/properties/collector/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
}
else {
const err324 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/glowroot",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/glowroot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data137.prometheus !== undefined){
let data144 = data137.prometheus;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.securityGroup === undefined){
const err325 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/prometheus",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/prometheus/required",keyword:"required",params:{missingProperty: "securityGroup"}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
for(const key30 in data144){
if(!(key30 === "securityGroup")){
const err326 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/prometheus",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data144.securityGroup !== undefined){
let data145 = data144.securityGroup;
if(typeof data145 === "string"){
if(!pattern108.test(data145)){
const err327 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/prometheus/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/prometheus/properties/securityGroup/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/prometheus/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/prometheus/properties/securityGroup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
else {
const err329 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints/prometheus",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/properties/prometheus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
}
else {
const err330 = {instancePath:instancePath+"/spec/environments/" + i5+"/endpoints",schemaPath:"#/properties/spec/properties/environments/items/properties/endpoints/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data104.fileSystems !== undefined){
let data146 = data104.fileSystems;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key31 in data146){
const _errs313 = errors;
if(typeof key31 === "string"){
if(func2(key31) > 50){
const err331 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/propertyNames/maxLength",keyword:"maxLength",params:{limit: 50},propertyName:key31};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(!pattern0.test(key31)){
const err332 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key31};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
var valid65 = _errs313 === errors;
if(!valid65){
const err333 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/propertyNames",keyword:"propertyNames",params:{propertyName: key31}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
for(const key32 in data146){
let data147 = data146[key32];
if(data147 && typeof data147 == "object" && !Array.isArray(data147)){
if(data147.id === undefined){
const err334 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if(data147.accessPoint === undefined){
const err335 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/required",keyword:"required",params:{missingProperty: "accessPoint"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
for(const key33 in data147){
if(!((key33 === "id") || (key33 === "accessPoint"))){
const err336 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data147.id !== undefined){
let data148 = data147.id;
if(typeof data148 === "string"){
if(!pattern115.test(data148)){
const err337 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/properties/id/pattern",keyword:"pattern",params:{pattern: "^fs-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data147.accessPoint !== undefined){
let data149 = data147.accessPoint;
if(typeof data149 === "string"){
if(!pattern116.test(data149)){
const err339 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/accessPoint",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/properties/accessPoint/pattern",keyword:"pattern",params:{pattern: "^fsap-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
else {
const err340 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/accessPoint",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/properties/accessPoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
else {
const err341 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
else {
const err342 = {instancePath:instancePath+"/spec/environments/" + i5+"/fileSystems",schemaPath:"#/properties/spec/properties/environments/items/properties/fileSystems/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data104.namespace !== undefined){
let data150 = data104.namespace;
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
if(data150.id === undefined){
const err343 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
if(data150.name === undefined){
const err344 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
for(const key34 in data150){
if(!((key34 === "id") || (key34 === "name"))){
const err345 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data150.id !== undefined){
let data151 = data150.id;
if(typeof data151 === "string"){
if(!pattern117.test(data151)){
const err346 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace/id",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/properties/id/pattern",keyword:"pattern",params:{pattern: "^ns-[a-z0-9]{16}$"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace/id",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data150.name !== undefined){
let data152 = data150.name;
if(typeof data152 === "string"){
if(!pattern118.test(data152)){
const err348 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace/name",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace/name",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
else {
const err350 = {instancePath:instancePath+"/spec/environments/" + i5+"/namespace",schemaPath:"#/properties/spec/properties/environments/items/properties/namespace/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data104.reviewApps !== undefined){
let data153 = data104.reviewApps;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.domain === undefined){
const err351 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/required",keyword:"required",params:{missingProperty: "domain"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(data153.loadBalancer === undefined){
const err352 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/required",keyword:"required",params:{missingProperty: "loadBalancer"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
for(const key35 in data153){
if(!((((key35 === "domain") || (key35 === "loadBalancer")) || (key35 === "most")) || (key35 === "secrets"))){
const err353 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data153.domain !== undefined){
let data154 = data153.domain;
if(typeof data154 === "string"){
if(func2(data154) > 63){
const err354 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/domain/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(!pattern103.test(data154)){
const err355 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/domain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
else {
const err356 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/domain",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data153.loadBalancer !== undefined){
let data155 = data153.loadBalancer;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.listenerArn === undefined){
const err357 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/required",keyword:"required",params:{missingProperty: "listenerArn"}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data155.securityGroup === undefined){
const err358 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/required",keyword:"required",params:{missingProperty: "securityGroup"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
for(const key36 in data155){
if(!((key36 === "listenerArn") || (key36 === "securityGroup"))){
const err359 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data155.listenerArn !== undefined){
let data156 = data155.listenerArn;
if(typeof data156 === "string"){
if(!pattern106.test(data156)){
const err360 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/properties/listenerArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/[A-Za-z0-9-]+/[0-9a-f]{16}/[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
else {
const err361 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer/listenerArn",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/properties/listenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data155.securityGroup !== undefined){
let data157 = data155.securityGroup;
if(typeof data157 === "string"){
if(!pattern108.test(data157)){
const err362 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/properties/securityGroup/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
else {
const err363 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer/securityGroup",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/properties/securityGroup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/loadBalancer",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/loadBalancer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data153.most !== undefined){
let data158 = data153.most;
if(!(((typeof data158 == "number") && (!(data158 % 1) && !isNaN(data158))) && (isFinite(data158)))){
const err365 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/most",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/most/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if((typeof data158 == "number") && (isFinite(data158))){
if(data158 > 100 || isNaN(data158)){
const err366 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/most",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/most/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
if(data158 < 1 || isNaN(data158)){
const err367 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/most",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
if(data153.secrets !== undefined){
let data159 = data153.secrets;
if(Array.isArray(data159)){
const len7 = data159.length;
for(let i11=0; i11<len7; i11++){
let data160 = data159[i11];
if(typeof data160 === "string"){
if(!pattern122.test(data160)){
const err368 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/secrets/" + i11,schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/secrets/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/_+=.@:*-]+$"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
else {
const err369 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/secrets/" + i11,schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/secrets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
let i12 = data159.length;
let j4;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data159[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err370 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/secrets",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/secrets/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
break;
}
indices4[item4] = i12;
}
}
}
else {
const err371 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps/secrets",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/properties/secrets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
else {
const err372 = {instancePath:instancePath+"/spec/environments/" + i5+"/reviewApps",schemaPath:"#/properties/spec/properties/environments/items/properties/reviewApps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
}
else {
const err373 = {instancePath:instancePath+"/spec/environments/" + i5,schemaPath:"#/properties/spec/properties/environments/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
}
else {
const err374 = {instancePath:instancePath+"/spec/environments",schemaPath:"#/properties/spec/properties/environments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data6.policy !== undefined){
let data161 = data6.policy;
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
for(const key37 in data161){
if(!(((((((key37 === "approvals") || (key37 === "minimumCoverage")) || (key37 === "exceptions")) || (key37 === "scans")) || (key37 === "image")) || (key37 === "signatures")) || (key37 === "baseImages"))){
const err375 = {instancePath:instancePath+"/spec/policy",schemaPath:"#/properties/spec/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data161.approvals !== undefined){
let data162 = data161.approvals;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key38 in data162){
const _errs352 = errors;
if(typeof key38 === "string"){
if(!pattern0.test(key38)){
const err376 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key38};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
var valid75 = _errs352 === errors;
if(!valid75){
const err377 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/propertyNames",keyword:"propertyNames",params:{propertyName: key38}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
for(const key39 in data162){
let data163 = data162[key39];
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
for(const key40 in data163){
if(!(((key40 === "required") || (key40 === "strength")) || (key40 === "count"))){
const err378 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data163.required !== undefined){
if(typeof data163.required !== "boolean"){
const err379 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data163.strength !== undefined){
let data165 = data163.strength;
if(typeof data165 !== "string"){
const err380 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/strength",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(!((data165 === "enforced") || (data165 === "advisory"))){
const err381 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/strength",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/strength/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.policy.properties.approvals.additionalProperties.properties.strength.enum}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data163.count !== undefined){
let data166 = data163.count;
if(!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))){
const err382 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 > 2 || isNaN(data166)){
const err383 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(data166 < 1 || isNaN(data166)){
const err384 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
}
}
else {
const err385 = {instancePath:instancePath+"/spec/policy/approvals/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/policy/properties/approvals/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
}
else {
const err386 = {instancePath:instancePath+"/spec/policy/approvals",schemaPath:"#/properties/spec/properties/policy/properties/approvals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data161.minimumCoverage !== undefined){
let data167 = data161.minimumCoverage;
if(!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167)))){
const err387 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
if((typeof data167 == "number") && (isFinite(data167))){
if(data167 > 100 || isNaN(data167)){
const err388 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(data167 < 0 || isNaN(data167)){
const err389 = {instancePath:instancePath+"/spec/policy/minimumCoverage",schemaPath:"#/properties/spec/properties/policy/properties/minimumCoverage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
if(data161.exceptions !== undefined){
let data168 = data161.exceptions;
if(Array.isArray(data168)){
const len8 = data168.length;
for(let i13=0; i13<len8; i13++){
let data169 = data168[i13];
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
if(data169.service === undefined){
const err390 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "service"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
if(data169.rule === undefined){
const err391 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
if(data169.owner === undefined){
const err392 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
if(data169.reason === undefined){
const err393 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
if(data169.until === undefined){
const err394 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
for(const key41 in data169){
if(!(((((key41 === "service") || (key41 === "rule")) || (key41 === "owner")) || (key41 === "reason")) || (key41 === "until"))){
const err395 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data169.service !== undefined){
if(!(validate220(data169.service, {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/service",parentData:data169,parentDataProperty:"service",rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
if(data169.rule !== undefined){
let data171 = data169.rule;
if(typeof data171 === "string"){
if(!pattern125.test(data171)){
const err396 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/rule",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^(approvals\\.[a-z0-9-]+|signatures\\.[a-z0-9-]+|minimumCoverage|scans|image|baseImages)$"}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
else {
const err397 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/rule",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data169.owner !== undefined){
if(!(validate222(data169.owner, {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/owner",parentData:data169,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
errors = vErrors.length;
}
}
if(data169.reason !== undefined){
let data173 = data169.reason;
if(typeof data173 === "string"){
if(func2(data173) < 1){
const err398 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/reason",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
else {
const err399 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/reason",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
if(data169.until !== undefined){
let data174 = data169.until;
if(typeof data174 === "string"){
if(!pattern127.test(data174)){
const err400 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/until",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
else {
const err401 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13+"/until",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
}
else {
const err402 = {instancePath:instancePath+"/spec/policy/exceptions/" + i13,schemaPath:"#/properties/spec/properties/policy/properties/exceptions/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
}
else {
const err403 = {instancePath:instancePath+"/spec/policy/exceptions",schemaPath:"#/properties/spec/properties/policy/properties/exceptions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
if(data161.scans !== undefined){
if(!(validate224(data161.scans, {instancePath:instancePath+"/spec/policy/scans",parentData:data161,parentDataProperty:"scans",rootData}))){
vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
errors = vErrors.length;
}
}
if(data161.image !== undefined){
let data176 = data161.image;
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key42 in data176){
if(!((key42 === "severity") || (key42 === "ignoreUnfixed"))){
const err404 = {instancePath:instancePath+"/spec/policy/image",schemaPath:"#/properties/spec/properties/policy/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
if(data176.severity !== undefined){
if(!(validate226(data176.severity, {instancePath:instancePath+"/spec/policy/image/severity",parentData:data176,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
errors = vErrors.length;
}
}
if(data176.ignoreUnfixed !== undefined){
if(typeof data176.ignoreUnfixed !== "boolean"){
const err405 = {instancePath:instancePath+"/spec/policy/image/ignoreUnfixed",schemaPath:"#/properties/spec/properties/policy/properties/image/properties/ignoreUnfixed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
else {
const err406 = {instancePath:instancePath+"/spec/policy/image",schemaPath:"#/properties/spec/properties/policy/properties/image/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data161.signatures !== undefined){
let data179 = data161.signatures;
if(Array.isArray(data179)){
const len9 = data179.length;
for(let i14=0; i14<len9; i14++){
let data180 = data179[i14];
if(typeof data180 === "string"){
if(func2(data180) < 1){
const err407 = {instancePath:instancePath+"/spec/policy/signatures/" + i14,schemaPath:"#/properties/spec/properties/policy/properties/signatures/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
else {
const err408 = {instancePath:instancePath+"/spec/policy/signatures/" + i14,schemaPath:"#/properties/spec/properties/policy/properties/signatures/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
let i15 = data179.length;
let j5;
if(i15 > 1){
const indices5 = {};
for(;i15--;){
let item5 = data179[i15];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err409 = {instancePath:instancePath+"/spec/policy/signatures",schemaPath:"#/properties/spec/properties/policy/properties/signatures/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j5}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
break;
}
indices5[item5] = i15;
}
}
}
else {
const err410 = {instancePath:instancePath+"/spec/policy/signatures",schemaPath:"#/properties/spec/properties/policy/properties/signatures/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(data161.baseImages !== undefined){
let data181 = data161.baseImages;
if(Array.isArray(data181)){
const len10 = data181.length;
for(let i16=0; i16<len10; i16++){
let data182 = data181[i16];
if(typeof data182 === "string"){
if(!pattern128.test(data182)){
const err411 = {instancePath:instancePath+"/spec/policy/baseImages/" + i16,schemaPath:"#/properties/spec/properties/policy/properties/baseImages/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][A-Za-z0-9._/:@*-]*$"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
else {
const err412 = {instancePath:instancePath+"/spec/policy/baseImages/" + i16,schemaPath:"#/properties/spec/properties/policy/properties/baseImages/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
}
else {
const err413 = {instancePath:instancePath+"/spec/policy/baseImages",schemaPath:"#/properties/spec/properties/policy/properties/baseImages/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
}
else {
const err414 = {instancePath:instancePath+"/spec/policy",schemaPath:"#/properties/spec/properties/policy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data6.defaults !== undefined){
if(!(validate228(data6.defaults, {instancePath:instancePath+"/spec/defaults",parentData:data6,parentDataProperty:"defaults",rootData}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
}
if(data6.monitoring !== undefined){
let data184 = data6.monitoring;
if(data184 && typeof data184 == "object" && !Array.isArray(data184)){
for(const key43 in data184){
if(!(((key43 === "graylog") || (key43 === "glowroot")) || (key43 === "newRelic"))){
const err415 = {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data184.graylog !== undefined){
let data185 = data184.graylog;
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
if(data185.router === undefined){
const err416 = {instancePath:instancePath+"/spec/monitoring/graylog",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/required",keyword:"required",params:{missingProperty: "router"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
for(const key44 in data185){
if(!((key44 === "router") || (key44 === "memory"))){
const err417 = {instancePath:instancePath+"/spec/monitoring/graylog",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(data185.router !== undefined){
if(!(validate176(data185.router, {instancePath:instancePath+"/spec/monitoring/graylog/router",parentData:data185,parentDataProperty:"router",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data185.memory !== undefined){
let data187 = data185.memory;
if(!(((typeof data187 == "number") && (!(data187 % 1) && !isNaN(data187))) && (isFinite(data187)))){
const err418 = {instancePath:instancePath+"/spec/monitoring/graylog/memory",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if((typeof data187 == "number") && (isFinite(data187))){
if(data187 > 4096 || isNaN(data187)){
const err419 = {instancePath:instancePath+"/spec/monitoring/graylog/memory",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
if(data187 < 64 || isNaN(data187)){
const err420 = {instancePath:instancePath+"/spec/monitoring/graylog/memory",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
}
}
else {
const err421 = {instancePath:instancePath+"/spec/monitoring/graylog",schemaPath:"#/properties/spec/properties/monitoring/properties/graylog/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data184.glowroot !== undefined){
let data188 = data184.glowroot;
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
if(data188.image === undefined){
const err422 = {instancePath:instancePath+"/spec/monitoring/glowroot",schemaPath:"#/properties/spec/properties/monitoring/properties/glowroot/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
for(const key45 in data188){
if(!((key45 === "image") || (key45 === "path"))){
const err423 = {instancePath:instancePath+"/spec/monitoring/glowroot",schemaPath:"#/properties/spec/properties/monitoring/properties/glowroot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
if(data188.image !== undefined){
if(!(validate176(data188.image, {instancePath:instancePath+"/spec/monitoring/glowroot/image",parentData:data188,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data188.path !== undefined){
if(!(validate248(data188.path, {instancePath:instancePath+"/spec/monitoring/glowroot/path",parentData:data188,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
}
}
else {
const err424 = {instancePath:instancePath+"/spec/monitoring/glowroot",schemaPath:"#/properties/spec/properties/monitoring/properties/glowroot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
if(data184.newRelic !== undefined){
let data191 = data184.newRelic;
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
if(data191.licenseKey === undefined){
const err425 = {instancePath:instancePath+"/spec/monitoring/newRelic",schemaPath:"#/properties/spec/properties/monitoring/properties/newRelic/required",keyword:"required",params:{missingProperty: "licenseKey"}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
for(const key46 in data191){
if(!(((key46 === "image") || (key46 === "path")) || (key46 === "licenseKey"))){
const err426 = {instancePath:instancePath+"/spec/monitoring/newRelic",schemaPath:"#/properties/spec/properties/monitoring/properties/newRelic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
if(data191.image !== undefined){
if(!(validate176(data191.image, {instancePath:instancePath+"/spec/monitoring/newRelic/image",parentData:data191,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data191.path !== undefined){
if(!(validate248(data191.path, {instancePath:instancePath+"/spec/monitoring/newRelic/path",parentData:data191,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
}
if(data191.licenseKey !== undefined){
if(!(validate252(data191.licenseKey, {instancePath:instancePath+"/spec/monitoring/newRelic/licenseKey",parentData:data191,parentDataProperty:"licenseKey",rootData}))){
vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors);
errors = vErrors.length;
}
}
}
else {
const err427 = {instancePath:instancePath+"/spec/monitoring/newRelic",schemaPath:"#/properties/spec/properties/monitoring/properties/newRelic/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
}
else {
const err428 = {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
}
else {
const err429 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
}
else {
const err430 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}

exports.resource = validate256;
const schema85 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"resource.schema.json","title":"ResourceEntity","description":"A stack: a Backstage Resource of type `cloudformation-stack`, with a pipeline of its own.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"Version of Backstage's entity format.","type":"string","enum":["backstage.io/v1alpha1","backstage.io/v1beta1"],"default":"backstage.io/v1alpha1"},"kind":{"description":"Kind of the entity.","type":"string","enum":["Resource"]},"metadata":{"description":"Who the entity is.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the entity, at most 63 characters; unique in the catalog.","type":"string","pattern":"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","patternErrorMessage":"must be a name: letters, digits and - _ . with a letter or digit at both ends","examples":["resource"],"maxLength":63},"namespace":{"description":"Backstage namespace.","type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$","patternErrorMessage":"must be a namespace: lower-case letters, digits and hyphens","examples":["default"],"maxLength":63,"default":"default"},"title":{"description":"Name for people.","type":"string","minLength":1},"description":{"description":"What it is, in a sentence.","type":"string"},"labels":{"description":"Backstage labels. `domain` names the business domain.","type":"object","properties":{"domain":{"description":"Business domain that the entity belongs to.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be letters, digits and - _ . only","examples":["fashion"],"maxLength":63}},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$","patternErrorMessage":"must be empty, or letters, digits and - _ . with a letter or digit at both ends","examples":["gold"],"maxLength":63}},"annotations":{"description":"Backstage annotations; every value is text.","type":"object","properties":{"gitlab.com/project-slug":{"description":"Path of the service's GitLab project.","allOf":[{"$ref":"common.schema.json#/definitions/projectPath"}]}},"additionalProperties":{"description":"Value of the annotation.","type":"string"}},"tags":{"description":"Backstage tags.","type":"array","items":{"description":"A tag.","type":"string","pattern":"^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$","patternErrorMessage":"must be a tag: lower-case letters, digits and : + # -","examples":["java"],"maxLength":63}},"links":{"description":"Links for people.","type":"array","items":{"description":"A link.","type":"object","required":["url"],"properties":{"url":{"description":"Address.","type":"string","minLength":1,"examples":["https://wiki.retail.example/checkout"]},"title":{"description":"Name for people.","type":"string","minLength":1},"icon":{"description":"Icon.","type":"string","minLength":1},"type":{"description":"Kind of link.","type":"string","minLength":1}}}}}},"spec":{"description":"What the resource is.","type":"object","required":["type","owner"],"properties":{"type":{"description":"Sort of resource; pipelines are made for `cloudformation-stack`.","type":"string","minLength":1,"examples":["cloudformation-stack"]},"owner":{"description":"Owner: a Group of the catalog.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}],"examples":["group:commerce"]},"system":{"description":"Backstage System that it belongs to.","allOf":[{"$ref":"common.schema.json#/definitions/entityRef"}]},"dependsOn":{"description":"Entities that must be deployed to an environment before this one, with their kind.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"dependencyOf":{"description":"Entities that need this one.","allOf":[{"$ref":"common.schema.json#/definitions/entityList"}]},"pipeline":{"title":"StackBlock","description":"The stack's pipeline. Without it the resource is known to the catalog, and nothing is made for it.","type":"object","additionalProperties":false,"required":["template"],"properties":{"template":{"description":"CloudFormation template, from the folder that `path` names.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}],"examples":["template.yaml"]},"path":{"description":"Folder of the stack in its repository. Default: the root.","allOf":[{"$ref":"common.schema.json#/definitions/relativePath"}]},"tagPrefix":{"description":"Beginning of the Git tags that carry a version. Default: `v`, and `<stack>/v` where `path` is given.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]*$","patternErrorMessage":"must be the beginning of a Git tag: letters, digits and . _ / -","examples":["v"]},"engines":{"$ref":"common.schema.json#/definitions/engines"},"delivery":{"$ref":"common.schema.json#/definitions/delivery"},"capabilities":{"description":"What CloudFormation must be told that the template may do.","type":"array","items":{"description":"A capability.","type":"string","enum":["CAPABILITY_IAM","CAPABILITY_NAMED_IAM","CAPABILITY_AUTO_EXPAND"]},"uniqueItems":true},"parameters":{"description":"Parameters of the template in every environment. Values are text. `{environment}` stands for the name of the environment.","type":"object","additionalProperties":{"description":"Value of the parameter.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"must be the name of a template parameter: letters and digits","examples":["InstanceClass"]}},"allowReplacement":{"description":"Resources that hold data and may all the same be replaced or deleted, in every environment. Any other one that a change would take stops the pipeline.","type":"array","items":{"description":"Logical id of a resource of the template.","type":"string","pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"must be the logical id of a resource: letters and digits","examples":["OrdersTable"]},"uniqueItems":true,"examples":[["OrdersTable"]]},"terminationProtection":{"description":"Whether the stack itself is kept from being deleted. Default: `true` where the environment is of tier `production` or `staging`.","type":"boolean"},"notices":{"$ref":"common.schema.json#/definitions/serviceNotices"},"environments":{"description":"What differs by environment, by its name.","type":"object","additionalProperties":{"title":"StackEnvironmentRule","description":"What differs in one environment.","type":"object","additionalProperties":false,"properties":{"skip":{"description":"`true`: the stack is not delivered to this environment.","type":"boolean","default":false},"parameters":{"description":"Parameters of the template in this environment.","type":"object","additionalProperties":{"description":"Value of the parameter.","type":"string"},"propertyNames":{"pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"must be the name of a template parameter: letters and digits","examples":["InstanceClass"]}},"approval":{"$ref":"common.schema.json#/definitions/approval"},"window":{"$ref":"common.schema.json#/definitions/window"},"allowReplacement":{"description":"Resources that hold data and may be replaced or deleted in this environment, besides those that may be in every one.","type":"array","items":{"description":"Logical id of a resource of the template.","type":"string","pattern":"^[A-Za-z0-9]{1,255}$","patternErrorMessage":"must be the logical id of a resource: letters and digits","examples":["OrdersTable"]},"uniqueItems":true,"examples":[["OrdersTable"]]},"terminationProtection":{"description":"Whether the stack itself is kept from being deleted in this environment.","type":"boolean"}}},"propertyNames":{"pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","patternErrorMessage":"must be the name of an environment: lower-case letters, digits and single hyphens, a letter first","examples":["prod"]}}}}}}},"if":{"required":["spec"],"properties":{"spec":{"type":"object","required":["pipeline"]}}},"then":{"properties":{"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$","maxLength":50,"patternErrorMessage":"must be the name of a stack with a pipeline: lower-case letters, digits and single hyphens, a letter first, because it becomes part of names on every host","examples":["orders-queue"]}}}}}};
const pattern140 = new RegExp("^[A-Za-z0-9]{1,255}$", "u");

function validate257(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate257.errors = vErrors;
return errors === 0;
}


function validate259(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9]*:)?([a-z0-9]+(-+[a-z0-9]+)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate259.errors = vErrors;
return errors === 0;
}


function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate262.errors = vErrors;
return errors === 0;
}


function validate266(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*$"}};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate266.errors = vErrors;
return errors === 0;
}


function validate269(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "build") || (key0 === "deliver"))){
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
if(data.build !== undefined){
let data0 = data.build;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "jenkins") || (data0 === "gitlab"))){
const err2 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/enum",keyword:"enum",params:{allowedValues: schema43.properties.build.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deliver !== undefined){
let data1 = data.deliver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/deliver",schemaPath:"#/properties/deliver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "codepipeline") || (data1 === "gitlab")) || (data1 === "jenkins"))){
const err4 = {instancePath:instancePath+"/deliver",schemaPath:"#/properties/deliver/enum",keyword:"enum",params:{allowedValues: schema43.properties.deliver.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate269.errors = vErrors;
return errors === 0;
}


function validate271(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "merge-request") || (data === "central"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema44.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate271.errors = vErrors;
return errors === 0;
}


function validate273(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "channels") || (key0 === "events"))){
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
if(data.channels !== undefined){
let data0 = data.channels;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err1 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$"}};
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
const err2 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err4 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
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
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data3 === "build") || (data3 === "approval")) || (data3 === "deployment")) || (data3 === "rollback"))){
const err7 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema53.properties.events.items.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err9 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate273.errors = vErrors;
return errors === 0;
}


function validate275(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate47(data0[i0], {instancePath:instancePath+"/teams/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
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
const err3 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.selfApproval !== undefined){
if(typeof data.selfApproval !== "boolean"){
const err7 = {instancePath:instancePath+"/selfApproval",schemaPath:"#/properties/selfApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeoutHours !== undefined){
let data4 = data.timeoutHours;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 168 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 168}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/timeoutHours",schemaPath:"#/properties/timeoutHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.strength !== undefined){
let data5 = data.strength;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "enforced") || (data5 === "advisory"))){
const err12 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema18.properties.strength.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate275.errors = vErrors;
return errors === 0;
}


function validate278(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
if(data.days !== undefined){
let data1 = data.days;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err2 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/pattern",keyword:"pattern",params:{pattern: "^(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?(,(MON|TUE|WED|THU|FRI|SAT|SUN)(-(MON|TUE|WED|THU|FRI|SAT|SUN))?)*$"}};
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
const err3 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err4 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.to === undefined){
const err5 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "from") || (key1 === "to"))){
const err6 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 23 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/hours/from",schemaPath:"#/properties/hours/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data2.to !== undefined){
let data4 = data2.to;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 24 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/hours/to",schemaPath:"#/properties/hours/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.outside !== undefined){
let data5 = data.outside;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "wait") || (data5 === "fail"))){
const err15 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/enum",keyword:"enum",params:{allowedValues: schema20.properties.outside.enum}};
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
validate278.errors = vErrors;
return errors === 0;
}


function validate256(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="resource.schema.json" */;
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
const err14 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema85.properties.apiVersion.enum}};
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
if(!(data4 === "Resource")){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema85.properties.kind.enum}};
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
if(!(validate257(data13["gitlab.com/project-slug"], {instancePath:instancePath+"/metadata/annotations/gitlab.com~1project-slug",parentData:data13,parentDataProperty:"gitlab.com/project-slug",rootData}))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
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
const err36 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern6.test(data17)){
const err37 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$"}};
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
const err38 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
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
const err40 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.url !== undefined){
let data20 = data19.url;
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err41 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
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
const err42 = {instancePath:instancePath+"/metadata/links/" + i1+"/url",schemaPath:"#/properties/metadata/properties/links/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.title !== undefined){
let data21 = data19.title;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err43 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
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
const err44 = {instancePath:instancePath+"/metadata/links/" + i1+"/title",schemaPath:"#/properties/metadata/properties/links/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.icon !== undefined){
let data22 = data19.icon;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err45 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/minLength",keyword:"minLength",params:{limit: 1}};
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
const err46 = {instancePath:instancePath+"/metadata/links/" + i1+"/icon",schemaPath:"#/properties/metadata/properties/links/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.type !== undefined){
let data23 = data19.type;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err47 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
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
const err48 = {instancePath:instancePath+"/metadata/links/" + i1+"/type",schemaPath:"#/properties/metadata/properties/links/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/metadata/links/" + i1,schemaPath:"#/properties/metadata/properties/links/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/metadata/links",schemaPath:"#/properties/metadata/properties/links/type",keyword:"type",params:{type: "array"}};
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
const err51 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.spec !== undefined){
let data24 = data.spec;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.type === undefined){
const err52 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24.owner === undefined){
const err53 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.type !== undefined){
let data25 = data24.type;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err54 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
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
const err55 = {instancePath:instancePath+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.owner !== undefined){
if(!(validate259(data24.owner, {instancePath:instancePath+"/spec/owner",parentData:data24,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
}
if(data24.system !== undefined){
if(!(validate259(data24.system, {instancePath:instancePath+"/spec/system",parentData:data24,parentDataProperty:"system",rootData}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
}
if(data24.dependsOn !== undefined){
if(!(validate262(data24.dependsOn, {instancePath:instancePath+"/spec/dependsOn",parentData:data24,parentDataProperty:"dependsOn",rootData}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data24.dependencyOf !== undefined){
if(!(validate262(data24.dependencyOf, {instancePath:instancePath+"/spec/dependencyOf",parentData:data24,parentDataProperty:"dependencyOf",rootData}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data24.pipeline !== undefined){
let data30 = data24.pipeline;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.template === undefined){
const err56 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/required",keyword:"required",params:{missingProperty: "template"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key3 in data30){
if(!(func15.call(schema85.properties.spec.properties.pipeline.properties, key3))){
const err57 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data30.template !== undefined){
if(!(validate266(data30.template, {instancePath:instancePath+"/spec/pipeline/template",parentData:data30,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate266.errors : vErrors.concat(validate266.errors);
errors = vErrors.length;
}
}
if(data30.path !== undefined){
if(!(validate266(data30.path, {instancePath:instancePath+"/spec/pipeline/path",parentData:data30,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate266.errors : vErrors.concat(validate266.errors);
errors = vErrors.length;
}
}
if(data30.tagPrefix !== undefined){
let data33 = data30.tagPrefix;
if(typeof data33 === "string"){
if(!pattern10.test(data33)){
const err58 = {instancePath:instancePath+"/spec/pipeline/tagPrefix",schemaPath:"#/properties/spec/properties/pipeline/properties/tagPrefix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$"}};
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
const err59 = {instancePath:instancePath+"/spec/pipeline/tagPrefix",schemaPath:"#/properties/spec/properties/pipeline/properties/tagPrefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.engines !== undefined){
if(!(validate269(data30.engines, {instancePath:instancePath+"/spec/pipeline/engines",parentData:data30,parentDataProperty:"engines",rootData}))){
vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors);
errors = vErrors.length;
}
}
if(data30.delivery !== undefined){
if(!(validate271(data30.delivery, {instancePath:instancePath+"/spec/pipeline/delivery",parentData:data30,parentDataProperty:"delivery",rootData}))){
vErrors = vErrors === null ? validate271.errors : vErrors.concat(validate271.errors);
errors = vErrors.length;
}
}
if(data30.capabilities !== undefined){
let data36 = data30.capabilities;
if(Array.isArray(data36)){
const len2 = data36.length;
for(let i2=0; i2<len2; i2++){
let data37 = data36[i2];
if(typeof data37 !== "string"){
const err60 = {instancePath:instancePath+"/spec/pipeline/capabilities/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((data37 === "CAPABILITY_IAM") || (data37 === "CAPABILITY_NAMED_IAM")) || (data37 === "CAPABILITY_AUTO_EXPAND"))){
const err61 = {instancePath:instancePath+"/spec/pipeline/capabilities/" + i2,schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/items/enum",keyword:"enum",params:{allowedValues: schema85.properties.spec.properties.pipeline.properties.capabilities.items.enum}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
let i3 = data36.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data36[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err62 = {instancePath:instancePath+"/spec/pipeline/capabilities",schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/pipeline/capabilities",schemaPath:"#/properties/spec/properties/pipeline/properties/capabilities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data30.parameters !== undefined){
let data38 = data30.parameters;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key4 in data38){
const _errs84 = errors;
if(typeof key4 === "string"){
if(!pattern140.test(key4)){
const err64 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"},propertyName:key4};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var valid27 = _errs84 === errors;
if(!valid27){
const err65 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
for(const key5 in data38){
if(typeof data38[key5] !== "string"){
const err66 = {instancePath:instancePath+"/spec/pipeline/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/spec/pipeline/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/parameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.allowReplacement !== undefined){
let data40 = data30.allowReplacement;
if(Array.isArray(data40)){
const len3 = data40.length;
for(let i4=0; i4<len3; i4++){
let data41 = data40[i4];
if(typeof data41 === "string"){
if(!pattern140.test(data41)){
const err68 = {instancePath:instancePath+"/spec/pipeline/allowReplacement/" + i4,schemaPath:"#/properties/spec/properties/pipeline/properties/allowReplacement/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/spec/pipeline/allowReplacement/" + i4,schemaPath:"#/properties/spec/properties/pipeline/properties/allowReplacement/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
let i5 = data40.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data40[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err70 = {instancePath:instancePath+"/spec/pipeline/allowReplacement",schemaPath:"#/properties/spec/properties/pipeline/properties/allowReplacement/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err71 = {instancePath:instancePath+"/spec/pipeline/allowReplacement",schemaPath:"#/properties/spec/properties/pipeline/properties/allowReplacement/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.terminationProtection !== undefined){
if(typeof data30.terminationProtection !== "boolean"){
const err72 = {instancePath:instancePath+"/spec/pipeline/terminationProtection",schemaPath:"#/properties/spec/properties/pipeline/properties/terminationProtection/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data30.notices !== undefined){
if(!(validate273(data30.notices, {instancePath:instancePath+"/spec/pipeline/notices",parentData:data30,parentDataProperty:"notices",rootData}))){
vErrors = vErrors === null ? validate273.errors : vErrors.concat(validate273.errors);
errors = vErrors.length;
}
}
if(data30.environments !== undefined){
let data44 = data30.environments;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key6 in data44){
const _errs97 = errors;
if(typeof key6 === "string"){
if(!pattern0.test(key6)){
const err73 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
var valid32 = _errs97 === errors;
if(!valid32){
const err74 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
for(const key7 in data44){
let data45 = data44[key7];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key8 in data45){
if(!((((((key8 === "skip") || (key8 === "parameters")) || (key8 === "approval")) || (key8 === "window")) || (key8 === "allowReplacement")) || (key8 === "terminationProtection"))){
const err75 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data45.skip !== undefined){
if(typeof data45.skip !== "boolean"){
const err76 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/skip",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/skip/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data45.parameters !== undefined){
let data47 = data45.parameters;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key9 in data47){
const _errs106 = errors;
if(typeof key9 === "string"){
if(!pattern140.test(key9)){
const err77 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"},propertyName:key9};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var valid35 = _errs106 === errors;
if(!valid35){
const err78 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key9}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
for(const key10 in data47){
if(typeof data47[key10] !== "string"){
const err79 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err80 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/parameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data45.approval !== undefined){
if(!(validate275(data45.approval, {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/approval",parentData:data45,parentDataProperty:"approval",rootData}))){
vErrors = vErrors === null ? validate275.errors : vErrors.concat(validate275.errors);
errors = vErrors.length;
}
}
if(data45.window !== undefined){
if(!(validate278(data45.window, {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",parentData:data45,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors);
errors = vErrors.length;
}
}
if(data45.allowReplacement !== undefined){
let data51 = data45.allowReplacement;
if(Array.isArray(data51)){
const len4 = data51.length;
for(let i6=0; i6<len4; i6++){
let data52 = data51[i6];
if(typeof data52 === "string"){
if(!pattern140.test(data52)){
const err81 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowReplacement/" + i6,schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/allowReplacement/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,255}$"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowReplacement/" + i6,schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/allowReplacement/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
let i7 = data51.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data51[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err83 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowReplacement",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/allowReplacement/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowReplacement",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/allowReplacement/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data45.terminationProtection !== undefined){
if(typeof data45.terminationProtection !== "boolean"){
const err85 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/terminationProtection",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/properties/terminationProtection/type",keyword:"type",params:{type: "boolean"}};
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
const err86 = {instancePath:instancePath+"/spec/pipeline/environments/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/pipeline/properties/environments/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/spec/pipeline/environments",schemaPath:"#/properties/spec/properties/pipeline/properties/environments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/spec/pipeline",schemaPath:"#/properties/spec/properties/pipeline/type",keyword:"type",params:{type: "object"}};
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
else {
const err89 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
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
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate256.errors = vErrors;
return errors === 0;
}

