/*
 * Runs Jenkinsfiles as a declarative pipeline would, one after the other in one JVM: `groovy Main.groovy <scenario.json>...`.
 * A stand-in for Jenkins with the same words and the same order; what it does not know it refuses. Each scenario names its
 * Jenkinsfile, the ref that is built, credentials, and where the result goes.
 */
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import org.codehaus.groovy.control.CompilationFailedException

args.each { String path ->
  Map scenario = new JsonSlurper().parse(new File(path)) as Map
  Map outcome
  try {
    outcome = new Build(scenario).run()
  } catch (Refused | CompilationFailedException refused) {
    outcome = [result: 'REFUSED', error: refused.message, trace: [], stages: []]
  }
  new File(scenario.outcome as String).text = JsonOutput.toJson(outcome)
}
