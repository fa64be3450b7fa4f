import { actionOf, type Governing } from './action.ts';
import { saysAlso } from './says-also.ts';
import type { Sentence } from './sentence.ts';
import { isJoint } from './things.ts';

/** `2枚目を消して、3枚目も`: photos with a word for also behind the verb, and nothing else. */
export function shared({ nodes, raw, vocabulary }: Sentence, head: number): Governing | undefined {
  const [photo, next] = [nodes[head], nodes[head + 1]];
  const ends =
    next === undefined || next.kind === 'separator' || (isJoint(next) && nodes[head + 2] === undefined);
  const action = actionOf(nodes[head - 2]);
  return photo?.kind === 'target' &&
    ends &&
    isJoint(nodes[head - 1]) &&
    action &&
    saysAlso(photo, raw, vocabulary)
    ? { action, at: head - 2 }
    : undefined;
}
