package vn.motcua.ui;

import java.util.LinkedHashMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose service this is: what header, footer and printed papers say. Set under {@code motcua.}, for example
 * {@code motcua.province-name}. In production nothing may be left to the example values.
 *
 * @param placeName place before the date on printed papers
 * @param hotline as people read it
 * @param training whether everything in this installation is made up, which every page and every paper says
 */
@ConfigurationProperties("motcua")
public record Province(
        @DefaultValue("Thành phố Huế") String provinceName,
        @DefaultValue("Huế") String placeName,

        @DefaultValue("Trung tâm Phục vụ hành chính công thành phố Huế")
        String centreName,

        @DefaultValue("Phường Thuận Hóa, thành phố Huế") String centreAddress,
        @DefaultValue("1900 0000") String hotline,
        @DefaultValue("hotro@motcua.example") String email,
        @DefaultValue("false") boolean training) {
    /** @throws IllegalArgumentException when some are blank; it names them all */
    public Province {
        var given = new LinkedHashMap<String, String>();
        given.put("motcua.province-name", provinceName);
        given.put("motcua.place-name", placeName);
        given.put("motcua.centre-name", centreName);
        given.put("motcua.centre-address", centreAddress);
        given.put("motcua.hotline", hotline);
        given.put("motcua.email", email);
        given.values().removeIf(value -> !value.isBlank());
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "These settings must be given, since pages and printed papers show them: "
                            + String.join(", ", given.keySet()) + ". See docs/handbooks/install.md.");
        }
    }

    public static final Province DEFAULT = new Province(
            "Thành phố Huế",
            "Huế",
            "Trung tâm Phục vụ hành chính công thành phố Huế",
            "Phường Thuận Hóa, thành phố Huế",
            "1900 0000",
            "hotro@motcua.example",
            false);

    /** The hotline as a telephone link needs it. */
    public String hotlineDigits() {
        return hotline.replaceAll("[^0-9+]", "");
    }
}
