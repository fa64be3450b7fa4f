/** What one check found; `fix` says what to do. */
export type Finding =
  | { readonly is: 'fine'; readonly what: string }
  /** It works, but not as well as it could. */
  | { readonly is: 'worth-knowing'; readonly what: string; readonly fix: string }
  | { readonly is: 'broken'; readonly what: string; readonly fix: string };

export const fine = (what: string): Finding => ({ is: 'fine', what });
export const worthKnowing = (what: string, fix: string): Finding => ({ is: 'worth-knowing', what, fix });
export const broken = (what: string, fix: string): Finding => ({ is: 'broken', what, fix });

/** The environment as it was given; empty counts as unset. */
export type Settings = Readonly<Record<string, string | undefined>>;
