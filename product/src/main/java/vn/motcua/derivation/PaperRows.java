package vn.motcua.derivation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.Component;

/**
 * The rows of one published list of papers. The portal gives each row a count, also those that only head the rows below them
 * ("Chứng cứ … gồm:") or say how many sets are handed in; these are no papers. A paper under a heading carries its words, without which
 * nobody knows whom it concerns.
 */
final class PaperRows {
    private static final String BULLETS = "-–+*•.";

    /** @param at place in the published list, from 0 */
    record Row(int at, String name, Component component) {}

    private final Rules rules;
    private final List<Row> papers = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String heading = "";
    private @Nullable Character bulletBelow;

    private PaperRows(List<Component> list, Rules rules) {
        this.rules = rules;
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).explanation()) {
                read(i, list.get(i), i + 1 < list.size());
            }
        }
    }

    static PaperRows of(List<Component> list, Rules rules) {
        return new PaperRows(list, rules);
    }

    List<Row> papers() {
        return List.copyOf(papers);
    }

    /** Rows that were read as no papers. */
    List<String> others() {
        return List.copyOf(others);
    }

    private void read(int at, Component row, boolean isFollowed) {
        var name = row.name().strip();
        if (rules.isNoPaper(name)) {
            others.add(name);
        } else if (isFollowed && row.forms().isEmpty() && rules.isHeadingOverPapers(name)) {
            others.add(name);
            heading = name;
            bulletBelow = null;
        } else {
            papers.add(new Row(at, isBelow(name) ? heading + " " + name : name, row));
        }
    }

    /** Until the next heading, or until a row looks like the heading again where those below it look otherwise. */
    private boolean isBelow(String name) {
        if (heading.isEmpty()) {
            return false;
        }
        char bullet = bullet(name);
        if (bulletBelow == null) {
            bulletBelow = bullet;
        } else if (bullet != bulletBelow && bullet == bullet(heading)) {
            heading = "";
        }
        return !heading.isEmpty();
    }

    /** The sign before a row; a blank for one that begins with a letter or number. */
    private static char bullet(String name) {
        return BULLETS.indexOf(name.charAt(0)) >= 0 ? name.charAt(0) : ' ';
    }
}
