package vn.motcua.sharing.sheet;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.SearchText;

/** What stands in a column of a sheet of procedures. */
public enum SheetColumn {
    CODE(Kind.CODE, "Mã thủ tục", "Code"),
    NAME(Kind.TEXT, "Tên thủ tục", "Name"),
    FIELD(Kind.TEXT, "Lĩnh vực", "Field"),
    /** Several are parted by semicolons. */
    AGENCY(Kind.TEXT, "Cơ quan có thẩm quyền", "Competent agency"),
    DECIDED_BY(Kind.WORD, "Cấp giải quyết", "Level that decides"),
    LIMIT(Kind.NUMBER, "Thời hạn", "Time limit"),
    LIMIT_UNIT(Kind.WORD, "Đơn vị thời hạn", "Unit of the limit"),
    FEE_ONLINE(Kind.MONEY, "Lệ phí trực tuyến (đồng)", "Fee online (VND)"),
    FEE_DIRECT(Kind.MONEY, "Lệ phí trực tiếp (đồng)", "Fee at the counter (VND)"),
    FEE_POST(Kind.MONEY, "Lệ phí bưu chính (đồng)", "Fee by post (VND)"),
    ONLINE(Kind.WORD, "Mức trực tuyến", "Online level"),
    PARTIAL_VI(Kind.TEXT, "Lý do một phần (tiếng Việt)", "Why only in part (Vietnamese)"),
    PARTIAL_EN(Kind.TEXT, "Lý do một phần (tiếng Anh)", "Why only in part (English)");

    enum Kind {
        CODE,
        TEXT,
        /** One of {@link #words}. */
        WORD,
        /** Whole, from 1. */
        NUMBER,
        /** Whole đồng, from 0. */
        MONEY
    }

    private static final Map<SheetColumn, Map<String, String>> WORDS = Map.of(
            DECIDED_BY,
            Map.of("COMMUNE", "Cấp xã", "DEPARTMENT", "Sở, ngành", "PROVINCE_COMMITTEE", "UBND tỉnh"),
            LIMIT_UNIT,
            Map.of("WORKING_DAY", "Ngày làm việc", "CALENDAR_DAY", "Ngày", "WORKING_HOUR", "Giờ làm việc"),
            ONLINE,
            Map.of("FULL", "Toàn trình", "PARTIAL", "Một phần"));

    final Kind kind;
    private final String title;
    private final String english;

    SheetColumn(Kind kind, String title, String english) {
        this.kind = kind;
        this.title = title;
        this.english = english;
    }

    public String title() {
        return title;
    }

    public String english() {
        return english;
    }

    /** The column of this title, in either language, with or without marks; empty where there is none. */
    static Optional<SheetColumn> titled(String written) {
        var folded = SearchText.fold(written.strip());
        return Arrays.stream(values())
                .filter(one -> SearchText.fold(one.title).equals(folded)
                        || SearchText.fold(one.english).equals(folded))
                .findFirst();
    }

    /** What may stand in it in words, by how packages say it; empty for what is no word. */
    Map<String, String> words() {
        return WORDS.getOrDefault(this, Map.of());
    }

    /** As people read it in a sheet. */
    public String shown(String value) {
        return words().getOrDefault(value, value);
    }

    /** As packages say it; empty where it is no word of this column. */
    Optional<String> word(String written) {
        var folded = SearchText.fold(written.strip());
        return words().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(written.strip())
                        || SearchText.fold(one.getValue()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
