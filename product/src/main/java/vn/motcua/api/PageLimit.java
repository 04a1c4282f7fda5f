package vn.motcua.api;

import vn.motcua.shared.BadInput;

/** How many lines one page of a list has ({@code limit}): what no page can have is refused at every list alike, never mended. */
public final class PageLimit {
    private PageLimit() {}

    /** @throws BadInput unless it is from 1 to the most that this list gives */
    public static int of(int asked, int most) {
        if (asked < 1 || asked > most) {
            throw new BadInput("limit", "Số dòng mỗi trang phải từ 1 đến " + most + ", nhưng là " + asked + ".");
        }
        return asked;
    }

    /** A number of a page, from 0. @throws BadInput when there can be no such page */
    public static int page(int asked, int last) {
        if (asked < 0 || asked > last) {
            throw new BadInput("page", "Số thứ tự trang phải từ 0 đến " + last + ", nhưng là " + asked + ".");
        }
        return asked;
    }
}
