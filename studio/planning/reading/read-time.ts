import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { factorOf } from './arguments.ts';
import { has, hasAny } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import type { Target } from './wish.ts';

/** Longer, shorter, faster, slower without a figure, as factors on the time on screen. */
const longerBy = 1.5;
const shorterBy = 0.7;
/** Clips without a figure: half again as fast, two thirds as fast. */
const fasterBy = 1.5;
/** Nobody looks at one photo for longer unless they say so. */
const longestEach = 9000;

/** Seconds each, total length, one photo longer, the pace of all, and the trimming and speed of clips. */
export function readTime(reader: Reader): void {
  readTrim(reader);
  readClipSpeed(reader);
  readSeconds(reader);
  readEven(reader);
  readRelative(reader);
}

const isClip = (reader: Reader, at: number): boolean => {
  const node = reader.nodes[at];
  if (has(node, 'clip')) return true;
  return node?.kind === 'target' && node.refs.some(ref => ref.by === 'clip-number' || ref.by === 'clips');
};

const plainTarget = (reader: Reader, at: number): Target | undefined => targetAt(reader.nodes, at);

/** The clip that is spoken of, though something has been said of it already: `the clip muted and twice as fast`. */
function clipPlace(reader: Reader): number | undefined {
  const places = reader.nodes.flatMap((_, at) => (isClip(reader, at) ? [at] : []));
  return places.find(at => !reader.isUsed(at)) ?? places[0];
}

/** `trim the clip to 5 seconds`, `cut the first 2 seconds of clip 1`. */
function readTrim(reader: Reader): void {
  const clip = clipPlace(reader);
  // `recorta el clip a 5 segundos`: to crop a clip in time is to trim it.
  const [trim] = clip === undefined ? reader.find('trim') : reader.find('trim', 'fit-cover');
  const times = reader.nodes.flatMap((node, at) => (node.kind === 'time' && !reader.isUsed(at) ? [at] : []));
  const [time] = times;
  const node = time === undefined ? undefined : reader.nodes[time];
  if (time === undefined || node?.kind !== 'time') return;
  const edge = reader.nodes[time - 1];
  const first = edge?.kind === 'ordinal' && edge.value === 1;
  const last = edge?.kind === 'ordinal' && edge.value === -1;
  if (trim === undefined && !(first || last)) return;
  if (clip === undefined && trim === undefined && !(first || last)) return;
  if (clip === undefined && reader.nodes.some(one => hasAny(one, ['music', 'song', 'fade-out', 'fade-in'])))
    return;
  const target = clip === undefined ? undefined : plainTarget(reader, clip);
  const cuts = reader.find('remove').length > 0;
  const only = reader.find('only').length > 0;
  if (first || last) {
    reader.use(time, time - 1, trim, clip, ...reader.find('remove', 'only', 'clip', 'video', 'from', 'add'));
    const cutting = cuts || (trim !== undefined && !only);
    reader.wish({
      do: 'trim',
      end: cutting ? (first ? 'cut-first' : 'cut-last') : first ? 'first' : 'last',
      ms: node.ms,
      target,
    });
    return;
  }
  if (clip === undefined) return;
  const end = isLed(leadOf(reader, time), reader.sentence.vocabulary.timeBy) ? 'cut-last' : 'first';
  reader.use(time, trim, clip, ...reader.find('until', 'clip'));
  reader.wish({ do: 'trim', end, ms: node.ms, target });
}

function readClipSpeed(reader: Reader): void {
  const clip = clipPlace(reader);
  const paces = reader.find('faster', 'slower');
  const [speed] = reader.find('speed');
  const loose = reader.nodes.findIndex((node, at) => node.kind === 'factor' && !reader.isUsed(at));
  const head = paces[0] ?? speed ?? (loose >= 0 ? loose : undefined);
  if (clip === undefined || head === undefined || distance(reader.sentence, clip, head) > 7) return;
  const args = [head, clip, ...(speed === undefined ? [] : [speed])].flatMap(at => [at, ...reader.args(at)]);
  const given = args.map(at => factorOf(reader.nodes[at])).find(factor => factor !== undefined);
  const percent = args.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'percent' ? [node.value / 100] : [];
  })[0];
  const slower = paces.some(at => has(reader.nodes[at], 'slower'));
  const figure = given ?? percent;
  const factor =
    figure === undefined ? (slower ? 1 / fasterBy : fasterBy) : slower && figure > 1 ? 1 / figure : figure;
  const target = plainTarget(reader, clip);
  reader.use(
    ...args.filter(at => factorOf(reader.nodes[at]) !== undefined || reader.nodes[at]?.kind === 'percent'),
  );
  reader.use(clip, head, speed, ...paces, ...reader.find('make'));
  reader.wish({ do: 'speed', factor, target });
}

function readSeconds(reader: Reader): void {
  reader.nodes.forEach((node, at) => {
    if (node.kind !== 'time' || reader.isUsed(at)) return;
    const relative = reader.nodes.findIndex(
      (other, i) =>
        hasAny(other, ['longer', 'shorter']) && distance(reader.sentence, i, at) <= 2 && !reader.isUsed(i),
    );
    const owner = reader.owner(at);
    const head = owner === undefined ? undefined : reader.nodes[owner];
    const clip = clipOfTime(reader, at);
    if (clip !== undefined) {
      const less = relative >= 0 && !isLimit(reader, relative, at);
      const end = less
        ? has(reader.nodes[relative], 'shorter')
          ? ('cut-last' as const)
          : undefined
        : 'first';
      reader.use(
        at,
        clip,
        relative < 0 ? undefined : relative,
        ...reader.find('until', 'make', 'total', 'only'),
      );
      if (end !== undefined) reader.wish({ do: 'trim', end, ms: node.ms, target: plainTarget(reader, clip) });
      return;
    }
    const target = nearTarget(reader, at);
    const isVideo =
      hasAny(head, ['video', 'cut']) ||
      (head?.kind === 'concept' && head.concepts.some(name => name.startsWith('ratio-')));
    if (relative >= 0 && !has(reader.nodes[relative + 1], 'until')) {
      const sign = has(reader.nodes[relative], 'longer') ? 1 : -1;
      const to = isLimit(reader, relative, at);
      if (!to) {
        reader.use(at, relative, target);
        reader.wish({
          do: 'lengthen',
          ms: sign * node.ms,
          target: target === undefined ? undefined : plainTarget(reader, target),
        });
        return;
      }
    }
    reader.use(at);
    const others = reader.find('others').find(place => distance(reader.sentence, place, at) <= 2.5);
    if (others !== undefined) {
      const said = reader.nodes.flatMap((one, i) => (one.kind === 'target' && i < at ? one.refs : []));
      reader.use(others);
      reader.wish({
        do: 'each',
        ms: node.ms,
        target: said.length > 0 ? { refs: said, except: true } : undefined,
      });
      return;
    }
    if (relative >= 0) reader.use(relative);
    // `photo 2 should last 6 seconds`: the word for lasting is not the whole video then.
    const isTargets =
      target !== undefined &&
      hasAny(head, ['total', 'longer', 'each']) &&
      distance(reader.sentence, target, at) <= 4;
    if (
      target !== undefined &&
      (owner === target || owner === undefined || head?.kind === 'target' || isTargets)
    ) {
      reader.use(target, ...reader.find('each').filter(place => distance(reader.sentence, place, at) <= 2));
      reader.wish({ do: 'each', ms: node.ms, target: plainTarget(reader, target) });
      return;
    }
    const single = reader.nodes.filter(node => node.kind === 'time').length === 1;
    const perPhoto = reader.find('each').find(place => single && distance(reader.sentence, place, at) <= 4);
    if (has(head, 'each') || perPhoto !== undefined) {
      reader.use(owner, perPhoto);
      reader.wish({ do: 'each', ms: node.ms, target: undefined });
    } else if (hasAny(head, ['photo', 'all']) && node.ms <= longestEach && !hasAny(head, ['video'])) {
      reader.use(owner);
      reader.wish({ do: 'each', ms: node.ms, target: undefined });
    } else if (hasAny(head, ['total'])) {
      reader.use(owner);
      const photo = node.ms <= longestEach ? photoSpokenOf(reader, at) : undefined;
      reader.wish(photo ? { do: 'each', ms: node.ms, target: photo } : { do: 'total', ms: node.ms });
    } else if (isVideo && node.ms > longestEach) {
      reader.wish({ do: 'total', ms: node.ms });
    } else {
      const again = reader.sentence.again ? ({ again: true } as const) : {};
      reader.wish({ do: 'time', ms: node.ms, ofVideo: isVideo, ...again });
    }
  });
  // `each` and `total` without a time of their own say nothing.
}

/** The clip a time belongs to: its own, or the one thing the clause speaks of (`mute the clip and make it 4 s`). */
function clipOfTime(reader: Reader, time: number): number | undefined {
  const owner = reader.owner(time);
  if (owner !== undefined && isClip(reader, owner)) return owner;
  const clip = reader.nodes.findIndex((_, at) => isClip(reader, at));
  const others = reader.nodes.some(
    (node, at) =>
      at !== clip &&
      (node.kind === 'target' ||
        hasAny(node, [
          'photo',
          'video',
          'all',
          'each',
          'cut',
          'transition',
          'title',
          'text',
          'caption',
          'fade',
        ])),
  );
  const loose = owner === undefined || hasAny(reader.nodes[owner], ['total', 'longer', 'shorter', 'only']);
  return loose && clip >= 0 && !others ? clip : undefined;
}

/** `put photo 3 first and let it last 5 seconds`: the one photo of the sentence, when it says nothing of the video. */
function photoSpokenOf(reader: Reader, time: number): Target | undefined {
  const { nodes } = reader;
  if (nodes.some(node => hasAny(node, ['video', 'cut', 'all', 'remove', 'no', 'only', 'swap'])))
    return undefined;
  const photos = nodes.flatMap((node, at) => (node.kind === 'target' && node.explicit ? [{ node, at }] : []));
  const [photo] = photos;
  if (photo === undefined || photos.length > 1 || photo.at > time || photo.node.refs.length > 1)
    return undefined;
  return photo.node.refs[0]?.by === 'all' ? undefined : { refs: photo.node.refs, except: false };
}

/** `same length for all photos`; with a figure it was the time of each already. */
function readEven(reader: Reader): void {
  const [at] = reader.find('same-length');
  if (at === undefined) return;
  const named = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'target' &&
      node.explicit &&
      node.refs.every(ref => ref.by !== 'all') &&
      !reader.isUsed(place) &&
      distance(reader.sentence, place, at) <= 4,
  );
  const action = reader.action(at)?.action;
  const whole = reader.nodes.flatMap((node, place) =>
    node.kind === 'target' && node.refs.every(ref => ref.by === 'all') ? [place] : [],
  );
  const target = named < 0 ? undefined : targetAt(reader.nodes, named);
  reader.use(at, ...whole, ...reader.find('photo', 'all', 'each', 'make', 'total'));
  if (named >= 0) reader.use(named);
  if (action !== 'no' && action !== 'leave') reader.wish({ do: 'even', target });
}

/** The little words in front of a time. */
const leadOf = ({ nodes, sentence }: Reader, time: number): string =>
  sentence.raw.slice(nodes[time - 1]?.end ?? 0, nodes[time]?.start);

/** `auf 5 Sekunden kürzen`, `by 2 seconds`: what a time is led by. */
function isLed(lead: string, words: readonly string[]): boolean {
  const last = foldText(lead).trim().split(' ').at(-1) ?? '';
  return foldedPhrases(words).includes(last);
}

/** `shorten to 20 seconds`, `20 seconds or less`: a length, not a difference. */
function isLimit(reader: Reader, relative: number, time: number): boolean {
  const { raw, vocabulary } = reader.sentence;
  const from = reader.nodes[Math.min(relative, time)];
  const to = reader.nodes[Math.max(relative, time)];
  const between = from && to ? raw.slice(from.end, to.start) : '';
  if (relative < time) return /\p{L}/u.test(between) && !isLed(between, vocabulary.timeBy);
  // `20초로 줄여줘`: in verb-last languages the little word stands behind the time.
  const [follower = ''] = foldText(between).trim().split(' ');
  const own = foldText(raw.slice(reader.nodes[time]?.start, reader.nodes[time]?.end));
  const follows = foldedPhrases(vocabulary.timeTo).some(
    word => follower === word || (isUnspaced(word) && own.endsWith(word)),
  );
  return follows || isLed(leadOf(reader, time), vocabulary.timeTo);
}

function nearTarget(reader: Reader, time: number): number | undefined {
  const owner = reader.owner(time);
  const found = reader.nodes
    .map((node, at) => ({ node, at }))
    .filter(
      ({ node, at }) =>
        node.kind === 'target' &&
        !reader.isUsed(at) &&
        (at === owner || reader.owner(at) === owner || reader.owner(at) === undefined),
    )
    .map(({ at }) => ({ at, far: distance(reader.sentence, at, time) }))
    .filter(({ far }) => far <= 5)
    .sort((a, b) => a.far - b.far);
  const [near] = found;
  if (near === undefined) return undefined;
  const node = reader.nodes[near.at];
  // Bare numbers without the word photo are too vague to be given a time.
  if (node?.kind === 'target' && node.refs.some(ref => ref.by === 'all')) return undefined;
  return near.at;
}

function readRelative(reader: Reader): void {
  const paces = reader.find('longer', 'shorter', 'faster', 'slower');
  for (const at of paces) {
    const node = reader.nodes[at];
    // `it is slow, can you speed it up`: of two opposites the second is what is wanted.
    const opposites = (
      [
        ['longer', 'shorter'],
        ['shorter', 'longer'],
        ['faster', 'slower'],
        ['slower', 'faster'],
      ] as const
    )
      .filter(([one]) => has(node, one))
      .map(([, other]) => other);
    if (
      paces.some(later => later > at && hasAny(reader.nodes[later], opposites)) &&
      reader.args(at).every(arg => reader.nodes[arg]?.kind !== 'target')
    ) {
      reader.use(at);
      continue;
    }
    const target = reader.target(at) ?? ownerTarget(reader, at);
    const args = [at, ...reader.args(at)];
    const given = args.map(arg => factorOf(reader.nodes[arg])).find(found => found !== undefined);
    const percent = args.flatMap(arg => {
      const one = reader.nodes[arg];
      return one?.kind === 'percent' ? [one.value / 100] : [];
    })[0];
    const grows = hasAny(node, ['longer', 'slower']);
    const governing = reader.action(at);
    // `leave photo 3 up longer` is no refusal.
    const action = has(reader.nodes[governing?.at ?? -1], 'leave') ? undefined : governing?.action;
    reader.use(
      ...args,
      ...reader
        .find('speed', 'total', 'video', 'each', 'photo', 'make')
        .filter(place => distance(reader.sentence, place, at) <= 4),
    );
    if (action === 'no' || action === 'leave') continue;
    const less = has(node, 'shorter') && given !== undefined ? Math.min(given, 1 / given) : undefined;
    const quick = hasAny(node, ['faster', 'slower']) && given !== undefined;
    // `half as long` and `twice as fast` are both half the time.
    const byGiven =
      given === undefined
        ? undefined
        : quick
          ? has(node, 'faster')
            ? 1 / given
            : given < 1
              ? 1 / given
              : given
          : (less ?? given);
    const byPercent = percent === undefined ? undefined : grows ? 1 + percent : 1 - Math.min(0.9, percent);
    reader.wish({ do: 'scale', factor: byGiven ?? byPercent ?? (grows ? longerBy : shorterBy), target });
  }
  for (const at of reader.find('half', 'double', 'triple')) {
    const owner = reader.owner(at);
    const head = owner === undefined ? undefined : reader.nodes[owner];
    const factor = factorOf(reader.nodes[at]);
    const near = reader.nodes.findIndex(
      (node, i) => node.kind === 'target' && !reader.isUsed(i) && distance(reader.sentence, i, at) <= 3,
    );
    const target = near >= 0 ? targetAt(reader.nodes, near) : undefined;
    const isLong = reader.find('total').some(place => distance(reader.sentence, place, at) <= 3);
    if (
      factor !== undefined &&
      target !== undefined &&
      (isLong || owner === undefined || head?.kind === 'target')
    ) {
      reader.use(at, near, ...reader.find('total', 'make'));
      reader.wish({ do: 'scale', factor, target });
      continue;
    }
    if (factor === undefined || !hasAny(head, ['total', 'video', 'speed', 'each'])) continue;
    reader.use(
      at,
      owner,
      ...reader
        .find('total', 'speed', 'make', 'change')
        .filter(place => distance(reader.sentence, place, at) <= 3),
    );
    reader.wish({ do: 'scale', factor: has(head, 'speed') ? 1 / factor : factor, target: undefined });
  }
  const loose = reader.nodes.findIndex((node, at) => node.kind === 'factor' && !reader.isUsed(at));
  const [speed] = reader.find('speed');
  if (speed === undefined) return;
  const node = reader.nodes[loose];
  const more = reader.take(speed, 'more', 'less');
  if (node?.kind === 'factor' && node.value > 0) {
    reader.use(loose, speed);
    reader.wish({ do: 'scale', factor: 1 / node.value, target: undefined });
  } else if (more !== undefined || reader.find('more', 'less').length > 0) {
    const lower = more === 'less' || reader.find('less').length > 0;
    reader.use(speed, ...reader.find('more', 'less'));
    reader.wish({ do: 'scale', factor: lower ? longerBy : shorterBy, target: undefined });
  }
}

function ownerTarget(reader: Reader, at: number): Target | undefined {
  const owner = reader.owner(at);
  if (owner === undefined || reader.isUsed(owner)) return undefined;
  const target = targetAt(reader.nodes, owner);
  if (target !== undefined) reader.use(owner);
  return target;
}
