import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planForm } from '../../../../studio/music/arrangement/form.ts';

test('sections follow each other without gap or overlap, whatever the length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), bars => {
      let next = 0;
      for (const section of planForm(bars)) {
        expect(section.firstBar).toBe(next);
        expect(section.bars).toBeGreaterThan(0);
        next += section.bars;
      }
      expect(next).toBe(bars);
    }),
  );
});

test('a piece with room for it begins with an intro, reaches its top and has a quieter middle', () => {
  const kinds = planForm(34).map(section => section.kind);
  expect(kinds[0]).toBe('intro');
  expect(kinds).toContain('bridge');
  expect(Math.max(...planForm(34).map(section => section.energy))).toBe(3);
});

test('a long piece goes round in several cycles, and the last round ends with a chorus', () => {
  const sections = planForm(400);
  expect(new Set(sections.map(section => section.cycle)).size).toBeGreaterThan(10);
  expect(sections.findLast(section => section.kind !== 'outro')?.kind).toBe('chorus');
});
