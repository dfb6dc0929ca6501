/* Compiles Jenkinsfiles and asks of each what Jenkins' parser would: `groovy Check.groovy <file>...`. Prints a line for each that is refused. */
import org.codehaus.groovy.control.ClassNodeResolver
import org.codehaus.groovy.control.CompilationFailedException
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases

// What a name of a class stands for, or that it stands for none, is the same in every file.
def resolver = new ClassNodeResolver()
int refused = 0
args.each { String path ->
  try {
    def unit = new CompilationUnit()
    unit.classNodeResolver = resolver
    unit.addSource('Jenkinsfile', new File(path).getText('UTF-8'))
    unit.compile(Phases.CONVERSION)
    Structure.check(unit.AST.modules[0])
    unit.compile(Phases.CLASS_GENERATION)
  } catch (Refused | CompilationFailedException fault) {
    refused++
    println "${path}: ${fault.message}"
  }
}
println "${args.length} compiled, ${refused} refused"
