import type { RenderRequest, RenderResult } from '../render/render-request.ts';

/** The renderer as the queue sees it. Rejects when it fails or when the request's signal is aborted. */
export type Render = (request: RenderRequest) => Promise<RenderResult>;
