package vn.motcua.designing.sketch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.motcua.designing.sketch.RouteSketch.Kind;

/** Where a part lies on the drawing, in its own units. */
record Box(double x, double y, double width, double height) {
    private static final double NEAR = 3;

    /** A corner of a line. */
    record Point(double x, double y) {}

    static Box around(double middleX, double middleY, Kind kind) {
        double width = switch (kind) {
            case STEP, OTHER -> 100;
            case CHOICE, PARALLEL -> 50;
            case START, END -> 36;
        };
        double height = kind == Kind.STEP || kind == Kind.OTHER ? 80 : width;
        return new Box(middleX - width / 2, middleY - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    Box moved(double by) {
        return new Box(x + by, y, width, height);
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether a line may end there. */
    boolean touches(Point point) {
        return point.x() >= x - NEAR
                && point.x() <= right() + NEAR
                && point.y() >= y - NEAR
                && point.y() <= bottom() + NEAR;
    }

    static String written(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
