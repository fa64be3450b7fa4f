import type { Fit, LookName, Mood, TextPosition, TextRole } from '../../timeline/draft.ts';
import type { motionChoices, transitionChoices } from '../../timeline/operation.ts';

/** A photo or clip as people point at it. Numbers are the ones of the chat, places those on the timeline. */
export type Ref =
  | { readonly by: 'number'; readonly n: number }
  /** 1-based; negative counts from the end, 0 is the middle. */
  | { readonly by: 'place'; readonly place: number }
  | { readonly by: 'asset'; readonly asset: string }
  | { readonly by: 'firsts'; readonly count: number }
  | { readonly by: 'lasts'; readonly count: number }
  | { readonly by: 'clip-number'; readonly n: number }
  /** Among the clips alone, else like `place`. */
  | { readonly by: 'clip-place'; readonly place: number }
  /** `every-other`: those with an even place, `odd`: those with an odd one. */
  | { readonly by: 'all' | 'clips' | 'images' | 'every-other' | 'odd' }
  /** So many, and not said which: all of them, where there are no more. */
  | { readonly by: 'some'; readonly count: number }
  /** The clip, where there is one alone. */
  | { readonly by: 'only-clip' }
  /** What the last message was about, the last of it. */
  /** `loose`: said with `on it`, which is the video where no photo was spoken of. */
  | { readonly by: 'spoken'; readonly loose?: true }
  /** The one behind that or before it. */
  | { readonly by: 'next' | 'previous' }
  /** All that the last message was not about. */
  | { readonly by: 'unspoken' }
  /** Everything beyond one photo, without it. */
  | { readonly by: 'beyond'; readonly side: 'before' | 'after'; readonly of: Ref }
  /** The one right before or behind another. */
  | { readonly by: 'beside'; readonly side: 'before' | 'after'; readonly of: Ref };

export interface Target {
  readonly refs: readonly Ref[];
  /** All but these. */
  readonly except: boolean;
}

export interface TextStyle {
  readonly pos?: TextPosition;
  readonly color?: string;
  /** Of the size it has. */
  readonly sizeFactor?: number;
  readonly an?: 'fade' | 'slide' | 'pop' | 'type';
  readonly ms?: number;
  /** Of the time it has. */
  readonly msFactor?: number;
  readonly at?: 'start' | 'end' | 'whole';
  readonly from?: number;
}

export type Question = 'length' | 'count' | 'music' | 'changes' | 'help' | 'timeline';
export type SmallTalk = 'greeting' | 'thanks' | 'praise' | 'bye' | 'off-topic';

/**
 * One thing a person wants, free of any language and not yet held against the timeline: targets may not exist, a
 * factor may lead too far. The planner makes operations of it.
 */
export type Wish =
  | { readonly do: 'cut' }
  | { readonly do: 'auto' }
  | {
      readonly do: 'undo' | 'redo';
      readonly steps: number;
      /** `undo everything`: back to the first cut, and beyond it where nothing has been done since. */
      readonly all?: true;
      /** `bring it back`: what was undone, if something was. */
      readonly either?: true;
    }
  /** What the last message asked for is not to be: its change is undone, an undo redone. */
  | { readonly do: 'take-back' }
  | { readonly do: 'restart' }
  /** Photos that were sent and are not in the video. `undoes`: where they are, the last change is to be undone. */
  | {
      readonly do: 'bring-back';
      readonly target: Target;
      readonly undoes?: true;
      /** Said with a verb for leaving: where they are, they are left out of what was done to all. */
      readonly leaves?: true;
    }
  /** `bring back the photo I deleted`: those that went last. */
  | { readonly do: 'bring-back-gone' }
  | { readonly do: 'add-new'; readonly to?: Destination }
  | {
      readonly do: 'remove';
      readonly target: Target;
      /** Said to put right what the last message did. */
      readonly again?: true;
    }
  | {
      readonly do: 'only';
      readonly target: Target;
      /** Said without a verb: where the last message changed all photos, it is about that change. */
      readonly limits?: true;
      /** `only on the first photo`: it may be a text that is to be there. */
      readonly on?: true;
      /** Between these two, so that no photo goes for it. */
      readonly between?: true;
    }
  /** What the last message did to all photos, done to all but some; `target` are those that keep it. */
  | {
      readonly do: 'left-out';
      readonly target: Target;
      readonly text: string;
      /** What it means where the last message did nothing of the kind. */
      readonly otherwise?: 'remove';
      /** `and not 5`: said with a word for no, and none for taking away. */
      readonly refuses?: true;
    }
  /** `and the music too`: where the last message took something away, this goes as well. */
  | { readonly do: 'goes-too'; readonly thing: Thing; readonly text: string }
  /** What the last message brought, whatever that was. */
  | {
      readonly do: 'remove-it';
      readonly text: string;
      /** `take the one at the start off`: what it brought there. */
      readonly at?: 'start' | 'end';
    }
  /** What the last message did, done to these photos and not to the ones it was done to. */
  | {
      readonly do: 'instead';
      readonly target: Target;
      /** As it was said. */
      readonly text: string;
      /** Names the ones it was done to as well: `not 2 but 3`. */
      readonly refuses?: true;
      /** `and not 5`: refused, and nothing in its stead. */
      readonly forbids?: true;
      /** `لا خلي الخامسة`: said with a verb that keeps as well, where the last message took them away or changed them. */
      readonly spares?: true;
      /** A number and no word for photo: where the last message set a time or a volume, that is what it is. */
      readonly figure?: number;
      /** `not 18th, 21st`: figures as they were said, which a text can have as well. */
      readonly inText?: { readonly not?: string; readonly is: string };
      /** `take 4`: what it is told to have, and no photo to do the same to. */
      readonly takes?: true;
      /** What it means where the last message did nothing of the kind. */
      readonly otherwise?: 'remove';
    }
  /** What the last message was about goes to an end of the video. */
  | {
      readonly do: 'place-it';
      readonly to: 'start' | 'end';
      /** `at the start too`: there as well. */
      readonly also?: true;
      readonly text: string;
    }
  /** The last message made something more or less; this wants more of it, or some of it taken back. */
  | {
      readonly do: 'further';
      readonly less: boolean;
      /** `even less`: where the last message made it less, a step further that way. */
      readonly still?: true;
      /** `the first one even more`: of what the last message made more or less these alone. */
      readonly target?: Target;
      /** `10 more`: how much more of what the last message set. */
      readonly by?: number;
      readonly text: string;
    }
  /** What the last message did, done to these photos as well. */
  | {
      readonly do: 'also';
      readonly target: Target;
      /** `first one 5` after `3 seconds each`: not the same but this, in the unit that was spoken of. */
      readonly figure?: number;
      /** Not the same text but this one, where a caption was written. */
      readonly caption?: string;
      /** `5 not either`: left out as well, where it was given what the last message left others without. */
      readonly neither?: true;
      /** Of the transition between these two. */
      readonly between?: boolean;
      readonly text: string;
    }
  /** The text that the last message wrote becomes this one. */
  | {
      readonly do: 'instead-text';
      readonly text: string;
      /** The text it is said to take the place of. */
      readonly not?: string;
      /** Where the last message wrote none, it is a title. */
      readonly orTitle?: true;
    }
  | {
      readonly do: 'repeat';
      readonly target: Target | undefined;
      readonly times: number;
      readonly to?: 'start' | 'end';
    }
  | {
      readonly do: 'swap';
      readonly a: Ref;
      readonly b: Ref;
      /** Said to put right what the last message did. */
      readonly again?: true;
    }
  | { readonly do: 'move'; readonly target: Target; readonly to: Destination }
  | {
      readonly do: 'order';
      readonly by: 'reverse' | 'shuffle' | 'date' | 'newest' | 'name' | 'sent';
      /** `the other way round`: not said of the order, and two texts can be meant as well. */
      readonly otherWay?: true;
    }
  | { readonly do: 'order-list'; readonly refs: readonly Ref[] }
  | { readonly do: 'each'; readonly ms: number; readonly target: Target | undefined }
  /** All (or some) as long as each other, in the time they take together. */
  | { readonly do: 'even'; readonly target: Target | undefined }
  /** `most`: a shorter video is as wanted. */
  | { readonly do: 'total'; readonly ms: number; readonly most?: true }
  /** A time of which only the number of photos tells whether it is meant for each or for all. */
  | {
      readonly do: 'time';
      readonly ms: number;
      /** `too long, make it 5`: a number without a unit. */
      readonly figure?: true;
      readonly ofVideo: boolean;
      /** So much at most, where it is meant for all. */
      readonly most?: true;
      /** Said to put right what the last message did. */
      readonly again?: true;
      /** A time, and not a word of what it is of. */
      readonly bare?: true;
    }
  | {
      readonly do: 'scale';
      readonly factor: number;
      readonly target: Target | undefined;
      /** A figure was named: what comes of it is not bent to the beat. */
      readonly exact?: true;
      /** `too fast, make it 1.5x`: how fast it is to be, where a pace was spoken of. */
      readonly pace?: number;
      /** Said of what is wrong (`too slow`), and not of what is wanted. */
      readonly complains?: true;
      /** `double that`, and not of what. */
      readonly bare?: true;
      /** `leave it up longer`: said of nothing by name, and a text can be meant as well. */
      readonly lone?: true;
    }
  | { readonly do: 'lengthen'; readonly ms: number; readonly target: Target | undefined }
  | { readonly do: 'canvas'; readonly ratio?: Size; readonly resolution?: 720 | 1080 | 2160 }
  | {
      readonly do: 'fit';
      readonly fit: Fit;
      readonly bg: string | undefined;
      readonly target: Target | undefined;
    }
  | {
      readonly do: 'transition';
      readonly type: (typeof transitionChoices)[number] | undefined;
      /** How long the fades are to be: those that are there stay fades of their kind. */
      readonly keepsFades?: true;
      readonly ms: number | undefined;
      readonly factor: number | undefined;
      readonly target: Target | undefined;
    }
  | {
      readonly do: 'motion';
      readonly type: (typeof motionChoices)[number] | undefined;
      readonly factor: number | undefined;
      readonly target: Target | undefined;
      /** `move it down`: said of nothing by name, and a text can be moved as well. */
      readonly bare?: true;
      /** `bring the zoom back`: photos that do not move get the movement that they had last. */
      readonly returns?: true;
    }
  | {
      readonly do: 'looks';
      readonly looks: readonly LookName[];
      readonly target: Target | undefined;
      /** Said to put right what the last message did. */
      readonly again?: true;
    }
  | {
      readonly do: 'no-looks';
      readonly looks: readonly LookName[] | undefined;
      readonly target: Target | undefined;
    }
  | {
      readonly do: 'fades';
      readonly fi?: number;
      readonly fo?: number;
      /** `and fade it out`: said of nothing by name, and music can fade as well. */
      readonly bare?: true;
    }
  | {
      readonly do: 'music';
      readonly choice: MusicChoice;
      readonly site?: string;
      /** `no, another one`: where the last message chose other music; else nobody knows of what. */
      readonly again?: { readonly text: string };
    }
  | { readonly do: 'no-music' }
  | {
      readonly do: 'music-volume';
      readonly vol?: number;
      readonly factor?: number;
      /** Said in a word that a text can be as well, and of nothing by name. */
      readonly bare?: true;
      /** Where a text would go that is told the same: `lower`. */
      readonly side?: 'top' | 'bottom';
    }
  | { readonly do: 'music-fades'; readonly fi?: number; readonly fo?: number }
  | { readonly do: 'music-from'; readonly ms: number }
  | { readonly do: 'beats'; readonly on: boolean }
  | { readonly do: 'mute-all' }
  | { readonly do: 'unmute-all' }
  | {
      readonly do: 'clip-volume';
      readonly vol?: number;
      readonly factor?: number;
      readonly target: Target | undefined;
    }
  | {
      readonly do: 'speed';
      readonly factor: number;
      readonly target: Target | undefined;
      /** Said of what is wrong (`it drags`), and not of what is wanted. */
      readonly complains?: true;
    }
  | {
      readonly do: 'trim';
      readonly end: 'first' | 'last' | 'cut-first' | 'cut-last';
      readonly ms: number;
      readonly target: Target | undefined;
    }
  | {
      readonly do: 'text';
      readonly role: TextRole | undefined;
      readonly text: string;
      /** The text whose place it takes. */
      readonly instead: string | undefined;
      readonly target: Target | undefined;
      readonly style: TextStyle;
    }
  | { readonly do: 'captions'; readonly texts: readonly { readonly n: number; readonly text: string }[] }
  | {
      readonly do: 'style-text';
      readonly role: TextRole | undefined;
      readonly target: Target | undefined;
      readonly style: TextStyle;
      /** Bigger or smaller, said of nothing by name. */
      readonly bare?: true;
      /** `全部放大`: bigger or smaller, and all of it, whatever that is. */
      readonly ofAll?: true;
    }
  /** A text that was in the video. `undoes`: where there is one, it is to go. */
  | { readonly do: 'former-text'; readonly role: TextRole | undefined; readonly undoes: boolean }
  | {
      readonly do: 'swap-texts';
      readonly role: TextRole | undefined;
      /** The photos whose captions are meant. */
      readonly of?: readonly [Ref, Ref];
      /** `swap them`: the last message tells what. */
      readonly lone?: true;
      readonly text: string;
    }
  | { readonly do: 'no-text'; readonly role: TextRole | undefined; readonly target: Target | undefined }
  | { readonly do: 'which-text'; readonly role: TextRole | undefined }
  | { readonly do: 'which-photos' }
  | { readonly do: 'export' }
  | { readonly do: 'ask'; readonly what: Question }
  | { readonly do: 'say'; readonly what: SmallTalk }
  /** Something is to stay as it is, and nothing else was said. */
  | { readonly do: 'leave' }
  /** A wish that was understood and that the editor has no way to carry out: a voice-over, a sticker. */
  | { readonly do: 'impossible'; readonly text: string }
  | {
      readonly do: 'unclear';
      readonly text: string;
      /** It says what the photos or the video are of, which is no news where a video is made of them. */
      readonly introduces?: true;
      /** It names something to be used, as the song behind a link. */
      readonly names?: true;
    };

/** What a video has beside its photos and clips. */
export type Thing = 'music' | 'transitions' | 'motion' | 'looks' | 'texts' | TextRole;

/** One kind of wish by what is to be done. */
export type WishOf<Do extends Wish['do']> = Extract<Wish, { readonly do: Do }>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Destination =
  | { readonly where: 'start' | 'end' }
  | { readonly where: 'before' | 'after'; readonly ref: Ref }
  /** 1-based; negative counts from the end, 0 is the middle. */
  | { readonly where: 'place'; readonly place: number }
  /** Where the photo is that was spoken of, or was before it went. */
  | { readonly where: 'its-place' }
  /** So many places later; negative: earlier. */
  | { readonly where: 'by'; readonly steps: number };

export type MusicChoice =
  | {
      readonly kind: 'mood';
      readonly mood: Mood;
      /** Named as well: of `jazz instead of lofi` the one that does not play yet is meant. */
      readonly or?: Mood;
      /** `livelier`, `another lively one`, `less lively`: what is meant where that mood plays already, or is too much. */
      readonly how?: 'more' | 'another' | 'less';
    }
  /** `swap my track for jazz`: the mood, where the own song plays already. */
  | { readonly kind: 'own'; readonly or?: Mood }
  /** What played before, or none where nothing did. `undoes`: it is the music there is that is to go. */
  | { readonly kind: 'former'; readonly undoes?: boolean }
  | { readonly kind: 'any' | 'different' | 'link' };
