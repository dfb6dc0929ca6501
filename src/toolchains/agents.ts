/** How monitoring agents get into processes of each language. */
import type { Toolchain } from '../model/extension';

type Agents = Toolchain['agents'];

/**
 * The JVM reads `JAVA_TOOL_OPTIONS` by itself: the image need not know.
 * @source Glowroot wiki, "Agent Installation"; New Relic documentation, "Include the Java agent with a JVM argument".
 */
export const JAVA_AGENTS: Agents = {
  glowroot: {
    from: 'volume',
    folder: '/opt/glowroot',
    variables: { JAVA_TOOL_OPTIONS: '-javaagent:/opt/glowroot/glowroot.jar' },
  },
  newRelic: {
    from: 'volume',
    folder: '/newrelic',
    variables: { JAVA_TOOL_OPTIONS: '-javaagent:/newrelic/newrelic.jar' },
  },
};

/** The package `newrelic` is one of the service's dependencies. @source New Relic documentation, "Install the Node.js agent". */
export const NODE_AGENTS: Agents = { newRelic: { from: 'image', folder: '', variables: { NODE_OPTIONS: '--require=newrelic' } } };

/** The image starts with `newrelic-admin run-program`. @source New Relic documentation, "Install the Python agent". */
export const PYTHON_AGENTS: Agents = { newRelic: { from: 'image', folder: '', variables: {} } };
