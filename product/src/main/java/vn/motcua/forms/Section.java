package vn.motcua.forms;

import java.util.List;

/** One part of a filled form for reading: the check page, officers' pages, PDF. */
public record Section(String pageKey, String title, List<Row> rows) {
    /**
     * @param value as people read it; lines are separated by {@code \n}
     * @param badge where the value comes from, in words; empty when the person typed it
     * @param anchor id of the question on its page
     */
    public record Row(String label, String value, String badge, String anchor) {}
}
