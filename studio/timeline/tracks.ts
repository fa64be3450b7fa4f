import {
  type AudioSegment,
  audioSegments,
  type Draft,
  type TextRole,
  type TextSegment,
  textSegments,
  type VisualSegment,
  visualSegments,
} from './draft.ts';

/** The segments of a draft by kind, without the tracks they lie on. */
export interface Lanes {
  readonly visuals: readonly VisualSegment[];
  readonly audio: readonly AudioSegment[];
  readonly texts: readonly TextSegment[];
}

/** Text tracks in the order they are drawn: later ones lie above. */
const textTracks: readonly { readonly id: string; readonly role: TextRole; readonly name: string }[] = [
  { id: 'x1', role: 'title', name: 'Titles' },
  { id: 'x2', role: 'caption', name: 'Captions' },
  { id: 'x3', role: 'credit', name: 'Credits' },
  { id: 'x4', role: 'watermark', name: 'Watermark' },
];

export const lanesOf = (draft: Draft): Lanes => ({
  visuals: visualSegments(draft),
  audio: audioSegments(draft),
  texts: textSegments(draft),
});

/** The draft with other segments; tracks without segments do not exist. */
export function withLanes(draft: Draft, lanes: Partial<Lanes>): Draft {
  const { visuals, audio, texts } = { ...lanesOf(draft), ...lanes };
  const tracks: Draft['t'] = [];
  if (visuals.length > 0) tracks.push({ id: 'v1', tt: 0, m: { name: 'Photos' }, sg: [...visuals] });
  const song = audio[0];
  if (song) tracks.push({ id: 'a1', tt: 1, m: { name: song.m.name }, sg: [...audio] });
  for (const { id, role, name } of textTracks) {
    const sg = texts.filter(text => text.m.role === role);
    if (sg.length > 0) tracks.push({ id, tt: 7, m: { name }, sg });
  }
  return { ...draft, t: tracks };
}

/** The next id with this prefix that no segment of the draft bears. */
export function nextId(draft: Draft, prefix: string): string {
  const taken = draft.t
    .flatMap(track => track.sg.map(segment => segment.id))
    .filter(id => id.startsWith(prefix))
    .map(id => Number(id.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${Math.max(0, ...taken) + 1}`;
}
