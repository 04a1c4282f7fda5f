package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.SenderProof;
import vn.motcua.shared.NotFound;

/** What a person sent while signed in. */
@Controller
@RequestMapping(OwnPages.PATH)
@ForCitizens
class OwnPages {
    static final String PATH = "/phan-anh/cua-toi";

    record View(List<Petition> petitions) {
        View {
            petitions = List.copyOf(petitions);
        }
    }

    private final ReadPetitions read;
    private final SenderPages pages;
    private final CurrentUser user;

    OwnPages(ReadPetitions read, SenderPages pages, CurrentUser user) {
        this.read = read;
        this.pages = pages;
        this.user = user;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView(
                "petition/web/mine", "view", new View(read.own(user.citizen().account())));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        var who = known(id);
        return pages.open(who)
                .map(petition -> pages.page(who, petition, "", PetitionForm.EMPTY, request))
                .orElseThrow(() -> new NotFound("petition " + id));
    }

    @PostMapping("/{id}/bo-sung")
    ModelAndView reply(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = PetitionFields.FILES, required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        return pages.reply(known(id), values, files, request);
    }

    @PostMapping("/{id}/danh-gia")
    ModelAndView rate(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        return pages.rate(known(id), values, request);
    }

    @PostMapping("/{id}/mo-lai")
    ModelAndView reopen(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        return pages.reopen(known(id), values, request);
    }

    private SenderPages.Who known(UUID id) {
        var proof = new SenderProof.ByAccount(new PetitionId(id), user.citizen().account());
        return new SenderPages.Who(proof, PATH + "/" + id, "", "");
    }
}
