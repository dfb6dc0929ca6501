/** From which demands of the policy a service is excepted, by whom, why and until when. */
import type { Pipeline } from '../../model/pipeline';
import { codeSpan, type Markdown, table } from '../../syntax/markdown';

/** Heading and table; nothing for a service without exceptions. Whether one has run out is not told: the generator has no clock. */
export function exceptionsSection({ service, platform }: Pipeline): readonly (string | Markdown)[] {
  const own = platform.policy.exceptions.filter((exception) => exception.service === service.name);
  if (own.length === 0) return [];
  return [
    '## Exceptions from the policy',
    table(
      ['Demand', 'Reason', 'Who answers for it', 'Last day'],
      own.map(({ rule, reason, owner, until }) => [codeSpan(rule), reason, owner, until]),
    ),
  ];
}
