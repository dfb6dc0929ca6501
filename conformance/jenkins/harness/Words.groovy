/** The options, steps and their arguments that the emitted files use, as the plugins' reference pages list them. All else is refused. */
class Words {
  static final Map<String, Map> OPTIONS = [
    buildDiscarder: [positional: 1],
    disableConcurrentBuilds: [named: ['abortPrevious']],
    disableRestartFromStage: [:],
    skipDefaultCheckout: [positional: 1],
    skipStagesAfterUnstable: [:],
    preserveStashes: [named: ['buildCount']],
    timeout: [named: ['time', 'unit', 'activity'], needed: ['time']],
    timestamps: [:],
    retry: [named: ['count', 'conditions'], needed: ['count']],
    lock: [named: ['resource', 'inversePrecedence', 'quantity', 'label'], needed: ['resource']],
  ]
  /** Values that are written as calls. */
  static final Map<String, Map> VALUES = [
    logRotator: [named: ['numToKeepStr', 'daysToKeepStr', 'artifactNumToKeepStr', 'artifactDaysToKeepStr']],
    agent: [:],
    nonresumable: [:],
    // A binding of a secret text, a parameter that is declared, or one that is given: Jenkins knows them by their place.
    string: [named: ['credentialsId', 'variable', 'name', 'value', 'defaultValue', 'description', 'trim']],
    file: [named: ['credentialsId', 'variable'], needed: ['credentialsId', 'variable']],
    scmGit: [named: ['branches', 'extensions', 'userRemoteConfigs', 'browser', 'gitTool'], needed: ['branches', 'userRemoteConfigs']],
    cloneOption: [named: ['shallow', 'noTags', 'reference', 'depth', 'timeout', 'honorRefspec']],
    cleanBeforeCheckout: [named: ['deleteUntrackedNestedRepositories']],
  ]
  static final Map<String, Map> STEPS = [
    sh: [positional: 1, named: ['script', 'label', 'returnStdout', 'returnStatus', 'encoding']],
    dir: [positional: 1, body: true],
    withEnv: [positional: 1, body: true],
    withCredentials: [positional: 1, body: true],
    timeout: [named: ['time', 'unit', 'activity'], needed: ['time'], body: true],
    catchError: [named: ['buildResult', 'stageResult', 'message', 'catchInterruptions'], body: true],
    node: [positional: 1, body: true],
    script: [body: true],
    checkout: [positional: 1],
    deleteDir: [:],
    milestone: [named: ['ordinal', 'label']],
    stash: [named: ['name', 'includes', 'excludes', 'allowEmpty', 'useDefaultExcludes'], needed: ['name']],
    unstash: [positional: 1],
    junit: [named: ['testResults', 'allowEmptyResults', 'skipMarkingBuildUnstable'], needed: ['testResults']],
    recordCoverage: [named: ['tools', 'id', 'name', 'sourceCodeRetention', 'failOnError'], needed: ['tools']],
    build: [named: ['job', 'wait', 'propagate', 'quietPeriod', 'parameters'], needed: ['job']],
    error: [positional: 1],
    echo: [positional: 1],
  ]

  static Map option(String name, List<Object> arguments) {
    def known = OPTIONS.containsKey(name) ? OPTIONS[name] : VALUES[name]
    if (known == null) throw new Refused("option ${name} is not known")
    return call(name, known, arguments)
  }

  static Map value(String name, List<Object> arguments) {
    return call(name, VALUES[name], arguments)
  }

  static Map step(String name, List<Object> arguments) {
    def known = STEPS[name]
    if (known == null) throw new Refused("No such DSL method '${name}' found among steps ${STEPS.keySet().sort()}")
    def body = arguments && arguments.last() instanceof Closure ? arguments.last() as Closure : null
    if ((body != null) != (known.body == true)) throw new Refused("${name}: ${known.body ? 'needs a block' : 'takes no block'}")
    return call(name, known, body == null ? arguments : arguments[0..<-1]) + [body: body]
  }

  private static Map call(String name, Map known, List<Object> arguments) {
    Map named = arguments && arguments[0] instanceof Map && !(arguments[0].containsKey('word')) ? arguments[0] as Map : [:]
    List<Object> positional = named ? arguments.drop(1) : arguments
    def strangers = named.keySet() - (known.named ?: [])
    if (strangers) throw new Refused("${name}: no argument ${strangers}; it takes ${known.named ?: []}")
    def missing = (known.needed ?: []) - named.keySet()
    if (missing) throw new Refused("${name}: ${missing} is missing")
    if (positional.size() > (known.positional ?: 0)) throw new Refused("${name}: too many values: ${positional}")
    if (!named && (known.positional ?: 0) > positional.size()) throw new Refused("${name}: a value is missing")
    if (named.values().any { it == null }) throw new Refused("${name}: an argument is null: ${named}")
    return [word: name, named: named, positional: positional]
  }
}
