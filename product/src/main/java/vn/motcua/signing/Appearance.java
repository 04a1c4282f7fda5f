package vn.motcua.signing;

import org.jspecify.annotations.Nullable;

/**
 * Where a signature shows on the paper: name and time, and an image (a seal) if there is one. Signatures must not overlap.
 *
 * @param page counted from 1; 0 is the last page
 * @param leftMm from the left edge of the page
 * @param topMm from the top edge of the page
 * @param image PNG or JPEG to the left of the text; null shows text only
 */
public record Appearance(int page, float leftMm, float topMm, float widthMm, float heightMm, byte @Nullable [] image) {
    /** Text only, on the last page. */
    public static Appearance onLastPage(float leftMm, float topMm, float widthMm, float heightMm) {
        return new Appearance(0, leftMm, topMm, widthMm, heightMm, null);
    }

    public Appearance with(byte[] newImage) {
        return new Appearance(page, leftMm, topMm, widthMm, heightMm, newImage);
    }
}
