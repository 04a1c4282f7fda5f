package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.petition.PetitionAccess;
import vn.motcua.petition.SendPetition;
import vn.motcua.petition.TrackingCode;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** An officer types over what came by telephone, e-mail or on paper, and gives the sender number and code. */
@Controller
@RequestMapping(DeskPages.PATH + "/moi")
@Requires(Permission.HANDLE_PETITION)
class EnterPages {
    record View(PetitionForm form, List<Choice> agencies) {
        View {
            agencies = List.copyOf(agencies);
        }
    }

    private final SendPetition sendPetition;
    private final PetitionAccess access;
    private final Choices choices;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EnterPages(
            SendPetition sendPetition,
            PetitionAccess access,
            Choices choices,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.sendPetition = sendPetition;
        this.access = access;
        this.choices = choices;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @AccessLogged(thing = "petition", action = "entered", purpose = Purpose.COUNTER)
    @GetMapping
    ModelAndView show() {
        var id = Uuid7.at(clock.instant()).toString();
        var values = Map.of(PetitionFields.ID, id, PetitionFields.PAGE_SECRET, TrackingCode.secret(random));
        return page(new PetitionForm(values, List.of()));
    }

    @AccessLogged(thing = "petition", action = "entered", purpose = Purpose.COUNTER)
    @PostMapping
    ModelAndView enter(
            @RequestParam Map<String, String> values,
            @RequestParam(name = PetitionFields.FILES, required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var channel = fields.channel();
        var order = fields.order(files == null ? List.of() : files, null, null);
        if (order == null || channel == null) {
            return page(new PetitionForm(values, fields.findings()));
        }
        return switch (sendPetition.enter(order, channel, user.officer())) {
            case SendPetition.Outcome.Sent(var petition, var code) ->
                new ModelAndView(
                        "petition/web/entered",
                        "view",
                        new SendPages.SentView(petition.number().value(), code.shown(), false));
            case SendPetition.Outcome.FileRefused(var name, var why) ->
                again(
                        values,
                        new BadInput.Finding(
                                PetitionFields.FILES, name + ": " + why.text(messages, Languages.of(request))));
            case SendPetition.Outcome.No(var why) ->
                again(values, Said.of("refusal." + why.code()).at(PetitionFields.SUBJECT));
        };
    }

    private ModelAndView again(Map<String, String> values, BadInput.Finding finding) {
        return page(new PetitionForm(values, List.of(finding)));
    }

    private ModelAndView page(PetitionForm form) {
        var agencies = access.entering(user.officer()).stream()
                .map(agency -> new Choice(agency.toString(), choices.name(agency)))
                .toList();
        var page = new ModelAndView("petition/web/enter", "view", new View(form, agencies));
        page.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
