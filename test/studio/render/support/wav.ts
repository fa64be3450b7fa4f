/** A WAV file of 16 bits. `sampleAt`: left and right at a time in seconds, -1 to 1. */
export function wav(
  rate: number,
  seconds: number,
  sampleAt: (seconds: number) => readonly [left: number, right: number],
): Buffer {
  const frames = Math.round(rate * seconds);
  const data = Buffer.alloc(44 + frames * 4);
  data.write('RIFF', 0);
  data.writeUInt32LE(data.length - 8, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(2, 22);
  data.writeUInt32LE(rate, 24);
  data.writeUInt32LE(rate * 4, 28);
  data.writeUInt16LE(4, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(frames * 4, 40);
  for (let frame = 0; frame < frames; frame++) {
    const [left, right] = sampleAt(frame / rate);
    data.writeInt16LE(Math.round(left * 32_767), 44 + frame * 4);
    data.writeInt16LE(Math.round(right * 32_767), 46 + frame * 4);
  }
  return data;
}
