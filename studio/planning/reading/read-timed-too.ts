import { hasAny } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { saysAlso } from './says-also.ts';

/** `the first one 5 seconds and the last one too`: the same time for what is named with a word for also. */
export function readTimedToo(reader: Reader): void {
  const { nodes, sentence } = reader;
  const [timed, ...others] = reader
    .wishes()
    .flatMap(wish => ((wish.do === 'each' || wish.do === 'scale') && wish.target ? [wish] : []));
  if (timed === undefined || others.length > 0) return;
  nodes.forEach((node, at) => {
    const target = targetAt(nodes, at);
    const isJoined = hasAny(nodes[at - 1], ['and']) && !reader.isUsed(at);
    if (!isJoined || target === undefined || !saysAlso(node, sentence.raw, sentence.vocabulary)) return;
    reader.use(at);
    reader.wish({ ...timed, target });
  });
}
