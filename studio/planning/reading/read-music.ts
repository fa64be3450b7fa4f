import { moods } from '../../timeline/draft.ts';
import { factorOf, namedValue } from './arguments.ts';
import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { MusicChoice } from './wish.ts';

/** How much louder or quieter without a figure. */
const step = { louder: 1.4, quieter: 0.6 } as const;
const fadeMs = 3000;
const nearby = 4;

/** Music and sound: what plays, how loud, how it begins and ends, whether the photos keep its beat. */
export function readMusic(reader: Reader): void {
  readLinks(reader);
  readBeats(reader);
  readClipSound(reader);
  readMute(reader);
  readVolume(reader);
  readMusicFades(reader);
  readChoice(reader);
}

function readLinks(reader: Reader): void {
  reader.nodes.forEach((node, at) => {
    if (node.kind !== 'link') return;
    const mood = reader.findPrefixed('mood-').map(moodAt(reader))[0];
    reader.use(at, ...reader.find('music', 'song', 'add', 'change', 'from', 'link'));
    const choice: MusicChoice = mood ? { kind: 'mood', mood } : { kind: 'link' };
    reader.wish({ do: 'music', choice, site: node.site });
  });
}

const moodAt = (reader: Reader) => (at: number) =>
  namedValue(reader.nodes[at], 'mood-', name => moods.find(mood => mood === name));

function readBeats(reader: Reader): void {
  const [at] = reader.find('beat');
  if (at === undefined) return;
  const action = reader.action(at);
  reader.use(
    at,
    action?.at,
    ...reader.find('each').filter(place => distance(reader.sentence, place, at) < nearby),
  );
  const mood = reader.findPrefixed('mood-').some(place => distance(reader.sentence, place, at) < 2);
  if (mood) {
    reader.wish({ do: 'beats', on: true });
    return;
  }
  reader.use(...reader.find('music', 'transition', 'photo', 'cut', 'make', 'change'));
  reader.wish({ do: 'beats', on: action?.action !== 'no' && action?.action !== 'remove' });
}

/** The sound of a clip, as opposed to the music. */
function readClipSound(reader: Reader): void {
  const clips = reader.nodes.flatMap((node, at) => {
    const isClip =
      node.kind === 'target' && node.refs.some(ref => ref.by === 'clip-number' || ref.by === 'clips');
    return !reader.isUsed(at) && (isClip || has(node, 'clip')) ? [at] : [];
  });
  const clip = clips[0];
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
    const action = reader.action(sound)?.action;
    reader.use(sound, reader.action(sound)?.at);
    const off = action === 'remove' || action === 'no' || action === 'mute';
    reader.wish({ do: 'clip-volume', vol: off ? 0 : 1, target: undefined });
    return;
  }
  // With no music in the clause a sound is the clip's, however far: `trim the clip to 4 s and mute it`.
  const others = reader.find('music', 'song', 'video').filter(at => reader.action(at)?.action !== 'leave');
  const reach = others.length > 0 ? nearby : Number.POSITIVE_INFINITY;
  const sound = sounds.find(at => distance(reader.sentence, at, clip) <= reach);
  if (sound === undefined) return;
  const node = reader.nodes[clip];
  const target = node?.kind === 'target' ? { refs: node.refs, except: false } : undefined;
  const action = reader.action(has(reader.nodes[sound], 'mute') ? clip : sound)?.action;
  const percent = takePercent(reader, [sound, clip]);
  reader.use(clip, sound, ...sounds, reader.action(sound)?.at);
  const factor = has(reader.nodes[sound], 'louder')
    ? step.louder
    : has(reader.nodes[sound], 'quieter')
      ? step.quieter
      : undefined;
  const off =
    hasAny(reader.nodes[sound], ['mute']) || action === 'mute' || action === 'remove' || action === 'no';
  if (percent !== undefined) reader.wish({ do: 'clip-volume', vol: Math.min(1, percent / 100), target });
  else if (factor !== undefined) reader.wish({ do: 'clip-volume', factor, target });
  else reader.wish({ do: 'clip-volume', vol: off && !has(reader.nodes[sound], 'unmute') ? 0 : 1, target });
}

function readMute(reader: Reader): void {
  const [at] = reader.find('mute');
  if (at === undefined) return;
  const music = reader
    .find('music', 'song')
    .find(place => distance(reader.sentence, place, at) <= 3 && reader.action(place)?.action !== 'leave');
  reader.use(at, music, ...reader.find('all', 'video', 'sound', 'make'));
  reader.wish(music === undefined ? { do: 'mute-all' } : { do: 'no-music' });
}

function takePercent(reader: Reader, heads: readonly number[]): number | undefined {
  for (const head of heads) {
    for (const arg of reader.args(head)) {
      const node = reader.nodes[arg];
      if (node?.kind !== 'percent') continue;
      reader.use(arg);
      return node.value;
    }
  }
  return undefined;
}

/** `40%` and nothing else: of all that is said in percent it is the volume. */
function lonePercent(reader: Reader): number | undefined {
  const [node, ...rest] = reader.nodes.filter(one => one.kind !== 'word' || one.end - one.start > 4);
  if (node?.kind !== 'percent' || rest.length > 0) return undefined;
  reader.use(...reader.nodes.keys());
  return node.value;
}

function readVolume(reader: Reader): void {
  const heads = reader.find('music', 'song', 'volume', 'louder', 'quieter', 'sound');
  const percent = takePercent(reader, [...heads, ...reader.findPrefixed('mood-')]) ?? lonePercent(reader);
  const loud = reader
    .find('louder', 'quieter', 'bigger', 'smaller', 'up', 'down', 'more', 'less')
    .filter(
      at =>
        hasAny(reader.nodes[at], ['louder', 'quieter']) ||
        isBesideSound(reader, at) ||
        isAboutSound(reader, at) ||
        isTurned(reader, at, heads),
    );
  const [volume] = reader.find('volume');
  if (percent === undefined && loud.length === 0 && volume === undefined) return;
  const bare =
    volume === undefined ? undefined : reader.args(volume).find(at => reader.nodes[at]?.kind === 'number');
  const levels = [volume, ...loud].flatMap(at => (at === undefined ? [] : [at]));
  const bareAt = reader.nodes.findIndex(
    (node, at) =>
      node.kind === 'target' &&
      !node.explicit &&
      node.refs.length === 1 &&
      !reader.isUsed(at) &&
      levels.some(level => Math.abs(level - at) <= 3),
  );
  const bareTarget = reader.nodes[bareAt];
  const number = bare === undefined ? undefined : reader.nodes[bare];
  const value =
    percent ??
    (number?.kind === 'number' ? number.value : undefined) ??
    (bareTarget?.kind === 'target' && bareTarget.refs[0]?.by === 'number' && !bareTarget.explicit
      ? bareTarget.refs[0].n
      : undefined);
  if (bareTarget?.kind === 'target' && value !== undefined && percent === undefined)
    reader.use(bareAt, ...reader.find('up', 'down'));
  const factors = [...loud, ...(volume === undefined ? [] : [volume])].flatMap(at =>
    reader
      .args(at)
      .flatMap(arg =>
        factorOf(reader.nodes[arg]) === undefined ? [] : [{ arg, factor: factorOf(reader.nodes[arg]) }],
      ),
  );
  const more = volume === undefined ? undefined : reader.take(volume, 'more', 'less', 'louder', 'quieter');
  reader.use(volume, bare, ...loud, ...factors.map(({ arg }) => arg));
  const music = reader
    .find('music', 'song', 'sound')
    .filter(at => reader.args(at).length === 0 || loud.length > 0);
  const onlyVolume = loud.length > 0 || volume !== undefined || value !== undefined;
  const hasMood = reader.findPrefixed('mood-').length > 0;
  if (onlyVolume && !hasMood && value !== undefined && (volume !== undefined || loud.length > 0))
    reader.use(...music);
  if (loud.length > 0 && !hasMood) reader.use(...music);
  else if (value !== undefined && !hasMood && reader.find('add').length === 0) reader.use(...music);
  else if (volume !== undefined && !hasMood) reader.use(...music);
  reader.use(
    ...reader
      .find('change', 'make')
      .filter(
        at =>
          loud.some(place => Math.abs(place - at) <= 3) ||
          (volume !== undefined && Math.abs(volume - at) <= 3),
      ),
  );
  if (value !== undefined) {
    reader.wish({ do: 'music-volume', vol: Math.min(100, value) / 100 });
    return;
  }
  const louder =
    loud.some(at => hasAny(reader.nodes[at], ['louder', 'bigger', 'up', 'more'])) ||
    more === 'more' ||
    more === 'louder';
  const quieter =
    loud.some(at => hasAny(reader.nodes[at], ['quieter', 'smaller', 'down', 'less'])) ||
    more === 'less' ||
    more === 'quieter';
  const given = factors[0]?.factor;
  if (louder || quieter) {
    const factor =
      given === undefined
        ? louder
          ? step.louder
          : step.quieter
        : louder
          ? given
          : given < 1
            ? given
            : 1 / given;
    reader.wish({ do: 'music-volume', factor });
  } else if (given !== undefined) reader.wish({ do: 'music-volume', factor: given });
  else if (volume !== undefined) reader.wish({ do: 'unclear', text: '' });
}

/** `turn the music up`, `bring the sound down` */
const isTurned = (reader: Reader, at: number, heads: readonly number[]): boolean =>
  hasAny(reader.nodes[at], ['up', 'down']) &&
  heads.some(head => Math.abs(head - at) <= 2) &&
  !reader.nodes.some(node =>
    hasAny(node, ['title', 'text', 'caption', 'watermark', 'transition', 'motion-pan']),
  );

/** `less sound`, `आवाज़ कम करो` */
const isBesideSound = (reader: Reader, at: number): boolean =>
  hasAny(reader.nodes[at], ['more', 'less']) &&
  [at - 1, at + 1].some(place => has(reader.nodes[place], 'sound'));

const isAboutSound = (reader: Reader, at: number): boolean =>
  hasAny(reader.nodes[reader.owner(at) ?? -1], ['music', 'song', 'sound', 'volume']);

/** `over the last 3 seconds` */
function takeEdge(reader: Reader): number | undefined {
  const at = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'time' && !reader.isUsed(place) && reader.nodes[place - 1]?.kind === 'ordinal',
  );
  const node = reader.nodes[at];
  if (node?.kind !== 'time') return undefined;
  reader.use(at, at - 1);
  return node.ms;
}

function readMusicFades(reader: Reader): void {
  for (const at of reader.find('fade-out', 'fade-in', 'fade')) {
    const music = reader
      .find('music', 'song', 'sound')
      .find(place => distance(reader.sentence, place, at) <= nearby);
    if (music === undefined) continue;
    const node = reader.nodes[at];
    const ms = reader.takeTime(at) ?? reader.takeTime(music) ?? takeEdge(reader) ?? fadeMs;
    const action = reader.action(at)?.action;
    const length = action === 'no' || action === 'remove' ? 0 : ms;
    const start = reader.find('start').find(place => distance(reader.sentence, place, at) <= nearby);
    const end = reader.find('end').find(place => distance(reader.sentence, place, at) <= nearby);
    reader.use(at, start, end);
    if (reader.findPrefixed('mood-').length === 0 && reader.action(music)?.action !== 'add')
      reader.use(music);
    if (length === 0) reader.use(reader.action(at)?.at);
    const isIn = has(node, 'fade-in') || (has(node, 'fade') && start !== undefined);
    const isOut = has(node, 'fade-out') || (has(node, 'fade') && (end !== undefined || start === undefined));
    reader.wish({ do: 'music-fades', ...(isIn ? { fi: length } : {}), ...(isOut ? { fo: length } : {}) });
  }
}

function readChoice(reader: Reader): void {
  const found = reader.findPrefixed('mood-');
  const mood = found.map(moodAt(reader))[0];
  const [song] = reader.find('song');
  const music = reader.find('music');
  const heads = [...music, ...(song === undefined ? [] : [song])];
  const [head] = heads;
  if (head === undefined) {
    if (mood === undefined) return;
    const action = found[0] === undefined ? undefined : reader.action(found[0]);
    reader.use(
      ...found,
      action?.action === 'make' || action?.action === 'change' || action?.action === 'add'
        ? action.at
        : undefined,
    );
    if (action?.action === 'no' || action?.action === 'remove') {
      reader.use(action.at);
      reader.wish({ do: 'music', choice: { kind: 'different' } });
      return;
    }
    reader.wish({ do: 'music', choice: { kind: 'mood', mood } });
    return;
  }
  const governed = heads.map(at => reader.action(at)).find(action => action !== undefined);
  const action = governed?.action;
  const different = reader.find('different').find(at => distance(reader.sentence, at, head) <= 3);
  const speed = reader.take(head, 'faster', 'slower');
  const start = reader.nodes.findIndex(
    (node, at) => node.kind === 'time' && !reader.isUsed(at) && has(reader.nodes[at - 1], 'from'),
  );
  const startNode = reader.nodes[start];
  const from = startNode?.kind === 'time' && song !== undefined ? startNode.ms : undefined;
  if (from !== undefined) reader.use(start);
  reader.use(...heads, ...found, different);
  if (action === 'leave' || (action === 'only' && mood === undefined && music.length > 0)) {
    reader.use(governed?.at);
    return;
  }
  if ((action === 'no' || action === 'remove' || action === 'mute') && different === undefined) {
    reader.use(governed?.at);
    // `take this music out, put another one in`: the other one is music too.
    const [other] = reader.find('different').filter(at => isOtherOne(reader, at));
    if (action === 'remove' && other !== undefined) {
      reader.use(other, reader.action(other)?.at);
      reader.wish({ do: 'music', choice: { kind: 'different' } });
    } else reader.wish({ do: 'no-music' });
    return;
  }
  reader.use(governed?.at);
  if (song !== undefined && mood === undefined) reader.wish({ do: 'music', choice: { kind: 'own' } });
  else if (mood !== undefined) reader.wish({ do: 'music', choice: { kind: 'mood', mood } });
  else if (speed !== undefined)
    reader.wish({ do: 'music', choice: { kind: 'mood', mood: speed === 'faster' ? 'upbeat' : 'calm' } });
  else if (different !== undefined || action === 'change' || action === 'dislike') {
    reader.wish({ do: 'music', choice: { kind: 'different' } });
  } else reader.wish({ do: 'music', choice: { kind: 'any' } });
  if (from !== undefined) reader.wish({ do: 'music-from', ms: from });
}

/** `add another one`: a verb that gives, and no thing of its own behind it. */
const isOtherOne = (reader: Reader, at: number): boolean => {
  const [before, next] = [reader.nodes[at - 1], reader.nodes[at + 1]];
  const ends = next === undefined || next.kind === 'separator' || hasAny(next, ['add', 'make', 'change']);
  return ends && (hasAny(before, ['add', 'make', 'change']) || hasAny(next, ['add', 'make', 'change']));
};
