/** What axe finds wrong with a page: WCAG 2.2 A and AA, and its best practices. */
import { AxeBuilder } from '@axe-core/playwright';

export async function violationsOf(page) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  if (passes.length === 0) throw new Error('axe has looked at nothing');
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}
