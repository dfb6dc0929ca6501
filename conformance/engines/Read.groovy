/*
 * What stands in Jenkinsfiles, read by Groovy's own parser and not run: `groovy Read.groovy <out.json> <Jenkinsfile>...`.
 * For each file its stages in order, innermost ones alone: name, the `input` and the lock around it, and the texts of all methods that it calls.
 */
import groovy.json.JsonOutput
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases

class Texts extends CodeVisitorSupport {
  final List<String> found = []
  final List<String> called = []

  void visitConstantExpression(ConstantExpression expression) {
    if (expression.value instanceof String) found << expression.value
  }

  void visitMethodCallExpression(MethodCallExpression call) {
    called << call.methodAsString
    super.visitMethodCallExpression(call)
  }
}

List<MethodCallExpression> callsIn(MethodCallExpression call) {
  def last = call.arguments.expressions ? call.arguments.expressions.last() : null
  if (!(last instanceof ClosureExpression)) return []
  return (last.code as BlockStatement).statements.findAll { it instanceof ExpressionStatement && it.expression instanceof MethodCallExpression }*.expression
}

MethodCallExpression named(List<MethodCallExpression> calls, String name) { calls.find { it.methodAsString == name } }

void collect(List<MethodCallExpression> stages, Map methods, List<Map> out) {
  stages.each { stage ->
    def parts = callsIn(stage)
    def inner = named(parts, 'stages') ?: named(parts, 'parallel')
    if (inner != null) {
      collect(callsIn(inner), methods, out)
      return
    }
    def steps = new Texts()
    named(parts, 'steps')?.arguments?.visit(steps)
    def post = new Texts()
    named(parts, 'post')?.arguments?.visit(post)
    def texts = { Texts from -> from.found + from.called.collectMany { methods[it] ?: [] } }
    def input = named(parts, 'input')
    out << [name: stage.arguments.expressions[0].value, input: input == null ? null : callsIn(input).collectEntries { [(it.methodAsString): it.arguments.expressions[0].value] },
            steps: texts(steps), post: texts(post)]
  }
}

def (target, files) = [args[0], args.drop(1)]
new File(target).text = JsonOutput.toJson(files.collect { String path ->
  def unit = new CompilationUnit()
  unit.addSource('Jenkinsfile', new File(path).getText('UTF-8'))
  unit.compile(Phases.CONVERSION)
  def module = unit.AST.modules[0]
  Map methods = module.methods.collectEntries { method ->
    def texts = new Texts()
    method.code.visit(texts)
    [(method.name): texts.found]
  }
  def pipeline = module.statementBlock.statements.last().expression as MethodCallExpression
  List<Map> out = []
  collect(callsIn(named(callsIn(pipeline), 'stages')), methods, out)
  out
})
