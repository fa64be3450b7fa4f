import { type Draft, draftSchema } from '../../../studio/timeline/draft.ts';
import { toFrames, toMs } from '../../../studio/timeline/frames.ts';
import { lanesOf } from '../../../studio/timeline/tracks.ts';

/** Every rule of docs/facts/draft.md that a draft breaks, in words; a sound draft breaks none. */
export function brokenRules(draft: Draft): readonly string[] {
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) return [parsed.error.message];
  const { visuals, audio, texts } = lanesOf(draft);
  const broken: string[] = [];
  const rule = (holds: boolean, words: string): void => {
    if (!holds) broken.push(words);
  };
  const onFrame = (ms: number): boolean => toMs(toFrames(ms, draft.m.fps), draft.m.fps) === ms;
  visuals.forEach((segment, i) => {
    const next = visuals[i + 1];
    const end = segment.s + segment.d;
    rule(onFrame(segment.s) && onFrame(end), `${segment.id} begins and ends on frames`);
    if (next === undefined) {
      rule(segment.tr === undefined, `${segment.id} is the last one and has no transition`);
      rule(end === draft.d, 'the draft is as long as its last photo');
      return;
    }
    const overlap = segment.tr?.d ?? 0;
    rule(next.s === end - overlap, `${next.id} begins where the transition of ${segment.id} does`);
    const frames = (ms: number): number => toFrames(ms, draft.m.fps);
    rule(frames(overlap) * 2 <= frames(segment.d), `the transition of ${segment.id} is at most half of it`);
    rule(
      frames(overlap) * 2 <= frames(next.d),
      `the transition of ${segment.id} is at most half of ${next.id}`,
    );
  });
  for (const { id, m, in: from = 0, d, sp = 1 } of visuals) {
    rule(m.length === undefined || from + d * sp <= m.length + 40, `${id} shows no more film than there is`);
  }
  const ids = draft.t.flatMap(track => track.sg.map(({ id }) => id));
  rule(new Set(ids).size === ids.length, 'every segment has an id of its own');
  rule(
    draft.t.every(track => track.sg.length > 0),
    'no track is empty',
  );
  for (const track of draft.t) {
    const starts = track.sg.map(({ s }) => s);
    rule(
      starts.every((s, i) => i === 0 || s >= (starts[i - 1] ?? 0)),
      `${track.id} is in time order`,
    );
    rule(track.tt === 0 || track.sg.every(({ s, d }) => s + d <= draft.d), `${track.id} ends with the video`);
  }
  for (const { id, fi, fo, d } of audio) rule(fi + fo <= d, `the fades of ${id} fit into it`);
  for (const { id, m } of texts) {
    rule(
      m.at !== 'photo' || visuals.some(photo => photo.id === m.of),
      `${id} holds on to a photo that is there`,
    );
  }
  const { total } = draft.m;
  rule(
    total === undefined || toMs(toFrames(total, draft.m.fps), draft.m.fps) === draft.d,
    'the total is met to the frame',
  );
  rule(draft.fi + draft.fo <= draft.d, 'the fades fit into the video');
  return broken;
}
