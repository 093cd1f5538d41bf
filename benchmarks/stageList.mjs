/** The stages of a check, each with its budget in TT and a way to run it alone. */

export const options = {
  now: Date.parse('2026-11-24T09:00:00Z'),
  platform: undefined,
  reveal: false,
  outcomes: false,
  declarations: 'full',
  waivers: 'taken',
};

/**
 * Each stage has `run(item)`, which gives a number so that nothing is optimised away. `prepare(post)` makes the item:
 * everything that comes before the stages, made outside the clock.
 */
export function listStages(engine) {
  const linter = engine.createLinter({ packs: [engine.icb] });
  const { program } = engine.compileProgram({ packs: [engine.icb] });
  const platform = program.platforms.get('x');
  // One set of rows is used over and over, as a linter does.
  const rows = engine.createRows();
  const { now } = options;

  const stages = [
    { name: 'read the post', budget: 0.1, run: ({ post }) => engine.readPost(post).faults.length },
    { name: 'scan and fold', budget: 0.12, run: ({ clean }) => engine.scanPost(clean, rows, []).fields.length },
    // What twitter-text reads: the text, without alternative texts and the like.
    {
      name: 'scan and fold, the text alone',
      budget: 0.12,
      run: ({ bare }) => engine.scanPost(bare, rows, []).fields.length,
    },
    {
      name: 'phrases and detectors',
      budget: 0.33,
      run: ({ scanned, check: { counts } }) => engine.detect(scanned, program, [], counts).marks.length,
    },
    {
      name: 'counts for one network',
      budget: 0.05,
      run: ({ scanned }) => engine.countFields(scanned, platform).length,
    },
    {
      name: 'select, conditions, rules',
      budget: 0.15,
      run: ({ check }) => {
        const fresh = { ...check, derived: new Map(), steps: engine.newSteps() };
        return engine.evaluate(program, fresh, options.outcomes).length;
      },
    },
    {
      name: 'report, masking, fingerprints',
      budget: 0.2,
      run: ({ check, outcomes }) => engine.toReport(program, check, outcomes, [], options).findings.length,
    },
    { name: 'whole check', budget: 1, run: ({ post }) => linter.check(post, { now }).findings.length },
    {
      name: 'second network, same draft',
      budget: 0.25,
      run: ({ draft }) => linter.check(draft, { platform: 'x', now }).findings.length,
    },
    // Over the scan; marks are a stage of their own.
    { name: 'tree, every node visited', budget: 0.45, run: ({ unmarked }) => visit(engine.toTree(unmarked)) },
    { name: 'tree of the text alone', budget: 0.45, run: ({ bareUnmarked }) => visit(engine.toTree(bareUnmarked)) },
  ];

  function prepare(post) {
    const { post: clean, faults } = engine.readPost(post);
    const settled = engine.settlePost(clean, 'x', program, faults);
    // No more rows than there are, as in a check; and nothing found in them yet.
    const scanned = { ...engine.keep(engine.scanPost(settled, rows, faults)), known: undefined };
    const detected = engine.detect(scanned, program, faults);
    const counts = engine.countFields(scanned, platform);
    const check = {
      detected,
      post: settled,
      platform,
      counts,
      now,
      derived: new Map(),
      faults,
      steps: engine.newSteps(),
    };
    const draft = linter.read(post);
    linter.check(draft, { platform: 'linkedin', now });
    const unmarked = engine.indexMarks(scanned, [], new Set());
    const bare = engine.readPost({ platform: 'x', text: post.text }).post;
    const bareUnmarked = engine.indexMarks(engine.scanPost(bare, engine.createRows(), []), [], new Set());
    return {
      post,
      clean,
      bare,
      scanned,
      unmarked,
      bareUnmarked,
      check,
      draft,
      outcomes: engine.evaluate(program, check, options.outcomes),
    };
  }

  return { linter, stages, prepare };
}

/** Reads type, value and position of every node. */
function visit(node) {
  let read = node.type === 'word' ? 1 : 0;
  if (node.value !== undefined) read++;
  if (node.position !== undefined) read += node.position.start.offset + node.position.end.line;
  const { children } = node;
  if (children) for (const child of children) read += visit(child);
  return read;
}
