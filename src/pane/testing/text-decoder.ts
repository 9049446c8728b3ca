/** jsdom has no TextDecoder, which every browser has and core asks for when it loads. Import it first. */
import { TextDecoder } from 'node:util';

Object.assign(globalThis, { TextDecoder });
