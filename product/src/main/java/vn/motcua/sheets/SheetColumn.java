package vn.motcua.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.SearchText;
import vn.motcua.ui.Said;

/** What stands in a column of a sheet of procedures. */
public enum SheetColumn {
    CODE(Kind.CODE),
    NAME(Kind.TEXT),
    FIELD(Kind.TEXT),
    /** Several are parted by semicolons. */
    AGENCY(Kind.TEXT),
    DECIDED_BY(Kind.WORD),
    LIMIT(Kind.NUMBER),
    LIMIT_UNIT(Kind.WORD),
    FEE_ONLINE(Kind.MONEY),
    FEE_DIRECT(Kind.MONEY),
    FEE_POST(Kind.MONEY),
    ONLINE(Kind.WORD),
    PARTIAL_VI(Kind.TEXT),
    PARTIAL_EN(Kind.TEXT);

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

    private static final Map<SheetColumn, List<String>> WORDS = Map.of(
            DECIDED_BY, List.of("COMMUNE", "DEPARTMENT", "PROVINCE_COMMITTEE"),
            LIMIT_UNIT, List.of("WORKING_DAY", "CALENDAR_DAY", "WORKING_HOUR"),
            ONLINE, List.of("FULL", "PARTIAL"));

    final Kind kind;

    SheetColumn(Kind kind) {
        this.kind = kind;
    }

    /** As it stands over the column. */
    public String title() {
        return said().vietnamese();
    }

    public String english() {
        return said().english();
    }

    private Said said() {
        return Said.of("sheets.column." + name());
    }

    /** The column of this title, in either language, with or without marks; empty where there is none. */
    static Optional<SheetColumn> titled(String written) {
        var folded = SearchText.fold(written.strip());
        return Arrays.stream(values())
                .filter(one -> SearchText.fold(one.title()).equals(folded)
                        || SearchText.fold(one.english()).equals(folded))
                .findFirst();
    }

    /** What may stand in it, as packages say it; none for what is no word. */
    private List<String> words() {
        return WORDS.getOrDefault(this, List.of());
    }

    /** What may stand in it, as people read it in a sheet. */
    List<String> choices() {
        return words().stream().map(SheetColumn::word).map(Said::vietnamese).toList();
    }

    /** As people read it in a sheet. */
    public String shown(String value) {
        return words().contains(value) ? word(value).vietnamese() : value;
    }

    private static Said word(String value) {
        return Said.of("sharing.word." + value);
    }

    /** As packages say it; empty where it is no word of this column. */
    Optional<String> read(String written) {
        var folded = SearchText.fold(written.strip());
        return words().stream()
                .filter(one -> one.equalsIgnoreCase(written.strip())
                        || SearchText.fold(word(one).vietnamese()).equals(folded)
                        || SearchText.fold(word(one).english()).equals(folded))
                .findFirst();
    }
}
