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
        return page(asked, 0, last);
    }

    /** A number of a page, from 1. @throws BadInput when there can be no such page */
    public static int pageFromOne(int asked, int last) {
        return page(asked, 1, last);
    }

    private static int page(int asked, int first, int last) {
        if (asked < first || asked > last) {
            throw new BadInput(
                    "page", "Số thứ tự trang phải từ " + first + " đến " + last + ", nhưng là " + asked + ".");
        }
        return asked;
    }
}
