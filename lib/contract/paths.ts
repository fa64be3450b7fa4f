/**
 * Every endpoint of the backend (nemo-contract §2-§8), relative to the API's root. `me` stands for the owner of
 * the bearer token; a server also accepts that user's own id in its place. Ids are percent-encoded here.
 */
export const paths = {
  /** POST, header X-Client-Id, no body and no bearer token (§2.1). */
  anonymousToken: '/api/auth/anonymous-token',
  /** POST {@link claimTokenRequest} (§2.3). */
  claimToken: '/api/auth/claim-token',
  /** POST {@link sessionRequest} (§3). */
  session: '/api/tasks/me/with-session/nemo_agent',
  /** DELETE; our studio's own addition (docs/decisions/studio-extras.md). */
  ownSession: (sessionId: string) => `/api/sessions/me/${encodeURIComponent(sessionId)}`,
  /** POST {@link editRequest}, answered by server-sent events (§4). */
  edit: '/run_sse',
  /** POST multipart (field `files`) or {@link uploadByUrlsRequest} (§5). */
  upload: (sessionId: string) => `/api/upload-video/nemo_agent/me/${encodeURIComponent(sessionId)}`,
  /** GET (§6). */
  credits: '/api/credits/balance/simple',
  /** GET (§7). */
  state: (sessionId: string) => `/api/state/nemo_agent/me/${encodeURIComponent(sessionId)}/latest`,
  /** POST {@link renderRequest} (§8.2). */
  render: '/api/render/proxy/lambda',
  /** GET (§8.3). */
  renderPoll: (renderId: string) => `/api/render/proxy/lambda/${encodeURIComponent(renderId)}`,
  /** POST, no body, pending renders only (§8.4). */
  renderCancel: (renderId: string) => `/api/render/proxy/lambda/${encodeURIComponent(renderId)}/cancel`,
  /** GET with bearer token; note the missing `/lambda` (§8.4). */
  renderDownload: (renderId: string) => `/api/render/proxy/${encodeURIComponent(renderId)}/download`,
} as const;
