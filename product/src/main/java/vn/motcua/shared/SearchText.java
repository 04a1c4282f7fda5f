package vn.motcua.shared;

import motcua.vietnamese.Letters;

/** Text as people search it: lower case, without Vietnamese marks, one blank between words. */
public final class SearchText {
    private SearchText() {}

    /** {@code "Đăng ký khai  sinh!"} becomes {@code "dang ky khai sinh"}. */
    public static String fold(String text) {
        return Letters.fold(text);
    }
}
