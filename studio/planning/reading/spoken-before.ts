import type { Ref, Target, Wish } from './wish.ts';

/** `move photo 5 to the start and make that photo sepia`: the photos that the message itself has named before it points at them. */
export function spokenBefore(wishes: readonly Wish[]): readonly Wish[] {
  let named: readonly Ref[] = [];
  return wishes.map(wish => {
    if (!('target' in wish) || wish.target === undefined) return wish;
    const { refs, except }: Target = wish.target;
    const meant = refs.flatMap(ref => (ref.by === 'spoken' && named.length > 0 ? named : [ref]));
    if (!except && meant.every(({ by }) => by !== 'all' && by !== 'spoken')) named = meant;
    return { ...wish, target: { refs: meant, except } };
  });
}
