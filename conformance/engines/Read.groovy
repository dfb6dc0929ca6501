/*
 * What stands in Jenkinsfiles, read by Groovy's own parser: `groovy Read.groovy <out.json> <Jenkinsfile>...`. Nothing of them runs
 * but the method `releases()`, asked about some refs. For each file: options, `post`, methods, and its stages in order, innermost
 * ones alone. Of a piece of code: its literals, and the calls in it with the arguments that are literals.
 */
import groovy.json.JsonOutput
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.ListExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases

class Texts extends CodeVisitorSupport {
  final List<String> texts = []
  final List<Map> calls = []

  void visitConstantExpression(ConstantExpression expression) {
    if (expression.value instanceof String) texts << expression.value
  }

  void visitMethodCallExpression(MethodCallExpression call) {
    def given = call.arguments.expressions
    calls << [name: call.methodAsString, line: call.lineNumber, values: given.collect { literal(it) }.findAll { it != null },
              named: given.findAll { it instanceof MapExpression }.collectEntries { named(it) }, inside: inside(given)]
    super.visitMethodCallExpression(call)
  }

  /** A constant, or a list of maps of constants. */
  private static Object literal(Expression it) {
    if (it instanceof ConstantExpression) return it.value
    boolean maps = it instanceof ListExpression && it.expressions && it.expressions.every { it instanceof MapExpression }
    return maps ? it.expressions.collect { named(it) } : null
  }

  /** Names of the calls in the block that it is given; other code counts as one without a name. */
  private static List<String> inside(List<Expression> given) {
    def last = given ? given.last() : null
    if (!(last instanceof ClosureExpression) || !(last.code instanceof BlockStatement)) return []
    return last.code.statements.collect {
      it instanceof ExpressionStatement && it.expression instanceof MethodCallExpression ? it.expression.methodAsString : ''
    }
  }

  private static Map named(MapExpression map) {
    def literal = { Expression it -> it instanceof ConstantExpression }
    return map.mapEntryExpressions.findAll { literal(it.keyExpression) && literal(it.valueExpression) }
      .collectEntries { [(it.keyExpression.value): it.valueExpression.value] }
  }

  static Map of(code) {
    def read = new Texts()
    code?.visit(read)
    return [texts: read.texts, calls: read.calls]
  }
}

List<MethodCallExpression> callsIn(MethodCallExpression call) {
  def last = call?.arguments?.expressions ? call.arguments.expressions.last() : null
  if (!(last instanceof ClosureExpression)) return []
  return (last.code as BlockStatement).statements.findAll { it instanceof ExpressionStatement && it.expression instanceof MethodCallExpression }*.expression
}

MethodCallExpression named(List<MethodCallExpression> calls, String name) { calls.find { it.methodAsString == name } }

/** By the word before the block. */
Map blocks(MethodCallExpression call) { callsIn(call).collectEntries { [(it.methodAsString): Texts.of(it.arguments)] } }

/** The sources of all `expression` conditions, however deep. */
List<String> conditions(MethodCallExpression call) {
  return callsIn(call).collectMany {
    def body = it.methodAsString == 'expression' ? it.arguments.expressions.last().code.statements*.text : []
    return body + conditions(it)
  }
}

void collect(List<MethodCallExpression> stages, boolean held, List<Map> out) {
  stages.each { stage ->
    def parts = callsIn(stage)
    def agent = named(parts, 'agent')
    boolean holds = held || agent != null
    def inner = named(parts, 'stages') ?: named(parts, 'parallel')
    if (inner != null) {
      def first = out.size()
      collect(callsIn(inner), holds, out)
      // What stands around them holds for each of them.
      out.drop(first).each {
        it.when = conditions(named(parts, 'when')) + it.when
        it.around = it.around + Texts.of(named(parts, 'options')?.arguments).calls
        it.cleaned = it.cleaned || named(callsIn(named(parts, 'post')), 'cleanup') != null
      }
      return
    }
    def input = named(parts, 'input')
    out << [name: stage.arguments.expressions[0].value, agent: holds, when: conditions(named(parts, 'when')),
            input: input == null ? null : callsIn(input).collectEntries { [(it.methodAsString): it.arguments.expressions[0].value] },
            options: Texts.of(named(parts, 'options')?.arguments).calls, around: [],
            cleaned: named(callsIn(named(parts, 'post')), 'cleanup') != null,
            steps: Texts.of(named(parts, 'steps')?.arguments), post: blocks(named(parts, 'post'))]
  }
}

/** What the file's own `releases()` says of a build with these variables. */
boolean releases(String source, Map variables) {
  return new GroovyShell(new Binding([env: variables])).evaluate("${source}\nreturn releases()") as boolean
}

def refs = [
  branch: [BRANCH_NAME: 'main'],
  hotfix: [BRANCH_NAME: 'hotfix/x'],
  feature: [BRANCH_NAME: 'feature/x'],
  change: [BRANCH_NAME: 'MR-1', CHANGE_ID: '1'],
  tag: [BRANCH_NAME: 'v1.2.3', TAG_NAME: 'v1.2.3'],
]
Map<String, Map> known = [:].withDefault { source -> refs.collectEntries { name, variables -> [(name): releases(source, variables)] } }

def (target, files) = [args[0], args.drop(1)]
new File(target).text = JsonOutput.toJson(files.collect { String path ->
  def text = new File(path).getText('UTF-8')
  def unit = new CompilationUnit()
  unit.addSource('Jenkinsfile', text)
  unit.compile(Phases.CONVERSION)
  def module = unit.AST.modules[0]
  def asked = module.methods.find { it.name == 'releases' }
  def source = asked == null ? null : text.readLines()[(asked.lineNumber - 1)..(asked.lastLineNumber - 1)].join('\n')
  def pipeline = module.statementBlock.statements.last().expression as MethodCallExpression
  def parts = callsIn(pipeline)
  List<Map> stages = []
  collect(callsIn(named(parts, 'stages')), false, stages)
  return [releases: source == null ? null : known[source], options: Texts.of(named(parts, 'options')?.arguments).calls,
          post: blocks(named(parts, 'post')), words: Texts.of(pipeline.arguments).calls*.name.unique(), methods: module.methods.collectEntries { [(it.name): Texts.of(it.code)] }, stages: stages]
})
