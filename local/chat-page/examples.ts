/** What a newcomer may ask for. */
export const examples = [
  'Turn my photos into a slideshow video with music and transitions',
  'Make it vertical, slower, with the title “Lisbon” at the start',
  'Black and white with calm piano, 3 seconds per photo',
] as const;
