package vn.motcua.designing.web;

import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.designing.DesignRoute.Deed;

/**
 * Which button was pressed: {@code xoa-3} is "remove" of the step in the third row, {@code them-0} adds one before all. What no button
 * sends keeps what was typed and does no more.
 *
 * @param row from 1; 0 for none
 */
record Pressed(Deed deed, int row) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+?)(?:-(\\d{1,3}))?");
    private static final Map<String, Deed> DEEDS = Map.of(
            "them", Deed.ADD,
            "xoa", Deed.REMOVE,
            "len", Deed.UP,
            "xuong", Deed.DOWN,
            "hoan-tac", Deed.UNDO,
            "lam-lai", Deed.REDO,
            "bo", Deed.DISCARD);

    static Pressed of(String sent) {
        var written = WRITTEN.matcher(sent);
        if (!written.matches()) {
            return new Pressed(Deed.CHECK, 0);
        }
        var number = written.group(2);
        return new Pressed(
                DEEDS.getOrDefault(written.group(1), Deed.CHECK), number == null ? 0 : Integer.parseInt(number));
    }
}
