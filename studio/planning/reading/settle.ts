import type { Ref, Target, Wish, WishOf } from './wish.ts';

/** `no title, "The end" at the end instead`: texts that go are those that were there, and none that comes. */
export const removalsFirst = (wishes: readonly Wish[]): readonly Wish[] => {
  const first = wishes.findIndex(({ do: name }) => name === 'text');
  const goes = (wish: Wish, at: number): boolean => wish.do === 'no-text' && first >= 0 && at > first;
  if (!wishes.some(goes)) return wishes;
  return [
    ...wishes.slice(0, first),
    ...wishes.filter(goes),
    ...wishes.slice(first).filter((wish, at) => !goes(wish, first + at)),
  ];
};

/** `keep the last one at the end and shuffle the rest`: what has a place keeps it, wherever the shuffle is said. */
export const shufflesFirst = (wishes: readonly Wish[]): readonly Wish[] => {
  const isShuffle = (wish: Wish): boolean => wish.do === 'order' && wish.by === 'shuffle';
  const first = wishes.findIndex(({ do: name }) => name === 'move');
  if (first < 0 || !wishes.slice(first).some(isShuffle)) return wishes;
  const rest = wishes.slice(first);
  return [...wishes.slice(0, first), ...rest.filter(isShuffle), ...rest.filter(wish => !isShuffle(wish))];
};

/** The same wish said twice is one wish; `make a video` beside other wishes only says what they are for. */
export function settle(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Set<string>();
  // `shorter, 15 seconds`: the figure says how much shorter.
  const exact = wishes.some(
    wish =>
      wish.do === 'total' ||
      wish.do === 'time' ||
      (wish.do === 'each' && wish.target === undefined) ||
      // `too fast, 3`: how long, in the unit that was spoken of.
      (wish.do === 'instead' && wish.figure !== undefined),
  );
  // `photo 3 longer, six seconds`
  const isTimed = (target: Target): boolean =>
    wishes.some(wish => wish.do === 'each' && JSON.stringify(wish.target) === JSON.stringify(target));
  const asks = wishes.some(wish => wish.do !== 'say' && wish.do !== 'unclear');
  // `brighten up number 3, it is too dark` gives the reason.
  const isReason = (wish: Wish): boolean =>
    wish.do === 'looks' &&
    wish.target === undefined &&
    wishes.some(
      one => one.do === 'looks' && one.target !== undefined && one.looks.join() === wish.looks.join(),
    );
  const images = wishes.some(
    wish => wish.do === 'only' && wish.target.refs.every(({ by }) => by === 'images'),
  );
  const halves = wishes.some(wish => wish.do === 'scale' && wish.exact && wish.target === undefined);
  const fills = wishes.some(wish => wish.do === 'fit' && wish.fit === 'cover' && wish.target === undefined);
  const isClips = ({ by }: Ref): boolean => by === 'clips' || by === 'only-clip';
  // `can you use despacito? https://…`: whose link it is needs no answer of its own.
  const links = wishes.some(wish => wish.do === 'music' && wish.choice.kind === 'link');
  // `the clip drags, keep 5 seconds of it`: how short it is to be is told.
  const trims = wishes.some(({ do: name }) => name === 'trim');
  // `only photo 3 in black and white, the rest in color`: how the others are to be is said, and none of them goes.
  const areLeft = (wish: Wish): boolean =>
    wish.do === 'only' &&
    wishes.some(
      one =>
        (one.do === 'looks' || one.do === 'no-looks' || one.do === 'motion' || one.do === 'each') &&
        one.target?.except === true &&
        JSON.stringify(one.target.refs) === JSON.stringify(wish.target.refs),
    );
  // `speed the clips up, they drag`
  const isPaced = (reason: Wish): boolean =>
    wishes.some(wish => wish !== reason && (wish.do === 'speed' || wish.do === 'scale') && !wish.complains);
  // `write “The End” on the last photo, fade it in`: a text fades in by itself.
  const isOfText = (wish: Wish): boolean =>
    wish.do === 'fades' &&
    wish.bare === true &&
    wish.fo === undefined &&
    wishes.some(({ do: name }) => name === 'text');
  // `mute the video and the music at 30 %`: what is to be heard is not muted.
  const isHeard = wishes.some(wish => wish.do === 'music-volume' && wish.vol !== 0);
  const ofClips = (wish: Wish): Wish =>
    isHeard && wish.do === 'mute-all' ? { do: 'clip-volume', vol: 0, target: undefined } : wish;
  return (
    wishes
      .map(ofClips)
      .filter(wish => !isReason(wish) && !isOfText(wish) && !areLeft(wish))
      // `only the photos, leave the clips out` says one thing twice.
      .filter(wish => !(images && wish.do === 'remove' && wish.target.refs.every(isClips)))
      .filter(wish => !(links && wish.do === 'unclear' && wish.names))
      .filter(wish => !(asks && wish.do === 'say' && wish.what !== 'off-topic'))
      // `al revés, de la última a la primera`: turned round once.
      .filter(wish => !(wish.do === 'order' && wish.otherWay && wishes.some(one => isPlainly(wish.by, one))))
      // `no blur, fill the screen`: what fills it has no borders.
      .filter(wish => !(fills && wish.do === 'fit' && wish.fit !== 'cover' && wish.target === undefined))
      // `too long, half the time`: the figure says how much.
      .filter(wish => !(halves && wish.do === 'scale' && !wish.exact && wish.target === undefined))
      // `half speed, slow motion` says one thing twice, and once how much.
      .filter(wish => !(wish.do === 'speed' && wishes.some(one => isMoreOfIt(wish, one))))
      .filter(
        wish => !((wish.do === 'speed' || wish.do === 'scale') && wish.complains && (trims || isPaced(wish))),
      )
      .filter(wish => !(wish.do === 'scale' && (wish.target === undefined ? exact : isTimed(wish.target))))
      .filter(wish => {
        const key = JSON.stringify(wish);
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew && !(wish.do === 'unclear' && wish.text === '');
      })
  );
}

/** An order that is said in so many words, and not by a word for swapping. */
const isPlainly = (by: WishOf<'order'>['by'], wish: Wish): boolean =>
  wish.do === 'order' && wish.by === by && !wish.otherWay;

/** Whether the other one changes the speed of the same, in the same direction and further. */
const isMoreOfIt = (wish: WishOf<'speed'>, other: Wish): boolean =>
  other.do === 'speed' &&
  JSON.stringify(other.target) === JSON.stringify(wish.target) &&
  Math.log(other.factor) / Math.log(wish.factor) > 1;
