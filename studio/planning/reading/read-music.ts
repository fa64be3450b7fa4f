import { type Mood, moods } from '../../timeline/draft.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { namedValue } from './arguments.ts';
import { has, hasAny } from './node.ts';
import { readClipSound, readMute } from './read-sound.ts';
import { readVolume } from './read-volume.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { MusicChoice } from './wish.ts';

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

/** `a slideshow with soft music and fade out at the end`: behind the joint the video is meant again. */
const isOfNewVideo = ({ nodes, find }: Reader, music: number, fade: number): boolean =>
  find('cut').length > 0 &&
  nodes.slice(music, fade).some(node => has(node, 'and') || node.kind === 'separator');

/** `the music is too sudden, fade it in`: it begins with the music, and wants nothing else. */
const isAllSpokenOf = ({ nodes }: Reader, music: number): boolean =>
  music === 0 &&
  nodes.every(
    node =>
      node.kind === 'word' ||
      node.kind === 'separator' ||
      node.kind === 'time' ||
      hasAny(node, [
        'music',
        'song',
        'fade',
        'fade-in',
        'fade-out',
        'start',
        'end',
        'make',
        'add',
        'only',
        'and',
        'dislike',
        'slower',
      ]),
  );

/** `turn the music down and fade it out`: of what was made louder or quieter, where the picture is not spoken of. */
function spokenLoud(reader: Reader): readonly number[] {
  const isLoud = reader.wishes().some(wish => wish.do === 'music-volume');
  const isSeen = ({ concepts }: { readonly concepts: readonly Concept[] }): boolean =>
    ['video', 'photo', 'cut', 'clip', 'text', 'title'].some(name => concepts.some(one => one === name));
  if (!isLoud || reader.nodes.some(node => node.kind === 'concept' && isSeen(node))) return [];
  return reader.nodes.flatMap((node, at) => (hasAny(node, ['music', 'song', 'sound', 'volume']) ? [at] : []));
}

function readMusicFades(reader: Reader): void {
  const spoken = reader.find('music', 'song', 'sound').filter(place => isAllSpokenOf(reader, place));
  const louder = spokenLoud(reader);
  for (const at of reader.find('fade-out', 'fade-in', 'fade')) {
    const [music] = reader
      .find('music', 'song', 'sound')
      .filter(place => distance(reader.sentence, place, at) <= nearby && !isOfNewVideo(reader, place, at))
      .concat(
        spoken,
        louder.filter(place => place < at),
      );
    const node = reader.nodes[at];
    // `انهي بتلاشي للأسود`: only the picture can go black.
    if (music === undefined || has(node, 'video')) continue;
    const ms = reader.takeTime(at) ?? reader.takeTime(music) ?? takeEdge(reader) ?? fadeMs;
    const action = reader.action(at)?.action;
    const length = action === 'no' || action === 'remove' ? 0 : ms;
    const start = reader.find('start').find(place => distance(reader.sentence, place, at) <= nearby);
    const end = reader.find('end').find(place => distance(reader.sentence, place, at) <= nearby);
    reader.use(
      at,
      start,
      end,
      ...reader
        .find('slower', 'less', 'smaller')
        .filter(place => distance(reader.sentence, place, at) <= nearby),
    );
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
  const { mood, or, refused } = moodsOf(reader, found);
  const [song] = reader.find('song');
  const music = reader.find('music');
  const heads = [...music, ...(song === undefined ? [] : [song])];
  const [head] = heads;
  if (head === undefined) {
    if (mood === undefined) {
      readOther(reader);
      return;
    }
    const [place] = found.filter(at => !isRefusedMood(reader, at)).concat(found);
    const action = place === undefined ? undefined : reader.action(place);
    reader.use(
      ...found,
      action?.action === 'make' || action?.action === 'change' || action?.action === 'add'
        ? action.at
        : undefined,
    );
    if (refused) {
      reader.use(action?.at);
      reader.wish({ do: 'music', choice: { kind: 'different' } });
      return;
    }
    reader.use(action?.action === 'no' ? action.at : undefined);
    reader.wish({ do: 'music', choice: { kind: 'mood', mood, ...or } });
    return;
  }
  const governed = heads.map(at => reader.action(at)).find(action => action !== undefined);
  const action = governed?.action;
  const different = reader.find('different').find(at => distance(reader.sentence, at, head) <= 3);
  const speed = reader.take(head, 'faster', 'slower');
  // `from second 20`, `start my song at 0:30`
  const starts = reader.find('start').find(at => Math.abs(at - head) <= (song === undefined ? 1 : 2));
  const start = reader.nodes.findIndex(
    (node, at) =>
      node.kind === 'time' &&
      !reader.isUsed(at) &&
      (has(reader.nodes[at - 1], 'from') || (starts !== undefined && Math.abs(starts - at) <= 3)),
  );
  const startNode = reader.nodes[start];
  const isFrom = song !== undefined || starts !== undefined;
  const from = startNode?.kind === 'time' && isFrom ? startNode.ms : undefined;
  if (from !== undefined) reader.use(start, starts);
  reader.use(...heads, ...found, different);
  if (action === 'leave' || (action === 'only' && mood === undefined && music.length > 0)) {
    reader.use(governed?.at);
    return;
  }
  const unwanted = action === 'no' || action === 'remove' || action === 'mute';
  // `ye gaana nahi chahiye, party wala lagao`: a verb that gives is about the one that is wanted instead.
  const given = unwanted && governed ? wantedMood(reader, found, governed.at) : undefined;
  if (given !== undefined && mood !== undefined) {
    reader.use(governed?.at, given.at);
    reader.wish({ do: 'music', choice: { kind: 'mood', mood, ...or } });
    return;
  }
  if (unwanted && different === undefined) {
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
  else if (song !== undefined && mood !== undefined)
    reader.wish({ do: 'music', choice: { kind: 'own', or: mood } });
  else if (mood !== undefined) reader.wish({ do: 'music', choice: { kind: 'mood', mood, ...or } });
  else if (speed !== undefined)
    reader.wish({ do: 'music', choice: { kind: 'mood', mood: speed === 'faster' ? 'upbeat' : 'calm' } });
  else if (different !== undefined || action === 'change' || action === 'dislike') {
    reader.wish({ do: 'music', choice: { kind: 'different' } });
  } else if (from === undefined) reader.wish({ do: 'music', choice: { kind: 'any' } });
  if (from !== undefined) reader.wish({ do: 'music-from', ms: from });
}

/** Of several moods the first that is not refused, and the next one, which is meant where the first plays already. */
function moodsOf(
  reader: Reader,
  found: readonly number[],
): {
  readonly mood: Mood | undefined;
  readonly or: { readonly or?: Mood };
  /** Only such were named as are not wanted. */
  readonly refused: boolean;
} {
  const said = found.flatMap(at => {
    const mood = moodAt(reader)(at);
    return mood === undefined ? [] : [{ at, mood }];
  });
  const wanted = said.filter(({ at }) => !isRefusedMood(reader, at));
  const all = wanted.length > 0 ? wanted : said;
  // `too sad, put something happy on`: of two moods with a verb between them the one that it gives.
  const [first, second] = all;
  const gives =
    first !== undefined &&
    second !== undefined &&
    all.length === 2 &&
    reader.sentence.verbs !== 'after' &&
    !reader.nodes.slice(0, first.at).some(node => hasAny(node, giving)) &&
    reader.nodes.slice(first.at, second.at).some(node => hasAny(node, giving));
  if (gives) return { mood: second.mood, or: {}, refused: false };
  const other = all.find(({ mood }) => mood !== all[0]?.mood)?.mood;
  return {
    mood: all[0]?.mood,
    or: other === undefined ? {} : { or: other },
    refused: said.length > 0 && wanted.length === 0,
  };
}

const giving: readonly Concept[] = ['add', 'make'];

const isRefusedMood = (reader: Reader, at: number): boolean => {
  if (has(reader.nodes[at + 1], 'dislike')) return true;
  const action = reader.action(at);
  if (action === undefined || !['no', 'remove', 'dislike', 'leave'].includes(action.action)) return false;
  // `jazz is boring, try electronic`, `재즈 말고 로파이로`: of two the nearer one, or the one on the verb's own side.
  const far = Math.abs(action.at - at);
  const others = reader
    .findPrefixed('mood-')
    .filter(other => other !== at)
    .map(other => Math.abs(action.at - other));
  if (others.some(other => other < far)) return false;
  const isOwnSide = action.at > at === (reader.sentence.verbs === 'after');
  return !others.includes(far) || reader.sentence.verbs === 'both' || isOwnSide;
};

/** `gimme another`: of all that can be another one without being named, it is the music that people want changed. */
function readOther(reader: Reader): void {
  const { nodes, sentence } = reader;
  const [other] = reader.find('different');
  const alone = nodes.every(
    node =>
      node.kind === 'separator' ||
      (node.kind === 'number' && node.value === 1) ||
      hasAny(node, ['different', 'add', 'make', 'change', 'dislike', 'show', 'praise', 'thanks', 'but']),
  );
  if (other === undefined || !alone || sentence.again || nodes.some(node => has(node, 'correct'))) return;
  reader.use(...nodes.keys());
  reader.wish({ do: 'music', choice: { kind: 'different' } });
}

/**
 * Where a mood is named that stands in the place of music that goes: with a verb that gives, or behind the verb that
 * takes away and a mark (`BGM消して、代わりに壮大なやつ`).
 */
function wantedMood(
  reader: Reader,
  found: readonly number[],
  verb: number,
): { readonly at: number | undefined } | undefined {
  for (const place of found) {
    if (isRefusedMood(reader, place)) continue;
    const action = reader.action(place);
    if (action?.action === 'add' || action?.action === 'change') return { at: action.at };
    const apart = reader.nodes.slice(verb, place).some(node => node.kind === 'separator');
    if (action === undefined && apart) return { at: undefined };
  }
  return undefined;
}

/** `add another one`: a verb that gives, and no thing of its own behind it. */
const isOtherOne = (reader: Reader, at: number): boolean => {
  const [before, next] = [reader.nodes[at - 1], reader.nodes[at + 1]];
  const ends = next === undefined || next.kind === 'separator' || hasAny(next, ['add', 'make', 'change']);
  return ends && (hasAny(before, ['add', 'make', 'change']) || hasAny(next, ['add', 'make', 'change']));
};
