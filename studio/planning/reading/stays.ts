import type { Concept } from '../vocabulary/concept.ts';
import { isDescribing } from './clause-ends.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';

const idle: readonly Concept[] = ['leave', 'only', 'make', 'add', 'as', 'photo', 'change', 'move'];

const isJoint = (node: Node | undefined): boolean =>
  hasAny(node, ['and', 'but']) || (node?.kind === 'separator' && node.mark === 'comma');

const isAll = (node: Node): boolean => node.kind === 'target' && node.refs.every(({ by }) => by === 'all');

/** `only photo 1 stays as it is`: photos, that they stay, and nothing else. */
export function areLeft(nodes: readonly Node[]): boolean {
  // `nur 1 und 3 bleiben` keeps these and no others.
  const isLimited = nodes.some(node => has(node, 'only'));
  const named = nodes.filter(node => node.kind === 'target');
  return (
    named.length === 1 &&
    !named.some(isAll) &&
    nodes.some(node => has(node, 'leave') && (has(node, 'as') || !isLimited)) &&
    // The verb of `leave the first one alone` is in no list.
    nodes.filter(isUnknown).length <= 1 &&
    nodes.every(
      node => node.kind === 'target' || node.kind === 'word' || (hasAny(node, idle) && !has(node, 'no')),
    )
  );
}

/** `everything warmer, only photo 1 should stay as it is`: what stays is left out of what was said of all before it. */
export function withStays(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(node => has(node, 'leave'))) return nodes;
  for (let joint = nodes.length - 1; joint > 0; joint -= 1) {
    const mark = nodes[joint];
    if (mark === undefined || !isJoint(mark)) continue;
    const end = nodes.findIndex((node, at) => at > joint && (isJoint(node) || node.kind === 'separator'));
    const left = nodes.slice(joint + 1, end < 0 ? nodes.length : end);
    const photo = left.find(node => node.kind === 'target');
    if (photo === undefined || !areLeft(left)) continue;
    const first = nodes.slice(0, joint).findLastIndex(node => !isJoint(node)) + 1;
    const said = nodes.slice(0, first);
    const own = said.slice(said.findLastIndex(node => isJoint(node)) + 1);
    const isOfAll = [said, own].some(
      part => part.some(isDescribing) && part.every(node => node.kind !== 'target' || isAll(node)),
    );
    if (!isOfAll) continue;
    const { start, end: to } = mark;
    const except: Node = { kind: 'concept', concepts: ['except'], mended: false, start, end: to };
    return [...said, except, photo, ...(end < 0 ? [] : nodes.slice(end))];
  }
  return nodes;
}
