import { directionOf } from './arguments.ts';
import { hasAny } from './node.ts';
import { refsAt } from './photo-places.ts';
import type { Reader } from './reader.ts';
import { transitionType } from './transition-type.ts';

/** `zoom between 1 and 2, dissolve between 4 and 5`: each transition with a pair of photos of its own. */
export function readEachTransition(reader: Reader): boolean {
  const { nodes } = reader;
  const kinds = reader.findPrefixed('transition-');
  const pairs = kinds.map(at => reader.args(at).find(arg => refsAt(nodes[arg]).length === 2));
  if (kinds.length < 2 || pairs.includes(undefined) || new Set(pairs).size < kinds.length) return false;
  if (kinds.some(at => ['no', 'remove', 'leave'].includes(reader.action(at)?.action ?? ''))) return false;
  const words = reader.find('transition', 'between', 'add', 'make', 'change');
  for (const at of kinds) {
    const sides = reader.args(at).filter(arg => hasAny(nodes[arg], ['left', 'right', 'up', 'down']));
    reader.wish({
      do: 'transition',
      type: transitionType(nodes[at], directionOf(nodes, [at, ...sides])),
      ms: reader.takeTime(at),
      factor: undefined,
      target: reader.target(at),
    });
    reader.use(at, ...sides);
  }
  reader.use(...words);
  return true;
}

/** `a fade to black after each pic`: what comes after each is a transition, and no end of the video. */
export function readFadeOfEach(reader: Reader): boolean {
  const [fade] = reader.find('fade-out', 'fade-in', 'fade');
  const [each] = reader.find('each');
  const [relation] = reader.find('after', 'before', 'between');
  if (fade === undefined || each === undefined || relation === undefined) return false;
  if (Math.abs(relation - each) > 1 || reader.find('music', 'song', 'title', 'text').length > 0) return false;
  const isPlain = hasAny(reader.nodes[fade], ['fade']) && reader.find('color-black').length === 0;
  reader.use(fade, each, relation, ...reader.find('color-black', 'photo', 'add', 'make'));
  reader.wish({
    do: 'transition',
    type: isPlain ? 'crossfade' : 'fadeblack',
    ms: reader.takeTime(fade),
    factor: undefined,
    target: undefined,
  });
  return true;
}
