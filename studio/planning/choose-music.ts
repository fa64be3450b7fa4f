import type { TimelineOperation } from '../timeline/apply.ts';
import { type Mood, moods } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { formerMusic } from './former-music.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import { songOf, suitingMood, wholeSeed } from './plan-cut.ts';
import type { Stage } from './plan-wish.ts';
import type { WishOf } from './reading/wish.ts';

const nothing: Step = { operations: [], notes: [] };
const note = (key: Note['key']): Step => ({ operations: [], notes: [{ key }] });

/** What goes further the same way, where a mood plays already and more of it is wanted. */
const neighbours: Readonly<Record<Mood, Mood>> = {
  'lo-fi': 'calm',
  upbeat: 'electronic',
  happy: 'upbeat',
  calm: 'ambient',
  cinematic: 'electronic',
  ambient: 'calm',
  jazz: 'acoustic',
  acoustic: 'calm',
  electronic: 'upbeat',
  sad: 'romantic',
  romantic: 'sad',
  holiday: 'happy',
};

/** What is wanted of whom a mood is too much. */
const opposites: Readonly<Record<Mood, Mood>> = {
  'lo-fi': 'upbeat',
  upbeat: 'calm',
  happy: 'calm',
  calm: 'upbeat',
  cinematic: 'calm',
  ambient: 'upbeat',
  jazz: 'lo-fi',
  acoustic: 'lo-fi',
  electronic: 'acoustic',
  sad: 'happy',
  romantic: 'lo-fi',
  holiday: 'happy',
};

/** Music of ours in a mood; each seed makes other music. */
export const libraryMusic = (mood: Mood, seed: number): TimelineOperation => ({
  op: 'set-music',
  music: { from: 'library', mood, seed: wholeSeed(seed) },
});

/** Other music, or the music that is wanted: a mood, the own song, what played before. */
export function chooseMusic(wish: WishOf<'music'>, stage: Stage): Step {
  const { draft, assets, seed, before } = stage;
  const song = lanesOf(draft).audio[0];
  const { choice } = wish;
  const linked: readonly Note[] =
    wish.site === undefined ? [] : [{ key: 'link', values: { site: wish.site || 'URL' } }];
  switch (choice.kind) {
    case 'mood': {
      // Of a first video nobody says that something was too much: `halka piano` is soft music.
      const mood = choice.how === 'less' && before !== null ? opposites[choice.mood] : choice.mood;
      if (song?.m.mood !== mood) return { operations: [libraryMusic(mood, seed)], notes: linked };
      if (choice.or !== undefined) return { operations: [libraryMusic(choice.or, seed)], notes: linked };
      if (before === null) return { operations: [], notes: linked };
      if (choice.how === 'another')
        return {
          operations: [libraryMusic(mood, seed + 1 + stage.history.undo.length)],
          notes: [{ key: 'another-track' }],
        };
      if (choice.how === 'more') return { operations: [libraryMusic(neighbours[mood], seed)], notes: linked };
      return { operations: [], notes: [...linked, { key: 'already' }] };
    }
    case 'any':
      if (song) return before === null ? nothing : note('already');
      return { operations: [own(stage) ?? libraryMusic(suitingMood(seed), seed)], notes: linked };
    case 'link':
      return { operations: song ? [] : [libraryMusic(suitingMood(seed), seed)], notes: linked };
    case 'own': {
      const music = own(stage);
      if (music === undefined) return note('no-song');
      if (song?.src === `asset:${songOf(assets)?.id}` && choice.or !== undefined)
        return { operations: [libraryMusic(choice.or, seed)], notes: [] };
      if (song?.src === `asset:${songOf(assets)?.id}`) return before === null ? nothing : note('already');
      return { operations: [music], notes: [] };
    }
    case 'former': {
      const former = formerMusic(stage);
      if (former === undefined && song && !choice.undoes) return note('already');
      if (former === undefined && !song) return chooseMusic({ ...wish, choice: { kind: 'any' } }, stage);
      if (former === undefined || former === 'none')
        return { operations: [{ op: 'remove-music' }], notes: [] };
      const music = former.m.mood === undefined ? own(stage) : libraryMusic(former.m.mood, seed);
      return music
        ? { operations: [music, { op: 'set-music-volume', vol: former.vol }], notes: [] }
        : note('no-song');
    }
    case 'different': {
      const others = moods.filter(mood => mood !== song?.m.mood && mood !== 'sad' && mood !== 'holiday');
      const mood = others[wholeSeed(seed + stage.history.undo.length) % others.length] ?? 'upbeat';
      return { operations: [libraryMusic(mood, seed)], notes: [] };
    }
  }
}

function own({ assets }: Stage): TimelineOperation | undefined {
  const song = songOf(assets);
  if (song === undefined) return undefined;
  const length = song.durationMs === undefined ? {} : { length: Math.round(song.durationMs) };
  return { op: 'set-music', music: { from: 'asset', src: `asset:${song.id}`, name: song.name, ...length } };
}
