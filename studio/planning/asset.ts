/** One upload of a session, as far as planning is concerned. */
export interface Asset {
  readonly id: string;
  /** 1-based upload number. */
  readonly n: number;
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  /** When a photo was taken, ISO 8601. */
  readonly takenAt?: string;
}
