import type { RenderErrorKind } from '../render/render-error.ts';
import type { RenderRequest, RenderResult } from '../render/render-request.ts';
import type { ClipFacts } from '../storage/inspect-media.ts';

/** What a render process can be asked, one thing at a time. */
export type RendererTask =
  | { readonly type: 'render'; readonly request: Omit<RenderRequest, 'onProgress' | 'signal'> }
  | { readonly type: 'probe'; readonly path: string };

/** What goes to a render process: a task, or the wish to end it. */
export type ToRenderer = RendererTask | { readonly type: 'abort' };

/** How a task can end well. */
export type RendererReply =
  | { readonly type: 'rendered'; readonly result: RenderResult }
  | { readonly type: 'probed'; readonly facts: ClipFacts };

/** What comes back. Both ends are ours and of one version, so the messages are not checked again. */
export type FromRenderer =
  | { readonly type: 'progress'; readonly fraction: number }
  | RendererReply
  /** `kind`: of a RenderError; absent when it was another error. */
  | { readonly type: 'failed'; readonly kind: RenderErrorKind | undefined; readonly message: string };
