const space = /[ \t\r\n]*/y;
const stringToken = /"(?:\\.|[^"\\])*"/y;
const scalarToken = /[^\s,\]}]+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const skipSpace = (text: string, at: number): number => at + matchAt(space, text, at).length;

/** Where the value that starts at `at` ends. `text` must be valid JSON. */
function endOfValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return at + matchAt(stringToken, text, at).length;
  if (first !== '{' && first !== '[') return at + matchAt(scalarToken, text, at).length;
  let depth = 0;
  for (let position = at; position < text.length; position++) {
    const character = text[position];
    if (character === '"') position += matchAt(stringToken, text, position).length - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return position + 1;
    }
  }
  return text.length;
}

/** Start of the value under `key` in the object that starts at `at`; the last one wins, as in JSON.parse. */
function valueUnder(text: string, at: number, key: string): number | undefined {
  if (text[at] !== '{') return undefined;
  let found: number | undefined;
  let position = skipSpace(text, at + 1);
  while (text[position] === '"') {
    const name = matchAt(stringToken, text, position);
    const value = skipSpace(text, skipSpace(text, position + name.length) + 1);
    if (JSON.parse(name) === key) found = value;
    position = skipSpace(text, endOfValue(text, value));
    if (text[position] !== ',') break;
    position = skipSpace(text, position + 1);
  }
  return found;
}

/**
 * The text of the value at `path` exactly as it stands in `json`: key order, number forms and white space included.
 * Undefined when there is no such value. `json` must be valid JSON: parse it first.
 */
export function jsonSlice(json: string, path: readonly string[]): string | undefined {
  let at = skipSpace(json, 0);
  for (const key of path) {
    const next = valueUnder(json, at, key);
    if (next === undefined) return undefined;
    at = next;
  }
  return json.slice(at, endOfValue(json, at));
}
