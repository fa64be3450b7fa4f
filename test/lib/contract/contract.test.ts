import { describe, expect, it } from 'vitest';
import { mediaFormatOf, mediaFormats } from '../../../lib/contract/media-formats.ts';
import { paths } from '../../../lib/contract/paths.ts';
import {
  type RenderPoll,
  renderOutput,
  renderReading,
  renderStatuses,
} from '../../../lib/contract/render.ts';
import { flatEvent, streamEventReading } from '../../../lib/contract/stream-event.ts';
import { uploadData, uploadReading } from '../../../lib/contract/upload.ts';
import { statusOf } from '../../../lib/nemo/poll-export.ts';
import { readRender } from '../../../lib/nemo/read-render.ts';

describe('media formats', () => {
  it('are the 13 of the contract', () => {
    expect(Object.keys(mediaFormats)).toHaveLength(13);
    expect(mediaFormatOf('a.MOV')).toBe('mov');
    expect(mediaFormatOf('photo.jpeg')).toBe('jpg');
    expect(mediaFormatOf('a.b.webp')).toBe('webp');
    for (const name of ['a.heic', 'a', 'a.', 'jpg', 'a.constructor', 'a.jpg.exe'])
      expect(mediaFormatOf(name)).toBeUndefined();
  });
});

it('ids cannot leave their place in a path', () => {
  expect(paths.state('../../x?y#z')).toBe('/api/state/nemo_agent/me/..%2F..%2Fx%3Fy%23z/latest');
  expect(paths.renderCancel('a/b')).toBe('/api/render/proxy/lambda/a%2Fb/cancel');
});

describe('what the contract lets a server send is read in full', () => {
  it('flat events', () => {
    for (const event of [
      { type: 'text', content: 'Done.' },
      { type: 'tool_call', name: 'edit', args: { a: 1 } },
      { type: 'tool_result', name: 'edit', result: { ok: true } },
      { type: 'heartbeat' },
    ]) {
      expect(flatEvent.parse(event)).toEqual(event);
      expect(streamEventReading.parse(event)).toEqual(event);
    }
  });

  it('uploads', () => {
    const data = {
      files: [
        {
          filename: 'a.mp4',
          file_type: 'video',
          cdn_url: 'https://x/a',
          duration: 30.5,
          width: 1920,
          height: 1080,
          fps: 30,
          hash: 'h',
        },
      ],
      session_state_applied: true,
    };
    expect(uploadData.parse(data)).toEqual(data);
    expect(uploadReading.parse(data)).toEqual(data);
  });

  it('polls', () => {
    const poll: RenderPoll = {
      success: true,
      taskId: 'r',
      status: 'completed',
      progress: 100,
      output: { url: 'https://x/v.mp4', duration: 30.5, size: 1 },
      data: { id: 'r', status: 'completed', progress: 100, outputUrl: 'https://x/v.mp4', createdAt: 1 },
    };
    expect(renderReading.parse(poll)).toEqual(poll);
  });
});

describe('renders', () => {
  it('may be cancelled, and the client reads that as an end', () => {
    for (const status of renderStatuses) {
      const read = statusOf(readRender('poll-export', { data: { status }, body: { status } }));
      expect(read.kind, status).toBe(
        {
          pending: 'queued',
          processing: 'rendering',
          completed: 'rendering',
          failed: 'failed',
          cancelled: 'failed',
        }[status],
      );
    }
  });

  it('may be asked for by frame rate and by size', () => {
    const output = { format: 'mp4', quality: 'high', resolution: '1080p', fps: 60, maxBytes: 48_000_000 };
    expect(renderOutput.parse(output)).toEqual(output);
    for (const wrong of [{ fps: 0 }, { maxBytes: -1 }, { maxBytes: 1.5 }])
      expect(renderOutput.safeParse(wrong).success).toBe(false);
  });
});

it('an event of which one key is odd keeps the others', () => {
  expect(
    streamEventReading.parse({
      type: 7,
      content: { parts: [5, { text: 'a', thought: 'x' }] },
      partial: 'no',
      code: {},
    }),
  ).toEqual({
    content: { parts: [{}, { text: 'a' }] },
  });
});
