package vn.motcua.openfigures.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.openfigures.OpenFigure;
import vn.motcua.openfigures.OpenMonth;
import vn.motcua.openfigures.OpenMonths;
import vn.motcua.organisation.AgencyId;
import vn.motcua.scorecard.Period;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.SearchText;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Said;

/** How the agencies do, for everybody: all of them in a month, and one beside its own past. */
@Controller
class OpenFiguresPage {
    static final String ADDRESS = "/cong-khai";
    static final String WHY = "how the administration works is public; it names no person and hides small numbers";
    private static final int NAME_MAX = 200;
    /** Columns of the list; all measures stand on the agency's own page and in the files. */
    private static final List<String> LISTED = List.of("finished", "on-time-finished", "open-late");

    /** @param name as typed, by which agencies are sought */
    record Listed(
            OpenMonth month, List<Period> offered, String name, List<OpenMonth.Unit> found, List<Finding> findings) {
        Listed {
            offered = List.copyOf(offered);
            found = List.copyOf(found);
            findings = List.copyOf(findings);
        }

        List<OpenFigure> listed(List<OpenFigure> figures) {
            return figures.stream()
                    .filter(one -> LISTED.contains(one.measure().key()))
                    .toList();
        }

        List<OpenMonth.Unit> found(OpenMonth.Group group) {
            return found.stream().filter(unit -> unit.group() == group).toList();
        }

        String month(Period month, Frame frame) {
            return OpenWords.month(month, frame);
        }

        String said(OpenFigure figure, Frame frame) {
            return OpenWords.of(figure, frame);
        }

        String href(OpenMonth.Unit unit) {
            return ADDRESS + "/" + unit.agency() + "?period=" + month.period().text();
        }
    }

    /** @param before closed months of the year before, the newest first */
    record One(OpenMonth month, OpenMonth.Unit unit, List<OpenMonth> before) {
        One {
            before = List.copyOf(before);
        }

        String month(Period month, Frame frame) {
            return OpenWords.month(month, frame);
        }

        String said(OpenFigure figure, Frame frame) {
            return OpenWords.of(figure, frame);
        }

        /** The measure of this figure in a month before; none where the agency was not there or it was not counted. */
        String saidThen(OpenFigure figure, OpenMonth then, Frame frame) {
            return then.unit(unit.agency()).stream()
                    .flatMap(one -> one.figures().stream())
                    .filter(one -> one.measure().key().equals(figure.measure().key()))
                    .map(one -> OpenWords.of(one, frame))
                    .findFirst()
                    .orElse("–");
        }
    }

    private final OpenMonths months;

    OpenFiguresPage(OpenMonths months) {
        this.months = months;
    }

    @GetMapping(ADDRESS)
    @OpenToAll(why = WHY)
    ModelAndView list(
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "name", defaultValue = "") String name) {
        var read = months.read(period);
        var findings = read.isEmpty()
                ? List.of(Said.of("openfigures.bad.period").at("period"))
                : name.length() > NAME_MAX
                        ? List.of(Said.of("openfigures.bad.name").at("name"))
                        : List.<Finding>of();
        var month = months.of(read.orElseGet(() -> months.offered().getFirst()));
        var sought = name.length() > NAME_MAX ? "" : SearchText.fold(name.strip());
        var found = month.units().stream()
                .filter(unit -> SearchText.fold(unit.name()).contains(sought))
                .toList();
        var view = new Listed(month, months.offered(), name, found, findings);
        var page = new ModelAndView("openfigures/web/list", Map.of("view", view));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(ADDRESS + "/{agency}")
    @OpenToAll(why = WHY)
    ModelAndView one(
            @PathVariable String agency, @RequestParam(name = "period", defaultValue = "") @Nullable String period) {
        var asked =
                months.read(period == null ? "" : period).orElseThrow(() -> new NotFound("open figures of " + period));
        var month = months.of(asked);
        var unit = month.unit(id(agency)).orElseThrow(() -> new NotFound("open figures of agency " + agency));
        var view = new One(month, unit, months.closedBefore(asked));
        return new ModelAndView("openfigures/web/unit", Map.of("view", view));
    }

    private static AgencyId id(String text) {
        try {
            return new AgencyId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("agency " + text);
        }
    }
}
