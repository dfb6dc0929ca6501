/** Somebody or something ended the build: ABORTED, or NOT_BUILT for a milestone. */
class Interrupted extends RuntimeException {
  final String result

  Interrupted(String result, String message) {
    super(message)
    this.result = result
  }
}
