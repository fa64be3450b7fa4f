import type { Concept } from '../vocabulary/concept.ts';
import { factorOf } from './arguments.ts';
import { isBesideSound } from './loudness.ts';
import { has, hasAny, isClipTarget, isUnknown } from './node.ts';
import { isLimiting } from './read-lean.ts';
import { takePercent, volumeSteps } from './read-volume.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { Ref } from './wish.ts';

const nearby = 4;

/** The sound of a clip, as opposed to the music. */
export function readClipSound(reader: Reader): void {
  const clips = reader.nodes.flatMap((node, at) =>
    !reader.isUsed(at) && (isClipTarget(node) || has(node, 'clip')) ? [at] : [],
  );
  // The `kedua` of `video kedua` says which.
  const clip = clips.find(at => isClipTarget(reader.nodes[at])) ?? clips[0] ?? soundingOne(reader);
  const sounds = reader.find('sound', 'mute', 'unmute', 'volume', 'louder', 'quieter');
  if (clip === undefined) {
    // `original sound off`, `keep the original sound`: only clips have one.
    const [sound] = reader.find('sound');
    const figures = sound === undefined ? [] : reader.args(sound).map(at => reader.nodes[at]?.kind);
    if (
      sound === undefined ||
      figures.includes('percent') ||
      reader.find('music', 'mute', 'volume', 'louder', 'quieter').length > 0 ||
      reader.find('more', 'less').some(at => isBesideSound(reader, at))
    )
      return;
    // `suara videonya dimatiin`: the verb stands behind the video whose sound it is.
    const [video] = reader.find('video').filter(at => Math.abs(at - sound) === 1);
    const governed = reader.action(sound) ?? (video === undefined ? undefined : reader.action(video));
    const action = governed?.action;
    // `add a narrator's voice`: a sound that nobody has sent.
    const isStrange = (at: number): boolean =>
      isUnknown(reader.nodes[at]) || has(reader.nodes[at], 'off-topic');
    if (action === 'add' && [sound - 1, sound + 1].some(isStrange)) return;
    const wholes = reader.find('all', 'restart');
    reader.use(sound, video, governed?.at);
    const off = action === 'remove' || action === 'no' || action === 'mute';
    // `turn all the sound off`
    const all = off ? wholes : [];
    if (all.length > 0) {
      reader.use(...all, ...reader.find('video'));
      reader.wish({ do: 'mute-all' });
      return;
    }
    // `awaaz aadhi kar do`
    const scale = off ? undefined : scaleAt(reader, sound);
    const factor = factorOf(reader.nodes[scale ?? -1]);
    reader.use(scale);
    if (factor !== undefined) reader.wish({ do: 'clip-volume', factor, target: undefined });
    else reader.wish({ do: 'clip-volume', vol: off ? 0 : 1, target: undefined });
    return;
  }
  // With no music in the clause a sound is the clip's, however far: `trim the clip to 4 s and mute it`.
  const others = reader.find('music', 'song', 'video').filter(at => reader.action(at)?.action !== 'leave');
  const reach = others.length > 0 ? nearby : Number.POSITIVE_INFINITY;
  const sound = sounds.find(at => distance(reader.sentence, at, clip) <= reach);
  if (sound === undefined) return;
  const node = reader.nodes[clip];
  const target = node?.kind === 'target' ? { refs: node.refs.map(asClip), except: false } : undefined;
  const own = reader.action(has(reader.nodes[sound], 'mute') ? clip : sound);
  // `suara klipnya matiin`: the verb stands behind the clip whose sound it is.
  const action = (own ?? (isBeside(reader, sound, clip) ? reader.action(clip) : undefined))?.action;
  const percent = takePercent(reader, [...sounds, clip]);
  // `start with the second clip, no sound on it`, `the video in slow motion and mute it`: where it goes and its pace
  // are still to be read.
  const goal = hasAny(reader.nodes[clip + 1], ['make', 'move', 'add']) ? clip + 2 : clip + 1;
  const isPlaced = (clip === 1 && hasAny(reader.nodes[0], ['start', 'end'])) || isEdge(reader.nodes[goal]);
  const isPaced = hasAny(reader.nodes[clip], ['slower', 'faster']);
  const verb = reader.action(sound)?.at;
  reader.use(
    isPlaced || isPaced ? undefined : clip,
    sound,
    ...sounds,
    isPlaced && verb === clip + 1 ? undefined : verb,
  );
  const isMuted = sounds.some(at => has(reader.nodes[at], 'mute'));
  const scale = isMuted ? undefined : scaleAt(reader, sound);
  const given = factorOf(reader.nodes[scale ?? -1]);
  // `keep the sound of the clips quiet`: with no music in the clause the word for how loud may stand farther off.
  const near = (at: number): boolean => others.length === 0 || Math.abs(at - sound) <= 1;
  const level = sounds.find(at => hasAny(reader.nodes[at], ['louder', 'quieter']) && near(at));
  const steps = level ?? [sound + 1, sound - 1].find(at => hasAny(reader.nodes[at], ['more', 'less']));
  reader.use(scale, steps);
  const factor =
    given ??
    (hasAny(reader.nodes[steps ?? -1], ['louder', 'more'])
      ? volumeSteps.louder
      : steps === undefined
        ? undefined
        : volumeSteps.quieter);
  // `only the sound of the clip`; to keep it says nothing of the music.
  const isAlone = reader.find('only').some(at => isLimiting(reader, at));
  if (
    action === 'only' &&
    isAlone &&
    !isMuted &&
    given === undefined &&
    percent === undefined &&
    steps === undefined
  )
    reader.wish({ do: 'no-music' });
  const off = isMuted || action === 'mute' || action === 'remove' || action === 'no';
  if (percent !== undefined) reader.wish({ do: 'clip-volume', vol: percent / 100, target });
  else if (factor !== undefined) reader.wish({ do: 'clip-volume', factor, target });
  else reader.wish({ do: 'clip-volume', vol: off && !has(reader.nodes[sound], 'unmute') ? 0 : 1, target });
}

/** `1つ目は音ありで`: one that is only told by its place, and its sound: a clip, since a photo has none. */
function soundingOne({ nodes, isUsed }: Reader): number | undefined {
  const [at, ...more] = nodes.flatMap((node, place) => (node.kind === 'target' ? [place] : []));
  const one = nodes[at ?? -1];
  if (at === undefined || one?.kind !== 'target' || more.length > 0 || isUsed(at)) return undefined;
  const isPlaced = one.refs.length === 1 && one.refs[0]?.by === 'place';
  const isSound = nodes.some(node => hasAny(node, ['sound', 'mute', 'unmute']));
  return isPlaced && isSound && nodes.every(node => node === one || hasAny(node, ofSound)) ? at : undefined;
}

/** What may be said of the sound of the one that is told by its place. */
const ofSound: readonly Concept[] = [
  ...(['sound', 'mute', 'unmute', 'volume', 'louder', 'quieter', 'add', 'make', 'leave', 'again'] as const),
  ...(['and', 'but', 'no', 'off', 'remove', 'bring-back', 'more', 'less'] as const),
];

const asClip = (ref: Ref): Ref => (ref.by === 'place' ? { by: 'clip-place', place: ref.place } : ref);

/** `clip 1 should be last and without sound`: an end of the video. */
const isEdge = (node: Reader['nodes'][number] | undefined): boolean =>
  hasAny(node, ['start', 'end']) ||
  (node?.kind === 'target' &&
    !node.explicit &&
    node.refs.every(ref => ref.by === 'place' && Math.abs(ref.place) === 1));

/** The `half` beside a sound or in the word for it; a pace is none of a sound. */
const scaleAt = ({ nodes }: Reader, sound: number): number | undefined =>
  [sound - 1, sound, sound + 1].find(at => factorOf(nodes[at]) !== undefined && !has(nodes[at], 'speed'));

/** Nothing is between the sound and the clip but the word for clip: `suara klip pertama`. */
const isBeside = ({ nodes }: Reader, sound: number, clip: number): boolean =>
  nodes.slice(Math.min(sound, clip) + 1, Math.max(sound, clip)).every(node => has(node, 'clip'));

/** `mute everything`, `mute the music`. */
export function readMute(reader: Reader): void {
  const [back] = reader.find('unmute');
  const isOfAll = reader.nodes.every(node =>
    hasAny(node, ['unmute', 'all', 'video', 'sound', 'again', 'make', 'but', 'add', 'bring-back']),
  );
  if (back !== undefined && isOfAll) {
    reader.use(...reader.nodes.keys());
    reader.wish({ do: 'unmute-all' });
    return;
  }
  const [at] = reader.find('mute');
  if (at === undefined) return;
  const music = reader
    .find('music', 'song')
    .find(place => distance(reader.sentence, place, at) <= 3 && reader.action(place)?.action !== 'leave');
  // `動画の音声だけミュート`: that of the clips and not the music.
  const [only] = music === undefined && reader.find('sound').length > 0 ? reader.find('only') : [];
  if (only !== undefined) {
    reader.use(at, only, ...reader.find('video', 'sound', 'make'));
    reader.wish({ do: 'clip-volume', vol: 0, target: undefined });
    return;
  }
  reader.use(at, music, ...reader.find('all', 'video', 'sound', 'make'));
  reader.wish(music === undefined ? { do: 'mute-all' } : { do: 'no-music' });
}
