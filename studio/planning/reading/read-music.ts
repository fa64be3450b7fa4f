import { moods } from '../../timeline/draft.ts';
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
