/** Something the answer has to say besides what changed; `key` is an entry of the answer tables. */
export interface Note {
  readonly key: NoteKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type NoteKey =
  | 'undone'
  | 'redone'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'restarted'
  | 'no-photos'
  | 'no-draft'
  | 'no-such-photo'
  | 'not-in-video'
  | 'would-be-empty'
  | 'no-new-photos'
  | 'total-not-possible'
  | 'no-song'
  | 'link'
  | 'no-music'
  | 'no-text'
  | 'no-dates'
  | 'no-clips'
  | 'no-look'
  | 'which-text'
  | 'which-photos'
  | 'unclear'
  | 'already'
  | 'help'
  | 'greeting'
  | 'thanks'
  | 'praise'
  | 'bye'
  | 'off-topic'
  | 'export'
  | 'ask-length'
  | 'ask-count'
  | 'ask-music'
  | 'ask-no-music'
  | 'ask-timeline'
  | 'ask-changes'
  | 'no-changes';
