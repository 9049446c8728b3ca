import words from '../strings/en.json?rest';
import { keepEnglish } from '../strings/strings';

/** All of the pane but what a reset mail needs at first sight, with its words. A chunk of its own. */
keepEnglish(words);

export { doubtWords } from '../link-card/doubt-words';
export { wordingOf } from '../verdict/wording';
export { HelpDeskNotice } from '../notice/HelpDeskNotice';
export { Below } from './Below';
export { WithoutMail } from './WithoutMail';
