/** `SP305`: stacks of two services whose names, made of service and environment, are the same. Their roles would be too. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Outlines, placed, repeated } from './fleet';

export function awsNames(fleet: Outlines): readonly Diagnostic[] {
  const { toolsAccount } = fleet.platform.aws;
  const stacks: readonly Stack[] = [
    ...fleet.services.map(({ name }) => ({ service: name, account: toolsAccount, name: `${name}-tools` })),
    ...placed(fleet).map(({ service, target: { environment } }) => ({
      service: service.name,
      account: environment.account,
      name: `${service.name}-${environment.name}`,
    })),
  ];
  return repeated(stacks, ({ account, name }) => `${account} ${name}`).map(([first, second]) => clash(fleet, first, second));
}

interface Stack {
  readonly service: string;
  readonly account: string;
  /** Without the platform's name, which all have. */
  readonly name: string;
}

const clash = ({ places, platform }: Outlines, first: Stack, second: Stack): Diagnostic => ({
  code: 'SP305',
  severity: 'error',
  at: places.service(second.service, NAME),
  message: `${quoted(second.service)} and ${quoted(first.service)} would both have a stack named ${quoted(`${platform.name}-${second.name}`)} in account ${second.account}.`,
  fix: 'rename one of the two services.',
  related: [{ at: places.service(first.service, NAME), message: `${quoted(first.service)} is here.` }],
});

const NAME = ['metadata', 'name'];
