package vn.motcua.portal;

import java.util.Locale;

/** What happens in people's lives (sự kiện trong đời), and the words to search for then. */
enum LifeEvent {
    BIRTH("birth", "khai sinh"),
    MARRIAGE("ring", "xác nhận tình trạng hôn nhân"),
    RESIDENCE("home", "đăng ký thường trú"),
    BUSINESS("shop", "hộ kinh doanh"),
    LAND("land", "đất đai"),
    SUPPORT("care", "trợ cấp xã hội"),
    CERTIFIED_COPY("stamp", "chứng thực bản sao"),
    EXTRACT("paper", "trích lục hộ tịch"),
    DEATH("leaf", "khai tử");

    private final String icon;
    private final String words;

    LifeEvent(String icon, String words) {
        this.icon = icon;
        this.words = words;
    }

    String icon() {
        return icon;
    }

    String words() {
        return words;
    }

    String textKey() {
        return "portal.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
