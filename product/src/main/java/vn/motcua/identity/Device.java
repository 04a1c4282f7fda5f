package vn.motcua.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** With what somebody signed in, in words of ours: what the browser says of itself is never kept. */
record Device(Browser browser, Platform platform) {
    /** Those that stand first are named in the words of others too, and so are asked first. */
    enum Browser {
        COCCOC("coc_coc", "Cốc Cốc"),
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser", "Samsung Internet"),
        ZALO("Zalo", "Zalo"),
        FIREFOX("Firefox", "Firefox"),
        FIREFOXIOS("FxiOS", "Firefox"),
        CHROMEIOS("CriOS", "Chrome"),
        CHROME("Chrome", "Chrome"),
        SAFARI("Safari", "Safari"),
        OTHER("", "");

        private final String sign;
        private final String words;

        Browser(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        /** Its own name; empty when it is not known. */
        String words() {
            return words;
        }

        static Browser named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    enum Platform {
        ANDROID("Android", "Android"),
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        WINDOWS("Windows", "Windows"),
        MAC("Macintosh", "macOS"),
        CHROMEOS("CrOS", "ChromeOS"),
        LINUX("Linux", "Linux"),
        OTHER("", "");

        private final String sign;
        private final String words;

        Platform(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        String words() {
            return words;
        }

        static Platform named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** @param agent what the browser says of itself ({@code User-Agent}); null when it says nothing */
    static Device of(@Nullable String agent) {
        var said = agent == null ? "" : agent;
        return new Device(
                Arrays.stream(Browser.values())
                        .filter(one -> said.contains(one.sign))
                        .findFirst()
                        .orElse(Browser.OTHER),
                Arrays.stream(Platform.values())
                        .filter(one -> said.contains(one.sign))
                        .findFirst()
                        .orElse(Platform.OTHER));
    }

    boolean isNamed() {
        return browser != Browser.OTHER && platform != Platform.OTHER;
    }
}
