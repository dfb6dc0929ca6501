/** ARNs in a service's stack: of its account and region, by names that parameters give. */
import { type CfnValue, ref, sub } from '../../syntax/cloudformation';

export const own = (service: string, resource: CfnValue): CfnValue =>
  typeof resource === 'string'
    ? sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${resource}`
    : { 'Fn::Join': ['', [sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:`, resource]] };

export const ownNamed = (service: string, before: string, parameter: string, after = ''): CfnValue =>
  sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${before}${ref(parameter)}${after}`;

/** By name, whatever id it has. */
export const ownStack = (): CfnValue => ownNamed('cloudformation', 'stack/', 'AWS::StackName', '/*');
