package vn.motcua.decision;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.decision.DecisionTable.Row;

/**
 * The ids of the rows of a table in its file. An id stays with its row when rows are moved, added or removed, and when a row is changed
 * where it stands, so that what people said beside a row stays beside it.
 */
public final class RowIds {
    private static final Pattern NUMBER = Pattern.compile("-row-(\\d{1,6})$");
    private static final String ANY = "-";

    /** A row as the file has it. */
    private record Kept(String id, List<String> cells) {}

    private RowIds() {}

    /**
     * Of the rows in their order; a row without one is called as it will be once the file is written.
     *
     * @param table name of the decision
     * @return none where the file cannot be read or has no such table
     */
    public static List<String> of(byte[] file, String table) {
        try {
            return DmnElement.of(DmnElement.document(new ByteArrayInputStream(file))).children("decision").stream()
                    .filter(decision -> DmnFile.nameOf(decision).equals(table))
                    .flatMap(decision -> decision.child("decisionTable").stream())
                    .flatMap(found -> kept(found.node()).stream())
                    .map(Kept::id)
                    .toList();
        } catch (SAXException _) {
            return List.of();
        }
    }

    /** Ids for other rows of the table, which still has those that it had. */
    static List<String> of(Element table, List<Row> rows) {
        var before = kept(table);
        var free = new HashSet<Integer>();
        for (int i = 0; i < before.size(); i++) {
            free.add(i);
        }
        var ids = new String[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            take(ids, i, i < before.size() && before.get(i).cells().equals(cells(rows.get(i))) ? i : -1, free, before);
        }
        for (int i = 0; i < ids.length; i++) {
            take(ids, i, like(cells(rows.get(i)), free, before), free, before);
        }
        for (int i = 0; i < ids.length && ids.length == before.size(); i++) {
            take(ids, i, i, free, before);
        }
        return named(ids, table, before);
    }

    private static void take(String[] ids, int at, int from, Set<Integer> free, List<Kept> before) {
        if (ids[at] == null && free.remove(from)) {
            ids[at] = before.get(from).id();
        }
    }

    /** @return the first free row that says the same; -1 where none does */
    private static int like(List<String> cells, Set<Integer> free, List<Kept> before) {
        return free.stream()
                .sorted()
                .filter(one -> before.get(one).cells().equals(cells))
                .findFirst()
                .orElse(-1);
    }

    /** What is new gets a number that no row has. */
    private static List<String> named(String[] ids, Element table, List<Kept> before) {
        int last = before.stream().mapToInt(one -> number(one.id())).max().orElse(0);
        var named = new ArrayList<String>();
        for (var id : ids) {
            named.add(id == null ? made(table, ++last) : id);
        }
        return named;
    }

    private static int number(String id) {
        var matcher = NUMBER.matcher(id);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String made(Element table, int number) {
        return table.getAttribute("id") + "-row-" + number;
    }

    private static List<Kept> kept(Element table) {
        var rules = DmnElement.of(table).children("rule");
        var own = rules.stream().map(rule -> rule.attribute("id")).toList();
        boolean isNamed = own.stream().noneMatch(String::isBlank) && new HashSet<>(own).size() == own.size();
        var kept = new ArrayList<Kept>();
        for (int i = 0; i < rules.size(); i++) {
            kept.add(new Kept(isNamed ? own.get(i) : made(table, i + 1), cells(rules.get(i))));
        }
        return kept;
    }

    private static List<String> cells(DmnElement rule) {
        return said(Stream.of("inputEntry", "outputEntry", "annotationEntry")
                .flatMap(kind -> rule.children(kind).stream().map(DmnElement::text)));
    }

    private static List<String> cells(Row row) {
        return said(Stream.of(row.tests(), row.values(), row.notes()).flatMap(List::stream));
    }

    /** Empty and any are the same; notes that a file leaves out are empty. */
    private static List<String> said(Stream<String> cells) {
        var said = new ArrayList<>(
                cells.map(cell -> cell.strip().equals(ANY) ? "" : cell.strip()).toList());
        while (!said.isEmpty() && said.getLast().isEmpty()) {
            said.removeLast();
        }
        return said;
    }
}
