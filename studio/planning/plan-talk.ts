import type { Step } from './plan.ts';
import type { Scene } from './plan-wish.ts';
import type { Wish } from './reading/wish.ts';

const said = (
  key: Step['notes'][number]['key'],
  values?: Readonly<Record<string, string | number>>,
): Step => ({
  operations: [],
  notes: [values === undefined ? { key } : { key, values }],
});

/** Questions and small talk are answered and change nothing. */
export function planTalk(wish: Wish, { draft, before, assets }: Scene): Step | undefined {
  switch (wish.do) {
    case 'say':
      return said(wish.what);
    case 'export':
      return said(draft === null ? 'no-draft' : 'export');
    case 'unclear':
      // What a new video is for or of is no news to anybody.
      if (wish.introduces && before === null && draft !== null) return { operations: [], notes: [] };
      return said('unclear', { text: shortened(wish.text) });
    case 'impossible':
      return said('impossible', { text: shortened(wish.text) });
    case 'which-text':
      return said('which-text');
    case 'which-photos':
      return said('which-photos');
    case 'leave':
      return said(draft === null ? 'no-draft' : 'already');
    case 'auto':
      return draft === null ? undefined : said('help');
    case 'restart':
      return { operations: [{ op: 'clear' }], notes: [{ key: 'restarted' }] };
    case 'ask':
      if (wish.what === 'help') return said('help');
      if (draft === null && wish.what === 'count' && assets.length > 0)
        return said('ask-sent', { count: sentOf(assets) });
      if (draft === null) return said('no-draft');
      if (wish.what === 'length') return said('ask-length');
      if (wish.what === 'count') return said('ask-count');
      if (wish.what === 'timeline') return said('ask-timeline');
      if (wish.what === 'changes') return said('ask-changes');
      return said(draft.t.some(track => track.tt === 1) ? 'ask-music' : 'ask-no-music');
  }
  return undefined;
}

const sentOf = (assets: Scene['assets']): number => assets.filter(({ kind }) => kind !== 'audio').length;

/** As much of what was not understood as fits an answer, characters. */
const longestEcho = 80;
const shortened = (text: string): string =>
  text.length > longestEcho ? `${[...text.slice(0, longestEcho)].slice(0, -1).join('')}…` : text;
