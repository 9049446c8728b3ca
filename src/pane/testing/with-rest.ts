import './text-decoder';
import { keepRest } from '../rest/lazy-rest';
import * as rest from '../rest/rest';

/** For tests of the whole pane: what a page loads after its first drawing is there from the start. */
keepRest(rest);
