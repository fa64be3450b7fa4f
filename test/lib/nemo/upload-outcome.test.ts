import { describe, expect, it } from 'vitest';
import { uploadOutcome } from '../../../lib/nemo/upload-outcome.ts';

const sent = [{ filename: 'a.jpg' }, { filename: 'b.jpg' }, { filename: 'c.jpg' }];
const names = (outcome: ReturnType<typeof uploadOutcome>) => ({
  uploaded: outcome.uploaded.map(file => `${file.filename} ${file.url}`),
  failed: outcome.failed.map(file => `${file.filename} ${file.reason}`),
});

describe('an upload answer', () => {
  it('belongs to the files in order when it is complete, whatever the server calls them', () => {
    const data = {
      files: [{ filename: '1', cdn_url: 'u1' }, { filename: '2', cdn_url: 'u2' }, { cdn_url: 'u3' }],
    };
    expect(names(uploadOutcome(sent, data))).toEqual({
      uploaded: ['a.jpg u1', 'b.jpg u2', 'c.jpg u3'],
      failed: [],
    });
  });

  it('says whether the session has the files, where the backend does', () => {
    const files = [{ cdn_url: 'u1' }];
    const said = (flag?: unknown) =>
      uploadOutcome(sent.slice(0, 1), { files, session_state_applied: flag }).isApplied;
    expect([said(true), said(false), said(), said('odd')]).toEqual([true, false, undefined, undefined]);
  });

  it('names what is missing', () => {
    const data = {
      uploaded_files: [
        { filename: 'c.jpg', url: 'u3' },
        { filename: 'a.jpg', url: 'u1' },
      ],
    };
    expect(names(uploadOutcome(sent, data))).toEqual({
      uploaded: ['a.jpg u1', 'c.jpg u3'],
      failed: ['b.jpg not-stored'],
    });
  });

  it('believes a list of failures by place', () => {
    const data = {
      files: [{ filename: 'x', cdn_url: 'u1' }],
      failed: [
        { index: 0, filename: 'a.jpg', code: 4001 },
        { index: 2, filename: 'c.jpg', code: 4002 },
      ],
    };
    expect(names(uploadOutcome(sent, data))).toEqual({
      uploaded: ['b.jpg u1'],
      failed: ['a.jpg unsupported-file', 'c.jpg file-too-large'],
    });
  });

  it('matches by the last step of a link too', () => {
    const links = [
      { filename: '1-a.jpg', url: 'https://s3.test/media/x%20y.jpg?sig=1' },
      { filename: '2-b.jpg', url: 'https://s3.test/media/z.jpg?sig=2' },
    ];
    expect(names(uploadOutcome(links, { files: [{ filename: 'x y.jpg', cdn_url: 'u' }] }))).toEqual({
      uploaded: ['1-a.jpg u'],
      failed: ['2-b.jpg not-stored'],
    });
  });

  it('reads one top-level link, a bare list, and nothing at all', () => {
    expect(names(uploadOutcome(sent.slice(0, 1), { url: 'u' })).uploaded).toEqual(['a.jpg u']);
    expect(names(uploadOutcome(sent.slice(0, 1), [{ cdn_url: 'u' }])).uploaded).toEqual(['a.jpg u']);
    expect(names(uploadOutcome(sent.slice(0, 1), null)).failed).toEqual(['a.jpg not-stored']);
  });
});
