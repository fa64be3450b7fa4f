import { type EditScript, flat, sse } from './hostile-script.ts';

/** The switches of the hostile backend; faults of single calls are in hostile-fault.ts. */
export interface Behaviour {
  /** How answers are wrapped (nemo-contract §1.3). */
  readonly envelope: 'code' | 'success' | 'bare';
  /** The session id as a JSON number beyond 2^53 instead of text. */
  readonly numericIds: boolean;
  readonly edit: EditScript;
  readonly draft: string | undefined;
  /** The draft as a JSON text inside the answer (nemo-contract §14). */
  readonly draftAsText: boolean;
  readonly assets: 'list' | 'map';
  readonly upload: 'files' | 'uploaded_files' | 'url';
  /** Whether it can fetch files by their links; else it stores nothing of them and says so of none. */
  readonly fetchesLinks: boolean;
  /**
   * Whether the session has what was uploaded: `said` yes, and the answer says so; `unsaid` yes, but the answer denies it;
   * `files` only what came as files; `never`. The answer lists every file all the same (nemo-contract §5).
   */
  readonly applies: 'said' | 'unsaid' | 'files' | 'never';
  /** Extensions that are refused with 4001. */
  readonly refused: readonly string[];
  /** Tokens in seven days (nemo-contract §2.1); absent: as many as are asked for. */
  readonly tokenLimits: { readonly perClient: number; readonly perAddress: number } | undefined;
  /** How long a token lives, ms; then it is refused with 1001. Each is another one. Absent: one for all, for ever. */
  readonly tokenLifeMs: number | undefined;
  /** What successive polls of a render find; the last one stays. */
  readonly polls: readonly PollAnswer[];
  readonly pollDialect: 'superset' | 'P1' | 'P2' | 'code';
  /** The id that the backend gives a render instead of ours. */
  readonly renderId: string | undefined;
  /** What a submit with the id of an earlier render is: an error, or that render again (nemo-contract §8.2). */
  readonly duplicateRender: 'refused' | 'same';
  readonly offersClaims: boolean;
  /** What it calls a claim token. */
  readonly claimToken: string;
  /** The bytes of every video, instead of a word that tells who served them. */
  readonly video: Uint8Array | undefined;
}

export interface PollAnswer {
  readonly status: string;
  readonly progress?: number;
  /** A completed render has one unless told `none` (nemo-contract §8.1). */
  readonly url?: string | 'none';
  readonly error?: string;
}

export const sessionId = '5529798706024415232';
export const token = 'nmv_usr_AbC-dEf_0123456789abcdefghijklmnopqrstuvwxyz';
/** Keys out of order, a float that looks like an integer, a big number, unknown keys and odd spaces: it must survive. */
export const oddDraft =
  '{ "z":1.0,"t":[{"sg":[{"m":{"name":"city \\u0074imelapse"},"d":1.0e4, "x9":12345678901234567890}],"tt":0}],"a":null }';

/** As the documents describe it. */
export const lawful: Behaviour = {
  envelope: 'code',
  numericIds: false,
  edit: {
    chunks: [sse(flat.call('edit_multitrack'), flat.result('edit_multitrack'), flat.text('Done.'))],
    draft: oddDraft,
  },
  draft: undefined,
  draftAsText: false,
  assets: 'list',
  upload: 'files',
  fetchesLinks: true,
  applies: 'said',
  refused: ['heic', 'tiff'],
  tokenLimits: undefined,
  tokenLifeMs: undefined,
  polls: [{ status: 'completed', progress: 100 }],
  pollDialect: 'superset',
  renderId: undefined,
  duplicateRender: 'same',
  offersClaims: true,
  claimToken: 'clm_x1',
  video: undefined,
};
