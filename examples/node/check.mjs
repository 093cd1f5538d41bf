import { createLinter } from '@postlint/core';
import icb from '@postlint/preset-icb';

// Once, when your tool starts. A broken pack is one error that lists every fault.
const linter = createLinter({ packs: [icb] });

// As often as you like; it never throws.
const report = linter.check({
  platform: 'x',
  account: { type: 'personal', bio: 'Runner. Tea drinker.' },
  author: { role: 'staff' },
  text: 'Very proud of what Staffs and Stoke ICB has done for carers this year.',
});

console.log(report.verdict);
for (const { severity, message, text, clause, rule } of report.findings) {
  console.log(`${severity}: ${message} ("${text}", clause ${clause}: ${linter.clauseOf(rule).gist})`);
}
for (const { ask, who } of report.questions) console.log(`${who}: ${ask}`);
