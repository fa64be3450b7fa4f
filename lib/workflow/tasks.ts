/**
 * The workflow's tasks. State in edit-video.asl.json, file in functions/ and use case bear the same name, in the
 * spelling of their place: `RunEdit`, `run-edit.ts`, `runEdit`.
 */
export const tasks = {
  StageMedia: 'stage-media',
  RunEdit: 'run-edit',
  CheckDraft: 'check-draft',
  SubmitExport: 'submit-export',
  PollExport: 'poll-export',
  DeliverVideo: 'deliver-video',
  ReportFailure: 'report-failure',
  FinishJob: 'finish-job',
} as const;

export type TaskName = keyof typeof tasks;
