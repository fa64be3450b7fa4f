/**
 * What a word of a message can stand for:
 * - `export` asks for the video by itself; `give` does so together with `video`
 * - `length` asks how long the video is; `credits`, `status`, `help`, `cancel`, `upload`, `fresh` (start over), `hello`, `thanks` name a request
 * - `ask` how many, show, is it, left …: goes with credits and status · `polite` says nothing at all
 */
export type WordTag =
  | 'export'
  | 'give'
  | 'video'
  | 'length'
  | 'credits'
  | 'status'
  | 'help'
  | 'cancel'
  | 'upload'
  | 'fresh'
  | 'hello'
  | 'thanks'
  | 'ask'
  | 'polite';

export interface LanguageWords {
  /** False where words are written without spaces, or with particles attached: then any split will do. */
  readonly spaced: boolean;
  /** Words and phrases, separated by `|`. Case, accents and punctuation do not matter. */
  readonly words: Readonly<Partial<Record<WordTag, string>>>;
  /** Between two requests in one message, separated by `|`; longest first where one begins another. */
  readonly connectors: string;
}
