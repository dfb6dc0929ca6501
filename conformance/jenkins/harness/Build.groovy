import org.codehaus.groovy.control.CompilerConfiguration

/** One build of one Jenkinsfile: its agents, its variables, its result, and the order in which a declarative pipeline runs. */
class Build {
  static final List<String> RESULTS = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED']

  final Map scenario
  final Map<String, String> variables
  final List<Map> trace = []
  final List<Map> stages = []
  final Set<String> lostOnce = [] as Set
  final Map<String, String> assigned = [:]
  final Map<String, String> parameters = [:]
  private final List<Map> scopes = []
  private final Steps steps = new Steps(this)
  private final Docker docker = new Docker(this)
  private JenkinsfileScript script
  private String result = 'SUCCESS'
  String stageName
  /** Milliseconds since the start; only people take time here. */
  private long elapsed = 0

  Build(Map scenario) {
    this.scenario = scenario
    this.variables = scenario.variables as Map<String, String>
  }

  Map run() {
    String text = new File(scenario.jenkinsfile as String).getText('UTF-8')
    Structure.check(text)
    def configuration = new CompilerConfiguration(scriptBaseClass: JenkinsfileScript.name)
    script = new GroovyShell(Build.classLoader, new Binding(), configuration).parse(text, 'Jenkinsfile') as JenkinsfileScript
    def declared = script.declaredFor(this)
    String error = null
    try {
      pipeline(declared.directives)
    } catch (StepFailed failed) {
      error = failed.message
    } catch (Interrupted interrupted) {
      error = interrupted.message
    }
    return [result: result, error: error, trace: trace, stages: stages]
  }

  /** `env`, `scm`, `currentBuild`, `docker`: the variables that every Jenkinsfile has. */
  Object variable(String name) {
    switch (name) {
      case 'env':
        return new Environment(this)
      case 'scm':
        return new Git(this).scm()
      case 'params':
        return parameters
      case 'currentBuild':
        def previous = scenario.previousResult
        return [result: result, currentResult: result, duration: elapsed, previousBuild: previous == null ? null : [result: previous]]
      case 'docker':
        return docker
    }
    throw new Refused("No such property: ${name}")
  }

  /** The value of an `expression` condition. */
  boolean evaluate(Closure expression) {
    expression.delegate = script
    expression.resolveStrategy = Closure.DELEGATE_ONLY
    return expression.call() as boolean
  }

  Object step(String name, List<Object> arguments) {
    if (name in Words.VALUES.keySet()) return Words.value(name, arguments)
    return steps.run(name, arguments)
  }

  /** As a step sees it: the build's, the agent's, what `withEnv` and `withCredentials` add. */
  Map<String, String> environment() {
    Map<String, String> all = [PATH: scenario.path as String, HOME: '/nonexistent', JENKINS_URL: 'https://jenkins.retail.example/']
    all.putAll(variables)
    all.putAll(assigned)
    scopes.each { if (it.variables) all.putAll(it.variables as Map<String, String>) }
    return all
  }

  File getDirectory() {
    return scopes.reverse().find { it.directory }?.directory as File
  }

  File temporary() {
    return new File(scopes.reverse().find { it.workspace }.workspace + '@tmp')
  }

  String getContainer() {
    return scopes.reverse().find { it.containsKey('container') }?.container
  }

  void needsNode(String step) {
    if (directory == null) throw new StepFailed("${step}: Required context class hudson.FilePath is missing")
  }

  Object within(Map scope, Closure body) {
    scopes << scope
    try {
      return body()
    } finally {
      scopes.remove(scopes.size() - 1)
    }
  }

  Object onNode(String label, Closure body) {
    def workspace = new File(scenario.agents as String, "${label}/workspace")
    workspace.mkdirs()
    def temporary = new File(workspace.path + '@tmp')
    temporary.mkdirs()
    Map<String, String> own = [WORKSPACE: workspace.path, WORKSPACE_TMP: temporary.path, NODE_NAME: label]
    return within([directory: workspace, workspace: workspace.path, variables: own, container: null, label: label], body)
  }

  void record(String name, Map call) {
    Map shown = [step: name, stage: stageName, container: container, label: scopes.reverse().find { it.label }?.label]
    shown.arguments = (call.named ?: call.positional).toString()
    if (name == 'sh') shown.script = call.named.script ?: call.positional[0]
    if (call.named.label) shown.title = call.named.label
    trace << shown
  }

  void worsen(String to) {
    if (!(to in RESULTS)) throw new Refused("result ${to}")
    if (RESULTS.indexOf(to) > RESULTS.indexOf(result)) result = to
  }

  private void pipeline(Map<String, Object> root) {
    def declared = ((root.parameters ?: []) as List<Map>).collectEntries { [(it.named.name): it.named.defaultValue] }
    def strangers = (scenario.parameters ?: [:]).keySet() - declared.keySet()
    if (strangers) throw new Refused("the job has no parameter ${strangers}")
    parameters.putAll(declared + (scenario.parameters ?: [:]))
    variables.putAll(parameters)
    if (!(root.agent as Map).containsKey('none')) throw new Refused('the stand-in knows agent none at the top only')
    Throwable first = null
    (root.stages as List<Section>).each {
      if (first != null || result == 'UNSTABLE' && (root.options as List<Map>)*.word.contains('skipStagesAfterUnstable')) {
        stages << [name: it.directives.name, status: 'SKIPPED_FOR_FAILURE']
        return
      }
      try {
        stage(it.directives)
      } catch (StepFailed | Interrupted failed) {
        first = failed
      }
    }
    stageName = 'post'
    post(root.post as Map<String, Closure> ?: [:], result)
    if (first != null) throw first
  }

  private void stage(Map<String, Object> stage) {
    stageName = stage.name
    if (!wanted(stage)) {
      stages << [name: stage.name, status: 'SKIPPED']
      return
    }
    Map seen = [name: stage.name, status: 'SUCCESS']
    stages << seen
    int attempts = ((stage.options ?: []) as List<Map>).find { it.word == 'retry' }?.named?.count ?: 1
    try {
      if (stage.input) answer(stage.input as Map, (stage.options ?: []) as List<Map>)
      retried(attempts) { inAgent(stage) { guarded(stage) } }
    } catch (StepFailed | Interrupted failed) {
      seen.status = failed instanceof Interrupted ? failed.result : 'FAILURE'
      throw failed
    }
  }

  private boolean wanted(Map<String, Object> stage) {
    def tests = ((stage.when ?: []) as List<Map>).findAll { it.test }*.test
    return Conditions.all(tests as List<Closure>)()
  }

  private void retried(int attempts, Closure body) {
    for (int attempt = 1; ; attempt++) {
      try {
        body()
        return
      } catch (AgentLost lost) {
        trace << [step: 'agent lost', stage: stageName]
        if (attempt >= attempts) {
          worsen('FAILURE')
          throw new StepFailed(lost.message)
        }
      }
    }
  }

  private void answer(Map<String, Object> input, List<Map> options) {
    def person = (scenario.approvals ?: [:])[input.id]
    long limit = milliseconds(options.find { it.word == 'timeout' })
    elapsed += person == null ? limit : limit - 2 * 60_000
    trace << [step: 'input', stage: stageName, arguments: input.toString(), label: scopes.reverse().find { it.label }?.label]
    if (input.id in (scenario.rejections ?: [])) {
      worsen('ABORTED')
      throw new Interrupted('ABORTED', "Rejected by ${person}")
    }
    if (person == null) {
      worsen('ABORTED')
      throw new Interrupted('ABORTED', "Timeout has been exceeded: nobody answered ${input.id}")
    }
    variables[input.submitterParameter as String] = person as String
  }

  private static long milliseconds(Map timeout) {
    def unit = [MINUTES: 60_000L, HOURS: 3_600_000L][timeout?.named?.unit]
    if (unit == null) throw new Refused("input: a person may think for ever: ${timeout}")
    return unit * (timeout.named.time as long)
  }

  private void inAgent(Map<String, Object> stage, Closure body) {
    Map agent = stage.agent as Map ?: [:]
    if (agent.docker) docker(agent.docker as Map, body)
    else if (agent.label) onNode(agent.label as String, body)
    else body()
  }

  private void docker(Map<String, Object> docker, Closure body) {
    if (docker.keySet() - ['image', 'label', 'args', 'reuseNode']) throw new Refused("docker: ${docker.keySet()}")
    Closure inside = { within([container: docker.image], body) }
    if (!docker.reuseNode) {
      onNode(docker.label as String, inside)
    } else if (directory == null) {
      throw new Refused('reuseNode without a node')
    } else {
      inside()
    }
  }

  /** The stage's own steps or stages, and its `post`, which runs where they ran. */
  private void guarded(Map<String, Object> stage) {
    String own = stage.name
    String status = 'SUCCESS'
    Throwable thrown = null
    String before = result
    try {
      body(stage)
      if (result != before) status = result
    } catch (StepFailed failed) {
      worsen('FAILURE')
      status = 'FAILURE'
      thrown = failed
    } catch (Interrupted interrupted) {
      worsen(interrupted.result)
      status = interrupted.result
      thrown = interrupted
    }
    stageName = own
    try {
      post(stage.post as Map<String, Closure> ?: [:], status)
    } catch (StepFailed failed) {
      worsen('FAILURE')
      thrown = thrown ?: failed
    }
    if (thrown != null) throw thrown
  }

  private void body(Map<String, Object> stage) {
    if (stage.steps) {
      perform(stage.steps as Closure)
      return
    }
    if (stage.parallel && scopes.any { it.parallel }) throw new Refused('parallel in parallel')
    Throwable first = null
    ((stage.parallel ?: stage.stages) as List<Section>).each {
      if (first != null && !stage.parallel) {
        stages << [name: it.directives.name, status: 'SKIPPED_FOR_FAILURE']
        return
      }
      try {
        this.stage(it.directives)
      } catch (StepFailed | Interrupted failed) {
        first = first ?: failed
      }
    }
    if (first != null) throw first
  }

  /** In Jenkins' order. */
  private void post(Map<String, Closure> conditions, String status) {
    def previous = scenario.previousResult
    Map<String, Boolean> met = [
      always: true,
      changed: previous != status,
      fixed: status == 'SUCCESS' && previous in ['FAILURE', 'UNSTABLE'],
      regression: previous != null && RESULTS.indexOf(status) > RESULTS.indexOf(previous),
      aborted: status == 'ABORTED',
      success: status == 'SUCCESS',
      unsuccessful: status != 'SUCCESS',
      unstable: status == 'UNSTABLE',
      failure: status == 'FAILURE',
      notBuilt: status == 'NOT_BUILT',
      cleanup: true,
    ]
    Throwable first = null
    met.findAll { it.value && conditions.containsKey(it.key) }.each {
      try {
        perform(conditions[it.key])
      } catch (StepFailed | Interrupted failed) {
        first = first ?: failed
      }
    }
    if (first != null) throw first
  }

  private void perform(Closure steps) {
    steps.delegate = script
    steps.resolveStrategy = Closure.DELEGATE_ONLY
    steps.call()
  }
}
