package vn.motcua.formdesign.web;

import java.util.Map;
import vn.motcua.formdesign.FormOrder.Deed;

/** Which button was pressed: {@code mo:h-1-4} opens a question. What no button sends keeps what was typed and does no more. */
record Pressed(Deed deed, String argument) {
    private static final Map<String, Deed> DEEDS = Map.ofEntries(
            Map.entry("mo", Deed.OPEN),
            Map.entry("them-trang", Deed.ADD_PAGE),
            Map.entry("them-cau", Deed.ADD_QUESTION),
            Map.entry("them-dong", Deed.ADD_ROW),
            Map.entry("them-khoi", Deed.ADD_BLOCK),
            Map.entry("them-phep", Deed.ADD_CHECK),
            Map.entry("xoa", Deed.REMOVE),
            Map.entry("lc-len", Deed.CHOICE_UP),
            Map.entry("len", Deed.UP),
            Map.entry("xuong", Deed.DOWN),
            Map.entry("sang-trang", Deed.TO_PAGE),
            Map.entry("hoan-tac", Deed.UNDO),
            Map.entry("lam-lai", Deed.REDO),
            Map.entry("bo-that", Deed.DISCARD));

    /** Asks whether the draft shall be thrown away. */
    static final String ASK_TO_DISCARD = "bo";

    static Pressed of(String sent) {
        int cut = sent.indexOf(':');
        var word = cut < 0 ? sent : sent.substring(0, cut);
        return new Pressed(DEEDS.getOrDefault(word, Deed.KEEP), cut < 0 ? "" : sent.substring(cut + 1));
    }
}
