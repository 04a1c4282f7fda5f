package vn.motcua.documents;

/**
 * What the frame of an image says.
 *
 * @param pixels width times height
 * @param end where the image ends and what is not the image begins
 * @param isOrdinary whether browsers and common programs can show it
 */
record ImageFrame(long pixels, int end, boolean isOrdinary) {}
