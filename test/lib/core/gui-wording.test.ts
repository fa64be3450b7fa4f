import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAnswer } from '../../../lib/core/gui-wording.ts';

describe('an answer that tells people to use an interface', () => {
  it.each([
    [
      'Your video is ready! Preview it in the Timeline panel or click Export to download.',
      'Your video is ready!',
      ['timeline', 'export'],
    ],
    [
      'Your video is ready, preview it in the Timeline panel or click the Export button.',
      'Your video is ready.',
      ['timeline', 'export'],
    ],
    [
      'Your 10s city night video is ready — click the Export button in the top right corner to save it.',
      'Your 10s city night video is ready.',
      ['export'],
    ],
    ['Done. You can now open the subtitle panel to adjust the timing.', 'Done.', ['timeline']],
    [
      'BGM added (Lo-fi, 35%). Drag the clip in the timeline to move it, or tell me what to change.',
      'BGM added (Lo-fi, 35%). Tell me what to change.',
      ['describe'],
    ],
    ['When you\'re ready, click "Export" to download your MP4.', '', ['export']],
    ['To export, click the button at the top.', '', ['export']],
    ['Check your account for billing details.', '', ['credits']],
    ['You can adjust the timing in the editor.', '', ['describe']],
    ['Press play to preview in the player.', '', ['timeline']],
    ['Music: Lo-fi. Go to settings to change quality.', 'Music: Lo-fi.', ['timeline']],
    [
      'Version 2.5 is 10.5 seconds long. Please click the [Apply] button.',
      'Version 2.5 is 10.5 seconds long.',
      ['describe'],
    ],
    [
      'Changes:\n- Title added (0-3s)\n- Open the color panel to adjust.\n\nClick Export.',
      'Changes:\n- Title added (0-3s)',
      ['timeline', 'export'],
    ],
    [
      'I added "Export" as a title. Click Export when you are happy.',
      'I added "Export" as a title.',
      ['export'],
    ],
    ['视频已生成，您可以在时间线中预览，或点击导出按钮下载。', '视频已生成。', ['timeline', 'export']],
    ['已添加标题。请打开字幕面板查看。', '已添加标题。', ['timeline']],
    [
      '背景音乐已添加：Lo-fi，音量35%。将片段拖拽到时间线即可调整。',
      '背景音乐已添加：Lo-fi，音量35%。',
      ['describe'],
    ],
    [
      'I added the title **"Lisbon"**. You can preview it in the **Timeline** panel or click **Export**.',
      'I added the title **"Lisbon"**.',
      ['timeline', 'export'],
    ],
    ['### Next steps\n- **Click** `Export`\n- Ask me', '### Next steps\n- Ask me', ['export']],
    ['**Note:** drag the clip to the timeline to adjust it. Done.', 'Done.', ['describe']],
    ['已添加**标题**，您可以**点击导出**。', '已添加**标题**。', ['export']],
    ['点击导出即可保存视频。', '', ['export']],
    ['请前往账户页面查看余额。', '', ['credits']],
  ])('%j', (answer, text, offers) => {
    expect(plainAnswer(answer)).toEqual({ text, offers });
  });
});

describe('an answer that only mentions such words stays as it is', () => {
  it.each([
    'Added a click sound at 3s. The opening title fades in.',
    'I exported the audio at 128 kbps and added a drop shadow to the title.',
    'The drag race clip opens the video, and the drop happens at 12 s.',
    'Opened the photo wider and previewed the cut.',
    'Your title "Export" is white now.',
    'The word **Export** is now in your title.',
    'Note: the drag race clip was shortened.',
    'Export settings: 1080p, MP4.',
    'Would you like me to export it, or keep editing?',
    'Timeline (2 tracks): 1. Video: city (0-10s) 2. Title: "Open" (0-3s)',
    'The preview of the second photo was blurry, so I sharpened it.',
    '已添加点击音效。',
    '导出设置为1080p。',
    '开场标题已添加，打开方式为淡入。',
    'Next: add subtitles | adjust timing | export',
  ])('%s', answer => {
    expect(plainAnswer(answer)).toEqual({ text: answer, offers: [] });
  });
});

it('never grows a text, never throws, and leaves texts without such words alone', async () => {
  await fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
      expect(plainAnswer(text).text.length).toBeLessThanOrEqual(text.length);
    }),
  );
  const words = fc.constantFrom(
    'photos',
    'are',
    'warm',
    'now,',
    'and',
    '3s.',
    'The',
    'music\n',
    '视频。',
    '- ',
  );
  await fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), parts => {
      const text = parts
        .join(' ')
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
      expect(plainAnswer(text)).toEqual({ text, offers: [] });
    }),
  );
});

it('reads a very long answer', () => {
  for (const piece of ['click ', 'to when you, ', '.', '! ', 'once you ', '点击', 'a, b and '])
    expect(plainAnswer(piece.repeat(20_000))).toHaveProperty('text');
});
