import type { Message } from '../telegram/store/message.ts';

/** What the conversation shows one below the other. */
export type ConversationItem =
  | { readonly kind: 'day'; readonly key: string /** Unix seconds. */; readonly date: number }
  | {
      readonly kind: 'bubble';
      readonly key: string;
      /** One message, or the members of an album. */
      readonly messages: readonly Message[];
      /** Whether the bubble above, below is of the same sender and near in time. */
      readonly joinsAbove: boolean;
      readonly joinsBelow: boolean;
    };

/** Bubbles of one sender within this belong together. Seconds. */
const TOGETHER = 300;

/** Albums gathered, days separated, bubbles of one sender joined. `messages` ascend; `dayOf` names a message's day. */
export function groupMessages(
  messages: readonly Message[],
  dayOf: (date: number) => string,
): readonly ConversationItem[] {
  const groups: Message[][] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    const album = last?.[0]?.media_group_id;
    if (last && album !== undefined && album === message.media_group_id) last.push(message);
    else groups.push([message]);
  }

  const items: ConversationItem[] = [];
  let day = '';
  for (const [index, group] of groups.entries()) {
    const [first] = group;
    if (!first) continue;
    const today = dayOf(first.date);
    if (today !== day) items.push({ kind: 'day', key: `day-${today}`, date: first.date });
    const above = today === day ? groups[index - 1] : undefined;
    const below = groups[index + 1];
    day = today;
    items.push({
      kind: 'bubble',
      key: `message-${first.message_id}`,
      messages: group,
      joinsAbove: near(above?.at(-1), first),
      joinsBelow: near(group.at(-1), below?.[0]) && dayOf(below?.[0]?.date ?? 0) === day,
    });
  }
  return items;
}

function near(earlier: Message | undefined, later: Message | undefined): boolean {
  if (!earlier || !later) return false;
  return earlier.from_bot === later.from_bot && later.date - earlier.date < TOGETHER;
}
