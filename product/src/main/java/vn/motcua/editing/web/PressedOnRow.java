package vn.motcua.editing.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.values.Block;
import vn.motcua.editing.values.Field;
import vn.motcua.editing.values.RowDeed;
import vn.motcua.editing.values.Section;

/**
 * Which button was pressed: {@code xoa:s/components/2} takes the third paper away. What no button sends keeps what was typed and does no
 * more.
 *
 * @param next section that is shown afterwards
 * @param list as fields name it; empty where the button stands at none
 * @param page of long lists that is shown afterwards, from 0; {@link #SAME} for the one that is shown
 */
record PressedOnRow(Deed deed, Section next, String list, Optional<EditValues.OfRow> row, int page) {
    static final int SAME = -1;

    enum Deed {
        KEEP,
        UNDO,
        REDO,
        DISCARD,
        /** To the page of all drafts. */
        LEAVE
    }

    private static final Pattern WRITTEN = Pattern.compile("(them|xoa|len|xuong):(.{1,100}?)(?:/(\\d{1,3}))?");
    private static final Map<String, Deed> DEEDS =
            Map.of("hoan-tac", Deed.UNDO, "lam-lai", Deed.REDO, "bo", Deed.DISCARD, "xong", Deed.LEAVE);
    private static final Map<String, RowDeed> ROW_DEEDS =
            Map.of("them", RowDeed.ADD, "xoa", RowDeed.REMOVE, "len", RowDeed.UP, "xuong", RowDeed.DOWN);
    private static final String TO = "sang:";
    private static final Pattern TURN = Pattern.compile("trang:(\\d{1,3})");

    static PressedOnRow of(String sent, Section section) {
        if (sent.startsWith(TO)) {
            return new PressedOnRow(Deed.KEEP, Section.of(sent.substring(TO.length())), "", Optional.empty(), 0);
        }
        var turn = TURN.matcher(sent);
        if (turn.matches()) {
            return new PressedOnRow(Deed.KEEP, section, "", Optional.empty(), Integer.parseInt(turn.group(1)));
        }
        var written = WRITTEN.matcher(sent);
        if (!written.matches()) {
            return new PressedOnRow(DEEDS.getOrDefault(sent, Deed.KEEP), section, "", Optional.empty(), SAME);
        }
        var list = written.group(2);
        int at = written.group(3) == null ? -1 : Integer.parseInt(written.group(3));
        var row = section.blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(Block.Rows.class::cast)
                .filter(rows -> Field.name(rows.file(), rows.pointer()).equals(list))
                .findFirst()
                .map(rows -> new EditValues.OfRow(ROW_DEEDS.getOrDefault(written.group(1), RowDeed.ADD), rows, at));
        return new PressedOnRow(Deed.KEEP, section, list, row, SAME);
    }
}
