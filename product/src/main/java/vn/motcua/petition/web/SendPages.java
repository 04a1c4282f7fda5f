package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.User;
import vn.motcua.petition.PetitionTerms;
import vn.motcua.petition.PetitionTimes;
import vn.motcua.petition.SendPetition;
import vn.motcua.petition.TrackingCode;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** Anybody sends a petition: in one page, signed in or not. */
@Controller
@RequestMapping("/phan-anh/gui")
class SendPages {
    private static final String WHY = "everybody may send a petition, and needs no account for it";

    /** @param dossierNumber of the dossier that it is about; empty where it is about none */
    record View(
            PetitionForm form,
            List<Choice> agencies,
            boolean mayBeUnsure,
            String dossierNumber,
            PetitionTerms.Time classify) {
        View {
            agencies = List.copyOf(agencies);
        }
    }

    /** @param code shown to who sends it, and to who sends the same page again */
    record SentView(String number, String code, boolean isOwn) {}

    private final SendPetition sendPetition;
    private final Choices choices;
    private final AboutDossier aboutDossier;
    private final CurrentUser user;
    private final Messages messages;
    private final PetitionTimes times;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SendPages(
            SendPetition sendPetition,
            Choices choices,
            AboutDossier aboutDossier,
            CurrentUser user,
            Messages messages,
            PetitionTimes times,
            Clock clock) {
        this.sendPetition = sendPetition;
        this.choices = choices;
        this.aboutDossier = aboutDossier;
        this.user = user;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView show(@RequestParam(name = "ho-so", defaultValue = "") String dossier) {
        var values = new HashMap<String, String>();
        values.put(PetitionFields.ID, Uuid7.at(clock.instant()).toString());
        values.put(PetitionFields.PAGE_SECRET, TrackingCode.secret(random));
        if (user.get() instanceof User.Citizen citizen) {
            values.put(PetitionFields.NAME, citizen.claims().fullName());
            aboutDossier.own(dossier, citizen.account()).ifPresent(about -> {
                values.put(PetitionFields.DOSSIER, about.id());
                values.put(PetitionFields.AGENCY, about.agency());
            });
        }
        return page(new PetitionForm(values, List.of()));
    }

    @PostMapping
    @OpenToAll(why = WHY)
    ModelAndView send(
            @RequestParam Map<String, String> values,
            @RequestParam(name = PetitionFields.FILES, required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = account();
        var fields = new PetitionFields(values);
        var order = fields.order(files == null ? List.of() : files, account, choices.unsure());
        if (order == null) {
            return page(new PetitionForm(values, fields.findings()));
        }
        try {
            return switch (sendPetition.send(order)) {
                case SendPetition.Outcome.Sent(var petition, var code) -> {
                    response.setHeader("Cache-Control", "no-store");
                    var view = new SentView(petition.number().value(), code.shown(), account != null);
                    yield new ModelAndView("petition/web/sent", "view", view);
                }
                case SendPetition.Outcome.FileRefused(var name, var why) -> {
                    var text = name + ": " + why.text(messages, Languages.of(request));
                    yield again(values, new BadInput.Finding(PetitionFields.FILES, text));
                }
                case SendPetition.Outcome.No(var why) ->
                    again(values, Said.of("refusal." + why.code()).at(PetitionFields.SUBJECT));
            };
        } catch (NotFound _) {
            return again(values, Said.of("petition.bad.dossier").at(PetitionFields.SUBJECT));
        }
    }

    private @Nullable AccountId account() {
        return user.get() instanceof User.Citizen citizen ? citizen.account() : null;
    }

    private ModelAndView again(Map<String, String> values, BadInput.Finding finding) {
        return page(new PetitionForm(values, List.of(finding)));
    }

    private ModelAndView page(PetitionForm form) {
        var account = account();
        var number = account == null
                ? ""
                : aboutDossier
                        .own(form.value(PetitionFields.DOSSIER), account)
                        .map(AboutDossier.About::number)
                        .orElse("");
        var view = new View(
                form,
                choices.agencies(),
                choices.unsure() != null,
                number,
                times.at(clock.instant()).classify());
        var page = new ModelAndView("petition/web/send", "view", view);
        page.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
