package motcua.cube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a generator makes wrong on purpose, by the measure that has to show it: in each province with enough communes one of each kind.
 *
 * @param measure that shows it
 * @param isHigh whether the fault makes its ratio high rather than low
 * @param turn which commune of the province has it
 */
record Planted(String measure, boolean isHigh, int turn) {
    /** Work takes three times as long. */
    static final Planted SLOW = new Planted("on-time", false, 3);

    /** Whatever comes in by the online channel is typed by staff. */
    static final Planted TYPED_BY_STAFF = new Planted("filed-by-oneself", false, 5);

    /** Results are recorded and never signed. */
    static final Planted RECORDED_ONLY = new Planted("electronic-result", false, 7);

    /** A third is asked for a supplement twice. */
    static final Planted ASKED_TWICE = new Planted("second-supplement", true, 9);

    static final List<Planted> ALL = List.of(SLOW, TYPED_BY_STAFF, RECORDED_ONLY, ASKED_TWICE);

    /** Communes by measure, as the manifest has them. */
    static Map<String, List<String>> in(List<String> communes) {
        var planted = new LinkedHashMap<String, List<String>>();
        for (var kind : ALL) {
            var places = new ArrayList<String>();
            if (kind.turn() < communes.size()) {
                places.add(communes.get(kind.turn()));
            }
            planted.put(kind.measure(), places);
        }
        return planted;
    }

    /** In SQL, whether a commune {@code c} has it. */
    String sql() {
        return "(c.turn = " + turn + ")";
    }
}
