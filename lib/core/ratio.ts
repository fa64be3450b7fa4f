/** Shapes of a video that people choose from. */
export const ratios = ['9:16', '16:9', '1:1'] as const;

export type Ratio = (typeof ratios)[number];

export const isRatio = (text: string): text is Ratio => ratios.some(ratio => ratio === text);
