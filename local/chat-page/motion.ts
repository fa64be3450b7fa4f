const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** How to scroll when a person asks for it: smoothly, unless they want nothing to move. */
export function gently(): ScrollBehavior {
  return reduced.matches ? 'instant' : 'smooth';
}
