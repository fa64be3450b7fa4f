import type {
  TextAnimation,
  TextPosition,
  TextRole,
  TextSegment,
} from '../../../../studio/timeline/draft.ts';

export interface TextWish {
  readonly text: string;
  readonly role?: TextRole;
  readonly pos?: TextPosition;
  readonly color?: string;
  readonly size?: number;
  readonly an?: TextAnimation;
  readonly d?: number;
}

export const textSegment = (wish: TextWish): TextSegment => ({
  id: 'c1',
  s: 0,
  d: wish.d ?? 3000,
  m: { text: wish.text, role: wish.role ?? 'title', at: 'whole' },
  pos: wish.pos ?? 'center',
  color: wish.color ?? '#ffffff',
  size: wish.size ?? 1,
  an: wish.an ?? 'fade',
});
