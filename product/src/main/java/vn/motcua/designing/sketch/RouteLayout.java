package vn.motcua.designing.sketch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places for the parts of a route that nobody has drawn: from left to right as a case meets them, the usual way in one line. */
final class RouteLayout {
    private static final double COLUMN = 150;
    private static final double LINE = 120;
    private static final double MARGIN = 100;

    private RouteLayout() {}

    static Map<String, Box> of(RouteSketch sketch) {
        var ways = ForwardWays.of(sketch);
        var columns = new HashMap<String, Integer>();
        var lines = new HashMap<String, Integer>();
        var taken = new HashSet<List<Integer>>();
        var boxes = new LinkedHashMap<String, Box>();
        for (var id : ways.order()) {
            int column = columns.getOrDefault(id, 0);
            int line = lines.getOrDefault(id, 0);
            while (!taken.add(List.of(column, line))) {
                line++;
            }
            int own = 0;
            for (var way : ways.outOf(id)) {
                columns.merge(way.target(), column + 1, Math::max);
                lines.putIfAbsent(way.target(), line + own);
                own++;
            }
            var kind = sketch.node(id).orElseThrow().kind();
            boxes.put(id, Box.around(MARGIN + column * COLUMN, MARGIN + line * LINE, kind));
        }
        return boxes;
    }
}
