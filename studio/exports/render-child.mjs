// Node 20 cannot load TypeScript by itself; this is the first file of the render process.
import { register } from 'tsx/esm/api';

register();
await import('./render-child.ts');
