import type { TimelineOperation } from '../timeline/apply.ts';
import type { AudioSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { chooseMusic, libraryMusic } from './choose-music.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import { suitingMood } from './plan-cut.ts';
import type { Stage } from './plan-wish.ts';
import type { Wish, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

const nothing: Step = { operations: [], notes: [] };
const note = (key: Note['key'], values?: Note['values']): Step => ({
  operations: [],
  notes: [values ? { key, values } : { key }],
});
const audible = { least: 0.05, most: 1 } as const;

/** `no, keep it but quieter` after `remove the music`: what the last message took away, and this one wants to hear after all. */
function goneMusic(
  { vol, factor = 1, bare }: WishOf<'music-volume'>,
  stage: Stage,
): AudioSegment | undefined {
  const { before, history } = stage;
  const was = history.undo.at(-1);
  const isHeard = bare === undefined && (vol === undefined ? factor < 1 : vol > 0);
  if (!isHeard || !was || !before || lanesOf(before).audio.length > 0) return undefined;
  return lanesOf(was).audio[0];
}

/** What plays and how loud. */
export function planMusic(wish: Wish, stage: Stage): Step | undefined {
  const { draft } = stage;
  const { visuals, audio } = lanesOf(draft);
  const song = audio[0];
  const clips = visuals.filter(({ m }) => m.kind === 'video');
  switch (wish.do) {
    case 'music':
      return chooseMusic(wish, stage);
    case 'no-music':
      if (song === undefined) return stage.before === null ? nothing : note('no-music');
      return { operations: [{ op: 'remove-music' }], notes: [] };
    case 'mute-all': {
      const operations: TimelineOperation[] = song === undefined ? [] : [{ op: 'remove-music' }];
      if (clips.length > 0)
        operations.push({ op: 'set-clip-volume', segments: clips.map(({ id }) => id), vol: 0 });
      if (operations.length === 0) return stage.before === null ? nothing : note('no-music');
      return { operations, notes: [] };
    }
    case 'unmute-all': {
      const music = song ? nothing : chooseMusic({ do: 'music', choice: { kind: 'former' } }, stage);
      const muted = clips.filter(({ vol = 1 }) => vol === 0).map(({ id }) => id);
      const heard: readonly TimelineOperation[] =
        muted.length > 0 ? [{ op: 'set-clip-volume', segments: muted, vol: 1 }] : [];
      const operations = [...music.operations, ...heard];
      return operations.length > 0 ? { operations, notes: music.notes } : note('already');
    }
    case 'music-volume': {
      const gone = song === undefined ? goneMusic(wish, stage) : undefined;
      const playing = song ?? gone;
      if (playing === undefined) return note('no-music');
      const wanted =
        wish.vol ?? Math.min(audible.most, Math.max(audible.least, playing.vol * (wish.factor ?? 1)));
      const vol = Math.min(audible.most, Math.round(wanted * 100) / 100);
      const isFull = (wish.factor ?? 0) > 1 && playing.vol >= audible.most;
      const limited = isFull || wanted > audible.most ? note('volume-limit') : nothing;
      const level: TimelineOperation = { op: 'set-music-volume', vol };
      if (gone) {
        const back = chooseMusic({ do: 'music', choice: { kind: 'former' } }, stage);
        return { operations: [...back.operations, level], notes: [...back.notes, ...limited.notes] };
      }
      if (vol === playing.vol) return limited === nothing ? note('already') : limited;
      return { operations: [level], notes: limited.notes };
    }
    case 'music-fades': {
      if (song === undefined) return note('no-music');
      const fades = {
        ...(wish.fi === undefined ? {} : { fi: wish.fi }),
        ...(wish.fo === undefined ? {} : { fo: wish.fo }),
      };
      return { operations: [{ op: 'set-music-fades', ...fades }], notes: [] };
    }
    case 'music-from':
      return song?.src.startsWith('asset:')
        ? { operations: [{ op: 'set-music-offset', in: wish.ms }], notes: [] }
        : nothing;
    case 'beats': {
      if (song === undefined && wish.on) {
        return {
          operations: [libraryMusic(suitingMood(stage.seed), stage.seed), { op: 'sync-to-beats', on: true }],
          notes: [],
        };
      }
      if (draft.m.beats === wish.on && stage.before !== null) return note('already');
      return { operations: [{ op: 'sync-to-beats', on: wish.on }], notes: [] };
    }
    case 'clip-volume': {
      const named = wish.target
        ? resolveTarget(wish.target, stage)
        : { ids: clips.map(({ id }) => id), notes: [] };
      const chosen = clips.filter(({ id }) => named.ids.includes(id));
      if (chosen.length === 0) {
        // Without clips the only sound there is is the music.
        if (wish.target === undefined && song && wish.vol === 0)
          return { operations: [{ op: 'remove-music' }], notes: [] };
        if (wish.target === undefined && song && clips.length === 0)
          return planMusic({ ...wish, do: 'music-volume' }, stage);
        return named.notes.length > 0
          ? { operations: [], notes: named.notes }
          : note('no-clips', { count: 0 });
      }
      const operations = chosen.map(({ id, vol = 1 }): TimelineOperation => {
        const wanted = wish.vol ?? Math.max(audible.least, vol * (wish.factor ?? 1));
        const possible = Math.min(audible.most, Math.round(wanted * 100) / 100);
        return { op: 'set-clip-volume', segments: [id], vol: possible };
      });
      // What is as loud as can be cannot become louder.
      const isFull = (wish.factor ?? 0) > 1 && chosen.every(({ vol = 1 }) => vol >= audible.most);
      const limited = isFull || (wish.vol ?? 0) > audible.most ? note('volume-limit').notes : [];
      return { operations, notes: [...named.notes, ...limited] };
    }
  }
  return undefined;
}
