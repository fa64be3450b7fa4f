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
  const joint = nodes.findLastIndex(isJoint);
  const left = nodes.slice(joint + 1);
  const photo = left.find(node => node.kind === 'target');
  const first = nodes.slice(0, joint).findLastIndex(node => !isJoint(node)) + 1;
  const said = nodes.slice(0, first);
  const mark = nodes[joint];
  const isOfAll = said.some(isDescribing) && said.every(node => node.kind !== 'target' || isAll(node));
  if (mark === undefined || photo === undefined || !isOfAll || !areLeft(left)) return nodes;
  const { start, end } = mark;
  return [...said, { kind: 'concept', concepts: ['except'], mended: false, start, end }, photo];
}
