import type { RenderErrorKind } from '../render/render-error.ts';
import type { RenderRequest, RenderResult } from '../render/render-request.ts';

/** What goes to a render process: one render at a time, and the wish to end it. */
export type ToRenderer =
  | { readonly type: 'render'; readonly request: Omit<RenderRequest, 'onProgress' | 'signal'> }
  | { readonly type: 'abort' };

/** What comes back. Both ends are ours and of one version, so the messages are not checked again. */
export type FromRenderer =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly result: RenderResult }
  /** `kind`: of a RenderError; absent when it was another error. */
  | { readonly type: 'failed'; readonly kind: RenderErrorKind | undefined; readonly message: string };
