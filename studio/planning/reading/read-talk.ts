import type { Concept } from '../vocabulary/concept.ts';
import { factorOf } from './arguments.ts';
import { breathAt } from './breath.ts';
import { has, hasAny, isUnknown } from './node.ts';
import type { Reader } from './reader.ts';
import { isThing } from './things.ts';
import type { Question, SmallTalk } from './wish.ts';

const questions: readonly (readonly [Concept, Question])[] = [
  ['ask-changes', 'changes'],
  ['ask-length', 'length'],
  ['ask-count', 'count'],
  ['ask-music', 'music'],
  ['ask-timeline', 'timeline'],
  ['ask-help', 'help'],
];
const smallTalk: readonly (readonly [Concept, SmallTalk])[] = [
  ['off-topic', 'off-topic'],
  ['greeting', 'greeting'],
  ['thanks', 'thanks'],
  ['bye', 'bye'],
  ['praise', 'praise'],
];
/** `undo the music` takes the music away, `undo` alone the last message. */
const undoable: readonly Concept[] = [
  'music',
  'title',
  'caption',
  'text',
  'watermark',
  'look',
  'transition',
  'motion',
  'beat',
  'sound',
  'border',
  'credit',
  'effects',
  'color',
];

/** Questions: they change nothing, so a sentence that asks is not read any further. */
export function readQuestions(reader: Reader): boolean {
  for (const [concept, what] of questions) {
    const found = reader.find(concept);
    if (found.length === 0) continue;
    // `切り替えの長さは1秒で`: who says how long asks nothing.
    if (what === 'length' && reader.nodes.some(isTransitionTime)) continue;
    // `how long is it and which song is that?`
    const others = questions.slice(questions.findIndex(([, one]) => one === what) + 1);
    const also =
      what === 'help' || what === 'changes' ? [] : others.filter(([one]) => reader.find(one).length > 0);
    reader.use(...reader.nodes.keys());
    reader.wish({ do: 'ask', what });
    for (const [, one] of also) if (one !== 'help') reader.wish({ do: 'ask', what: one });
    return true;
  }
  return false;
}

const limits: readonly Concept[] = ['except', 'only', 'before', 'after', 'between', 'until'];

/** Undo, redo, start over. */
export function readHistory(reader: Reader): void {
  const restart = reader.find('restart');
  // `remove everything but photo 1`, `delete everything after the title` begin like starting over and are not.
  const names =
    reader.nodes.some(node => node.kind === 'target') ||
    // `start over, just a square video`: what only limits comes behind the mark.
    restart.some(at => breathAt(reader.nodes, at).some(place => hasAny(reader.nodes[place], limits))) ||
    // `delete everything but the title`
    restart.some(at => has(reader.nodes[at + 1], 'but') && isThing(reader.nodes[at + 2])) ||
    // `转场全删了`: all of them, and not the video.
    restart.some(at => has(reader.nodes[at], 'remove') && hasAny(reader.nodes[at - 1], undoable)) ||
    // `musiknya mulai dari awal`: a thing that begins there, and nothing goes for it.
    restart.some(at =>
      breathOf(reader.nodes, at).some(
        node => hasAny(node, [...undoable, 'clip', 'song']) || isLook(node) || isMovement(node),
      ),
    );
  if (restart.length > 0 && !names) {
    reader.use(...restart, ...reader.find('all', 'video'));
    reader.wish({ do: 'restart' });
  }
  for (const way of ['undo', 'redo'] as const) {
    const [at] = reader.find(way);
    if (at === undefined) continue;
    const named = reader.nodes.some(
      (node, i) => i > at - 3 && i < at + 4 && (hasAny(node, undoable) || isLook(node) || isMovement(node)),
    );
    if (way === 'undo' && named) continue;
    // `back to the original order`: that order, whatever the last change was.
    if (way === 'undo' && reader.find('as-sent').some(place => isSameBreath(reader, at, place))) {
      reader.use(at);
      continue;
    }
    // `caption of the last one: Retour`: what is announced is said, and not to be done.
    const before = reader.nodes[at - 1];
    if (before?.kind === 'separator' && before.mark === 'colon' && at > 1) continue;
    // `redo what I have just undone`
    if (
      way === 'undo' &&
      reader.find('redo').some(place => place !== at && isSameBreath(reader, at, place))
    ) {
      reader.use(...reader.find('undo').filter(place => !has(reader.nodes[place], 'redo')));
      continue;
    }
    const steps = [...reader.args(at), at].flatMap(arg => {
      const node = reader.nodes[arg];
      return node?.kind === 'number' ? [node.value] : (factorOf(node) ?? []);
    });
    const lasts = reader.nodes[at + 1];
    const count = lasts?.kind === 'target' && lasts.refs[0]?.by === 'lasts' ? lasts.refs[0].count : undefined;
    const number = lasts?.kind === 'target' && lasts.refs[0]?.by === 'number' ? lasts.refs[0].n : undefined;
    reader.use(at, ...reader.args(at), ...reader.find('undo', 'redo', 'change', 'all', 'times', 'make'));
    if (lasts?.kind === 'target') reader.use(at + 1);
    const twice = reader.find('repeat').some(place => Math.abs(place - at) <= 3) ? 2 : undefined;
    if (twice !== undefined) reader.use(...reader.find('repeat'));
    const wanted = twice ?? count ?? number ?? steps[0] ?? 1;
    const either = has(reader.nodes[at], 'undo') && has(reader.nodes[at], 'redo');
    const wish = { do: way, steps: Math.min(100, Math.max(1, Math.round(wanted))) };
    const all = has(reader.nodes[at], 'all');
    reader.wish({ ...wish, ...(either ? { either } : {}), ...(all ? { all } : {}) });
  }
}

/** What is said with it before anybody takes a breath. */
function breathOf(nodes: Reader['nodes'], at: number): Reader['nodes'] {
  const isEnd = (node: Reader['nodes'][number]): boolean =>
    node.kind === 'separator' || hasAny(node, ['and', 'then', 'but', 'with']);
  const end = nodes.findIndex((node, place) => place > at && isEnd(node));
  const from = nodes.slice(0, at).findLastIndex(isEnd) + 1;
  return nodes.slice(from, end < 0 ? nodes.length : end);
}

/** A transition that is given a time. */
const isTransitionTime = (node: Reader['nodes'][number], at: number, nodes: Reader['nodes']): boolean =>
  node.kind === 'time' && nodes.slice(0, at).some(one => has(one, 'transition'));

const isSameBreath = ({ nodes }: Reader, a: number, b: number): boolean =>
  !nodes
    .slice(Math.min(a, b), Math.max(a, b))
    .some(node => node.kind === 'separator' || hasAny(node, ['and', 'then', 'but']));

const isLook = (node: Reader['nodes'][number]): boolean =>
  node.kind === 'concept' && node.concepts.some(name => name.startsWith('look-') || name.startsWith('fit-'));

/** A kind of movement or transition. */
const isMovement = (node: Reader['nodes'][number]): boolean =>
  node.kind === 'concept' && node.concepts.some(name => /^(?:motion|transition)-/u.test(name));

/** So many unknown words say more than praise does. */
const mostStrange = 2;

/** Greetings, thanks and the like, when nothing else was said. */
export function readSmallTalk(reader: Reader): void {
  for (const [concept, what] of smallTalk) {
    const found = reader.find(concept);
    if (found.length === 0) continue;
    // `play Ed Sheeran Perfect`: what was not understood is no praise.
    if (what === 'praise' && reader.nodes.filter(node => isUnknown(node)).length >= mostStrange) continue;
    reader.use(...found);
    reader.wish({ do: 'say', what });
    if (what === 'off-topic') reader.use(...reader.nodes.keys());
    return;
  }
}
