package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.petition.PetitionNumber;
import vn.motcua.petition.SenderProof;
import vn.motcua.petition.TrackingCode;
import vn.motcua.ui.Said;

/** Who sent a petition without an account follows it by number and code. Neither stands in an address. */
@Controller
@RequestMapping(TrackPages.PATH)
class TrackPages {
    static final String PATH = "/phan-anh/theo-doi";
    private static final String NUMBER = "so";
    private static final String CODE = "ma";
    private static final String WHY = "the code that the sender was shown says who it is";

    record View(PetitionForm form) {}

    private final SenderPages pages;

    TrackPages(SenderPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView ask() {
        return asking(PetitionForm.EMPTY);
    }

    @PostMapping
    @OpenToAll(why = WHY)
    ModelAndView show(
            @RequestParam Map<String, String> values, HttpServletRequest request, HttpServletResponse response) {
        return known(
                values,
                response,
                who -> pages.open(who)
                        .map(petition -> pages.page(who, petition, "", PetitionForm.EMPTY, request))
                        .orElseThrow());
    }

    @PostMapping("/bo-sung")
    @OpenToAll(why = WHY)
    ModelAndView reply(
            @RequestParam Map<String, String> values,
            @RequestParam(name = PetitionFields.FILES, required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        return known(values, response, who -> pages.reply(who, values, files, request));
    }

    @PostMapping("/danh-gia")
    @OpenToAll(why = WHY)
    ModelAndView rate(
            @RequestParam Map<String, String> values, HttpServletRequest request, HttpServletResponse response) {
        return known(values, response, who -> pages.rate(who, values, request));
    }

    @PostMapping("/mo-lai")
    @OpenToAll(why = WHY)
    ModelAndView reopen(
            @RequestParam Map<String, String> values, HttpServletRequest request, HttpServletResponse response) {
        return known(values, response, who -> pages.reopen(who, values, request));
    }

    /** A wrong number and a wrong code are answered alike. */
    private ModelAndView known(
            Map<String, String> values, HttpServletResponse response, Function<SenderPages.Who, ModelAndView> page) {
        response.setHeader("Cache-Control", "no-store");
        var who = who(values).filter(one -> pages.open(one).isPresent());
        return who.isPresent()
                ? page.apply(who.get())
                : asking(new PetitionForm(
                        values, List.of(Said.of("petition.bad.number-or-code").at(NUMBER))));
    }

    private static Optional<SenderPages.Who> who(Map<String, String> values) {
        var number = PetitionNumber.read(values.getOrDefault(NUMBER, ""));
        var code = TrackingCode.read(values.getOrDefault(CODE, ""));
        return number.flatMap(known -> code.map(secret ->
                new SenderPages.Who(new SenderProof.ByCode(known, secret), PATH, known.value(), secret.shown())));
    }

    private static ModelAndView asking(PetitionForm form) {
        var page = new ModelAndView("petition/web/track", "view", new View(form));
        page.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
