package vn.motcua.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/**
 * What every page knows: language, own address, who is here, the CSRF token. {@link JtePages} puts it into each model as
 * {@code frame}.
 *
 * @param path the page's own path with query, for the language switch
 */
public record Frame(
        Language language,
        String path,
        Visitor visitor,
        @Nullable Csrf csrf,
        Messages messages) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String field, String token) {}

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** {@code 17:00 26/11/2026}, as Vietnamese receipts print it. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 150.000 đ}. */
    public String money(Vnd vnd) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", vnd.amount()) + " đ";
    }

    /** Picks the Vietnamese or the English of two texts. */
    public String either(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }
}
