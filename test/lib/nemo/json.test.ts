import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../lib/nemo/json.ts';
import { jsonSlice } from '../../../lib/nemo/json-slice.ts';

describe('parseJson', () => {
  it('keeps integers beyond 2^53 as text and leaves everything else alone', () => {
    expect(
      parseJson(
        '{"id":5529798706024415232,"n":-9007199254740993,"t":"5529798706024415232","f":1.5,"e":1e3,"k":[12]}',
      ),
    ).toEqual({
      id: '5529798706024415232',
      n: '-9007199254740993',
      t: '5529798706024415232',
      f: 1.5,
      e: 1000,
      k: [12],
    });
  });

  it('is JSON.parse for everything without such integers', async () => {
    await fc.assert(
      fc.property(
        fc.json().filter(text => !/\d{16}/.test(text)),
        text => {
          expect(parseJson(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('throws SyntaxError for what is no JSON', () => {
    expect(() => parseJson('{"a":12345678901234567890,}')).toThrow(SyntaxError);
  });
});

describe('jsonSlice', () => {
  it('returns the very text of a value', () => {
    const draft = '{ "z":1.0, "t":[ {"a":"}\\"]"} ],\n "n":12345678901234567890 }';
    const answer = `{"code":0, "data" : {"draft":{"wrong":1},"st\\u0061te":{"x":"draft","draft": ${draft} ,"y":[]}}}`;
    expect(jsonSlice(answer, ['data', 'state', 'draft'])).toBe(draft);
  });

  it('takes the last of two values under one key, as JSON.parse does', () => {
    expect(jsonSlice('{"a":[1],"b":{}, "a": 2 }', ['a'])).toBe('2');
  });

  it('finds nothing where there is nothing', () => {
    expect(jsonSlice('{"data":{"state":[]}}', ['data', 'state', 'draft'])).toBeUndefined();
    expect(jsonSlice('{}', ['data'])).toBeUndefined();
    expect(jsonSlice('"text"', ['data'])).toBeUndefined();
    expect(jsonSlice('[1]', [])).toBe('[1]');
  });

  it('is what JSON.parse sees at that place, whatever the values and the spaces', async () => {
    const value = fc.jsonValue();
    await fc.assert(
      fc.property(value, value, value, fc.constantFrom(undefined, 1, '\t'), (before, inner, after, space) => {
        const answer = JSON.stringify(
          { a: before, data: { b: before, draft: inner, c: after }, d: after },
          null,
          space,
        );
        const slice = jsonSlice(answer, ['data', 'draft']);
        expect(answer).toContain(slice);
        expect(JSON.parse(slice ?? '')).toEqual(JSON.parse(JSON.stringify(inner)));
      }),
    );
  });
});
