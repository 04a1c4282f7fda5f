package vn.motcua.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.HitPolicy;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.ValueKind;
import vn.motcua.rules.TableInput.From;

/**
 * What a procedure asks a table for. Whoever is asked for money, kept to a limit or sent to an agency is told by which row and article, so such a table
 * has them beside each row and no default.
 */
public enum TableUse {
    /** What a filing costs, and who is exempt. */
    FEE("/fees/table") {
        @Override
        boolean takes(From from) {
            return from != From.HOUR;
        }

        @Override
        boolean isShaped(DecisionTable table) {
            return table.outputs().size() == 1
                    && table.outputs().getFirst().kind() == ValueKind.NUMBER
                    && table.policy().hasDecisiveRow();
        }

        @Override
        void judge(DecisionTable table, Row row, List<TableFinding> findings) {
            var amount = row.values().getFirst();
            if (amount.contains("-")) {
                findings.add(cell(table, row, 0, "below-zero"));
            } else if (amount.matches(GROUPED)) {
                findings.add(cell(table, row, 0, "thousands"));
            } else if (amount.matches(NUMBERS_ONLY) && !amount.matches(WHOLE)) {
                findings.add(cell(table, row, 0, "not-whole"));
            }
        }
    },
    /** How long a dossier may take: an amount and its unit. */
    LIMIT("/limit/table") {
        @Override
        boolean takes(From from) {
            return true;
        }

        @Override
        boolean isShaped(DecisionTable table) {
            var kinds = table.outputs().stream().map(DecisionTable.Output::kind).toList();
            return kinds.size() == 2
                    && kinds.containsAll(List.of(ValueKind.NUMBER, ValueKind.TEXT))
                    && ONE_ROW.contains(table.policy());
        }

        @Override
        void judge(DecisionTable table, Row row, List<TableFinding> findings) {
            int amountAt = table.outputs().getFirst().kind() == ValueKind.NUMBER ? 0 : 1;
            var unit = row.values().get(1 - amountAt);
            boolean isUnit = UNITS.contains(unit);
            if (!isUnit) {
                findings.add(cell(table, row, 1 - amountAt, "limit-unit"));
            }
            if (!isLimit(row.values().get(amountAt), isUnit && unit.equals(WORKING_DAY))) {
                findings.add(cell(table, row, amountAt, "limit-amount"));
            }
        }
    },
    /** Which papers are asked for: a column for each paper that it decides, called by the paper's key. */
    PAPERS("/papers/table") {
        // A paper is shown before the day and the way of filing are known, and must not go when they are.
        @Override
        boolean takes(From from) {
            return from == From.CASE || from == From.ANSWER;
        }

        @Override
        boolean isShaped(DecisionTable table) {
            return !table.outputs().isEmpty()
                    && table.outputs().stream()
                            .allMatch(output -> output.kind() == ValueKind.FLAG
                                    && !output.name().isBlank())
                    && ONE_ROW.contains(table.policy());
        }

        @Override
        void judge(DecisionTable table, Row row, List<TableFinding> findings) {
            for (int i = 0; i < row.values().size(); i++) {
                if (!YES_OR_NO.contains(row.values().get(i))) {
                    findings.add(cell(table, row, i, "paper-flag"));
                }
            }
        }
    },
    /** Who decides: a level, or a kind of agency. */
    COMPETENCE("/competence/table") {
        // Who decides is asked again when the result is signed, and must not depend on the day or the way of filing.
        @Override
        boolean takes(From from) {
            return from == From.CASE || from == From.ANSWER;
        }

        @Override
        boolean isShaped(DecisionTable table) {
            return table.outputs().size() == 1
                    && table.outputs().getFirst().kind() == ValueKind.TEXT
                    && ONE_ROW.contains(table.policy());
        }

        @Override
        void judge(DecisionTable table, Row row, List<TableFinding> findings) {
            if (!COMPETENT.contains(unquoted(row.values().getFirst()))) {
                findings.add(cell(table, row, 0, "competent", String.join(", ", COMPETENT)));
            }
        }
    };

    /** FEEL reads 50.000 as fifty. */
    private static final String GROUPED = "\\d{1,3}(?:\\.\\d{3})+";

    /** A calculation that always gives the same stands there as what it gives. */
    private static final String NUMBERS_ONLY = "[\\d\\s.+*/()]+";
    /** As much as {@link vn.motcua.packages} takes of a fee. */
    private static final String WHOLE = "\\d{1,13}";

    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final List<String> COMPETENT =
            Arrays.stream(Competent.values()).map(Competent::name).toList();
    private static final String WORKING_DAY = "\"WORKING_DAY\"";
    private static final Set<String> UNITS = Set.of("\"WORKING_HOUR\"", WORKING_DAY, "\"CALENDAR_DAY\"");
    private static final int AMOUNT_MAX = 3650;
    private static final List<String> BESIDE = List.of(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH);

    private final String place;

    TableUse(String place) {
        this.place = place;
    }

    /** JSON Pointer into {@code service.json}, to where the table is named. */
    public String place() {
        return place;
    }

    /** Whether it can be told this. */
    abstract boolean takes(From from);

    /** Whether one row decides, and says what is asked for. */
    abstract boolean isShaped(DecisionTable table);

    abstract void judge(DecisionTable table, Row row, List<TableFinding> findings);

    /** What is wrong with a table for this use that is sound in itself, or at least can be read. */
    public List<TableFinding> judge(DecisionTable table) {
        var findings = new ArrayList<TableFinding>();
        if (!table.outputs().stream().allMatch(output -> output.otherwise().isEmpty())) {
            findings.add(whole(table, "default"));
        }
        for (var title : BESIDE) {
            if (!table.notes().contains(title)) {
                findings.add(whole(table, "note-column", title));
            }
        }
        if (!isShaped(table)) {
            findings.add(whole(table, "shape-" + name()));
            return findings;
        }
        for (var row : table.rows()) {
            beside(table, row, findings);
            judge(table, row, findings);
        }
        return findings;
    }

    private static void beside(DecisionTable table, Row row, List<TableFinding> findings) {
        for (var title : BESIDE) {
            int note = table.notes().indexOf(title);
            boolean isThere = note >= 0
                    && note < row.notes().size()
                    && !row.notes().get(note).isBlank();
            if (note >= 0 && !isThere) {
                findings.add(cell(table, row, table.outputs().size() + note, "note-missing", title));
            }
        }
    }

    private static boolean isLimit(String cell, boolean mayBeTheSameDay) {
        if (!cell.matches("\\d{1,4}")) {
            return false;
        }
        int amount = new BigDecimal(cell).intValueExact();
        return amount <= AMOUNT_MAX && (amount > 0 || mayBeTheSameDay);
    }

    /** A cell of texts without its quotation marks; as it stands where it has none, which no answer has. */
    static String unquoted(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static TableFinding whole(DecisionTable table, String code, String... facts) {
        return new TableFinding(table.name(), 0, 0, code, List.of(facts));
    }

    /** @param behind number of the column, counted from 0 behind the inputs */
    private static TableFinding cell(DecisionTable table, Row row, int behind, String code, String... facts) {
        int column = table.inputs().size() + behind + 1;
        return new TableFinding(table.name(), row.number(), column, code, List.of(facts));
    }
}
