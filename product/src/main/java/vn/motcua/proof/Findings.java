package vn.motcua.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** Collects what a verification finds and what it looked at. Past a thousand findings it only counts. */
public final class Findings {
    private static final int KEPT_MAX = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> lookedAt = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long all;

    public void add(Found kind, String where) {
        all++;
        if (kept.size() < KEPT_MAX) {
            kept.add(new Finding(kind, where));
        }
    }

    /** A row that cannot be read any more is named, and those after it are looked at too. */
    public void reading(String where, Runnable look) {
        try {
            look.run();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            add(Found.ROW_UNREADABLE, where);
        }
    }

    /** @param what in the plural, as {@code files} */
    public void count(String what, long number) {
        lookedAt.merge(what, number, Long::sum);
    }

    /** What the operator should know and that is nothing wrong. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    Map<String, Long> lookedAt() {
        return Map.copyOf(lookedAt);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    long all() {
        return all;
    }
}
