package vn.motcua.decision;

import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Says what is wrong with a table: which table, row and column, what is wrong, what to do. */
@Component
public class TableWords {
    private final Messages messages;

    public TableWords(Messages messages) {
        this.messages = messages;
    }

    public String say(TableFinding finding, Language language) {
        return place(finding, language) + sentence(finding, language);
    }

    /** The same without the place, for who shows it there. */
    public String sentence(TableFinding finding, Language language) {
        return messages.text(
                language, "decision.finding." + finding.code(), finding.facts().toArray());
    }

    /** {@code Bảng "Lệ phí", dòng 3, cột 2: }; empty for the whole file. */
    private String place(TableFinding finding, Language language) {
        var place = new StringJoiner(", ", "", ": ").setEmptyValue("");
        if (!finding.table().isEmpty()) {
            place.add(messages.text(language, "decision.place.table", finding.table()));
        }
        if (finding.row() > 0) {
            place.add(messages.text(language, "decision.place.row", finding.row()));
        }
        if (finding.column() > 0) {
            place.add(messages.text(language, "decision.place.column", finding.column()));
        }
        return place.toString();
    }
}
