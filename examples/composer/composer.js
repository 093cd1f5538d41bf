import { createLinter } from '@postlint/core';
import icb from '@postlint/preset-icb';

// A pack of the house beside the policy: words it would rather see. Its findings bring their own fix.
const house = {
  name: 'house',
  version: '1.0.0',
  clauses: [
    {
      clause: 'style',
      gist: 'We write as people speak of themselves.',
      rules: [
        {
          id: 'words',
          severity: 'warning',
          prefer: { 'wheelchair bound': 'wheelchair user', utilise: 'use' },
          message: '“{{node.text}}” is not how we write.',
        },
      ],
    },
  ],
};

const linter = createLinter({ packs: [icb, house] });
const byId = (id) => document.getElementById(id);
const fields = { '/text': byId('text'), '/account/bio': byId('bio') };

for (const name of linter.platforms) if (name !== 'default') byId('platform').append(new Option(name, name));
byId('platform').value = 'x';
byId('form').addEventListener('input', show);
byId('form').addEventListener('submit', (event) => event.preventDefault());

/** What the form says, as a post. */
function post() {
  return {
    platform: byId('platform').value,
    text: byId('text').value,
    account: { type: byId('account').value, bio: byId('bio').value },
    author: { role: 'staff', team: 'communications' },
  };
}

function show() {
  // A check takes well under a millisecond: there is nothing to wait for.
  const report = linter.check(post(), { now: Date.now() });
  const findings = report.findings.filter(({ waived }) => !waived);
  showCount(report.counts.find(({ field }) => field === '/text'));
  showMarks(findings.filter(({ field, position }) => field === '/text' && position));
  byId('verdict').textContent = words[report.verdict];
  byId('findings').replaceChildren(...findings.map(findingItem));
  byId('questions').replaceChildren(...report.questions.map(({ ask }) => element('li', {}, ask)));
  byId('questions-head').hidden = report.questions.length === 0;
}

const words = {
  block: 'This must be changed before it goes out.',
  refer: 'This must be handed to somebody.',
  incomplete: 'Something is not known yet.',
  confirm: 'Somebody has to confirm something.',
  advise: 'There is advice.',
  pass: 'Nothing was found.',
};

function showCount(count) {
  const { length, limit, unit, remaining } = count ?? {};
  byId('count').textContent = count ? `${length} of ${limit} ${unit}, ${remaining} left` : '';
  byId('count').className = remaining < 0 ? 'over' : '';
}

/** The text again, with what was found underlined. Places may lie in one another: the first one wins. */
function showMarks(findings) {
  const text = byId('text').value;
  const parts = [];
  let at = 0;
  for (const { position, severity } of findings.toSorted((a, b) => a.position.start.offset - b.position.start.offset)) {
    const [start, end] = [position.start.offset, position.end.offset];
    if (start < at || end === start) continue;
    parts.push(text.slice(at, start), element('mark', { className: severity }, text.slice(start, end)));
    at = end;
  }
  // A line break at the end has a line of its own in the field above.
  byId('under').replaceChildren(...parts, `${text.slice(at)}\n`);
}

function findingItem({
  severity,
  outcome,
  message,
  why,
  do: advice,
  clause,
  rule,
  contact = [],
  fix,
  suggestions = [],
}) {
  const name = outcome === 'cannotTell' ? 'cannot tell' : severity;
  return element(
    'li',
    {},
    element('p', {}, element('strong', {}, `${name}: `), message),
    ...[why, advice].filter(Boolean).map((line) => element('p', {}, line)),
    element('p', {}, `Clause ${clause}: ${linter.clauseOf(rule)?.gist ?? ''}`),
    ...contact.map(({ name: who, email, phone }) =>
      element('p', {}, ['Ask:', who, email, phone].filter(Boolean).join(' ')),
    ),
    ...[fix, ...suggestions].filter(Boolean).map(({ title, edits }) => {
      const button = element('button', { type: 'button' }, title);
      button.addEventListener('click', () => make(edits));
      return button;
    }),
  );
}

/** The changes of a fix or a suggestion, from the last to the first, so that places stay true. */
function make(edits) {
  for (const { field, start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    const input = fields[field];
    if (input) input.value = input.value.slice(0, start) + text + input.value.slice(end);
  }
  show();
  byId('text').focus();
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

show();
