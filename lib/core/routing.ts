import { coverings } from './coverings.ts';
import { type ExportOptions, exportOptions } from './export-options.ts';
import { normalizeMessage } from './normalize-message.ts';
import { routingWords } from './routing-words.ts';

/**
 * What a message asks for (nemo-contract §12).
 * - `edit` goes to the backend as it is; also everything that is not surely something else
 * - `edit-then-export` "add BGM then export": the edit alone goes to the backend, then its result is rendered; of
 *   "make it vertical, 720p" all goes there, and 720p is rendered
 * - `export`, `credits`, `length`, `status`, `upload`, `help`, `cancel` never reach the backend's agent
 * - `new-project` start over · `greeting`, `thanks` deserve an answer, not a paid edit · `nothing` no words in it
 */
export type Route =
  | { readonly kind: 'edit'; readonly text: string }
  | { readonly kind: 'edit-then-export'; readonly text: string; readonly options: ExportOptions }
  | { readonly kind: 'export'; readonly options: ExportOptions }
  | {
      readonly kind:
        | 'credits'
        | 'length'
        | 'status'
        | 'upload'
        | 'help'
        | 'cancel'
        | 'new-project'
        | 'greeting'
        | 'thanks'
        | 'nothing';
    };

/** A longer message is an edit, or ends with a clause that asks for the export. Characters. */
const longestRequest = 100;

/**
 * Decides by the whole message: a request is recognised only if every word of it belongs to that request's vocabulary
 * in one language. "status bar overlay" has words that no status request has, so it is an edit.
 */
export function routeMessage(text: string): Route {
  const words = normalizeMessage(text);
  if (words === '') return { kind: 'nothing' };
  return wholeRequest(words) ?? twoRequests(text) ?? { kind: 'edit', text: text.trim() };
}

/** `720p`, `in 4k please`: how a video is to be, and no word of exporting it. */
const bareOption = { kind: 'export', needs: ['option'], allows: ['video', 'polite'] } as const;

/** What a message can be about, and which other words may stand beside. The first that fits counts. */
const requests = [
  { kind: 'length', needs: ['length'], allows: ['video', 'polite'] },
  { kind: 'status', needs: ['status'], allows: ['ask', 'video', 'export', 'polite'] },
  { kind: 'cancel', needs: ['cancel'], allows: ['polite', 'video', 'export'] },
  { kind: 'credits', needs: ['credits'], allows: ['ask', 'polite'] },
  { kind: 'help', needs: ['help'], allows: ['polite'] },
  { kind: 'upload', needs: ['upload'], allows: ['polite', 'ask'] },
  { kind: 'new-project', needs: ['fresh'], allows: ['polite'] },
  { kind: 'export', needs: ['export'], allows: ['give', 'video', 'option', 'polite'] },
  { kind: 'export', needs: ['give', 'video'], allows: ['option', 'polite'] },
  { kind: 'export', needs: ['give', 'option'], allows: ['video', 'polite'] },
  bareOption,
  { kind: 'thanks', needs: ['thanks'], allows: ['polite', 'hello'] },
  { kind: 'greeting', needs: ['hello'], allows: ['polite'] },
] as const;

/** The request that all of the words, already normalised, make up. */
function wholeRequest(words: string): Route | undefined {
  if (words.length > longestRequest) return undefined;
  for (const language of routingWords) {
    const covered = coverings(words, language);
    const request = requests.find(one => covered.some(tags => isAbout(one, tags)));
    if (request === undefined) continue;
    const { kind } = request;
    return kind === 'export' ? { kind, options: exportOptions(words) } : { kind };
  }
  return undefined;
}

const isAbout = (
  { needs, allows }: { readonly needs: readonly string[]; readonly allows: readonly string[] },
  tags: ReadonlySet<string>,
): boolean =>
  needs.every(need => tags.has(need)) && [...tags].every(tag => needs.includes(tag) || allows.includes(tag));

/** The size of a video is the editor's matter as well: its next version is to have it, too. */
const namesSize = (clause: string): boolean => {
  const words = normalizeMessage(clause);
  if (words.length > longestRequest || exportOptions(words).resolution === undefined) return false;
  return routingWords.some(language => coverings(words, language).some(tags => isAbout(bareOption, tags)));
};

/** An edit and an export in one message, in either order: the edit comes first, as the export would lack it. */
function twoRequests(text: string): Route | undefined {
  for (const { start, end } of breaks(text)) {
    const head = text.slice(0, start).trim();
    const tail = text.slice(end).trim();
    const asked = exportIn(tail);
    if (asked !== undefined) {
      // "Hi! Export please": what stands before is no edit.
      return isEdit(head)
        ? { kind: 'edit-then-export', text: namesSize(tail) ? text.trim() : head, options: asked }
        : { kind: 'export', options: asked };
    }
    const askedFirst = exportIn(head);
    if (askedFirst !== undefined && isEdit(tail)) {
      const edit = namesSize(head) ? text.trim() : tail;
      return { kind: 'edit-then-export', text: edit, options: askedFirst };
    }
  }
  return undefined;
}

/** Not even worth a closer look: punctuation and accents aside, it is too long for a request. Characters. */
const tooLong = 2 * longestRequest;

function exportIn(clause: string): ExportOptions | undefined {
  if (clause.length > tooLong) return undefined;
  const route = wholeRequest(normalizeMessage(clause));
  return route?.kind === 'export' ? route.options : undefined;
}

function isEdit(clause: string): boolean {
  if (clause.length > tooLong) return true;
  const words = normalizeMessage(clause);
  return words !== '' && wholeRequest(words) === undefined;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const marks = '[,;.!?\\n，。；！、؛،]';
const connectorsWhere = (isSpaced: boolean): string =>
  routingWords
    .filter(({ spaced }) => spaced === isSpaced)
    .flatMap(({ connectors }) => connectors.split('|').map(escapeRegExp))
    .join('|');
/**
 * Every language's connecting words; those of spaced languages as whole words only. What a letter is stands here once:
 * with each word anew, the pattern takes half a second to compile.
 */
const connectors = [
  `(?<![\\p{L}\\p{M}])(?:${connectorsWhere(true)})(?![\\p{L}\\p{M}])`,
  connectorsWhere(false),
].join('|');

/** A mark, a connecting word or both; in Japanese also the place after a verb's connecting form. */
const breakPattern = new RegExp(`${marks}+\\s*(?:${connectors})?|${connectors}|(?<=して)`, 'giu');

/** Where a message may be cut in two, leftmost first; never inside quotes, which hold titles. */
function breaks(text: string): readonly { readonly start: number; readonly end: number }[] {
  const quotes = [
    ...text.matchAll(/"[^"]*"|“[^”]*”|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\p{L})'[^']*'(?!\p{L})/gu),
  ];
  const quoted = (at: number) => quotes.some(quote => at > quote.index && at < quote.index + quote[0].length);
  return [...text.matchAll(breakPattern)]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !quoted(start));
}
