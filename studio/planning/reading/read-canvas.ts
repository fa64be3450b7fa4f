import type { Fit } from '../../timeline/draft.ts';
import type { Action } from './action.ts';
import { colorOf } from './arguments.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { Size } from './wish.ts';

const named: readonly (readonly [string, Size])[] = [
  ['ratio-16:9', { width: 16, height: 9 }],
  ['ratio-9:16', { width: 9, height: 16 }],
  ['ratio-1:1', { width: 1, height: 1 }],
  ['ratio-4:5', { width: 4, height: 5 }],
];

function ratioOf(node: Node): Size | undefined {
  if (node.kind === 'ratio') return { width: node.width, height: node.height };
  if (node.kind !== 'concept') return undefined;
  return named.find(([name]) => node.concepts.some(concept => concept === name))?.[1];
}

function resolutionOf(node: Node): 720 | 1080 | 2160 | undefined {
  if (has(node, 'resolution-720')) return 720;
  if (has(node, 'resolution-2160')) return 2160;
  return has(node, 'resolution-1080') ? 1080 : undefined;
}

/**
 * Shape and size of the picture: by number, by word, by where it will be shown. A number beats a word, a word for the
 * shape beats the place: `square for Instagram`.
 */
export function readCanvas(reader: Reader): void {
  const ratios = reader.nodes.flatMap((node, at) => {
    const ratio = reader.isUsed(at) ? undefined : ratioOf(node);
    return ratio ? [{ at, ratio, exact: node.kind === 'ratio', platform: has(node, 'platform') }] : [];
  });
  const sizes = reader.nodes.flatMap((node, at) => {
    const resolution = reader.isUsed(at) ? undefined : resolutionOf(node);
    return resolution ? [{ at, resolution }] : [];
  });
  if (ratios.length + sizes.length === 0) return;
  const refused = (at: number): boolean => {
    const action = reader.action(at);
    // `no music and vertical`: what is refused stands next to its word.
    const isNear = action !== undefined && distance(reader.sentence, action.at, at) <= 2;
    return (action?.action === 'no' && isNear) || action?.action === 'leave';
  };
  const wanted = ratios.filter(({ at }) => !refused(at));
  const ratio = (
    wanted.find(({ exact }) => exact) ??
    wanted.findLast(({ platform }) => !platform) ??
    wanted.at(-1)
  )?.ratio;
  const resolution = sizes.at(-1)?.resolution;
  reader.use(...ratios.map(({ at }) => at), ...sizes.map(({ at }) => at), ...reader.find('canvas'));
  if (ratio === undefined && resolution === undefined) return;
  reader.wish({
    do: 'canvas',
    ...(ratio === undefined ? {} : { ratio }),
    ...(resolution === undefined ? {} : { resolution }),
  });
}

const fitNames: readonly (readonly [string, Fit])[] = [
  ['fit-cover', 'cover'],
  ['fit-contain', 'contain'],
  ['fit-blur', 'blur'],
];

/** How photos of another shape fill the canvas. */
export function readFit(reader: Reader): void {
  const all = reader.findPrefixed('fit-');
  // `the background not blurred but gray`
  const named = reader.nodes.flatMap((node, place) =>
    colorOf(node) !== undefined && !reader.isUsed(place) ? [place] : [],
  );
  // `blurred background not black`: a colour that is refused beside a fit says nothing more.
  const refused = all.length > 0 ? named.filter(place => isColorRefused(reader, place)) : [];
  reader.use(...refused.flatMap(place => [place, reader.action(place)?.at]));
  const colors = named.filter(place => !refused.includes(place));
  const [plain] = colors.length > 0 ? reader.find('border') : [];
  // `blue background, not the blurry thing`: what is refused beside another wish says nothing more.
  // `get rid of the blurry sides and fill the frame`: what takes its place says it all.
  const isTakenAway = (place: number): boolean =>
    has(reader.nodes[place], 'fit-blur') &&
    isUnwanted(reader.action(place)?.action) &&
    all.some(other => other > place && !has(reader.nodes[other], 'fit-blur'));
  const isRefused = (place: number): boolean =>
    isTakenAway(place) || (reader.action(place)?.action === 'no' && (all.length > 1 || plain !== undefined));
  const fits = all.filter(place => !isRefused(place));
  const refusals = all.filter(isRefused).map(place => reader.action(place)?.at);
  reader.use(...all.filter(isRefused), ...refusals);
  // Blurred edges show the whole photo already: with `no crop` beside them they are what is meant.
  const at = filling(reader, fits) ?? fits.find(place => has(reader.nodes[place], 'fit-blur')) ?? fits[0];
  reader.use(...fits.filter(place => place !== at));
  const [border] = reader.find('border');
  const head = at ?? border;
  if (head === undefined) return;
  const node = reader.nodes[head];
  const fit = fitNames.find(
    ([name]) => node?.kind === 'concept' && node.concepts.some(concept => concept === name),
  )?.[1];
  const colored = [
    ...(border === undefined ? [] : reader.args(border)),
    ...(at === undefined ? [] : reader.args(at)),
    head,
    ...(plain === undefined ? [] : colors),
  ].find(arg => colorOf(reader.nodes[arg]) !== undefined);
  // `黑边换成模糊`: of a border and a blur the blur is what is wanted.
  const isBlurred =
    fit === 'blur' && at !== undefined && border !== undefined && isExchanged(reader, border, at);
  // `pinggirannya item jelek, bikin penuh layar`: what fills the frame has no border.
  const isFilled = fit === 'cover' && border !== undefined && hasAny(reader.nodes[at ?? -1], ['fit-cover']);
  if (isFilled && border !== undefined) reader.use(reader.action(border)?.at, ...reader.find('photo'));
  const bg = colored === undefined || isBlurred || isFilled ? undefined : colorOf(reader.nodes[colored]);
  const governed = reader.action(head);
  const action = refusals.includes(governed?.at) ? undefined : governed;
  const target = reader.target(head);
  // `ditch the white borders, blur instead`: they go for the blur.
  const exchanged =
    fit === 'blur' && at !== undefined && border !== undefined && reader.action(border)?.action === 'remove';
  const off =
    exchanged || isBlurred
      ? false
      : action?.action === 'no' || action?.action === 'remove' || action?.action === 'dislike';
  reader.use(at, border, colored, action?.at);
  if (action?.action === 'leave') return;
  // `배경 블러 말고 검정으로`
  const behind = fit === 'blur' ? colors.find(place => place > head && place - head <= 2) : undefined;
  if (off && behind !== undefined) {
    reader.use(behind, ...reader.find('change', 'make'));
    reader.wish({ do: 'fit', fit: 'contain', bg: colorOf(reader.nodes[behind]), target });
    return;
  }
  if (off) {
    // No crop shows all of a photo; no blur leaves plain borders; no borders leaves a blur, which cuts nothing off.
    const instead: Fit = fit === undefined || fit === 'contain' ? 'blur' : 'contain';
    reader.wish({ do: 'fit', fit: instead, bg: undefined, target });
    return;
  }
  // `use my song as background`: it is the music that stands there.
  const isOfMusic = reader.wishes().some(wish => wish.do === 'music' || wish.do === 'music-volume');
  if (fit === undefined && bg === undefined && (action === undefined || isOfMusic)) return;
  if (exchanged) reader.wish({ do: 'fit', fit: 'blur', bg: undefined, target });
  else reader.wish({ do: 'fit', fit: bg === undefined ? (fit ?? 'contain') : 'contain', bg, target });
}

const isUnwanted = (action: Action | undefined): boolean => action === 'remove' || action === 'dislike';

/** The word for no stands right at the colour and at nothing else. */
function isColorRefused({ nodes, action }: Reader, place: number): boolean {
  const governed = action(place);
  return (
    governed?.action === 'no' &&
    governed.at !== place &&
    Math.abs(governed.at - place) === 1 &&
    !hasAny(nodes[governed.at], ['off'])
  );
}

/** `fill the screen, no black bars`: apart from each other the first is wanted, and the second says why. */
function filling({ nodes }: Reader, fits: readonly number[]): number | undefined {
  const [one, other, ...more] = fits;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  // `siyah kenarları kaldır fotoğraf ekranı kaplasın`: the photo stands where a comma could.
  const apart = nodes.slice(one, other).some(node => node.kind === 'separator' || has(node, 'photo'));
  const blurs = [one, other].some(place => has(nodes[place], 'fit-blur'));
  return apart && blurs ? [one, other].find(place => has(nodes[place], 'fit-cover')) : undefined;
}

/** Black borders are named first and what stands in their place behind them: `siyah kenarlar yerine bulanık`. */
function isExchanged({ nodes, sentence: { verbs } }: Reader, border: number, blur: number): boolean {
  const isBlack = [border - 1, border, border + 1].some(at => has(nodes[at], 'color-black'));
  if (!isBlack || border > blur) return false;
  if (verbs === 'after') return true;
  return verbs === 'before'
    ? nodes.slice(0, border).some(node => hasAny(node, ['change', 'no', 'remove']))
    : nodes.slice(border, blur).some(node => hasAny(node, ['change', 'add', 'no', 'remove']));
}
