package vn.motcua.linked.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.linked.LinkedGroup;
import vn.motcua.linked.LinkedOffer;
import vn.motcua.presentation.ProcedureWords;

/** What can be filed as one here, and the way to begin. */
@Controller
@RequestMapping("/lien-thong")
class LinkedGroupPages {
    /**
     * A procedure of the group.
     *
     * @param after names of those whose results it waits for
     * @param isConditional whether it depends on what is answered
     * @param isHere whether it can be filed online here; else the group goes without it
     */
    record MemberView(String code, String name, List<String> after, boolean isConditional, boolean isHere) {
        MemberView {
            after = List.copyOf(after);
        }
    }

    record View(LinkedGroup service, List<MemberView> members) {
        View {
            members = List.copyOf(members);
        }
    }

    private final LinkedOffer offer;
    private final LinkedDrafts drafts;
    private final ProcedureWords procedures;
    private final CurrentUser user;

    LinkedGroupPages(LinkedOffer offer, LinkedDrafts drafts, ProcedureWords procedures, CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.procedures = procedures;
        this.user = user;
    }

    @GetMapping
    @OpenToAll(why = "what can be filed here is public")
    ModelAndView list() {
        return new ModelAndView("linked/web/services", "services", offer.inForce());
    }

    @GetMapping("/{key:[a-z-]+}")
    @OpenToAll(why = "what can be filed here is public")
    ModelAndView show(@PathVariable String key) {
        var service = offer.today(key);
        var members = service.members().stream()
                .map(member -> new MemberView(
                        member.procedure().value(),
                        procedures.name(member.procedure()),
                        member.after().stream()
                                .map(after -> procedures.name(
                                        service.member(after.member()).procedure()))
                                .toList(),
                        member.when() != null,
                        offer.here(member).isPresent()))
                .toList();
        return new ModelAndView("linked/web/service", "view", new View(service, members));
    }

    /** Begins a draft, or goes on with the one that was begun; what is not offered any more leads to what is. */
    @PostMapping("/{key:[a-z-]+}")
    @ForCitizens
    String begin(@PathVariable String key) {
        return offer.inForce().stream()
                .filter(service -> service.key().equals(key))
                .findFirst()
                .map(service -> drafts.begin(user.citizen().account(), service))
                .map(draft -> "redirect:" + Addresses.draft(draft.id()))
                .orElse("redirect:" + Addresses.SERVICES);
    }
}
