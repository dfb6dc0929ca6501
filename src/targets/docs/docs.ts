/** Target `docs`: the page of each service. The index over all services is made from rows, so that one service can change alone. */
import type { Target } from '../../model/extension';
import { servicePage } from './service-page';

export { type IndexRow, indexPage, indexRow } from './index-page';

export const docs: Target = {
  title: 'Service page',
  emit: (pipeline, { files = [] }) => [{ path: 'README.md', text: servicePage(pipeline, files) }],
};
