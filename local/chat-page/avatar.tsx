import { Icon } from './icon.tsx';

/** Colours are classes in the style sheet. */
const COLOURS = 6;

/** A round sign: initials for people, a film for the bot (no name). */
export function Avatar({ name, seed = 0 }: { name?: string; seed?: number }) {
  if (name === undefined) {
    return (
      <span class="avatar avatar-bot" aria-hidden="true">
        <Icon name="film" />
      </span>
    );
  }
  const initials = name
    .split(/\s+/u)
    .slice(0, 2)
    .map(word => [...word][0]?.toUpperCase())
    .join('');
  return (
    <span class={`avatar avatar-${seed % COLOURS}`} aria-hidden="true">
      {initials}
    </span>
  );
}
