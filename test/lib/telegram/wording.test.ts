import { describe, expect, it } from 'vitest';
import type { DraftChange } from '../../../lib/core/draft-difference.ts';
import type { TrackOutline } from '../../../lib/core/draft-outline.ts';
import type { GuiOffer } from '../../../lib/core/gui-instructions.ts';
import { problemSchema } from '../../../lib/core/problem.ts';
import type { Said } from '../../../lib/core/said.ts';
import { keyboardFor, videoKeyboard } from '../../../lib/telegram/keyboards.ts';
import { languages, nearestLanguage, textsFor } from '../../../lib/telegram/texts.ts';
import { captionInWords, wording } from '../../../lib/telegram/wording.ts';

const none = { image: 0, video: 0, audio: 0 };
const some = { image: 5, video: 1, audio: 2 };

const timeline: readonly TrackOutline[] = [
  {
    kind: 'video',
    type: 0,
    role: undefined,
    more: 0,
    items: [
      {
        label: { kind: 'media', images: 5, videos: 1 },
        startMs: 0,
        endMs: 16_000,
        volumePercent: undefined,
      },
    ],
  },
  {
    kind: 'audio',
    type: 1,
    role: undefined,
    more: 0,
    items: [{ label: { kind: 'name', name: 'Lo-fi' }, startMs: 0, endMs: 16_000, volumePercent: 35 }],
  },
  {
    kind: 'text',
    type: 7,
    role: 'title',
    more: 2,
    items: [
      { label: { kind: 'text', text: 'Lisbon' }, startMs: 0, endMs: 3000, volumePercent: undefined },
      { label: { kind: 'segment', number: 2 }, startMs: 3000, endMs: 6000, volumePercent: undefined },
    ],
  },
  { kind: 'other', type: 5, role: undefined, items: [], more: 1 },
];

const changes: readonly DraftChange[] = [
  { kind: 'media-added', images: 2, videos: 1 },
  { kind: 'media-removed', images: 1, videos: 0 },
  { kind: 'order-changed' },
  { kind: 'music-added', name: 'Lo-fi', startMs: 0, endMs: 16_000, volumePercent: 35 },
  { kind: 'music-added', name: undefined, startMs: 0, endMs: 16_000, volumePercent: undefined },
  { kind: 'music-removed', name: 'Lo-fi' },
  { kind: 'music-removed', name: undefined },
  { kind: 'music-replaced', from: 'Lo-fi', to: 'Calm' },
  { kind: 'music-replaced', from: undefined, to: 'Calm' },
  { kind: 'title-added', text: 'Lisbon', startMs: 0, endMs: 3000, role: 'title' },
  { kind: 'title-added', text: 'Tram 28', startMs: 3000, endMs: 5500, role: 'caption' },
  { kind: 'title-removed', text: 'Lisbon' },
  { kind: 'title-changed', from: 'Lisbon', to: 'Porto' },
  { kind: 'title-moved', text: 'Lisbon', startMs: 13_000, endMs: 16_000 },
  { kind: 'volume-changed', name: 'Lo-fi', fromPercent: 35, toPercent: 80 },
  { kind: 'volume-changed', name: undefined, fromPercent: 35, toPercent: 0 },
  { kind: 'transitions-changed', to: 'fadeblack', count: 2 },
  { kind: 'trait-changed', of: 'video', trait: 'motion', to: 'zoom-in', count: 5 },
  { kind: 'timing-changed', minMs: 2000, maxMs: 4500, count: 5 },
  { kind: 'timing-changed', minMs: 3000, maxMs: 3000, count: 5 },
  { kind: 'size-changed', width: 1080, height: 1920 },
  { kind: 'renamed', to: 'Holiday' },
  { kind: 'length-changed', fromMs: 16_000, toMs: 125_000 },
  { kind: 'length-changed', fromMs: 0, toMs: 16_000 },
  { kind: 'other' },
];

const edit = (text: string) => ({ kind: 'edit', text, output: {} }) as const;
const jobId = 'job_1_2';

/** Something of everything that is said. */
const everything: readonly Said[] = [
  ...(
    [
      'connecting',
      'welcome',
      'help',
      'new-project',
      'cancelled',
      'photos-needed',
      'session-replaced',
      'video-gone',
      'privacy',
      'confirm-delete',
      'nothing-deleted',
      'invitation-unusable',
      'maintenance',
    ] as const
  ).map(is => ({ is })),
  { is: 'nothing-to-cancel', canUndo: false },
  { is: 'nothing-to-cancel', canUndo: true },
  { is: 'unknown-format', format: 'mov' },
  { is: 'assets', counts: some },
  { is: 'assets', counts: { ...none, audio: 1 } },
  { is: 'late-assets', counts: { ...none, image: 1 } },
  {
    is: 'progress',
    jobId,
    progress: { phase: 'queued', ahead: [edit('make it faster'), { kind: 'export', output: {} }] },
  },
  { is: 'progress', jobId, progress: { phase: 'staging', done: 0, of: 0 } },
  { is: 'progress', jobId, progress: { phase: 'staging', done: 3, of: 5 } },
  ...(['thinking', 'generating-video', 'generating-audio', 'editing-timeline', 'analyzing'] as const).map(
    activity => ({ is: 'progress', jobId, progress: { phase: 'editing', activity } }) as const,
  ),
  { is: 'progress', jobId, progress: { phase: 'editing', activity: 'generating-video', minutes: 2 } },
  { is: 'progress', jobId, progress: { phase: 'busy', seconds: 30 } },
  { is: 'progress', jobId, progress: { phase: 'rendering', fraction: 0.42, secondsLeft: 33 } },
  { is: 'progress', jobId, progress: { phase: 'rendering', late: true } },
  { is: 'progress', jobId, progress: { phase: 'rendering', fraction: 0.1, secondsLeft: 240 } },
  { is: 'progress', jobId, progress: { phase: 'delivering' } },
  ...changes.map(change => ({ is: 'changes', changes: [change] }) as const),
  { is: 'changes', changes },
  { is: 'status', counts: some, timeline, running: edit('title Lisbon'), queued: [edit('undo'), edit('x')] },
  { is: 'status', counts: none, timeline: [], queued: [] },
  { is: 'length', ms: 15_500 },
  { is: 'length', ms: 0 },
  { is: 'credits', available: 80, frozen: 0, total: 100 },
  { is: 'credits', available: 80, frozen: 15, total: 100 },
  { is: 'credits', available: 3, frozen: 0, total: 3, url: 'https://example.org/register?bind=anon_1' },
  { is: 'credits-low', available: 7, url: 'https://example.org/register?bind=anon_1' },
  { is: 'credits-low', available: 3, url: 'https://example.org' },
  { is: 'credits-low', available: 0 },
  { is: 'unsupported-file', name: 'notes.txt' },
  { is: 'file-too-big', name: 'IMG_0001.MOV', limitMegabytes: 20 },
  { is: 'private', userId: 123_456_789 },
  ...problemSchema.shape.kind.options.map(
    kind => ({ is: 'problem', problem: { kind, detail: 'IMG_1.jpg' } }) as const,
  ),
  { is: 'video-link', url: 'https://example.org/v.mp4?a=1', megabytes: 61, days: 7 },
  { is: 'full-video-link', url: 'https://example.org/v.mp4?a=1', megabytes: 61, days: 1 },
  { is: 'project-link', url: 'https://example.org/workspace/claim?ct=clm_1' },
  { is: 'settings', language: 'de' },
  { is: 'settings', language: 'ar', ratio: '9:16' },
  { is: 'deleted', everywhere: true },
  { is: 'deleted', everywhere: false },
  ...(['photos', 'videos', 'minutes'] as const).map(
    what => ({ is: 'limit-reached', what, hours: 3 }) as const,
  ),
];

describe('in English', () => {
  const texts = textsFor('en');
  const say = (said: Said): string => wording(said, texts);

  it('a silent edit is told by what it changed', () => {
    expect(
      say({
        is: 'changes',
        changes: [
          { kind: 'title-added', text: 'Lisbon', startMs: 0, endMs: 3000, role: 'title' },
          { kind: 'trait-changed', of: 'video', trait: 'motion', to: 'zoom-in', count: 5 },
          { kind: 'trait-changed', of: 'video', trait: 'look', to: 'warm', count: 5 },
          { kind: 'trait-changed', of: 'video', trait: 'fade', to: undefined, count: 1 },
          { kind: 'transitions-changed', to: 'wipe', count: 1 },
          { kind: 'transitions-changed', to: undefined, count: 3 },
          { kind: 'transitions-changed', to: 'starburst', count: 1 },
        ],
      }),
    ).toBe(
      [
        '✅ This has changed:',
        '• Title added: “Lisbon” (0–3 s)',
        '• Transitions: wipe, hard cuts, starburst',
        '• Changed: motion, look',
        '• Removed: fades',
      ].join('\n'),
    );
  });

  it.each([
    [{ kind: 'size-changed', width: 1080, height: 1920 }, 'Format: 9:16 (1080×1920)'],
    [{ kind: 'size-changed', width: 1366, height: 768 }, 'Format: 1366×768'],
    [{ kind: 'length-changed', fromMs: 16_040, toMs: 125_000 }, 'Length: 16 s → 2:05 min'],
    [{ kind: 'length-changed', fromMs: 0, toMs: 16_000 }, 'Length: 16 s'],
    [{ kind: 'timing-changed', minMs: 3000, maxMs: 3050, count: 4 }, 'Time per photo: 3.1 s'],
    [{ kind: 'timing-changed', minMs: 2000, maxMs: 4500, count: 4 }, 'Time per photo: 2–4.5 s'],
    [{ kind: 'volume-changed', name: 'Rain', fromPercent: 35, toPercent: 80 }, 'Volume of “Rain”: 35% → 80%'],
  ] as const)('%j is told as a person would', (change, line) => {
    expect(say({ is: 'changes', changes: [change] })).toBe(`✅ This has changed:\n• ${line}`);
  });

  it('of many changes the first are told and the others counted', () => {
    const lines = say({ is: 'changes', changes }).split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^• and \d+ more changes$/);
  });

  it('requests are recognised in lists: by their words, by their button, as the export', () => {
    const long = `put the ${'very '.repeat(20)}first photo last`;
    const queued = [
      edit('title “Lisbon”\n2026'),
      edit(texts('ask-vertical')),
      { kind: 'export', output: {} } as const,
      edit(long),
    ];
    expect(say({ is: 'status', counts: some, timeline: [], queued })).toBe(
      [
        '5 photos, 1 clip, 2 songs',
        'Then: 1. “title “Lisbon” 2026” 2. 9:16 3. export 4. “put the very very very very very very v…”',
      ].join('\n'),
    );
  });

  it('the status before the first edit says what to do next', () => {
    const status = (counts: typeof some) => say({ is: 'status', counts, timeline: [], queued: [] });
    expect(status(none)).toBe('nothing yet\nNo timeline yet: send photos and say what you want.');
    expect(status({ ...none, image: 5 })).toBe('📸 5 photos here. What shall I make?');
  });

  it('progress has a bar and the time that is left', () => {
    const rendering = { phase: 'rendering', fraction: 0.42, secondsLeft: 33 } as const;
    expect(say({ is: 'progress', jobId, progress: rendering, answer: 'Done.' })).toBe(
      'Done.\n\n🎬 Rendering\n▓▓▓▓▓░░░░░░░ 42% · about 35 s left',
    );
  });

  it('links stand alone on their line', () => {
    const url = 'https://example.org/pay?a=1&b=2';
    expect(say({ is: 'problem', problem: { kind: 'out-of-credits', url } })).toBe(
      `You are out of credits. Top up your account to go on:\n👉 ${url}`,
    );
    const register = 'https://nemovideo.com/register?bind=anon_1';
    expect(say({ is: 'problem', problem: { kind: 'out-of-credits', url: register } })).toBe(
      `You are out of credits. Register to get more; this project stays yours:\n👉 ${register}`,
    );
    expect(say({ is: 'video-link', url, megabytes: 61, days: 7 }).split('\n').at(-1)).toBe(url);
  });

  it('credits that run low are told with what still works and how to get more', () => {
    const url = 'https://nemovideo.com/register?bind=anon_1';
    expect(say({ is: 'credits-low', available: 9, url })).toBe(
      `🪙 Credits are running low: 9 left.\nRegister to get more; this project stays yours:\n👉 ${url}`,
    );
    expect(say({ is: 'credits-low', available: 4 })).toBe(
      '🪙 Almost out of credits: 4 left. Exporting still works, but further edits may not.',
    );
    expect(say({ is: 'credits', available: 4, frozen: 0, total: 4, url: 'https://nemovideo.com' })).toBe(
      [
        'Credits: 4 of 4 available.',
        'Exporting still works, but further edits may not.',
        'Top up your account to go on:',
        '👉 https://nemovideo.com',
      ].join('\n'),
    );
  });

  it('names of files can neither break a line nor turn its direction', () => {
    const name = `a\u202Etxt.gpj\n${'x'.repeat(100)}`;
    const [line = ''] = say({ is: 'unsupported-file', name }).split('\n');
    expect(line).toBe(`“atxt.gpj ${'x'.repeat(50)}…” is a kind of file I can't use.`);
  });

  it('a name that runs to the left is set apart', () => {
    expect(say({ is: 'unsupported-file', name: 'صورة.txt' })).toContain('“\u2068صورة.txt\u2069” is');
  });
});

describe.each(languages)('in %s', language => {
  const texts = textsFor(language);

  it('everything is said, and nothing in English', () => {
    const english = new Set(everything.map(said => wording(said, textsFor('en'))));
    for (const said of everything) {
      const text = wording(said, texts);
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(4096);
      expect(text).not.toMatch(/[{}]|undefined|NaN|\[object/);
      if (language !== 'en') expect(english).not.toContain(text);
    }
  });

  it('captions fit, and every button has words', () => {
    expect(captionInWords({ timeline }, texts).length).toBeLessThanOrEqual(1024);
    expect(captionInWords({ timeline: [] }, texts)).toBe('');
    const keyboards = [...everything.map(said => keyboardFor(said, texts)), videoKeyboard(texts, 'v1')];
    for (const button of keyboards.flatMap(keyboard => keyboard?.inline_keyboard.flat() ?? []))
      expect(button.text).toMatch(/\S/);
  });
});

describe('in Arabic', () => {
  const texts = textsFor('ar');
  const isolates = /[\u2066-\u2069]/gu;
  /** What decides about a line's direction: its first letter outside of isolates. */
  const firstLetter = (line: string): string | undefined =>
    /\p{L}/u.exec(
      line.replaceAll(/\u2068[^\u2068\u2069]*(?:\u2068[^\u2068\u2069]*\u2069[^\u2068\u2069]*)*\u2069/gu, ''),
    )?.[0];

  it('lines run to the left, whatever they name', () => {
    for (const said of everything) {
      for (const line of wording(said, texts).split('\n')) {
        if (/^(?:👉 )?https:/u.test(line)) continue;
        expect(firstLetter(line) ?? 'ا', line).toMatch(/\p{Script=Arabic}/u);
      }
    }
  });

  it('marks are paired within each line', () => {
    for (const said of everything) {
      for (const line of wording(said, texts).split('\n')) {
        let depth = 0;
        for (const [mark] of line.matchAll(isolates)) {
          depth += mark === '\u2069' ? -1 : 1;
          expect(depth, line).toBeGreaterThanOrEqual(0);
        }
        expect(depth, line).toBe(0);
      }
    }
  });

  it('names, ranges and commands of the other direction are set apart, plain numbers are not', () => {
    expect(wording({ is: 'unsupported-file', name: 'notes.txt' }, texts)).toContain(
      '«\u2068notes.txt\u2069»',
    );
    expect(wording({ is: 'private', userId: 42 }, texts)).toMatch(/: 42$/);
    expect(texts('problem-export-failed', {})).toContain('\u2068/export\u2069');
  });

  it.each([
    [1, 'صورة واحدة'],
    [2, 'صورتان'],
    [3, '3 صور'],
    [11, '11 صورة'],
    [100, '100 صورة'],
    [103, '103 صور'],
  ])('%d photos are counted as they should be', (image, words) => {
    expect(wording({ is: 'assets', counts: { ...none, image } }, texts)).toContain(words);
  });
});

describe('the language of a person', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['zh-hans', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['DE', 'de'],
    ['sv', 'en'],
    ['', 'en'],
    ['../../etc', 'en'],
  ])('%s is answered in %s', (tag, language) => {
    expect(nearestLanguage(tag)).toBe(language);
  });
});

describe('an answer that sends people to buttons and panels', () => {
  const answer = (text: string, offers: readonly GuiOffer[]) => ({ is: 'answer', text, offers }) as const;
  const buttonsOf = (said: Said, texts = textsFor('en')) =>
    keyboardFor(said, texts)
      ?.inline_keyboard.flat()
      .map(({ text }) => text);

  it('keeps its words, and offers what the chat has for it', () => {
    const said = answer('Done.', ['timeline', 'describe', 'export', 'credits']);
    expect(wording(said, textsFor('en'))).toBe('Done.');
    expect(buttonsOf(said)).toEqual(['Show the timeline', 'Send the video', 'Show the credits']);
    expect(buttonsOf(said, textsFor('zh'))).toEqual(['查看时间线', '发送视频', '查看积分']);
  });

  it('without any other word has ours', () => {
    expect(wording(answer('', ['export']), textsFor('en'))).toBe('You can do that right here:');
    expect(wording(answer('', ['describe']), textsFor('en'))).toBe(
      'Just tell me here what to change, and how.',
    );
    expect(buttonsOf(answer('', ['describe']))).toBeUndefined();
  });
});
