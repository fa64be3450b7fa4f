const shapes = {
  attach: 'M19.5 11.5 12 19a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.8 1.8 0 0 1-2.5-2.5l7.2-7.2',
  send: 'M4.5 12 3.6 5.1c-.1-.8.7-1.4 1.4-1.1l15.2 7c.8.4.8 1.6 0 2L5 20c-.7.3-1.5-.3-1.4-1.1L4.5 12Zm0 0H12',
  back: 'm14.5 5-7 7 7 7',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  down: 'm6 9.5 6 6 6-6',
  download: 'M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M5 19.5h14',
  reply: 'M10 7 4.5 12.5 10 18m-5-5.5h8.5c3.5 0 6 2 6 5.5',
  edit: 'm14.5 6 3.5 3.5M5 19l.7-3.9L15.6 5.2a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.9 18.3 5 19Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  play: 'M8.5 5.8v12.4c0 .8.9 1.3 1.6.8l9.2-6.2c.6-.4.6-1.2 0-1.6l-9.2-6.2c-.7-.5-1.6 0-1.6.8Z',
  file: 'M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5l-5-5Zm0 0V8.5h5',
  keyboard:
    'M4.5 6.5h15A1.5 1.5 0 0 1 21 8v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5Zm2.5 4h.1m3.2 0h.1m3.2 0h.1m3.2 0h.1M8.5 14h7',
  slash: 'm14.5 5-5 14',
  film: 'M5 4.5h14A1.5 1.5 0 0 1 20.5 6v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5Zm3 0v15m8-15v15M3.5 9.5H8m-4.5 5H8m8-5h4.5m-4.5 5h4.5',
} as const;

export type IconName = keyof typeof shapes;

/** A drawn sign of 24x24 in the colour of the text around it; it says nothing to screen readers. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
