import { moodAt } from './moods-of.ts';
import { readMusicChoice } from './read-music-choice.ts';
import { readMusicFades } from './read-music-fades.ts';
import { readSofterMusic } from './read-softer-music.ts';
import { readClipSound, readMute } from './read-sound.ts';
import { readVolume } from './read-volume.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { MusicChoice } from './wish.ts';

const nearby = 4;

/** Music and sound: what plays, how loud, how it begins and ends, whether the photos keep its beat. */
export function readMusic(reader: Reader): void {
  readLinks(reader);
  readBeats(reader);
  readClipSound(reader);
  readMute(reader);
  readSofterMusic(reader);
  readVolume(reader);
  readMusicFades(reader);
  readMusicChoice(reader);
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
