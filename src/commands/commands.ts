/**
 * The function file that the manifest's form factor asks for. The add-in has no button without a pane, so there is no
 * function in it; but a page that loads office.js and never says that it is ready is reported to the user as broken.
 */
void Office.onReady();
