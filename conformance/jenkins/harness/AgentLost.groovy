/** The agent went away in the middle of a stage. */
class AgentLost extends RuntimeException {
  AgentLost(String message) {
    super(message)
  }
}
