package motcua.linkage.review;

import java.time.Instant;

/**
 * One line of {@code decisions.jsonl}.
 *
 * @param verdict {@code match}, {@code no match}, {@code unsure} or {@code undo}
 * @param by the clerk's name
 * @param at ISO 8601
 */
record DecisionLine(String left, String right, String verdict, String by, String at, String note) {
    static final String UNDO = "undo";

    static DecisionLine of(Pair pair, String verdict, String by, Instant at, String note) {
        return new DecisionLine(pair.leftId(), pair.rightId(), verdict, by, at.toString(), note);
    }

    boolean isUndo() {
        return verdict.equals(UNDO);
    }
}
