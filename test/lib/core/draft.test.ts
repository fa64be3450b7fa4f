import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExportable, readDraft } from '../../../lib/core/draft.ts';
import { outlineDraft } from '../../../lib/core/draft-outline.ts';

const exportable = (draft: unknown) => isExportable(readDraft(JSON.stringify(draft)));

describe('a draft', () => {
  it.each([
    undefined,
    'null',
    '{}',
    '[]',
    '7',
    'not json',
    '{"t":null}',
    '{"t":{}}',
    '{"t":[]}',
    '{"t":[{"tt":0}]}',
    '{"t":[{"tt":0,"sg":[]}]}',
  ])('cannot be exported when it is %s', json => {
    expect(outlineDraft(readDraft(json))).toEqual([]);
    expect(isExportable(readDraft(json))).toBe(false);
  });

  it('can be exported when some track has a segment, whatever else is in it', () => {
    expect(exportable({ t: [{ tt: 99, sg: [{}] }] })).toBe(true);
    expect(exportable({ t: [7, null, { sg: [null] }] })).toBe(true);
  });

  it('knows its length, size and title', () => {
    const known = readDraft('{"d":17000,"m":{"title":"Lisbon","width":1920,"height":1080},"t":[]}');
    expect(known).toMatchObject({ lengthMs: 17_000, title: 'Lisbon', width: 1920, height: 1080 });
    const inferred = readDraft('{"t":[{"tt":0,"sg":[{"d":1500},{"d":1500}]}]}');
    expect(inferred).toMatchObject({ lengthMs: 3000, title: undefined, width: undefined });
  });

  it('is read without exception, whatever it is', async () => {
    const value = fc.jsonValue();
    const segment = fc.record(
      { s: value, d: value, m: value, tr: value, fx: value, vol: value },
      { requiredKeys: [] },
    );
    const track = fc.record(
      { tt: value, sg: fc.oneof(value, fc.array(fc.oneof(segment, value))), m: value },
      { requiredKeys: [] },
    );
    const draft = fc.record(
      { t: fc.oneof(value, fc.array(fc.oneof(track, value))), d: value, m: value },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.property(fc.oneof(draft, value), json => {
        const read = readDraft(JSON.stringify(json));
        expect(outlineDraft(read).length > 0).toBe(isExportable(read));
      }),
    );
  });
});
