// The renderer's inner loops, compiled to WebAssembly with SIMD by build-kernel.ts. All memory is the caller's:
// nothing here allocates.
export { blend, blendMasked, copy, fadeTo, overlay, push } from './blend';
export { toOverlay, toPlanes, toRgba } from './convert';
export { grade, shade } from './grade';
export { columnTable, columnTableSize, resample } from './resample';
