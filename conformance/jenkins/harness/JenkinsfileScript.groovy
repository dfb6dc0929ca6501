/** The base class of a Jenkinsfile's script: a name that the file does not define is a step, or a variable of Jenkins. */
abstract class JenkinsfileScript extends Script {
  private Build running
  private Section declared

  /** The file's own code up to and with its `pipeline` block, which is read and not run. */
  Section declaredFor(Build build) {
    running = build
    run()
    if (declared == null) throw new Refused('no pipeline block')
    return declared
  }

  void pipeline(Closure body) {
    declared = new Section(running, 'pipeline').read(body)
  }

  def methodMissing(String name, Object given) {
    return running.step(name, given as List)
  }

  def propertyMissing(String name) {
    return running.variable(name)
  }
}
