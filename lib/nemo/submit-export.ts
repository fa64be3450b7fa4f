import { paths } from '../contract/paths.ts';
import type { CallOptions, ExportRequest, SubmittedExport } from '../core/backend.ts';
import type { Http } from './http.ts';
import { readRender } from './read-render.ts';

/** Asked for unless the caller says otherwise; the backend's own defaults (nemo-contract §8.2). */
const defaultOutput = { format: 'mp4', quality: 'high' };

/** nemo-contract §8.2. The draft is put into the body as the text it is: nothing of it is parsed or rebuilt. */
export async function submitExport(
  http: Http,
  token: string,
  request: ExportRequest,
  options: CallOptions = {},
): Promise<SubmittedExport> {
  const { renderId, sessionId, draft, output } = request;
  const body = [
    `"id":${JSON.stringify(renderId)}`,
    `"sessionId":${JSON.stringify(sessionId)}`,
    `"draft":${draft}`,
    `"output":${JSON.stringify({ ...defaultOutput, ...output })}`,
  ];
  const answer = await http.ask({
    call: 'submit-export',
    method: 'POST',
    path: paths.render,
    token,
    body: `{${body.join(',')}}`,
    signal: options.signal,
  });
  const render = readRender('submit-export', answer);
  return { renderId: render.id ?? renderId, progress: render.progress };
}
