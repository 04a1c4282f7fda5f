package vn.motcua.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose service this is: what header and footer say. Set under {@code motcua.}, for example
 * {@code motcua.province-name}.
 *
 * @param hotline as people read it
 */
@ConfigurationProperties("motcua")
public record Province(
        @DefaultValue("Thành phố Huế") String provinceName,

        @DefaultValue("Trung tâm Phục vụ hành chính công thành phố Huế")
        String centreName,

        @DefaultValue("Phường Thuận Hóa, thành phố Huế") String centreAddress,
        @DefaultValue("1900 0000") String hotline,
        @DefaultValue("hotro@motcua.example") String email) {
    public static final Province DEFAULT = new Province(
            "Thành phố Huế",
            "Trung tâm Phục vụ hành chính công thành phố Huế",
            "Phường Thuận Hóa, thành phố Huế",
            "1900 0000",
            "hotro@motcua.example");

    /** The hotline as a telephone link needs it. */
    public String hotlineDigits() {
        return hotline.replaceAll("[^0-9+]", "");
    }
}
