/** One chunk for all that is unfolded: the words and the data of the advice are in it once. */
export { Fixes } from './Fixes';
export { makeNote } from './note-text';
export { NeverReceived } from '../never/NeverReceived';
