/* Compiles Jenkinsfiles and asks of each what Jenkins' parser would: `groovy Check.groovy <file>...`. Prints a line for each that is refused. */
import org.codehaus.groovy.control.CompilationFailedException

int refused = 0
args.each { String path ->
  try {
    Structure.check(new File(path).getText('UTF-8'))
    new GroovyClassLoader().parseClass(new File(path).getText('UTF-8'), 'Jenkinsfile')
  } catch (Refused | CompilationFailedException fault) {
    refused++
    println "${path}: ${fault.message}"
  }
}
println "${args.length} compiled, ${refused} refused"
