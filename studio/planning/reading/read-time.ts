import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny } from './node.ts';
import { pacedTarget } from './paced-target.ts';
import { someAt } from './photo-places.ts';
import { photoSpokenOf } from './photo-spoken-of.ts';
import { isClip, plainTarget, readClipSpeed, readTrim } from './read-clips.ts';
import { readFigure } from './read-figure.ts';
import { readPace } from './read-pace.ts';
import { readRelative } from './read-relative.ts';
import { readTimeChange } from './read-time-change.ts';
import { readTimedToo } from './read-timed-too.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import { isAtMost, isLimit, nearTarget } from './time-words.ts';
import type { Target } from './wish.ts';

/** Nobody looks at one photo for longer unless they say so. */
const longestEach = 9000;

const everyPhoto: Target = { refs: [{ by: 'all' }], except: false };

/** Seconds each, total length, one photo longer, the pace of all, and the trimming and speed of clips. */
export function readTime(reader: Reader): void {
  readTrim(reader);
  readClipSpeed(reader);
  readTimeChange(reader);
  readFigure(reader);
  readSeconds(reader);
  readEven(reader);
  readPace(reader);
  readRelative(reader);
  readTimedToo(reader);
}

function readSeconds(reader: Reader): void {
  // `a short film of 40 seconds`: how long it is to be, not by how much less.
  if (reader.find('cut').length > 0) {
    const long = reader.nodes.some(node => node.kind === 'time' && node.ms > longestEach);
    if (long) reader.use(...reader.find('longer', 'shorter').filter(at => !has(reader.nodes[at], 'cut')));
  }
  reader.nodes.forEach((node, at) => {
    if (node.kind !== 'time' || reader.isUsed(at)) return;
    const relative = reader.nodes.findIndex(
      (other, i) =>
        hasAny(other, ['longer', 'shorter']) &&
        distance(reader.sentence, i, at) <= 2 &&
        !reader.isUsed(i) &&
        !isRefused(reader, i),
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
        : startsAt(reader, at)
          ? 'cut-first'
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
    const paced = pacedTarget(reader, at);
    if (paced !== undefined) {
      reader.use(at, ...reader.find('longer', 'shorter', 'total', 'make'));
      reader.wish({ do: 'each', ms: node.ms, target: paced });
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
        const each = reader.find('each');
        reader.use(at, relative, target, ...each);
        // `every picture 1 second longer`
        const all = each.length > 0 ? everyPhoto : undefined;
        reader.wish({
          do: 'lengthen',
          ms: sign * node.ms,
          target: target === undefined ? all : plainTarget(reader, target),
        });
        return;
      }
    }
    reader.use(at);
    const others =
      reader
        .find('others')
        .find(place => distance(reader.sentence, place, at) <= 2.5 && !isOfNextTime(reader, place, at)) ??
      otherOnes(reader, at);
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
    const isException = target !== undefined && targetAt(reader.nodes, target)?.except === true;
    if (
      target !== undefined &&
      (isException || owner === target || owner === undefined || head?.kind === 'target' || isTargets)
    ) {
      reader.use(target, ...reader.find('each').filter(place => distance(reader.sentence, place, at) <= 2));
      // `除了第三张6秒，其余2秒`: the exception has its own time, the others theirs.
      const own = reader.find('others').length > 0 ? { except: false } : {};
      const photos = plainTarget(reader, target);
      reader.wish({ do: 'each', ms: node.ms, target: photos && { ...photos, ...own } });
      return;
    }
    // `photo 4 for 8 seconds and put it at the end`, `the first 4 seconds and sepia`: what else was said of it is read already.
    const moved = reader.wishes().some(wish => wish.do === 'move');
    const isOwn = head?.kind === 'target' && head.refs.every(({ by }) => by !== 'all');
    if (isOwn && (moved || node.ms <= longestEach)) {
      reader.use(...reader.find('total'));
      reader.wish({ do: 'each', ms: node.ms, target: { refs: head.refs, except: false } });
      return;
    }
    const single = reader.nodes.filter(node => node.kind === 'time').length === 1;
    // `total 40 second, har photo barabar`
    const isTotal = has(head, 'total') && Math.abs((owner ?? at) - at) === 1 && node.ms > longestEach;
    const perPhoto = reader
      .find('each')
      .find(place => single && distance(reader.sentence, place, at) <= (isTotal ? 1 : 4));
    const most = isAtMost(reader, at) ? ({ most: true } as const) : {};
    if (has(head, 'each') || perPhoto !== undefined) {
      reader.use(owner, perPhoto);
      reader.wish({ do: 'each', ms: node.ms, target: undefined });
    } else if (hasAny(head, ['photo', 'all']) && node.ms <= longestEach && !hasAny(head, ['video'])) {
      reader.use(owner);
      reader.wish({ do: 'each', ms: node.ms, target: undefined });
    } else if (hasAny(head, ['total'])) {
      reader.use(owner);
      const photo = node.ms <= longestEach ? photoSpokenOf(reader, at) : undefined;
      reader.wish(photo ? { do: 'each', ms: node.ms, target: photo } : { do: 'total', ms: node.ms, ...most });
    } else if (isVideo && node.ms > longestEach) {
      reader.wish({ do: 'total', ms: node.ms, ...most });
    } else {
      // `make photo 2 black and white and 5 seconds`
      const photo = owner === undefined && node.ms <= longestEach ? photoSpokenOf(reader, at) : undefined;
      // `2 photos 6 seconds`
      const meant = photo ?? (node.ms <= longestEach ? someAt(reader, at) : undefined);
      if (meant) {
        reader.wish({ do: 'each', ms: node.ms, target: meant });
        return;
      }
      const again = reader.sentence.again ? ({ again: true } as const) : {};
      const bare = isLoneTime(reader) ? ({ bare: true } as const) : {};
      reader.wish({ do: 'time', ms: node.ms, ofVideo: isVideo, ...most, ...again, ...bare });
    }
  });
  // `each` and `total` without a time of their own say nothing.
}

/** `the first clip only from second 2`: with a word for only, what is before it goes. */
const startsAt = ({ nodes }: Reader, time: number): boolean =>
  has(nodes[time - 1], 'from') && nodes.some(node => has(node, 'only'));

/** `for 5 seconds`, `make it 4 s`. */
const isLoneTime = ({ nodes }: Reader): boolean =>
  nodes.every(node => node.kind === 'time' || node.kind === 'separator' || hasAny(node, besides));

/** What says nothing more beside a time alone. */
const besides: readonly Concept[] = [
  ...(['make', 'add', 'change', 'leave', 'until', 'longer', 'shorter', 'faster', 'slower', 'but'] as const),
];

/** `not too long, 20 seconds`: what it is not to be says nothing of by how much. */
const isRefused = ({ nodes, sentence }: Reader, at: number): boolean =>
  sentence.verbs !== 'after' && has(nodes[at - 1], 'no');

/** `photo 3 6 seconds the others 2`: between two times, of which the first has its photo, the others are the second's. */
function isOfNextTime({ nodes }: Reader, others: number, time: number): boolean {
  if (time > others || nodes.slice(time, others).some(node => node.kind === 'separator')) return false;
  const next = nodes.findIndex((node, at) => at > others && node.kind === 'time');
  const hasOwn = nodes.slice(0, time).some(node => node.kind === 'target');
  return hasOwn && next > others && next - others <= 2;
}

/** `其他的3秒`: where photos were named before, different ones are the others. */
function otherOnes(reader: Reader, time: number): number | undefined {
  const named = reader.nodes.some((node, at) => node.kind === 'target' && at < time);
  return named ? reader.find('different').find(at => Math.abs(at - time) === 1) : undefined;
}

/** The clip a time belongs to: its own, or the one thing the clause speaks of (`mute the clip and make it 4 s`). */
function clipOfTime(reader: Reader, time: number): number | undefined {
  const owner = reader.owner(time);
  if (owner !== undefined && isClip(reader, owner)) return owner;
  const clip = reader.nodes.findIndex((_, at) => isClip(reader, at));
  const others = reader.nodes.some(
    (node, at) =>
      at !== clip &&
      !reader.isUsed(at) &&
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
