import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditAnswer, edit } from '../../../studio/planning/edit.ts';
import { lanesOf } from '../../../studio/timeline/tracks.ts';
import { brokenRules } from '../timeline/broken-rules.ts';
import { assetsFor, loadCorpus } from './run-corpus.ts';

const assets = assetsFor({ photos: 5, clips: 0, songs: 0, portrait: false, dates: false });
type State = Pick<EditAnswer, 'draft' | 'undo' | 'redo'>;
const nothing: State = { draft: null, undo: [], redo: [] };
const say = (text: string, state: State = nothing, language = 'en'): EditAnswer =>
  edit({ text, language, assets, draft: state.draft, undo: state.undo, redo: state.redo, seed: 4 });

const messages = loadCorpus().flatMap(({ entries }) => entries.flatMap(entry => entry.say));
const someMessages = fc.array(fc.constantFrom(...messages), { minLength: 1, maxLength: 6 });
const longestMs = 200;
/** CPU that the work takes, ms: others on the machine do not count. */
const cpuMsOf = (work: () => void): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

describe('edit', () => {
  it('leaves a sound draft after any conversation', async () => {
    await fc.assert(
      fc.property(someMessages, texts => {
        let state: State = nothing;
        for (const text of texts) {
          state = say(text, state);
          if (state.draft) expect(brokenRules(state.draft)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes back exactly one message with undo, and brings it back with redo', async () => {
    await fc.assert(
      fc.property(someMessages, fc.constantFrom(...messages), (texts, last) => {
        let before: State = nothing;
        for (const text of texts) before = say(text, before);
        const changed = say(last, before);
        fc.pre(
          changed.changed && changed.undo.length === before.undo.length + 1 && changed.redo.length === 0,
        );
        const undone = say('undo', changed);
        expect(undone.draft).toEqual(before.draft);
        expect(say('redo', undone).draft).toEqual(changed.draft);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the draft and the history when it says that nothing changed', async () => {
    await fc.assert(
      fc.property(someMessages, texts => {
        let state: State = nothing;
        for (const text of texts) {
          const next = say(text, state);
          if (!next.changed)
            expect([next.draft, next.undo, next.redo]).toEqual([state.draft, state.undo, state.redo]);
          state = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('puts quoted text on the video byte for byte, and reads no command in it', async () => {
    const quoted = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(text => text.trim() !== '' && !/["“”]/u.test(text));
    const start = say('slideshow');
    await fc.assert(
      fc.property(quoted, text => {
        const answer = say(`add title "${text}"`, start);
        const titles = answer.draft ? lanesOf(answer.draft).texts.map(({ m }) => m.text) : [];
        expect(titles).toEqual([text]);
        expect({ ...answer.draft, t: answer.draft?.t.filter(track => track.tt !== 7), m: null }).toEqual({
          ...start.draft,
          m: null,
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['remove all photos', 'start over', 'undo', 'no music', '删除所有照片', 'удали все'])(
    'does not obey %s inside quotation marks',
    text => {
      const start = say('slideshow with music');
      const answer = say(`title "${text}"`, start);
      expect(answer.draft && lanesOf(answer.draft).visuals.length).toBe(5);
      expect(answer.draft && lanesOf(answer.draft).audio.length).toBe(1);
      expect(answer.draft && lanesOf(answer.draft).texts[0]?.m.text).toBe(text);
    },
  );

  it('answers ten thousand random characters in time', async () => {
    say('warm up');
    const letter = fc.constantFrom(
      ...'abcdefghijklmnop qrstuvwxyz 0123456789 .,!?"\'“”:;-()#%&/\n абвгдеж ابتثج 的一是不了人 あいうえお 가나다라 कखगघ 🎬🎵',
    );
    await fc.assert(
      fc.property(fc.array(letter, { minLength: 10_000, maxLength: 10_000 }), letters => {
        let answered = '';
        const cpuMs = cpuMsOf(() => {
          answered = say(letters.join(''), nothing).text;
        });
        expect(answered).not.toBe('');
        expect(cpuMs).toBeLessThan(longestMs * 5);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    '"a" ',
    '"a"',
    '「',
    'photo ',
    'remove photo 1 and ',
    '音楽 ',
    '写上 ',
    'caption a, ',
    '1. a ',
    'title a ',
    '((((',
    "'",
    '1,',
    'and ',
    'ا',
  ])('does not choke on %j again and again', piece => {
    const start = say('slideshow');
    const text = piece.repeat(10_000 / piece.length);
    const answer = say(text, start);
    // Who shares the caches of the processor can only add to it.
    const cpuMs = Math.min(...[1, 2, 3].map(() => cpuMsOf(() => say(text, start))));
    expect(cpuMs).toBeLessThan(longestMs * 2);
    expect(answer.draft && brokenRules(answer.draft)).toEqual([]);
  });

  it('does the clear part and names what it did not understand', () => {
    const answer = say('make it vertical, frobnicate the wibble', say('slideshow'));
    expect(answer.draft?.m.height).toBe(1920);
    expect(answer.text).toContain('frobnicate the wibble');
  });

  it('says how many photos there are when one is named that is not there', () => {
    const answer = say('remove photo 9', say('slideshow'));
    expect([answer.changed, answer.operations]).toEqual([false, []]);
    expect(answer.text).toContain('There is no photo 9: the video has 5.');
  });

  it('says what changed, before and after', () => {
    const answer = say('make it square and remove photo 2', say('slideshow'));
    expect(answer.text).toContain('Format: 16:9 (1920×1080) → 1:1 (1080×1080)');
    expect(answer.text).toContain('Removed: 2');
  });

  it('says that a photo is back when its removal is undone', () => {
    const removed = say('remove photo 2', say('slideshow'));
    expect(say('undo', removed).text).toContain('Back: 2');
    expect(say('undo', removed).text).not.toContain('Added');
  });

  it('speaks of cuts on the beat only where somebody asked for them', () => {
    const start = say('slideshow with music');
    expect(say('4 seconds each', start).text).not.toContain('beat');
    expect(say('no beat sync', start).text).toContain('Cuts on the beat: on → off');
  });

  it('says of music that goes nothing but that', () => {
    const lines = say('remove the music', say('slideshow with jazz')).text.split('\n');
    expect(lines.slice(0, -1)).toEqual(['• Music: Jazz → none']);
  });

  it('sets signs as each language does', () => {
    const titled = (text: string, language: string) => say(text, say('slideshow'), language).text;
    expect(titled('ajoute le titre Ski', 'fr')).toContain('Titre\u00a0: «\u00a0Ski\u00a0»');
    expect(titled('标题叫海边', 'zh')).toContain('标题：“海边”');
    expect(titled('Titel Meer', 'de')).toContain('Titel: „Meer“');
  });

  it('asks for photos when there are none', () => {
    const answer = edit({ text: 'make a video', language: 'de', assets: [], ...nothing, seed: 1 });
    expect([answer.draft, answer.changed]).toEqual([null, false]);
  });

  it('answers in the language of the message whatever the session speaks', () => {
    const languages = [
      'make a video',
      '做个视频',
      'сделай видео',
      'اعمل فيديو',
      '動画を作って',
      '영상 만들어줘',
    ].map(text => say(text, nothing, 'de').language);
    expect(languages).toEqual(['en', 'zh', 'ru', 'ar', 'ja', 'ko']);
  });

  it('answers in the language of the session when the message does not tell', () => {
    expect(say('16:9', nothing, 'pt').language).toBe('pt');
  });
});
