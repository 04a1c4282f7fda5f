package vn.motcua.designing.sketch;

import java.util.List;
import vn.motcua.designing.sketch.Box.Point;

/** How a flow runs from one part to another: straight, around a corner, or back below everything. */
final class Lines {
    private static final double BELOW = 30;
    private static final double SAME = 1;

    private Lines() {}

    /** @param floor below it nothing lies between the two */
    static List<Point> between(Box source, Box target, double floor) {
        if (target.x() < source.right()) {
            double lane = Math.max(floor, Math.max(source.bottom(), target.bottom())) + BELOW;
            return List.of(
                    new Point(source.middleX(), source.bottom()),
                    new Point(source.middleX(), lane),
                    new Point(target.middleX(), lane),
                    new Point(target.middleX(), target.bottom()));
        }
        var out = new Point(source.right(), source.middleY());
        var in = new Point(target.x(), target.middleY());
        if (Math.abs(out.y() - in.y()) < SAME) {
            return List.of(out, in);
        }
        double corner = (out.x() + in.x()) / 2;
        return List.of(out, new Point(corner, out.y()), new Point(corner, in.y()), in);
    }
}
