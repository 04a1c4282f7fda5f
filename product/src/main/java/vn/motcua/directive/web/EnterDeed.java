package vn.motcua.directive.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.ActOnDirective;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.DirectiveChange;
import vn.motcua.directive.DirectiveDeed;
import vn.motcua.directive.DirectiveDeed.Evidence;
import vn.motcua.directive.DirectiveDeed.LinkKind;
import vn.motcua.directive.DirectiveId;
import vn.motcua.directive.Directives;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** What was typed of a deed becomes one, or all that does not fit is said. Pages and machines enter it here. */
@Component
class EnterDeed {
    private static final String PURPOSE = "directive.evidence";
    private static final int REFERENCE_MAX = 200;
    private static final int PERCENT_MAX = 100;

    private final Directives directives;
    private final DirectiveAccess access;
    private final ActOnDirective act;
    private final Documents documents;
    private final Messages messages;

    EnterDeed(
            Directives directives, DirectiveAccess access, ActOnDirective act, Documents documents, Messages messages) {
        this.directives = directives;
        this.access = access;
        this.act = act;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * @throws NotFound when there is none, or the officer works neither for its giver nor for its lead
     * @throws BadInput with everything that is wrong
     */
    DirectiveChange enter(
            DirectiveId id, Map<String, String> values, @Nullable MultipartFile file, User.Officer officer)
            throws IOException {
        if (directives
                .find(id)
                .filter(one -> access.isParty(officer, one.directive(), one.source()))
                .isEmpty()) {
            throw new NotFound("directive " + id);
        }
        var fields = new Fields(values);
        var wanted = fields.deed(List.of());
        if (!fields.findings.isEmpty() || wanted.isEmpty()) {
            throw new BadInput(fields.findings);
        }
        var evidence = evidence(file, officer.account());
        var deed = evidence.isEmpty() ? wanted : fields.deed(evidence);
        return act.act(id, deed.orElseThrow(), officer);
    }

    private List<Evidence> evidence(@Nullable MultipartFile file, AccountId by) throws IOException {
        if (file == null || !ChosenFile.is(file)) {
            return List.of();
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return switch (documents.store(new Upload(name == null ? "" : name, content, by, PURPOSE))) {
                case StoreOutcome.Stored(var _, var document) ->
                    List.of(new Evidence(document.id().value(), document.fileName(), document.sha256()));
                case StoreOutcome.Refused(var why) ->
                    throw new BadInput(List.of(new BadInput.Finding(
                            "tep", why.text(messages, Language.VI), why.text(messages, Language.EN))));
            };
        }
    }

    private static final class Fields {
        private final Map<String, String> values;
        private final List<BadInput.Finding> findings = new ArrayList<>();

        Fields(Map<String, String> values) {
            this.values = values;
        }

        private void bad(String name, String why, Object... facts) {
            findings.add(Said.of("directive.bad." + why, facts).at(name));
        }

        Optional<DirectiveDeed> deed(List<Evidence> evidence) {
            return switch (values.getOrDefault("act", "")) {
                case "started" -> Optional.of(new DirectiveDeed.Started());
                case "reported" -> Optional.of(new DirectiveDeed.Reported(percent(), needed(), evidence));
                case "submitted" -> Optional.of(new DirectiveDeed.Submitted(needed(), evidence));
                case "accepted" -> Optional.of(new DirectiveDeed.Accepted(text()));
                case "returned" -> Optional.of(new DirectiveDeed.Returned(needed()));
                case "extension-asked" ->
                    until(needed()).map(one -> new DirectiveDeed.ExtensionAsked(one.day(), one.text()));
                case "extension-granted" -> Optional.of(new DirectiveDeed.ExtensionGranted(text()));
                case "extension-refused" -> Optional.of(new DirectiveDeed.ExtensionRefused(needed()));
                case "extension-offered" ->
                    until(needed()).map(one -> new DirectiveDeed.ExtensionOffered(one.day(), one.text()));
                case "offer-taken" -> Optional.of(new DirectiveDeed.OfferTaken());
                case "offer-declined" -> Optional.of(new DirectiveDeed.OfferDeclined(text()));
                case "cancelled" -> Optional.of(new DirectiveDeed.Cancelled(needed()));
                case "linked" -> linked();
                default -> {
                    bad("act", "act");
                    yield Optional.empty();
                }
            };
        }

        private record Until(LocalDate day, String text) {}

        private String text() {
            var text = Text.lines(values.getOrDefault("text", ""));
            if (text.length() > DirectiveDeed.TEXT_MAX) {
                bad("text", "long", DirectiveDeed.TEXT_MAX);
            }
            return text;
        }

        private String needed() {
            var text = text();
            if (text.isEmpty()) {
                bad("text", "text-missing");
            }
            return text;
        }

        private int percent() {
            var typed = Text.line(values.getOrDefault("percent", ""))
                    .replace("%", "")
                    .strip();
            if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= PERCENT_MAX) {
                return Integer.parseInt(typed);
            }
            bad("percent", "percent");
            return 0;
        }

        private Optional<Until> until(String text) {
            try {
                return Optional.of(new Until(WrittenTime.day(values.getOrDefault("until", "")), text));
            } catch (DateTimeException _) {
                bad("until", "day");
                return Optional.empty();
            }
        }

        private Optional<DirectiveDeed> linked() {
            var kind = Arrays.stream(LinkKind.values())
                    .filter(one -> one.name().equals(values.getOrDefault("linkKind", "")))
                    .findFirst();
            if (kind.isEmpty()) {
                bad("linkKind", "link-kind");
            }
            var typed = Text.line(values.getOrDefault("link", ""));
            // Whoever copies the address of a directive means the directive.
            var reference = kind.filter(LinkKind.DIRECTIVE::equals).isPresent()
                    ? typed.substring(typed.lastIndexOf('/') + 1)
                    : typed;
            if (reference.isEmpty() || reference.length() > REFERENCE_MAX) {
                bad("link", "link", REFERENCE_MAX);
            }
            var text = text();
            return kind.filter(_ -> findings.isEmpty()).map(to -> new DirectiveDeed.Linked(to, reference, text));
        }
    }
}
