import java.nio.file.FileSystems
import java.nio.file.Files

/** What each step does. */
class Steps {
  final Build build
  final Map<String, Map<String, byte[]>> stashes = [:]

  Steps(Build build) {
    this.build = build
  }

  Object run(String name, List<Object> arguments) {
    Map call = Words.step(name, arguments)
    build.record(name, call)
    return "$name"(call.named as Map, call.positional as List, call.body as Closure)
  }

  def sh(Map named, List positional, Closure body) {
    String script = positional ? positional[0] : named.script
    if (script == null) throw new Refused('sh: script is missing')
    build.needsNode('sh')
    def lost = (build.scenario.agentLost ?: []) as List<String>
    if (build.stageName in lost && build.lostOnce.add(build.stageName)) throw new AgentLost('the agent went away')
    def file = File.createTempFile('script', '.sh')
    file.setText(script, 'UTF-8')
    def process = new ProcessBuilder('sh', '-xe', file.path).directory(build.directory)
    process.environment().clear()
    process.environment().putAll(build.environment())
    def log = new StringBuilder()
    def out = new StringBuilder()
    def started = process.start()
    // As an agent does: a tool that reads its input finds nothing, and waits for nobody.
    started.outputStream.close()
    started.waitForProcessOutput(out, log)
    int code = started.exitValue()
    file.delete()
    build.trace.last() << [stdout: out.toString(), stderr: log.toString(), exit: code]
    if (named.returnStatus) return code
    if (code != 0) throw new StepFailed("${named.label ?: 'sh'}: script returned exit code ${code}")
    return named.returnStdout ? out.toString() : null
  }

  def dir(Map named, List positional, Closure body) {
    build.needsNode('dir')
    String path = positional[0]
    def target = path.startsWith('/') ? new File(path) : new File(build.directory, path)
    target.mkdirs()
    return build.within([directory: target], body)
  }

  def withEnv(Map named, List positional, Closure body) {
    Map<String, String> pairs = (positional[0] as List<String>).collectEntries {
      int at = it.indexOf('=')
      if (at < 1) throw new Refused("withEnv: ${it}")
      [(it.substring(0, at)): it.substring(at + 1)]
    }
    return build.within([variables: pairs], body)
  }

  def withCredentials(Map named, List positional, Closure body) {
    Map<String, String> pairs = [:]
    List<File> files = []
    (positional[0] as List<Map>).each { Map binding ->
      def secret = (build.scenario.credentials as Map)[binding.named.credentialsId]
      if (secret == null) throw new StepFailed("Could not find credentials entry with ID '${binding.named.credentialsId}'")
      if (secret.kind != binding.word) throw new StepFailed("Credentials '${binding.named.credentialsId}' is of kind ${secret.kind}")
      if (binding.word == 'file') {
        build.needsNode('withCredentials')
        def file = new File(build.temporary(), "secretFiles/${binding.named.credentialsId}")
        file.parentFile.mkdirs()
        file.text = secret.value
        files << file
        pairs[binding.named.variable as String] = file.path
      } else {
        pairs[binding.named.variable as String] = secret.value as String
      }
    }
    try {
      return build.within([variables: pairs], body)
    } finally {
      files*.delete()
    }
  }

  def timeout(Map named, List positional, Closure body) {
    if (!(named.time instanceof Integer) || named.time < 1) throw new Refused("timeout: time ${named.time}")
    if (!(named.unit in ['SECONDS', 'MINUTES', 'HOURS'])) throw new Refused("timeout: unit ${named.unit}")
    return body()
  }

  def catchError(Map named, List positional, Closure body) {
    try {
      return body()
    } catch (StepFailed failed) {
      build.trace << [step: 'caught', error: failed.message]
      build.worsen(named.buildResult as String ?: 'FAILURE')
    }
  }

  def node(Map named, List positional, Closure body) {
    return build.onNode(positional[0] as String, body)
  }

  def script(Map named, List positional, Closure body) {
    return body()
  }

  def checkout(Map named, List positional, Closure body) {
    build.needsNode('checkout')
    return new Git(build).checkout(positional[0] as Map)
  }

  def deleteDir(Map named, List positional, Closure body) {
    build.needsNode('deleteDir')
    build.directory.deleteDir()
  }

  def milestone(Map named, List positional, Closure body) {
    if (build.scenario.newerPassed) throw new Interrupted('NOT_BUILT', 'A newer build has passed this milestone')
  }

  def stash(Map named, List positional, Closure body) {
    Map<String, byte[]> files = matching(named.includes as String).collectEntries { [(it): new File(build.directory, it).bytes] }
    if (files.isEmpty() && !named.allowEmpty) throw new StepFailed("No files included in stash '${named.name}'")
    stashes[named.name as String] = files
  }

  def unstash(Map named, List positional, Closure body) {
    def files = stashes[positional[0] as String]
    if (files == null) throw new StepFailed("No such saved stash '${positional[0]}'")
    files.each { String path, byte[] bytes ->
      def file = new File(build.directory, path)
      file.parentFile.mkdirs()
      file.bytes = bytes
    }
  }

  def junit(Map named, List positional, Closure body) {
    def files = matching(named.testResults as String)
    if (files.isEmpty() && !named.allowEmptyResults) throw new StepFailed('No test report files were found.')
    build.trace.last() << [files: files]
    if (files.any { new File(build.directory, it).text.contains('<failure') }) build.worsen('UNSTABLE')
  }

  def recordCoverage(Map named, List positional, Closure body) {
    (named.tools as List<Map>).each {
      if (!(it.parser in ['JACOCO', 'COBERTURA'])) throw new Refused("recordCoverage: parser ${it.parser}")
      build.trace.last() << [files: matching(it.pattern as String)]
    }
  }

  /** Another job begins; nobody waits for it. */
  def build(Map named, List positional, Closure body) {
    if (named.wait != false) throw new Refused('build: the stand-in does not wait for another job')
    build.trace.last() << [job: named.job, parameters: (named.parameters as List<Map>).collectEntries { [(it.named.name): it.named.value] }]
  }

  def error(Map named, List positional, Closure body) {
    throw new StepFailed(positional[0] as String)
  }

  def echo(Map named, List positional, Closure body) {
  }

  /** Patterns as Ant reads them: there, and not in Java, a folder of any depth may also be none. */
  private List<String> matching(String patterns) {
    def root = build.directory.toPath()
    def matchers = patterns.split(',').collect { FileSystems.default.getPathMatcher("glob:${it.trim().replace('**/', '{**/,}')}") }
    List<String> found = []
    if (build.directory.exists()) {
      Files.walk(root).each {
        def path = root.relativize(it)
        if (Files.isRegularFile(it) && matchers.any { matcher -> matcher.matches(path) }) found << path.toString()
      }
    }
    return found.sort()
  }
}
