package vn.motcua.directive.web;

import java.util.LinkedHashMap;
import vn.motcua.directive.DirectiveFigures.Tally;
import vn.motcua.directive.web.DirectiveView.CountLine;
import vn.motcua.directive.web.DirectiveView.Figures;

/** Where a number on the page of figures leads: to the directives of the same scope that it counts. */
public final class FiguresLinks {
    private FiguresLinks() {}

    public static String behind(Figures view, CountLine line, Tally tally) {
        var values = new LinkedHashMap<>(view.asked());
        values.put("ky", view.period());
        if (!line.unitId().isEmpty()) {
            values.put("don-vi", line.unitId());
        }
        return FiguresPages.href(FiguresPages.PATH + "/danh-sach", values, "muc", tally.name());
    }

    public static String file(Figures view, String as) {
        var values = new LinkedHashMap<>(view.asked());
        values.put("ky", view.period());
        return FiguresPages.href(FiguresPages.PATH + "/tai", values, "dang", as);
    }
}
