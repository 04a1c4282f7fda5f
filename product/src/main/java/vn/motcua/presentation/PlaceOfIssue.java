package vn.motcua.presentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The name of a place before the date of a paper (địa danh; NĐ 30/2020/NĐ-CP, Phụ lục I): the name alone, but with the kind of
 * the place where it is a number or the name of a person or an event. Those stand in {@code places-in-full.txt}.
 */
final class PlaceOfIssue {
    private static final List<String> KINDS = List.of("phường ", "xã ", "đặc khu ", "thị trấn ", "thành phố ", "tỉnh ");
    private static final Set<String> IN_FULL = read();

    private PlaceOfIssue() {}

    /** @param area as {@code Phường Thuận Hóa} or {@code Phường 12} */
    static String of(String area) {
        var lower = area.toLowerCase(Locale.forLanguageTag("vi"));
        return KINDS.stream()
                .filter(lower::startsWith)
                .map(kind -> area.substring(kind.length()).strip())
                .filter(PlaceOfIssue::standsAlone)
                .findFirst()
                .orElse(area);
    }

    private static boolean standsAlone(String name) {
        return !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !IN_FULL.contains(name);
    }

    private static Set<String> read() {
        try {
            var file = new ClassPathResource("vn/motcua/presentation/places-in-full.txt");
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
