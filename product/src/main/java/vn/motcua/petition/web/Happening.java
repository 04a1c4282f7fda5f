package vn.motcua.petition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionAct;
import vn.motcua.petition.PetitionEvent;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What happened to a petition, in words: for its sender, and for officers, who see more. */
@Component
class Happening {
    /** @param by who did it, for officers; empty for the sender's eyes */
    record Line(PetitionEvent.Entry entry, String title, String detail, String by) {}

    private final Choices choices;
    private final Officers officers;
    private final Messages messages;
    private final Clock clock;

    Happening(Choices choices, Officers officers, Messages messages, Clock clock) {
        this.choices = choices;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the office does inside is not told: drafts, what was sent back, proposals. */
    List<Line> forSender(Petition petition, Language language) {
        return petition.log().stream()
                .filter(entry -> isTold(entry.event().act()))
                .map(entry -> new Line(entry, title(entry, language), detail(entry.event(), language), ""))
                .toList();
    }

    List<Line> forOfficers(Petition petition, Language language) {
        return petition.log().stream()
                .map(entry -> new Line(entry, title(entry, language), detail(entry.event(), language), name(entry)))
                .toList();
    }

    /** Of the day when it was done; the account where the officer is known no more, empty where no officer did it. */
    private String name(PetitionEvent.Entry entry) {
        var actor = entry.actor();
        return actor == null
                ? ""
                : officers.of(new AccountId(actor), LocalDate.ofInstant(entry.at(), clock.getZone()))
                        .map(Officer::name)
                        .orElse(actor);
    }

    private static boolean isTold(PetitionAct act) {
        return switch (act) {
            case CLASSIFY,
                    PASS_ON,
                    FORWARD,
                    REFUSE,
                    LEAD_AWAY,
                    LINK,
                    UNLINK,
                    ASK,
                    REPLY,
                    APPROVE,
                    ANSWER_TOO,
                    RATE,
                    REOPEN,
                    PUBLISH -> true;
            case DRAFT, RETURN, PROPOSE, DROP -> false;
        };
    }

    private String title(PetitionEvent.Entry entry, Language language) {
        return messages.text(language, "petition.happened." + entry.event().act());
    }

    private String detail(PetitionEvent event, Language language) {
        return switch (event) {
            case PetitionEvent.Classified(var track) -> messages.text(language, "petition.track." + track);
            case PetitionEvent.PassedOn(var agency, var note) -> joined(choices.name(new AgencyId(agency)), note);
            case PetitionEvent.Forwarded(var body, var note) -> joined(body, note);
            case PetitionEvent.Refused(var ground, var reason) ->
                joined(messages.text(language, "petition.ground." + ground), reason);
            case PetitionEvent.LedAway(var track, var note) ->
                joined(messages.text(language, "petition.door." + track), note);
            case PetitionEvent.Asked(var question) -> question;
            case PetitionEvent.Replied(var text, var _, var _) -> text;
            case PetitionEvent.Drafted(var text) -> text;
            case PetitionEvent.Returned(var reason) -> reason;
            case PetitionEvent.Approved(var text) -> text;
            case PetitionEvent.AnsweredToo(var _, var _, var text) -> text;
            case PetitionEvent.Rated(var verdict, var comment) ->
                joined(messages.text(language, "petition.verdict." + verdict), comment);
            case PetitionEvent.Reopened(var reason) -> reason;
            case PetitionEvent.Proposed(var title, var question, var answer) ->
                title + "\n\n" + question + "\n\n" + answer;
            case PetitionEvent.Dropped(var reason) -> reason;
            case PetitionEvent.Published _, PetitionEvent.Linked _, PetitionEvent.Unlinked _ -> "";
        };
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
