import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.GStringExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases

/**
 * What Jenkins' parser asks of the text before anything runs: directives and nothing else where directives belong, each a call of
 * its own, a step and nothing else where steps belong, one `pipeline` block at the end of the file.
 */
class Structure {
  static final Map<String, Set<String>> DIRECTIVES = [
    pipeline: ['agent', 'options', 'environment', 'parameters', 'triggers', 'tools', 'libraries', 'stages', 'post'] as Set,
    stages: ['stage'] as Set,
    parallel: ['stage'] as Set,
    stage: ['agent', 'environment', 'tools', 'options', 'when', 'input', 'post', 'steps', 'stages', 'parallel', 'matrix',
            'failFast'] as Set,
    post: ['always', 'changed', 'fixed', 'regression', 'aborted', 'success', 'unsuccessful', 'unstable', 'failure', 'notBuilt',
           'cleanup'] as Set,
  ]

  /** @throws Refused with the line. */
  static void check(String text) {
    def unit = new CompilationUnit()
    unit.addSource('Jenkinsfile', text)
    unit.compile(Phases.CONVERSION)
    check(unit.AST.modules[0])
  }

  /** @throws Refused with the line. */
  static void check(ModuleNode module) {
    new Structure().file(module.statementBlock.statements)
    def strings = new Strings()
    module.statementBlock.visit(strings)
    module.methods.each { MethodNode method -> method.code.visit(strings) }
  }

  private void file(List<Statement> statements) {
    def calls = statements.collect { asCall(it, 'the file') }
    if (calls*.methodAsString != ['pipeline']) throw new Refused("the file must hold one pipeline block, not ${calls*.methodAsString}")
    section('pipeline', calls[0])
  }

  private void section(String name, MethodCallExpression node) {
    Set<String> allowed = DIRECTIVES[name]
    List<MethodCallExpression> calls = block(node, name).collect { asCall(it, name) }
    List<String> names = calls*.methodAsString
    calls.each { if (!(it.methodAsString in allowed)) refuse(it, "\"${it.methodAsString}\" does not belong in ${name}") }
    if (!(name in ['stages', 'parallel'])) {
      names.countBy { it }.findAll { it.value > 1 }.each { refuse(node, "${it.key} stands twice in ${name}") }
    }
    if (name == 'pipeline' && !('agent' in names && 'stages' in names)) refuse(node, 'pipeline needs agent and stages')
    if (name == 'stage') oneBody(node, names)
    if (calls.empty) refuse(node, "${name} is empty")
    calls.each { inner(name, it) }
  }

  private void inner(String name, MethodCallExpression it) {
    String node = it.methodAsString
    if (node in ['stages', 'parallel', 'post', 'stage']) section(node, it)
    else if (node == 'steps' || name == 'post') steps(it)
    else if (node in ['options', 'when', 'input', 'agent', 'environment', 'parameters', 'triggers'] && closure(it)) plain(it)
  }

  private void oneBody(MethodCallExpression node, List<String> names) {
    List<String> bodies = names.findAll { it in ['steps', 'stages', 'parallel', 'matrix'] }
    if (bodies.size() != 1) refuse(node, "a stage holds one of steps, stages, parallel, matrix; this one: ${bodies}")
    if ('parallel' in bodies && ('agent' in names || 'tools' in names)) refuse(node, 'a stage with parallel may have no agent')
  }

  /** Only calls, at any depth: no definition, no assignment. */
  private void plain(MethodCallExpression node) {
    block(node, node.methodAsString).each {
      def inner = asCall(it, node.methodAsString)
      if (inner.methodAsString != 'expression' && closure(inner)) plain(inner)
    }
  }

  /** Only steps, at any depth, but whatever Groovy allows inside `script`. */
  private void steps(MethodCallExpression node) {
    block(node, node.methodAsString).each {
      def step = asCall(it, node.methodAsString)
      if (step.methodAsString != 'script' && closure(step)) steps(step)
    }
  }

  private List<Statement> block(MethodCallExpression node, String name) {
    def body = closure(node)
    if (body == null) refuse(node, "${name} needs a block")
    return (body.code as BlockStatement).statements
  }

  private ClosureExpression closure(MethodCallExpression node) {
    def arguments = node.arguments
    def last = arguments instanceof TupleExpression && arguments.expressions ? arguments.expressions.last() : null
    return last instanceof ClosureExpression ? last : null
  }

  /** A directive on one line with the next becomes a chain `steps({}).post({})`: its object is a call then. */
  private MethodCallExpression asCall(Statement statement, String where) {
    def expression = statement instanceof ExpressionStatement ? statement.expression : null
    if (!(expression instanceof MethodCallExpression) || !expression.implicitThis) {
      throw new Refused("line ${statement.lineNumber}: ${where} may hold calls only, each on a line of its own: ${statement.text}")
    }
    return expression
  }

  private static void refuse(MethodCallExpression at, String message) {
    throw new Refused("line ${at.lineNumber}: ${message}")
  }

  /** A literal that Groovy would look for `$` in has no place in a file that carries other people's words. */
  static class Strings extends CodeVisitorSupport {
    @Override
    void visitGStringExpression(GStringExpression expression) {
      throw new Refused("line ${expression.lineNumber}: a text with a value in it: ${expression.text}")
    }
  }
}
