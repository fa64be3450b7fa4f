/** What the Dockerfile copies, from the root; nothing else changes the image. */
export const imageFiles: readonly string[] = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'infra/studio',
  'lib',
  'studio',
];
