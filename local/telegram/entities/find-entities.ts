import { byPosition, type Entity, type EntityKind, type FormattedText } from './entity.ts';

/** What Telegram finds in any text by itself. Earlier rows win where two overlap. */
const patterns: readonly (readonly [EntityKind, RegExp])[] = [
  ['url', /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>"']*[\p{L}\p{N}/#=&_-]/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])/giu],
  ['mention', /(?<![\w@])@[a-z]\w{3,31}(?!\w)/giu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[^\s]*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu],
  ['cashtag', /(?<![\w$])\$[A-Z]{1,8}(?!\w)/gu],
];

/** Inside these nothing is looked for. */
const opaque: ReadonlySet<EntityKind> = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji']);

/** The text with links, commands, mentions and tags marked besides the entities it has. */
export function findEntities({ text, entities }: FormattedText): FormattedText {
  const taken: Entity[] = entities.filter(entity => opaque.has(entity.type));
  const found: Entity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity: Entity = { type, offset: match.index, length: match[0].length };
      if ([...taken, ...found].some(other => overlap(entity, other))) continue;
      found.push(entity);
    }
  }
  return { text, entities: [...entities, ...found].sort(byPosition) };
}

function overlap(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
