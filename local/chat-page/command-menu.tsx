import type { Command } from '../telegram/store/profile.ts';

/** The bot's commands that begin with what is typed; none unless a command is being typed. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = /^\/([a-z0-9_]*)$/iu.exec(text)?.[1]?.toLowerCase();
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed));
}

export function CommandMenu(props: {
  commands: readonly Command[];
  marked: number;
  choose: (command: Command) => void;
}) {
  if (props.commands.length === 0) return null;
  return (
    <div class="command-menu" id="command-menu" role="listbox" aria-label="Commands">
      {props.commands.map((command, index) => (
        // The text field keeps the focus and has the keys; see aria-activedescendant there.
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={command.command}
          id={`command-${index}`}
          role="option"
          aria-selected={index === props.marked}
          onPointerDown={event => event.preventDefault()}
          onClick={() => props.choose(command)}
        >
          <strong>/{command.command}</strong>
          <span>{command.description}</span>
        </div>
      ))}
    </div>
  );
}
