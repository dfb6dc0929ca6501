/** CloudFormation intrinsics: data cannot become a substitution. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CfnValue,
  getAtt,
  ifElse,
  importValue,
  join,
  ref,
  select,
  split,
  sub,
  substituted,
} from '../../src/syntax/cloudformation';
import { hostileText } from './hostile';

describe('sub', () => {
  test('references are placeholders, everything else is literal', () => {
    expect(sub`arn:${ref('AWS::Partition')}:s3:::${'my-bucket'}/${getAtt('Key', 'Arn')}`).toEqual({
      'Fn::Sub': 'arn:${AWS::Partition}:s3:::my-bucket/${Key.Arn}',
    });
  });

  test('a shell variable in data is not substituted', () => {
    expect(sub`${'echo ${HOME}'} in ${ref('AWS::Region')}`).toEqual({ 'Fn::Sub': 'echo ${!HOME} in ${AWS::Region}' });
  });

  test('a placeholder that arises from two pieces is not substituted', () => {
    expect(substituted(['$', '{AWS::Region}', ref('A')])).toEqual({ 'Fn::Sub': '${!AWS::Region}${A}' });
  });

  test('any other intrinsic gets a variable', () => {
    expect(sub`${importValue('x')}-${select(0, split(',', ref('B')))}`).toEqual({
      'Fn::Sub': ['${Value1}-${Value2}', { Value1: importValue('x'), Value2: select(0, split(',', ref('B'))) }],
    });
  });

  test('text without references stays text', () => {
    expect(sub`a ${'${b}'} ${1}`).toBe('a ${b} 1');
  });

  test('the text that CloudFormation makes is the text that was meant', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        expect(resolved(sub`${before}${ref('Name')}${after}`)).toBe(`${before}VALUE${after}`);
      }),
    );
  });
});

test('functions take their long form', () => {
  expect([join('-', ['a', ref('B')]), ifElse('IsProd', 1, 2)]).toEqual([
    { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] },
    { 'Fn::If': ['IsProd', 1, 2] },
  ]);
});

/** As CloudFormation documents it: `${Name}` is replaced, `${!Text}` becomes `${Text}`, other text stays. */
function resolved(value: CfnValue): string {
  const { 'Fn::Sub': sub }: { 'Fn::Sub': string | [string, Record<string, string>] } = JSON.parse(JSON.stringify(value));
  const [text, variables] = Array.isArray(sub) ? sub : [sub, {}];
  const known: Readonly<Record<string, string>> = { Name: 'VALUE', ...variables };
  const form = /\$\{(!?)([^${}]*)\}/g;
  if (text.replace(form, '').includes('${')) return 'refused';
  return text.replace(form, (_, literal: string, name: string) => (literal ? `\${${name}}` : (known[name] ?? '')));
}
