/**
 * One job as most are: an album of five photos with a sentence. What each task finds out, in order, is led through the real
 * workflow to count its transitions. Sizes and the editors' pace are not measured; what functions do is (function-times.ts).
 */
export const typicalJob = {
  photos: 5,
  /** As Telegram hands them out: assumed. */
  photoMegabytes: 0.4,
  /** Half a minute of 1080p: 13 MB as the studio renders it, more from others. */
  videoMegabytes: 15,
  outcomes: {
    StageMedia: ['waiting', 'edit'],
    // Three edits in ten end without a word, and their drafts are there at the first look (nemo-contract §4.7); this
    // one does not.
    RunEdit: ['changed'],
    SubmitExport: ['rendering'],
    // Six looks at a render of a minute, as the schedule of polls spaces them.
    PollExport: ['rendering', 'rendering', 'rendering', 'rendering', 'rendering', 'completed'],
    DeliverVideo: ['delivered'],
  },
  /**
   * What RunEdit waits for, seconds. "turn photos into…" takes the hosted backend 30-60 s for the whole of it (nemo-contract
   * §4.6); our own studio's rules plan it in milliseconds, the rest is lookups: assumed.
   */
  editSeconds: { hosted: 45, studio: 2 },
  /** Lambda's own lines about a call, and a state's in the workflow's log: assumed. */
  ownLogKilobytes: 0.4,
} as const;
