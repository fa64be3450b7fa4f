export interface UpdateQueue {
  /** Takes the update up durably. Updates of one group are handled one after another. */
  send(update: {
    readonly body: string;
    readonly group: string;
    readonly deduplicationId: string;
  }): Promise<void>;
}
