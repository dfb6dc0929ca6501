/** Codes about what stands in a service's tasks, by their families: references, names, limits. */
import type { CodeEntry } from './entry';

export const taskReferences = {
  SP218: {
    title: 'An unknown volume or file system',
    what: 'A mount names a volume that the service does not have, or a volume names a file system that the environment does not have.',
    why: 'ECS refuses a task definition whose mounts lead nowhere.',
    mend: 'Add the volume under `runtime.volumes`, or the file system under `fileSystems` of the environment in platform.yaml.',
    wrong: 'volumes: { uploads: { fileSystem: uplaods, path: /var/uploads } }',
    right: 'volumes: { uploads: { fileSystem: uploads, path: /var/uploads } }',
  },
  SP219: {
    title: 'Containers that wait for nothing, or for each other',
    what: '`startAfter` names a container that is not in the task, or leads back to where it began.',
    why: 'ECS refuses the task definition, so that nothing can be deployed.',
    mend: 'Write the name of a sidecar, or `app` for the service itself, and break the circle.',
  },
  SP220: {
    title: 'Monitoring or a private name that an environment does not have',
    what: 'A service asks for something that platform.yaml does not provide: for its environment, or at all.',
    why: 'There is no address to send to, no image to take, or no namespace to be found in.',
    mend: 'Add it to platform.yaml, or ask for something else in that environment.',
  },
  SP221: {
    title: 'A state that a container never reaches',
    what: '`startAfter` waits for the health of a container without a health check, or for the end of an essential one.',
    why: 'ECS refuses the task definition: when an essential container ends, the whole task does.',
    mend: 'Give the container a `healthCheck`, or `essential: false`; or wait for `START`.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export const taskNames = {
  SP320: {
    title: 'A name that a container or volume may not have',
    what: 'A sidecar is called `app`, `agent` or `log-router`, or a volume `agent`; those names are taken.',
    why: 'Two containers of one task would have one name, and ECS refuses that.',
    mend: 'Rename the sidecar or the volume.',
  },
  SP321: {
    title: 'A variable that is set twice',
    what: 'A variable has a value and a secret, or is one that loads the monitoring agent.',
    why: 'ECS refuses a variable with two sources; and a service that overwrote the variable of its agent would lose either.',
    mend: 'Delete one of the two. What the service needs in the variable of its agent goes into its image or its command.',
    wrong: "monitoring: { agent: glowroot } with variables: { JAVA_TOOL_OPTIONS: '-Xmx512m' }",
    right: "monitoring: { agent: glowroot } with variables: { JDK_JAVA_OPTIONS: '-Xmx512m' }",
  },
  SP322: {
    title: 'Two containers on one port',
    what: 'Two containers of a task listen on the same port.',
    why: 'Containers of a task share one address: the second one could not start.',
    mend: 'Write another port for one of them.',
  },
  SP323: {
    title: 'Two services with one private name',
    what: 'Two services have the same `privateDns.name` in one environment.',
    why: 'A namespace has a name once: the deployment of whichever service comes second would fail.',
    mend: 'Write another name for one of them.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export const taskLimits = {
  SP650: {
    title: 'Containers that do not fit into their task',
    what: 'The containers beside the service take as much CPU or memory as the whole task has, or more, or leave too little.',
    why: 'ECS refuses the task definition, or the service runs out of memory as soon as it starts.',
    mend: 'Make the task larger, or the containers beside the service smaller.',
  },
  SP651: {
    title: 'An agent that the toolchain cannot load',
    what: 'Glowroot is for Java only; New Relic is attached to Java, Node.js and Python.',
    why: 'Nothing would be measured, and the service might not start.',
    mend: 'Write another agent, or `none` and start it in the image.',
  },
  SP652: {
    title: 'A private name that cannot be kept',
    what: 'A private name is asked for by a service without a port, or with a strategy that moves traffic.',
    why: 'A private name gives the addresses of all tasks of all versions: it would lead to the new version before it is tested, and go on when it is taken back.',
    mend: 'Write `strategy: rolling`, or leave `privateDns` out and use the host name of an internal route: it follows the traffic.',
    wrong: 'strategy: blue-green with privateDns: {}',
    right: 'strategy: rolling with privateDns: {}',
  },
  SP653: {
    title: 'Too many containers in a task',
    what: 'A task definition takes ten containers.',
    why: 'ECS refuses the task definition, so that nothing can be deployed.',
    mend: 'Leave sidecars out, or join some of them.',
  },
  SP654: {
    title: 'Two volumes at one place',
    what: 'A container sees two volumes, or its agent and a volume, at the same path or one inside the other.',
    why: 'One of them would hide the other.',
    mend: 'Write another path for one of them.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
