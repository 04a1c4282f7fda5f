package vn.motcua.dossier;

import java.util.List;
import java.util.Locale;

/**
 * The name of a place before the date of a paper (địa danh; NĐ 30/2020/NĐ-CP, Phụ lục I): the name alone, but with the kind of
 * the place where the name is a number.
 */
final class PlaceOfIssue {
    private static final List<String> KINDS = List.of("phường ", "xã ", "đặc khu ", "thị trấn ", "thành phố ", "tỉnh ");

    private PlaceOfIssue() {}

    /** @param area as {@code Phường Thuận Hóa} or {@code Phường 12} */
    static String of(String area) {
        var lower = area.toLowerCase(Locale.forLanguageTag("vi"));
        return KINDS.stream()
                .filter(lower::startsWith)
                .map(kind -> area.substring(kind.length()).strip())
                .filter(name -> !name.isEmpty() && !Character.isDigit(name.charAt(0)))
                .findFirst()
                .orElse(area);
    }
}
