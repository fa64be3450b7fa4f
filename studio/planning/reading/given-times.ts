import { leastPhotoMs } from '../../timeline/house-style.ts';
import type { Wish } from './wish.ts';

/** A longer time behind a transition is one of photos, ms. */
const longestTransition = 3000;
/** A longer time is one of photos or of the video, ms. */
const longestOfText = 9000;

/**
 * A time without a thing is of the one that was wished right before: `a different transition each time, one second long`,
 * `title “Rome”, in the corner, and let it stay 4 seconds`.
 */
export function givenTimes(wishes: readonly Wish[]): readonly Wish[] {
  const makes = wishes.some(({ do: name }) => name === 'cut' || name === 'auto');
  const given: Wish[] = [];
  for (const wish of wishes) {
    const last = given.at(-1);
    const timed = last && timedBy(last, wish, makes);
    if (timed?.do === 'each' || timed?.do === 'time') given.push(timed);
    else if (timed) given.splice(-1, 1, timed);
    else given.push(wish);
  }
  return withFirstOnes(given);
}

/** `2초짜리 사진 4장이랑 나머지 5초`: so many with one time and the rest with another are the first ones. */
function withFirstOnes(wishes: readonly Wish[]): readonly Wish[] {
  const times = wishes.flatMap(wish => (wish.do === 'each' ? [wish] : []));
  const [some, rest, ...more] = times;
  const ref = some?.target?.refs[0];
  const isRest = rest?.target?.except === true || rest?.target?.refs.some(({ by }) => by === 'unspoken');
  if (ref?.by !== 'some' || !isRest || more.length > 0) return wishes;
  const refs = [{ by: 'firsts', count: ref.count }] as const;
  return wishes.map(wish =>
    wish === some || wish === rest ? { ...wish, target: { refs, except: wish === rest } } : wish,
  );
}

/** @param makes a video is made, and a loose time is one of its photos */
function timedBy(last: Wish, wish: Wish, makes: boolean): Wish | undefined {
  const isTime =
    wish.do === 'time' || wish.do === 'total' || (wish.do === 'each' && wish.target === undefined);
  if (!isTime) return undefined;
  const { ms } = wish;
  // No photo is seen so shortly.
  if (last.do === 'transition' && last.type !== 'none' && last.ms === undefined && ms < leastPhotoMs)
    return { ...last, ms, factor: undefined };
  // `the transitions are too fast, make it 1.5 seconds`
  const isPaced = last.do === 'transition' && last.type === undefined && last.factor !== undefined;
  if (isPaced && wish.do === 'time' && !wish.ofVideo && ms <= longestTransition)
    return { ...last, ms, factor: undefined };
  // `zoom in on photo 3 for 5 seconds`
  const isLooseTime = wish.do === 'time' && !wish.ofVideo && !wish.again && ms <= longestOfText;
  if (last.do === 'motion' && last.target && !last.target.except && isLooseTime && !makes)
    return { do: 'each', ms, target: last.target };
  // `더 크게 하고 5초`: what was bigger or louder without a name is what the time is of.
  if (last.do === 'music-volume' && last.bare && isLooseTime && !makes) return { ...wish, bare: true };
  const isText = last.do === 'text' || last.do === 'style-text';
  return isText && isLooseTime && !makes && last.style.ms === undefined
    ? { ...last, style: { ...last.style, ms } }
    : undefined;
}
