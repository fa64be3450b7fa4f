import { expect, it } from 'vitest';
import { compileKernel } from '../../../../studio/render/kernel/build-kernel.ts';
import { kernelWasm } from '../../../../studio/render/kernel/kernel-wasm.ts';

it('is what its sources compile to', async () => {
  expect(Buffer.from(await compileKernel()).toString('base64')).toBe(kernelWasm);
});
