import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../src/shape/nearest.ts';

/** The whole table, as the definition of optimal string alignment has it. */
function distanceOf(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = table[i - 1]!;
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, table[i - 2]![j - 2]! + 1);
    }
    table.push(row);
  }
  return table[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('the distance is that of the definition, and the limit where it is no less', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 14 }), (a, b, limit) => {
      expect(editDistance(a, b)).toBe(distanceOf(a, b));
      expect(editDistance(a, b, limit)).toBe(Math.min(distanceOf(a, b), limit));
    }),
    { numRuns: 5000 },
  );
});

test('the nearest name is the first of those that are nearest, and near enough', () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (wrong, names) => {
      const enough = Math.max(1, Math.floor(wrong.length / 3));
      const distances = names.map((name) => distanceOf(wrong, name));
      const least = Math.min(...distances);
      expect(nearest(wrong, names)).toBe(least <= enough ? names[distances.indexOf(least)] : undefined);
    }),
    { numRuns: 5000 },
  );
  expect(nearest('Acount', ['account'])).toBe('account');
});
