package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import motcua.vietnamese.EmailAddress;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.PersonName;
import motcua.vietnamese.Phone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;
import vn.motcua.shared.SearchText;

/** What JSON Schema cannot say: dates against today and other answers, personal numbers, names, words, known places. */
final class OwnChecks {
    /** Of a date of which the form does not say how late it may be: nobody means one of another century to come. */
    private static final int YEARS_AHEAD_MAX = 100;

    private final Form form;
    private final ObjectNode answers;
    private final LocalDate today;
    private final Language language;
    private final Sentences sentences;
    private final Areas areas;

    OwnChecks(Form form, ObjectNode answers, LocalDate today, Language language) {
        this.form = form;
        this.answers = answers;
        this.today = today;
        this.language = language;
        this.sentences = form.sentences();
        this.areas = form.areas();
    }

    List<Finding> of(FieldSpec field) {
        var findings = new ArrayList<Finding>();
        var value = Tree.at(answers, field.name());
        if (Tree.isBlank(value)) {
            return findings;
        }
        var byCase = field.byCase(answers);
        if (byCase.isPresent() && !byCase.get().equals(value)) {
            add(findings, field, sentences.say(language, "againstCase", Sentences.asked(field, language)));
            return findings;
        }
        if (byCase.isEmpty() && isNotOffered(field, value)) {
            var inJson = sentences.inJson(field, "enum", field.offered(answers), language);
            var message = sentences.say(language, "enum", Sentences.asked(field, language));
            findings.add(new Finding(field.pointer(), field.anchor(), message, "", inJson));
            return findings;
        }
        switch (field.widget()) {
            case DATE -> date(field, value.asString("")).ifPresent(findings::add);
            case PERSONAL_NUMBER -> number(field, value.asString("")).ifPresent(text -> add(findings, field, text));
            case PHONE -> phone(field, value.asString("")).ifPresent(text -> add(findings, field, text));
            case EMAIL -> email(field, value.asString("")).ifPresent(text -> add(findings, field, text));
            case AREA, ADDRESS -> place(field, value).ifPresent(findings::add);
            default -> words(field, value.asString("")).ifPresent(text -> add(findings, field, text));
        }
        return findings;
    }

    /** Some options are offered in some cases only. */
    private boolean isNotOffered(FieldSpec field, JsonNode value) {
        return value.isValueNode()
                && field.choice(value.asString("")).isPresent()
                && field.offered(answers).stream()
                        .noneMatch(choice -> choice.value().equals(value.asString("")));
    }

    private static void add(List<Finding> findings, FieldSpec field, String message) {
        findings.add(new Finding(field.pointer(), field.anchor(), message));
    }

    /** Of a date that is known in part, what is refused is what no day that it can mean would satisfy. */
    private Optional<Finding> date(FieldSpec field, String text) {
        boolean isDate = Dates.earliest(text).isPresent();
        var inJson = isDate ? "" : sentences.inJson(field, "format", List.of(), language);
        return dateProblem(field, text)
                .map(message -> new Finding(field.pointer(), field.anchor(), message, "", inJson));
    }

    private Optional<String> dateProblem(FieldSpec field, String text) {
        var day = Dates.earliest(text);
        var asked = Sentences.asked(field, language);
        if (day.isEmpty()) {
            return Optional.of(sentences.say(language, "date", asked));
        }
        var latest =
                bound(field.rules().notAfter(), Dates::latest).or(() -> Optional.of(today.plusYears(YEARS_AHEAD_MAX)));
        if (latest.isPresent() && day.get().isAfter(latest.get())) {
            return Optional.of(
                    latest.get().equals(today)
                            ? sentences.say(language, "future", asked, Dates.display(today.toString()))
                            : sentences.say(language, "notAfter", asked, display(latest.get())));
        }
        var earliest = bound(field.rules().notBefore(), Dates::earliest);
        if (earliest.isPresent() && Dates.latest(text).orElse(day.get()).isBefore(earliest.get())) {
            return Optional.of(sentences.say(language, "notBefore", asked, display(earliest.get())));
        }
        var age = field.rules().ageAtLeast();
        return age != null && day.get().isAfter(today.minusYears(age))
                ? Optional.of(sentences.say(language, "age", asked, age))
                : Optional.empty();
    }

    private static String display(LocalDate day) {
        return Dates.display(day.toString());
    }

    /** @param favourable the day that refuses less, where a bound is known by its year or month alone */
    private Optional<LocalDate> bound(@Nullable String bound, Function<String, Optional<LocalDate>> favourable) {
        if (bound == null) {
            return Optional.empty();
        }
        return DayBound.on(today, bound).or(() -> favourable.apply(Tree.text(answers, bound)));
    }

    private Optional<String> number(FieldSpec field, String number) {
        var impossible = NumberAgreement.impossible(number, today);
        if (impossible.isPresent()) {
            return Optional.of(sentences.say(
                    language,
                    switch (impossible.get()) {
                        case NO_NUMBER -> "personalNumber.none";
                        case PLACE -> "personalNumber.place";
                        case FUTURE -> "personalNumber.future";
                    },
                    Sentences.asked(field, language),
                    number));
        }
        var rules = field.rules();
        var birthDate = rules.birthDate() == null
                ? Optional.<LocalDate>empty()
                : Dates.earliest(Tree.text(answers, rules.birthDate()));
        var sex = rules.sex() == null ? "" : Tree.text(answers, rules.sex());
        return NumberAgreement.contradiction(number, birthDate, sex)
                .map(contradiction -> sentences.say(
                        language,
                        switch (contradiction) {
                            case BIRTH_YEAR -> "personalNumber.birthYear";
                            case SEX -> "personalNumber.sex";
                        },
                        Sentences.asked(field, language)));
    }

    private Optional<String> phone(FieldSpec field, String number) {
        return switch (Phone.read(number)) {
            case Phone.Known _, Phone.NotStated _ -> Optional.empty();
            case Phone.WithRest(var known, var kind, var rest) ->
                Optional.of(sentences.say(
                        language, "phone.rest." + kind, Sentences.asked(field, language), known.digits(), rest));
            case Phone.Unreadable(var reason) ->
                reason == Phone.Reason.FOREIGN
                        ? Optional.empty()
                        : Optional.of(
                                sentences.say(language, "phone." + reason, Sentences.asked(field, language), number));
        };
    }

    private Optional<String> email(FieldSpec field, String address) {
        return EmailAddress.isWritten(address)
                ? Optional.empty()
                : Optional.of(sentences.say(language, "email", Sentences.asked(field, language)));
    }

    private Optional<Finding> place(FieldSpec field, JsonNode place) {
        if (!areas.candidates(place).isEmpty()) {
            return Optional.of(new Finding(
                    field.pointer() + "/communeName",
                    field.name().replace('.', '-') + "-candidate",
                    sentences.say(
                            language,
                            "place.commune.split",
                            Sentences.asked(field, language),
                            place.path("communeName").asString(""))));
        }
        return areas.unknownPart(place).map(part -> {
            var given = place.path(part + "Name").asString("");
            var province = place.path("provinceName").asString("");
            var unread = areas.notUnderstood(place);
            if (unread.contains(",") || part.equals("province") && given.isEmpty() && !unread.isEmpty()) {
                return new Finding(
                        field.pointer() + "/" + part + "Name",
                        field.name().replace('.', '-') + "-" + part,
                        sentences.say(language, "place.unread", Sentences.asked(field, language), unread)
                                + possible(unread));
            }
            var key = given.isEmpty() ? "place." + part : "place." + part + ".unknown";
            return new Finding(
                    field.pointer() + "/" + part + "Name",
                    field.name().replace('.', '-') + "-" + part,
                    sentences.say(language, key, Sentences.asked(field, language), given, province)
                            + (key.equals("place.commune.unknown") ? possible(given + ", " + province) : ""));
        });
    }

    /** Which communes of today may be meant, where that can be told. */
    private String possible(String unread) {
        var names = Areas.possible(unread);
        return names.isEmpty() ? "" : " " + sentences.say(language, "place.possible", String.join(", ", names));
    }

    private Optional<String> words(FieldSpec field, String text) {
        var foreign = form.isName(field) ? ForeignLetters.first(text) : OptionalInt.empty();
        if (foreign.isPresent()) {
            var letter = foreign.getAsInt();
            return Optional.of(sentences.say(
                    language,
                    "foreignLetter",
                    Sentences.asked(field, language),
                    Character.toString(letter),
                    "U+%04X".formatted(letter)));
        }
        if (form.isName(field) && PersonName.isNobody(text)) {
            return Optional.of(sentences.say(language, "nobody", Sentences.asked(field, language), text));
        }
        var padded = " " + SearchText.fold(text) + " ";
        return field.rules().forbiddenWords().stream()
                .filter(word -> padded.contains(" " + SearchText.fold(word) + " "))
                .findFirst()
                .map(word -> sentences.say(language, "forbiddenWord", Sentences.asked(field, language), word));
    }
}
