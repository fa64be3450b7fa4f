import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { hasAny } from './node.ts';
import { type Reader, targetAt } from './reader.ts';

/** `put it on 1, 3 and 5`, `do it to number three`: what the last message did, done to these photos and no others. */
export function readPutOn(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [verb, photos, ...others] = nodes;
  const target = targetAt(nodes, 1);
  if (!verb || photos?.kind !== 'target' || target === undefined || others.length > 0) return false;
  if (!hasAny(verb, ['add', 'make', 'auto'])) return false;
  const { raw, vocabulary } = sentence;
  const words = foldText(raw.slice(verb.start, photos.start)).trim().split(' ');
  const pointing = foldedPhrases(vocabulary.spokenOne);
  const leads = foldedPhrases([...vocabulary.outOf, ...vocabulary.timeTo]);
  const isOn = words.some(word => pointing.includes(word)) && leads.includes(words.at(-1) ?? '');
  if (!isOn || target.refs.some(({ by }) => by === 'all')) return false;
  reader.use(0, 1);
  reader.wish({ do: 'instead', target, text: raw.slice(verb.start, photos.end) });
  return true;
}
