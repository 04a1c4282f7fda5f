package vn.motcua.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a published page. The page's own text is cut at its headings with their table heads: the separate fields
 * of a record were cut at the bare words and begin in the middle of a sentence where a step mentions them.
 */
record PageSections(
        String header,
        String related,
        String steps,
        String channels,
        String components,
        String legalBasis,
        String executing,
        String conditions,
        String results,
        String keywords,
        String description,
        String chrome) {
    static final String NOTHING = "Không có thông tin";
    static final String RELATED = "Thủ tục hành chính liên quan";
    static final String STEPS = "Trình Tự Thực Hiện";
    static final String CHANNELS = "Cách Thức Thực Hiện";
    static final String CHANNELS_HEAD = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    static final String COMPONENTS = "Thành phần hồ sơ";
    static final String LEGAL_BASIS = "Căn cứ pháp lý";
    static final String LEGAL_BASIS_HEAD = "Tên văn bản pháp lýMã văn bản";
    static final String EXECUTING = "Cơ quan thực hiện";
    static final String CONDITIONS = "Yêu cầu, điều kiện thực hiện";
    static final String RESULTS = "Kết quả xử lý";
    static final String KEYWORDS = "Từ khóa";
    static final String DESCRIPTION = "Mô tả";
    private static final Pattern LEGAL_BASIS_BEGINS =
            Pattern.compile(LEGAL_BASIS + "(?=" + LEGAL_BASIS_HEAD + "|\\s*" + NOTHING + "\\s*" + EXECUTING + ")");
    /** The portal's chooser and button at the end of the page. */
    private static final Pattern CHROME = Pattern.compile(
            "(?:Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành.{0,200}|(?<!\\s))\\s*+(?:Nộp hồ sơ)?\\s*+$",
            Pattern.DOTALL);

    /** @return nothing when the page lacks a heading or has them in another order */
    static @Nullable PageSections of(String page) {
        var cutter = new Cutter(page);
        String header = cutter.upTo(RELATED);
        String related = cutter.upTo(STEPS);
        String steps = cutter.upTo(CHANNELS + CHANNELS_HEAD, CHANNELS + NOTHING);
        cutter.skip(CHANNELS);
        String channels = cutter.upTo(COMPONENTS);
        String components = cutter.upTo(LEGAL_BASIS_BEGINS);
        cutter.skip(LEGAL_BASIS);
        String legalBasis = cutter.upTo(EXECUTING);
        String executing = cutter.upTo(CONDITIONS);
        String conditions = cutter.upToLast(RESULTS);
        String results = cutter.upToLast(KEYWORDS);
        String keywords = cutter.upTo(DESCRIPTION);
        if (cutter.lost) {
            return null;
        }
        var rest = cutter.rest();
        var chrome = CHROME.matcher(rest);
        int end = chrome.find() ? chrome.start() : rest.length();
        return new PageSections(
                header,
                related,
                steps,
                channels,
                components,
                legalBasis,
                executing,
                conditions,
                results,
                keywords,
                rest.substring(0, end),
                rest.substring(end));
    }

    /** The text, or blank where the portal says that it has none. */
    static String orBlank(String text) {
        return text.strip().equals(NOTHING) ? "" : text.strip();
    }

    private static final class Cutter {
        private final String page;
        private int at;
        private boolean lost;

        Cutter(String page) {
            this.page = page;
        }

        String upTo(String heading) {
            return cut(page.indexOf(heading, at), heading.length());
        }

        String upTo(String heading, String otherwise) {
            int found = page.indexOf(heading, at);
            return cut(found >= 0 ? found : page.indexOf(otherwise, at), 0);
        }

        String upTo(Pattern heading) {
            var matcher = heading.matcher(page);
            return cut(matcher.find(at) ? matcher.start() : -1, 0);
        }

        String upToLast(String heading) {
            int found = page.lastIndexOf(heading);
            return cut(found >= at ? found : -1, heading.length());
        }

        void skip(String heading) {
            if (!lost) {
                at += heading.length();
            }
        }

        String rest() {
            return page.substring(at);
        }

        private String cut(int end, int skipped) {
            if (lost || end < at) {
                lost = true;
                return "";
            }
            var text = page.substring(at, end);
            at = end + skipped;
            return text;
        }
    }
}
