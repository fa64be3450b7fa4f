import { paths } from '../contract/paths.ts';
import type { CallOptions } from '../core/backend.ts';
import type { Http } from './http.ts';

/** nemo-contract §8.4: renders that have not begun. What the answer says is not documented and not looked at. */
export async function cancelExport(
  http: Http,
  token: string,
  renderId: string,
  options: CallOptions = {},
): Promise<void> {
  await http.ask({
    call: 'cancel-export',
    method: 'POST',
    path: paths.renderCancel(renderId),
    token,
    signal: options.signal,
  });
}
