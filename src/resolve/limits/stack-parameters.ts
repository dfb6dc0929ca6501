/** `SP620`: more parameters, or longer ones, than CloudFormation takes. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

/** @source CloudFormation, "Quotas": parameters of a template, and bytes of a value. */
const MOST = 200;
const BYTES = 4_096;

export const stackParameters = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, stack } }) => {
    if (stack === undefined) return [];
    const names = Object.keys(stack.parameters);
    const report = (path: readonly string[], message: string, fix: string): Diagnostic => {
      const at = fleet.places.environment(service.name, environment.name, ['parameters', ...path]);
      return { code: 'SP620', severity: 'error', at, message, fix };
    };
    const long = names.filter((name) => Buffer.byteLength(stack.parameters[name] ?? '') > BYTES);
    return [
      ...(names.length > MOST
        ? [
            report(
              [],
              `The stack ${quoted(service.name)} gives ${names.length} parameters in ${environment.name}, and a template takes ${MOST}.`,
              'move a part of the template to a stack of its own.',
            ),
          ]
        : []),
      ...long.map((name) =>
        report(
          [name],
          `The parameter ${quoted(name)} of the stack ${quoted(service.name)} is longer in ${environment.name} than the ${BYTES} bytes that CloudFormation takes.`,
          'put the value into the parameter store, and its name here.',
        ),
      ),
    ];
  });
