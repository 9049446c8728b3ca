/** All that judges a mail, as a chunk of its own: it loads while Microsoft's script does, and the page is drawn meanwhile. */
export { judge, judgePasted, prepare } from './judge';
