package vn.motcua.sheets;

import java.util.List;

/** What came of opening a file that should be a spreadsheet. */
sealed interface SheetFile {
    /** @param rows as they stand in the file, each from its first cell on */
    record Opened(List<List<SheetCell>> rows) implements SheetFile {
        public Opened {
            rows = List.copyOf(rows);
        }
    }

    /** @param why last part of the message's key */
    record Refused(String why, List<Object> facts) implements SheetFile {
        public Refused {
            facts = List.copyOf(facts);
        }

        Refused(String why) {
            this(why, List.of());
        }
    }
}
