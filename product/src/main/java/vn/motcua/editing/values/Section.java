package vn.motcua.editing.values;

import static vn.motcua.editing.values.Value.choice;

import java.util.Arrays;
import java.util.List;
import vn.motcua.editing.values.Value.Kind;
import vn.motcua.packages.PackageLayout;

/** A page of the editor of a procedure's information, with the values that it asks for. */
public enum Section {
    GENERAL(
            "chung",
            new Block.Single(
                    "facts",
                    PackageLayout.PROCEDURE,
                    List.of(
                            line("name", "/name"),
                            line("field", "/field"),
                            entries("subjects", "/subjects"),
                            entries("competent", "/agencies/competent"),
                            entries("executing", "/agencies/executing"),
                            entries("coordinating", "/agencies/coordinating"),
                            entries("authorised", "/agencies/authorised"),
                            text("receiving", "/agencies/receivingAddress"))),
            new Block.Single(
                    "described",
                    PackageLayout.PROCEDURE,
                    List.of(
                            text("requirements", "/conditions"),
                            text("description", "/description"),
                            text("keywords", "/keywords"))),
            new Block.Single("summary", Section.VI, List.of(text("summary-vi", "/summary"))),
            new Block.Single("summary-en", Section.EN, List.of(text("summary-en", "/summary"))),
            new Block.Single(
                    "service",
                    PackageLayout.SERVICE,
                    List.of(
                            choice("decided-by", "/decidedBy", "COMMUNE", "DEPARTMENT", "PROVINCE_COMMITTEE")
                                    .orNone(),
                            choice("level", "/level", "FULL", "PARTIAL"),
                            both("partial-reason", "/partialReason").orNone(),
                            both("area", "/area/question"),
                            both("result-name", "/result/name"),
                            line("result-code", "/result/code")))),
    LAW(
            "can-cu",
            new Block.Rows(
                    "law",
                    PackageLayout.PROCEDURE,
                    "/legalBasis",
                    List.of(line("law-number", "/number"), line("law-title", "/title")),
                    "{\"title\": \"\", \"number\": \"\"}",
                    ""),
            new Block.Rows(
                    "results",
                    PackageLayout.PROCEDURE,
                    "/results",
                    List.of(line("listed-code", "/code"), line("listed-name", "/name")),
                    "{\"name\": \"\", \"code\": \"\"}",
                    "")),
    CHANNELS(
            "cach-nop",
            new Block.Rows(
                    "channels",
                    PackageLayout.PROCEDURE,
                    "/channels",
                    List.of(
                            way(),
                            line("stated-limit", "/limit/stated"),
                            number("channel-amount", "/limit/amount").orNone(),
                            choice(
                                            "channel-unit",
                                            "/limit/unit",
                                            "WORKING_DAY",
                                            "CALENDAR_DAY",
                                            "WORKING_HOUR",
                                            "HOUR",
                                            "MONTH")
                                    .orNone(),
                            choice("channel-fee-kind", "/fee/kind", "FREE", "AMOUNT", "NOT_STATED"),
                            money("channel-fee", "/fee/amount").orNone(),
                            text("channel-fee-note", "/fee/note"),
                            text("channel-note", "/note")),
                    "{\"way\": \"DIRECT\", \"limit\": {\"stated\": \"\", \"amount\": null, \"unit\": null}, \"fee\":"
                            + " {\"stated\": \"\", \"kind\": \"NOT_STATED\", \"amount\": null, \"currency\": \"VND\","
                            + " \"note\": \"\"}, \"note\": \"\"}",
                    ""),
            new Block.Rows(
                    "steps",
                    PackageLayout.PROCEDURE,
                    "/steps",
                    List.of(text("step-text", "/text")),
                    "{\"text\": \"\"}",
                    "")),
    CASES(
            "truong-hop",
            new Block.Single("guide", PackageLayout.SERVICE, List.of(both("question", "/guide/question"))),
            new Block.Rows(
                    "cases",
                    PackageLayout.SERVICE,
                    Section.OPTIONS,
                    List.of(
                            both("case-label", "/label"),
                            both("case-hint", "/hint").orNone(),
                            number("case-limit", "/limit/amount").orNone(),
                            unit("case-unit")),
                    "{\"key\": \"\", \"label\": {\"vi\": \"\", \"en\": \"\"}, \"hint\": null, \"limit\": null}",
                    "case")),
    PAPERS(
            "giay-to",
            new Block.Rows(
                    "papers",
                    PackageLayout.SERVICE,
                    "/components",
                    List.of(
                            both("paper-name", "/name"),
                            flag("required", "/required"),
                            choice("satisfied", "/satisfiedBy", "UPLOAD", "PRESENT_ONLY", "DATA_SOURCE"),
                            number("originals", "/originals"),
                            number("copies", "/copies"),
                            Value.of(Kind.CASES, "when", "/when"),
                            Value.of(Kind.CONDITION, "given", "/given")),
                    "{\"key\": \"\", \"name\": {\"vi\": \"\", \"en\": \"\"}, \"required\": true, \"when\": [],"
                            + " \"satisfiedBy\": \"UPLOAD\", \"originals\": 0, \"copies\": 1}",
                    "paper")),
    FEES(
            "phi",
            new Block.Rows(
                    "rules",
                    PackageLayout.SERVICE,
                    "/fees/rules",
                    List.of(way(), money("amount", "/amount"), Value.of(Kind.GROUND, "ground", "")),
                    "{\"way\": \"DIRECT\", \"amount\": 0}",
                    ""),
            new Block.Single(
                    "fees",
                    PackageLayout.SERVICE,
                    List.of(
                            both("fee-note", "/fees/note"),
                            choice("paid", "/fees/paid", "AT_FILING", "BEFORE_RESULT"),
                            flag("refunded", "/fees/refunded"))),
            new Block.Rows(
                    "exemptions",
                    PackageLayout.SERVICE,
                    "/fees/exemptions",
                    List.of(both("exemption", "/reason")),
                    "{\"key\": \"\", \"reason\": {\"vi\": \"\", \"en\": \"\"}}",
                    "exemption"),
            new Block.Single(
                    "copies",
                    PackageLayout.SERVICE,
                    List.of(
                            Value.of(Kind.COUNT, "copies-asked", Section.COPIES + "/answer")
                                    .orNone(),
                            money("copies-amount", Section.COPIES + "/amount").orNone(),
                            both("copies-name", Section.COPIES + "/name").orNone(),
                            Value.of(Kind.GROUND, "ground", Section.COPIES)))),
    LIMIT(
            "thoi-han",
            new Block.Single(
                    "limit",
                    PackageLayout.SERVICE,
                    List.of(
                            number("limit-amount", "/limit/amount"),
                            unit("limit-unit"),
                            line("cut-off", "/limit/cutOff").orNone(),
                            choice("pause", "/limit/pauseMode", "SUBTRACT", "RESTART"),
                            Value.of(Kind.GROUND, "ground", "/limit"))));

    public static final String VI = "texts/vi.json";
    public static final String EN = "texts/en.json";
    /** Cases of a service. */
    static final String OPTIONS = "/guide/options";
    /** What copies of the result cost. */
    static final String COPIES = "/fees/copies";

    /** Files that some section changes, beside the manifest. */
    public static final List<String> FILES = List.of(PackageLayout.PROCEDURE, PackageLayout.SERVICE, VI, EN);

    private final String word;
    private final List<Block> blocks;

    Section(String word, Block... blocks) {
        this.word = word;
        this.blocks = List.of(blocks);
    }

    /** In addresses. */
    public String word() {
        return word;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** @return the first one for a word that is none */
    public static Section of(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word.equals(word))
                .findFirst()
                .orElse(GENERAL);
    }

    private static Value line(String name, String pointer) {
        return Value.of(Kind.LINE, name, pointer);
    }

    private static Value text(String name, String pointer) {
        return Value.of(Kind.TEXT, name, pointer);
    }

    private static Value entries(String name, String pointer) {
        return Value.of(Kind.ENTRIES, name, pointer);
    }

    private static Value number(String name, String pointer) {
        return Value.of(Kind.NUMBER, name, pointer);
    }

    private static Value money(String name, String pointer) {
        return Value.of(Kind.MONEY, name, pointer);
    }

    private static Value flag(String name, String pointer) {
        return Value.of(Kind.FLAG, name, pointer);
    }

    private static Value both(String name, String pointer) {
        return Value.of(Kind.BOTH, name, pointer);
    }

    private static Value way() {
        return choice("way", "/way", "ONLINE", "POST", "DIRECT");
    }

    private static Value unit(String name) {
        return choice(name, "/limit/unit", "WORKING_DAY", "CALENDAR_DAY", "WORKING_HOUR");
    }
}
