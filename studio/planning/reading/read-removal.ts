import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Governing } from './action.ts';
import { breathAt } from './breath.ts';
import { has, hasAny, isClipTarget, isUnknown, onlyMeans, onlyRefuses } from './node.ts';
import { isOnPhoto } from './on-photo.ts';
import { free, refsAt } from './photo-places.ts';
import { readKeptAtEdge } from './read-kept-at-edge.ts';
import { clipsOrImages } from './read-kinds.ts';
import { isLimiting } from './read-lean.ts';
import { type Reader, targetAt } from './reader.ts';
import { refusesOther } from './refuses-other.ts';

/** `only 1 and 3`, `remove all but the first`, `keep the others`. */
export function readOnlyAndExcept(reader: Reader): void {
  const [except] = reader.find('except');
  const places = free(reader);
  if (except !== undefined && places.length > 0) {
    const near = [...places].sort((a, b) => Math.abs(a - except) - Math.abs(b - except))[0];
    const removes = reader.find('remove', 'no', 'restart');
    const keeps = reader.find('only');
    const all = reader.find('all', 'others', 'photo', 'video');
    const target = near === undefined ? undefined : { refs: refsAt(reader.nodes[near]), except: false };
    if (target !== undefined && near !== undefined && (removes.length > 0 || keeps.length > 0)) {
      reader.use(
        except,
        near,
        ...removes,
        ...keeps,
        ...all,
        ...places.filter(at => refsAt(reader.nodes[at])[0]?.by === 'all'),
      );
      reader.wish(removes.length > 0 ? { do: 'only', target } : { do: 'remove', target });
      return;
    }
  }
  // `ilk ikisi kalsın gerisini sil`
  const [left] = reader.find('leave');
  const kept = places.find(at => Math.abs(at - (left ?? -9)) === 1);
  const keptRefs = refsAt(reader.nodes[kept ?? -1]);
  const [others] = reader.find('others');
  const goes = others === undefined ? [] : reader.find('remove').filter(at => Math.abs(at - others) === 1);
  if (kept !== undefined && keptRefs.length > 0 && goes.length > 0 && kept !== others) {
    reader.use(left, kept, others, ...goes, ...reader.find('photo', 'only'));
    reader.wish({ do: 'only', target: { refs: keptRefs, except: false } });
    return;
  }
  // `quiero todo menos la segunda`, `alle behalten außer dem zweiten`
  const isWhole = reader.nodes.every(
    node =>
      node.kind === 'target' ||
      hasAny(node, ['all', 'add', 'make', 'leave', 'photo', 'video', 'except', 'others']),
  );
  if (
    except !== undefined &&
    isWhole &&
    reader.find('all').length > 0 &&
    reader.find('add', 'leave').length > 0
  ) {
    const chosen = reader.nodes.flatMap((node, at) =>
      node.kind === 'target' && at > except ? node.refs : [],
    );
    reader.use(...reader.nodes.keys());
    if (chosen.length > 0) reader.wish({ do: 'remove', target: { refs: chosen, except: false } });
    return;
  }
  const [only] = reader.find('only');
  if (only === undefined) return;
  // `1枚目だけ外して`, `只删第一张`: that one goes, and no other.
  const goesAlone = [only - 1, only + 1].some(
    at => hasAny(reader.nodes[at], ['remove', 'off']) && !isOutOf(reader, at),
  );
  if (goesAlone && reader.find('others').every(at => Math.abs(at - only) > 3)) {
    reader.use(only);
    return;
  }
  const chosen = places.filter(at => reader.action(at)?.action === 'only' || Math.abs(at - only) <= 3);
  if (readKeptAtEdge(reader, only, chosen)) return;
  const refs = chosen.flatMap(at => refsAt(reader.nodes[at]));
  if (refs.length === 0 || refs.some(ref => ref.by === 'all')) return;
  // `3枚目だけ6秒で`: it limits what is said of that photo, and no other goes for it.
  if (chosen.some(at => isDescribed(reader, at))) {
    reader.use(only);
    return;
  }
  // `only the middle bit of the clip, from 0:04 to 0:09`
  const isTimed = reader.nodes.some(({ kind }, at) => kind === 'time' && !reader.isUsed(at));
  if (isTimed && chosen.every(at => isClipTarget(reader.nodes[at]))) {
    reader.use(only);
    return;
  }
  // `keep only the first 4 seconds of clip 1`: of that clip, and no other photo goes for it.
  const isPart = chosen.every(at =>
    reader.nodes.slice(Math.min(at, only), Math.max(at, only)).some(({ kind }) => kind === 'time'),
  );
  if (isPart) {
    reader.use(only);
    return;
  }
  // `slower only on photo 2`: it limits what was read of that photo.
  const said = reader.wishes().flatMap(wish => ('target' in wish && wish.target ? [wish.target] : []));
  // `only on the third, the rest in color`: how the others are to be was read, and these stay as they are.
  if (said.some(({ except, refs: left }) => except && JSON.stringify(left) === JSON.stringify(refs)))
    reader.use(only, ...chosen);
  if (said.length > 0) return;
  const removes = reader
    .find('remove')
    .filter(at => reader.find('others').some(other => Math.abs(other - at) <= 3));
  // `keep only photo 2 and the clip`
  const clips = reader.find('clip').filter(at => has(reader.nodes[at - 1], 'and') && chosen.includes(at - 2));
  reader.use(only, ...chosen, ...removes, ...clips, ...reader.find('others', 'photo', 'add'));
  const limits = isLimiting(reader, only) && !areKept(reader, chosen) ? ({ limits: true } as const) : {};
  const all = [...refs, ...clips.map(at => clipsOrImages(reader, at))];
  const [limit, photo] = [reader.nodes[only], reader.nodes[chosen[0] ?? -1]];
  const isOn = limit !== undefined && photo !== undefined && isOnPhoto(limit, photo, reader.sentence);
  // `only between 1 and 2`: no photo goes for it.
  const [between] = reader.find('between');
  reader.use(between);
  reader.wish({
    do: 'only',
    target: { refs: all, except: false },
    ...limits,
    ...(isOn ? { on: true } : {}),
    ...(between === undefined ? {} : { limits: true, between: true }),
  });
}

/** `सिर्फ 1 और 4 रखो`: where verbs stand last, one for keeping (`keeps` in the vocabularies) right behind the photos. */
function areKept(
  { nodes, sentence: { raw, verbs, vocabulary } }: Reader,
  chosen: readonly number[],
): boolean {
  const verb = nodes[(chosen.at(-1) ?? -2) + 1];
  const said = foldText(raw.slice(verb?.start, verb?.end));
  return verbs === 'after' && verb !== undefined && foldedPhrases(vocabulary.keeps).includes(said);
}

/** The `aus` of `nur aus Foto 1 und 3` leads to photos and takes none away. */
const isOutOf = ({ nodes, sentence: { raw, vocabulary } }: Reader, at: number): boolean =>
  nodes[at + 1]?.kind === 'target' &&
  foldedPhrases(vocabulary.outOf).includes(foldText(raw.slice(nodes[at]?.start, nodes[at]?.end)));

/** The `15 seconds` of `a 15 second reel of 1 and 3 only` */
const isOfVideo = (nodes: Reader['nodes'], time: number): boolean =>
  [nodes[time - 1], nodes[time + 1]].some(
    node =>
      hasAny(node, ['video', 'cut', 'total']) ||
      (node?.kind === 'concept' && node.concepts.some(name => name.startsWith('ratio-'))),
  );

/** How long it is shown, or how much longer, follows in the same breath. */
function isDescribed({ nodes, isUsed }: Reader, at: number): boolean {
  const end = nodes.findIndex((node, place) => place > at && (node.kind === 'separator' || has(node, 'and')));
  return nodes
    .slice(at, end < 0 ? nodes.length : end)
    .some(
      (node, place) =>
        !isUsed(at + place) &&
        ((node.kind === 'time' && !isOfVideo(nodes, at + place)) ||
          node.kind === 'factor' ||
          hasAny(node, ['longer', 'shorter', 'faster', 'slower', 'double', 'half', 'triple'])),
    );
}

/** The photo of `the music after photo 4` only says where, it is not what goes. */
function saysWhere(reader: Reader, at: number): boolean {
  const sides = reader.sentence.verbs === 'before' ? [-1] : reader.sentence.verbs === 'after' ? [1] : [-1, 1];
  return sides.some(side => hasAny(reader.nodes[at + side], ['before', 'after', 'between', 'until']));
}

/** `Photo 4: delete it`: the photo, a mark, the verb and nothing else. */
function readAnnouncedRemoval(reader: Reader): void {
  const { nodes } = reader;
  const [first] = nodes;
  if (first?.kind !== 'target' || reader.isUsed(0)) return;
  if (!first.explicit && !first.refs.every(ref => ref.by === 'place')) return;
  // `photo 3 is blurry, remove it`
  const said = nodes.findIndex((node, at) => at > 0 && node.kind !== 'word');
  const mark = nodes[Math.max(1, said)];
  const begin =
    mark?.kind === 'separator' && (mark.mark === 'colon' || mark.mark === 'comma')
      ? Math.max(1, said) + 1
      : 1;
  // `das erste Foto, nimm das weg`
  const isParted = has(nodes[begin], 'add') && has(nodes[begin + 1], 'off');
  const verb = isParted ? begin + 1 : begin;
  const next = nodes[verb + 1];
  const alone =
    next === undefined || (next.kind === 'separator' && next.mark === 'comma') || has(next, 'and');
  if (!(isParted || has(nodes[verb], 'remove')) || !alone || (next !== undefined && verb === 1)) return;
  // `photo 4, delete photo 5`: the verb has something of its own.
  if (nodes.some((node, at) => at > verb && (node.kind === 'target' || has(node, 'photo')))) return;
  reader.use(0, begin, verb, ...nodes.slice(0, begin).keys());
  reader.wish({ do: 'remove', target: { refs: first.refs, except: false } });
}

/** What may be said beside a photo that somebody does not like and wants gone. */
const besides: readonly Concept[] = [
  'dislike',
  'only',
  'make',
  'photo',
  'and',
  'but',
  'as',
  'add',
  'with',
  'clip',
  'no',
  'from',
];

/** `i dont like photo 3, take it out`: one photo, that it is not liked, and last a verb with nothing of its own. */
function readDisliked(reader: Reader): void {
  const { nodes } = reader;
  const telling = nodes.flatMap((node, at) => (node.kind === 'separator' ? [] : [{ node, at }]));
  const named = telling.filter(({ node }) => node.kind === 'target');
  const removals = telling.filter(({ node }) => hasAny(node, ['remove', 'off']));
  const dislike = telling.find(({ node }) => has(node, 'dislike'));
  const [photo] = named;
  const [verb] = removals;
  if (!photo || !verb || !dislike || named.length > 1 || reader.isUsed(photo.at)) return;
  if (verb.at < photo.at || verb.at < dislike.at) return;
  const others = telling.filter(
    ({ node }) =>
      !(node.kind === 'target' || node.kind === 'word' || hasAny(node, [...besides, 'remove', 'off'])),
  );
  const target = targetAt(nodes, photo.at);
  if (others.length > 0 || target === undefined) return;
  reader.use(...nodes.keys());
  reader.wish({ do: 'remove', target });
}

/** `throw in one unicorn`: a spelled number before an unknown word counts what it names and is no photo. */
function isCounting({ nodes, sentence }: Reader, at: number): boolean {
  const node = nodes[at];
  return (
    node?.kind === 'target' &&
    !node.explicit &&
    node.refs.every(ref => ref.by === 'number') &&
    !/\p{N}/u.test(sentence.raw.slice(node.start, node.end)) &&
    isUnknown(nodes[at + 1])
  );
}

/** `not photo 4 tho, her head gets chopped`: begins with what is refused, and the last message tells whether it only leaves that photo out. */
const isLeftOut = ({ nodes }: Reader, at: number, { action, at: verb }: Governing): boolean =>
  action === 'no' &&
  verb === 0 &&
  at === 1 &&
  onlyMeans(nodes[0], 'no') &&
  [nodes[2], nodes[3]].some(node => node?.kind === 'separator');

/** `remove photo 2`, `2 and 5 out`; asks which photos where none are named. */
export function readRemoval(reader: Reader): void {
  readDisliked(reader);
  readAnnouncedRemoval(reader);
  const timed = reader.nodes.some(node => node.kind === 'time' || hasAny(node, ['longer', 'shorter']));
  for (const at of free(reader)) {
    const action = reader.action(at);
    if (action === undefined) continue;
    const target = targetAt(reader.nodes, at);
    // `no the first one was better`: what is said of it is not understood, and no photo goes for that.
    if (action.action === 'no' && action.at === at - 1 && isUnknown(reader.nodes[at + 1])) continue;
    if (action.action === 'no' && refusesOther(reader.sentence, action.at)) continue;
    if (target === undefined || saysWhere(reader, at) || isCounting(reader, at)) continue;
    // `undo the last one`: what is undone was done, and no photo goes for that.
    if (has(reader.nodes[action.at], 'undo') && !has(reader.nodes[action.at], 'remove')) continue;
    if (action.action === 'leave') {
      // `2. foto 6 saniye kalsın`: it stays for so long.
      if (!timed) reader.use(at, action.at);
    } else if (isLeftOut(reader, at, action)) {
      reader.use(at, action.at);
      const text = reader.sentence.raw.slice(reader.nodes[action.at]?.start, reader.nodes[at]?.end);
      reader.wish({ do: 'instead', target, text, refuses: true, otherwise: 'remove' });
    } else if (action.action === 'remove' || action.action === 'no' || (action.action === 'trim' && !timed)) {
      reader.use(at, action.at, ...reader.find('photo').filter(place => Math.abs(place - at) <= 2));
      // `a la 1 no`: where the last message changed all photos, this one is left as it was.
      const isLeftOut = onlyRefuses(reader.nodes[action.at]) && action.at > at && !target.except;
      reader.wish(
        isLeftOut
          ? {
              do: 'left-out',
              target: { ...target, except: true },
              text: saidFrom(reader, at),
              otherwise: 'remove',
              refuses: true,
            }
          : { do: 'remove', target, ...(reader.sentence.again ? { again: true } : {}) },
      );
    }
  }
  // `remove the photo`, `delete 2 photos`: which ones?
  for (const at of reader.nodes.keys()) {
    const node = reader.nodes[at];
    const vague = node?.kind === 'count' || (has(node, 'photo') && !reader.isUsed(at));
    if (!vague || reader.isUsed(at)) continue;
    const governed = reader.action(at);
    const action = governed?.action;
    // `the photos wobble, switch the zoom off`: behind a mark the verb has something of its own.
    const verb = governed?.at ?? at;
    const apart = reader.nodes
      .slice(Math.min(at, verb), Math.max(at, verb))
      .some(one => one.kind === 'separator');
    if (apart && reader.isUsed(verb)) continue;
    // `keep 2 photos`
    const keeps = node?.kind === 'count' && (action === 'leave' || action === 'only');
    const isDeed = action === 'remove' || action === 'swap' || action === 'move' || action === 'repeat';
    if (!isDeed && !keeps) continue;
    if (reader.wished() && action !== 'remove') continue;
    reader.use(at, reader.action(at)?.at);
    reader.wish({ do: 'which-photos' });
  }
}

/** What is said from a photo on, as far as its breath goes. */
function saidFrom({ nodes, sentence: { raw } }: Reader, at: number): string {
  const last = nodes[breathAt(nodes, at).at(-1) ?? at];
  return raw.slice(nodes[at]?.start, last?.end);
}
