/** What must hold for every post and every pack. Each law throws with a sentence that says which one was broken. */

const before = JSON.stringify([
  Reflect.ownKeys(Object.prototype).map(String),
  Reflect.ownKeys(Array.prototype).map(String),
]);

export function checkPrototypes() {
  const now = JSON.stringify([
    Reflect.ownKeys(Object.prototype).map(String),
    Reflect.ownKeys(Array.prototype).map(String),
  ]);
  must(now === before, 'a prototype was changed');
}

export function checkReport(linter, post, options) {
  const report = linter.check(post, options);
  const text = JSON.stringify(report);
  must(JSON.stringify(linter.check(post, options)) === text, 'two checks of one post differ');
  must(JSON.stringify(structuredClone(report)) === text, 'the report cannot be cloned');
  must(report.version === 1 && typeof report.verdict === 'string', 'the report has no shape');
  must(!report.issues.some(({ code }) => code === 'internal'), `a stage threw: ${JSON.stringify(report.issues)}`);
  const expected =
    ['block', 'refer', 'incomplete', 'confirm', 'advise'].find((each) => report.tally[each] > 0) ?? 'pass';
  must(report.verdict === expected, 'the verdict is not that of the tally');
  if (report.issues.some(({ effect }) => effect === 'unchecked'))
    must(report.verdict !== 'pass' && report.verdict !== 'advise', 'unchecked, and yet nothing to say');
  for (const finding of report.findings)
    for (const place of [finding, ...finding.evidence]) checkPlace(place, post, options);
  return report;
}

/** A fix raises nothing that was not there, and once is enough. */
export function checkFix(linter, given, options) {
  linter.fix(given, options);
  // What can be read only once, or not at all, is no post one could give back.
  const post = plainOf(given);
  if (post === undefined) return;
  const before = linter.check(post, options);
  const fixed = linter.fix(post, options);
  const again = linter.fix(fixed.post, options);
  must(JSON.stringify(again.post) === JSON.stringify(fixed.post), 'fixing twice is not fixing once');
  must(fixed.report.findings.length <= before.findings.length, 'a fix raised a finding');
  for (const key of Object.keys(before.tally))
    must(fixed.report.tally[key] <= before.tally[key], 'a fix made it worse');
}

function plainOf(value) {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

/** An explanation is plain JSON, and its outcome that of the check. */
export function checkExplain(linter, post, options) {
  const [rule] = linter.rules;
  if (rule === undefined) return;
  const explanation = linter.explain(post, rule, options);
  must(JSON.stringify(JSON.parse(JSON.stringify(explanation))) === JSON.stringify(explanation), 'no plain explanation');
  must(
    explanation.flips.every(({ outcome }) => outcome !== explanation.outcome),
    'a flip that flips nothing',
  );
}

function checkPlace({ at, position, text }, post, { reveal }) {
  if (!position) return;
  const { start, end } = position;
  must(start.offset >= 0 && start.offset <= end.offset, 'a place ends before it begins');
  const value = at
    .split('/')
    .slice(1)
    .reduce((found, key) => found?.[key], post);
  if (typeof value !== 'string') return;
  must(end.offset <= value.length, 'a place lies outside its text');
  if (reveal) must(value.slice(start.offset, end.offset) === text, 'the text of a place is not what stands there');
  const lines = value.slice(0, start.offset).split(/\r\n|\n|\r(?!\n)/);
  must(start.line === lines.length || value[start.offset - 1] === '\r', 'the line of a place is wrong');
}

export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}
