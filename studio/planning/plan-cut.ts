import type { Draft, Mood } from '../timeline/draft.ts';
import type { VisualAsset } from '../timeline/operation.ts';
import type { Asset } from './asset.ts';
import { majorityCanvas } from './canvas.ts';
import type { History } from './history.ts';
import type { Step } from './plan.ts';
import type { Wish } from './reading/wish.ts';

/** Wishes that only talk: none of them asks for a video. */
const talk: ReadonlySet<Wish['do']> = new Set([
  ...([
    'ask',
    'say',
    'leave',
    'unclear',
    'undo',
    'redo',
    'restart',
    'export',
    'which-text',
    'which-photos',
    'instead',
  ] as const),
]);

/**
 * The wishes with a first cut in front when there is none yet and something of the kind is wanted. On an existing
 * timeline a new cut is made only when nothing else is asked: with other wishes people mean the video they have.
 */
export function startsVideo(
  wishes: readonly Wish[],
  draft: Draft | null,
  assets: readonly Asset[],
): readonly Wish[] {
  const others = wishes.filter(wish => wish.do !== 'cut' && wish.do !== 'auto');
  const undoes = wishes.some(wish => wish.do === 'undo' || wish.do === 'redo');
  const restarts = wishes.some(wish => wish.do === 'restart');
  const asks = wishes.some(wish => wish.do === 'cut');
  const wanted =
    others.some(wish => !talk.has(wish.do)) ||
    asks ||
    (wishes.some(wish => wish.do === 'auto') && draft === null);
  if (visualsOf(assets).length === 0 && draft === null)
    return wanted ? [{ do: 'cut' }, ...others.filter(wish => talk.has(wish.do))] : wishes;
  // Who says at once what the new video is to be like wants it now.
  if (restarts)
    return wanted
      ? [{ do: 'restart' }, { do: 'cut' }, ...others.filter(wish => wish.do !== 'restart')]
      : wishes;
  if (draft === null && !undoes)
    return wanted ? [{ do: 'cut' }, ...others.filter(wish => wish.do !== 'add-new')] : wishes;
  if (!asks) return wishes;
  const changes = others.some(wish => !talk.has(wish.do));
  if (!changes) return [{ do: 'cut' }, ...others];
  const late = visualsOf(assets).some(asset => !hasAsset(draft, asset));
  return late && !others.some(wish => wish.do === 'add-new') ? [{ do: 'add-new' }, ...others] : others;
}

/** `changed my mind, make it square` after the first cut: whoever wants something of the video does not want it gone. */
export const withFirstCut = (wishes: readonly Wish[], { undo }: History): readonly Wish[] =>
  undo.at(-1) === null && wishes.some(wish => !talk.has(wish.do))
    ? wishes.filter(wish => wish.do !== 'undo' || wish.steps > 1)
    : wishes;

export const hasAsset = (draft: Draft | null, asset: VisualAsset): boolean =>
  draft?.t.some(track => track.tt === 0 && track.sg.some(segment => segment.src === asset.src)) ?? false;

/** Photos and clips as operations name them, in the order they were sent. */
export const visualsOf = (assets: readonly Asset[]): readonly VisualAsset[] =>
  [...assets]
    .filter(asset => asset.kind !== 'audio')
    .sort((a, b) => a.n - b.n)
    .map((asset, place) => ({
      src: `asset:${asset.id}`,
      name: asset.name,
      kind: asset.kind === 'video' ? ('video' as const) : ('image' as const),
      n: place + 1,
      ...(asset.durationMs === undefined ? {} : { length: Math.round(asset.durationMs) }),
    }));

/** Moods that suit holiday photos without being asked for. */
const suiting: readonly Mood[] = ['upbeat', 'acoustic', 'happy', 'lo-fi'];

export const suitingMood = (seed: number): Mood =>
  suiting[Math.abs(Math.trunc(seed)) % suiting.length] ?? 'upbeat';

/** The last song that was sent. */
export const songOf = (assets: readonly Asset[]): Asset | undefined =>
  assets.filter(asset => asset.kind === 'audio').at(-1);

/** Everything in the order it was sent, in the house style, with music unless it is refused. */
export function firstCut(wishes: readonly Wish[], assets: readonly Asset[], seed: number): Step {
  const visuals = visualsOf(assets);
  if (visuals.length === 0) return { operations: [], notes: [{ key: 'no-photos' }] };
  const { width, height } = majorityCanvas(assets.filter(asset => asset.kind !== 'audio'));
  const cut = { op: 'new-cut' as const, title: '', width, height, assets: [...visuals] };
  const silent = wishes.some(wish => wish.do === 'no-music' || wish.do === 'mute-all');
  if (silent) return { operations: [cut], notes: [] };
  const chosen = wishes.some(wish => wish.do === 'music' && wish.choice.kind === 'mood');
  const song = chosen ? undefined : songOf(assets);
  const music = song
    ? {
        from: 'asset' as const,
        src: `asset:${song.id}`,
        name: song.name,
        ...(song.durationMs === undefined ? {} : { length: Math.round(song.durationMs) }),
      }
    : { from: 'library' as const, mood: moodWanted(wishes) ?? suitingMood(seed), seed: wholeSeed(seed) };
  const exact = wishes.some(
    wish => wish.do === 'each' || wish.do === 'even' || (wish.do === 'beats' && !wish.on),
  );
  const beats = { op: 'sync-to-beats' as const, on: true };
  return { operations: [cut, { op: 'set-music', music }, ...(exact || song ? [] : [beats])], notes: [] };
}

const moodWanted = (wishes: readonly Wish[]): Mood | undefined =>
  wishes.flatMap(wish => (wish.do === 'music' && wish.choice.kind === 'mood' ? [wish.choice.mood] : []))[0];

export const wholeSeed = (seed: number): number => Math.abs(Math.trunc(seed)) % 1_000_000;
