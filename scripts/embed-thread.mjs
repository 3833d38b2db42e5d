/** Threads do not inherit how the build reads TypeScript, so that each begins with this. */
import { register } from 'tsx/esm/api';

register();
await import('./embed-thread.ts');
