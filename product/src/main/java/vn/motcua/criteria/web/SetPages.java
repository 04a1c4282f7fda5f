package vn.motcua.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.criteria.BringInSet;
import vn.motcua.criteria.CompareSets;
import vn.motcua.criteria.CriteriaSet;
import vn.motcua.criteria.CriteriaSets;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;

/** The criteria sets: published for everybody, two versions side by side; editors bring a version in as a file. */
@Controller
class SetPages {
    static final String PATH = "/bo-tieu-chi";
    static final String ADMIN = "/quan-tri/bo-tieu-chi";
    private static final String WHY = "by which criteria agencies are scored is published";

    /** @param file as it was pasted, where something of it is wrong */
    record ListView(List<CriteriaSet> sets, boolean mayBringIn, String file, List<Finding> findings) {
        ListView {
            sets = List.copyOf(sets);
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param versions of the same set
     * @param other the version it is compared with; null for none
     */
    record View(
            CriteriaSet set,
            List<CriteriaSet> versions,
            @Nullable CriteriaSet other,
            List<CompareSets.Line> differences) {
        View {
            versions = List.copyOf(versions);
            differences = List.copyOf(differences);
        }
    }

    private final CriteriaSets sets;
    private final BringInSet bringInSet;
    private final CurrentUser user;

    SetPages(CriteriaSets sets, BringInSet bringInSet, CurrentUser user) {
        this.sets = sets;
        this.bringInSet = bringInSet;
        this.user = user;
    }

    @GetMapping(PATH)
    @OpenToAll(why = WHY)
    ModelAndView list() {
        return list(false, "", List.of());
    }

    /** @param with the version that it is compared with */
    @GetMapping(PATH + "/{key}/{version}")
    @OpenToAll(why = WHY)
    ModelAndView one(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(name = "voi", required = false) @Nullable Integer with) {
        var set = sets.get(key, version).set();
        var other = with == null ? null : sets.get(key, with).set();
        var view = new View(
                set,
                sets.all().stream()
                        .map(CriteriaSets.Kept::set)
                        .filter(one -> one.key().equals(key))
                        .toList(),
                other,
                other == null ? List.of() : CompareSets.differences(other, set).toList());
        return new ModelAndView("criteria/web/set", "view", view);
    }

    @GetMapping(ADMIN)
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView keep() {
        return list(true, "", List.of());
    }

    @PostMapping(ADMIN)
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView bringIn(@RequestParam(name = "tep", defaultValue = "") String file) {
        return switch (bringInSet.bringIn(file, user.officer())) {
            case BringInSet.Outcome.BroughtIn(var set) ->
                new ModelAndView("redirect:" + PATH + "/" + set.key() + "/" + set.version());
            case BringInSet.Outcome.NotUsable(var findings) -> list(true, file, findings);
        };
    }

    private ModelAndView list(boolean mayBringIn, String file, List<Finding> findings) {
        var all = sets.all().stream().map(CriteriaSets.Kept::set).toList();
        var page = new ModelAndView("criteria/web/sets", "view", new ListView(all, mayBringIn, file, findings));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
