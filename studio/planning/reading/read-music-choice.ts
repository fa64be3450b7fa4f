import { degreeOf, isRefusedMood, moodsOf, softMusic, wantedMood } from './moods-of.ts';
import { musicPace, paceMoods } from './music-pace.ts';
import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';

/** What plays: a mood, the own song, other music, or none. */
export function readMusicChoice(reader: Reader): void {
  const found = reader.findPrefixed('mood-');
  const { mood: named, or, refused } = moodsOf(reader, found);
  const [song] = reader.find('song');
  const music = reader.find('music');
  const heads = [...music, ...(song === undefined ? [] : [song])];
  const [head] = heads;
  const soft = named === undefined ? softMusic(reader, heads) : undefined;
  const mood = named ?? (soft === undefined ? undefined : 'calm');
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
    reader.wish({ do: 'music', choice: { kind: 'mood', mood, ...or, ...degreeOf(reader, found) } });
    return;
  }
  const governed = heads.map(at => reader.action(at)).find(action => action !== undefined);
  const action = governed?.action;
  const different = reader.find('different').find(at => distance(reader.sentence, at, head) <= 3);
  const spoken = musicPace(reader, heads, action);
  reader.use(spoken);
  const speed =
    reader.take(head, 'faster', 'slower') ??
    (spoken === undefined ? undefined : has(reader.nodes[spoken], 'faster') ? 'faster' : 'slower');
  // `from second 20`, `start my song at 0:30`
  // `use my song, start it at 20 seconds`: or the time is what stands behind the word for start.
  const starts = reader
    .find('start')
    .find(
      at =>
        Math.abs(at - head) <= (song === undefined ? 1 : 2) ||
        (at > head && reader.nodes[at + 1]?.kind === 'time'),
    );
  const start = reader.nodes.findIndex(
    (node, at) =>
      node.kind === 'time' &&
      !reader.isUsed(at) &&
      (has(reader.nodes[at - 1], 'from') || (starts !== undefined && Math.abs(starts - at) <= 3)),
  );
  const startNode = reader.nodes[start];
  // `musik ab sekunde 20`: a moment, and no length.
  const isMoment = /^\p{L}/u.test(reader.sentence.raw.slice(startNode?.start ?? 0));
  // `music from 0:30 of the song`
  const isBehind = has(reader.nodes[start - 1], 'from') && hasAny(reader.nodes[start - 2], ['music', 'song']);
  const isFrom = song !== undefined || starts !== undefined || isMoment || isBehind;
  const from = startNode?.kind === 'time' && isFrom ? startNode.ms : undefined;
  if (from !== undefined) reader.use(start, starts);
  reader.use(...heads, ...found, soft, different);
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
  else if (mood !== undefined)
    reader.wish({ do: 'music', choice: { kind: 'mood', mood, ...or, ...degreeOf(reader, found) } });
  else if (speed !== undefined)
    reader.wish({
      do: 'music',
      choice: { kind: 'mood', ...paceMoods[speed === 'faster' ? 'faster' : 'slower'] },
    });
  else if (different !== undefined || action === 'change' || action === 'dislike') {
    reader.wish({ do: 'music', choice: { kind: 'different' } });
  } else if (from === undefined && !reader.wishes().some(wish => wish.do === 'mute-all'))
    reader.wish({ do: 'music', choice: { kind: 'any' } });
  if (from !== undefined) reader.wish({ do: 'music-from', ms: from });
}

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
  if (other === undefined || !alone || nodes.some(node => has(node, 'correct'))) return;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  reader.wish({
    do: 'music',
    choice: { kind: 'different' },
    ...(sentence.again ? { again: { text } } : {}),
  });
}

/** `add another one`: a verb that gives, and no thing of its own behind it. */
const isOtherOne = (reader: Reader, at: number): boolean => {
  const [before, next] = [reader.nodes[at - 1], reader.nodes[at + 1]];
  const ends = next === undefined || next.kind === 'separator' || hasAny(next, ['add', 'make', 'change']);
  return ends && (hasAny(before, ['add', 'make', 'change']) || hasAny(next, ['add', 'make', 'change']));
};
