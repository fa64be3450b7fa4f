import type { TextRole } from '../timeline/draft.ts';
import type { Note } from './note.ts';
import type { Wish } from './reading/wish.ts';

/** The kind of text that an answer has asked for: the next message may be nothing but that text. */
export function askedText(wishes: readonly Wish[], notes: readonly Note[]): TextRole | undefined {
  if (!notes.some(({ key }) => key === 'which-text')) return undefined;
  const role = wishes.flatMap(wish => ('role' in wish ? [wish.role] : [])).find(found => found !== undefined);
  return role ?? 'title';
}

/**
 * `Our Summer` after `add a title`: a message in which nothing was understood, and something was said, is the text that
 * was asked for. Whatever means something to the editor stays what it is.
 */
export function withAskedText(
  wishes: readonly Wish[],
  message: string,
  asked: TextRole | undefined,
): readonly Wish[] {
  const text = message.trim();
  const isPlain =
    (wishes.some(wish => wish.do === 'unclear') || isNamed(text)) &&
    wishes.every(
      wish =>
        wish.do === 'unclear' ||
        wish.do === 'say' ||
        // `Happy Birthday Leo`
        (wish.do === 'music' && wish.choice.kind === 'mood'),
    );
  if (asked === undefined || !isPlain || text.length > longestText || text.includes('?')) return wishes;
  return [{ do: 'text', role: asked, text, instead: undefined, target: undefined, style: {} }];
}

/** Three words and a capital: `Happy Birthday Leo`. */
const isNamed = (text: string): boolean => /^\p{Lu}\S*\s+\S+\s+\S/u.test(text);

/** Nobody answers with a longer one, characters. */
const longestText = 80;
