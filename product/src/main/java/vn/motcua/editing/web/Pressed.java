package vn.motcua.editing.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.editing.EditTable.Deed;

/**
 * Which button was pressed: {@code xoa-3} is "remove" of the third row. What no button sends keeps what was typed and does no more.
 *
 * @param at from 0
 */
record Pressed(Deed deed, int at, boolean isToBringIn) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+?)(?:-(\\d{1,3}))?");
    private static final Map<String, Deed> DEEDS = Map.ofEntries(
            Map.entry("them", Deed.ADD),
            Map.entry("chep", Deed.COPY),
            Map.entry("xoa", Deed.REMOVE),
            Map.entry("len", Deed.UP),
            Map.entry("xuong", Deed.DOWN),
            Map.entry("chen", Deed.CLOSE_GAP),
            Map.entry("dan-them", Deed.APPEND),
            Map.entry("dan-thay", Deed.REPLACE),
            Map.entry("hoan-tac", Deed.UNDO),
            Map.entry("lam-lai", Deed.REDO),
            Map.entry("bo", Deed.DISCARD));

    private static final Set<Deed> AT_A_ROW = EnumSet.of(Deed.COPY, Deed.REMOVE, Deed.UP, Deed.DOWN, Deed.CLOSE_GAP);

    static Pressed of(String sent) {
        var written = WRITTEN.matcher(sent);
        if (!written.matches()) {
            return new Pressed(Deed.CHECK, 0, false);
        }
        var number = written.group(2);
        int at = number == null ? -1 : Integer.parseInt(number) - 1;
        var deed = DEEDS.getOrDefault(written.group(1), Deed.CHECK);
        // A button of a row that names none was made by no page.
        boolean isMeant = at >= 0 || !AT_A_ROW.contains(deed);
        return new Pressed(isMeant ? deed : Deed.CHECK, at, sent.equals("dua-len"));
    }
}
