package vn.motcua.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Filing;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.CarriedLetters;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.ui.Said;

/**
 * The templates of results (mẫu kết quả), versioned data of {@code result.json} in a procedure's package and, for those that serve
 * all procedures, of {@code result-templates.json}: what a result is called, how it is numbered, which fields it has and where in
 * the answers each begins. A result keeps the version it was drafted with; new drafts take the newest of the package that was in
 * force when the dossier was filed.
 */
@Component
public class ResultTemplates {
    /**
     * @param key key and version, as {@code marital-status-certificate/1}
     * @param numberPattern how a number is written; {@code {n}} is the running number of the year, {@code {year}} the year
     * @param opening the sentences over the fields; {@code {field}} is what stands in the field,
     *     {@code {field|other}} in the other where it is empty
     * @param closing the sentences under the fields, likewise
     * @param layout the blocks of the paper, whose texts stand in the place of opening and closing; none: the usual ones
     */
    public record Template(
            String key,
            Decision.Verdict verdict,
            String numberPattern,
            String title,
            String opening,
            String closing,
            List<Field> fields,
            @Nullable List<LayoutBlock> layout) {
        public Template {
            fields = List.copyOf(fields);
            layout = layout == null || layout.isEmpty() ? LayoutBlock.usual(opening, closing) : List.copyOf(layout);
        }

        /** Its own layout, or the usual one. */
        public List<LayoutBlock> blocks() {
            return layout == null ? List.of() : layout;
        }

        /** The fields that a block of its layout prints in lines or in a table. */
        public List<Field> printedBy(LayoutBlock block) {
            return block.block().listsFields() ? LaidOut.fields(this, block) : List.of();
        }

        /** The sentences over the fields with these values in them, as they are printed. */
        public List<String> openingWith(Map<String, String> values) {
            return LaidOut.sentences(this, values, true);
        }

        /** As {@link #openingWith}, under the fields. */
        public List<String> closingWith(Map<String, String> values) {
            return LaidOut.sentences(this, values, false);
        }

        /** What is wrong with these values, all at once; also names of fields that the template does not have. */
        public List<AnswerProblem> problems(Map<String, String> values, LocalDate today) {
            var clean = only(values);
            var inFields = fields.stream()
                    .flatMap(field -> field.problem(clean.getOrDefault(field.key(), ""), today).stream());
            var unknown = values.keySet().stream()
                    .filter(key -> !clean.containsKey(key))
                    .sorted()
                    .map(key -> problem(key, Said.of("result.field.unknown", key)));
            var broken = fields.stream()
                    .filter(field -> field.isBroken(values.getOrDefault(field.key(), "")))
                    .map(field -> problem(field.key(), Said.of("result.field.lines", field.label())));
            return Stream.of(inFields, broken, unknown).flatMap(found -> found).toList();
        }

        /** What is wrong with those that have a value; the others an officer fills in. */
        List<AnswerProblem> problemsOfFilled(Map<String, String> values, LocalDate today) {
            var clean = only(values);
            return fields.stream()
                    .filter(field -> !clean.getOrDefault(field.key(), "").isBlank())
                    .flatMap(field -> field.problem(clean.getOrDefault(field.key(), ""), today).stream())
                    .toList();
        }

        /** The template's fields alone, in the form in which text is kept. */
        Map<String, String> only(Map<String, String> values) {
            var kept = new LinkedHashMap<String, String>();
            for (var field : fields) {
                kept.put(field.key(), field.clean(values.getOrDefault(field.key(), "")));
            }
            return kept;
        }
    }

    /** What is special about a field. */
    public enum Trait {
        /** Several lines. */
        LONG,
        /** A person's name. */
        NAME,
        /** Printed in capitals. */
        CAPITALS,
        /** Printed in one row with the field before. */
        BESIDE,
        /** Printed also while it is empty, because the law's form keeps its line. */
        KEPT,
        /** Stands in the sentences of the template, not in a line of its own. */
        IN_TEXT
    }

    /**
     * @param from JSON Pointers into the answers, the first that has a value wins
     * @param composed sentences from several answers, asked before {@code from}; the first whose conditions hold wins
     * @param kind what it holds; free text where none is said
     * @param section heading that begins with this field; empty for none
     */
    public record Field(
            String key,
            String label,
            boolean required,
            List<String> from,
            @Nullable List<Composed> composed,
            @Nullable String section,
            @Nullable FieldKind kind,
            @Nullable Set<Trait> traits) {
        /** Longer than any law's form has room for, and short enough for one paper. */
        private static final int LENGTH_MAX = 2000;

        private static final int LINE_LENGTH_MAX = 300;

        /** @param when conditions as {@link AnswerText#holds} has them; none always hold */
        public record Composed(@Nullable Map<String, String> when, String text) {}

        public Field {
            from = List.copyOf(from);
            composed = composed == null ? List.of() : List.copyOf(composed);
            traits = traits == null ? Set.of() : Set.copyOf(traits);
            section = section == null ? "" : section;
            kind = kind == null ? FieldKind.TEXT : kind;
        }

        public boolean has(Trait trait) {
            return traits != null && traits.contains(trait);
        }

        /** Whether no answer gives it. */
        public boolean isFilledByOfficers() {
            return from.isEmpty() && (composed == null || composed.isEmpty());
        }

        public boolean isLong() {
            return has(Trait.LONG);
        }

        /** Several lines where there is one: joined, they would say something else. */
        private boolean isBroken(String typed) {
            return !isLong() && Text.lines(typed).indexOf('\n') >= 0;
        }

        private String clean(String typed) {
            if (isLong()) {
                return Text.lines(typed);
            }
            var line = has(Trait.NAME) ? Text.name(typed) : Text.line(typed);
            return kind == null ? line : kind.written(line);
        }

        private Optional<AnswerProblem> problem(String clean, LocalDate today) {
            int max = isLong() ? LENGTH_MAX : LINE_LENGTH_MAX;
            if (required && clean.isBlank()) {
                return Optional.of(ResultTemplates.problem(key, Said.of("result.field.missing", label)));
            }
            if (clean.length() > max) {
                return Optional.of(ResultTemplates.problem(key, Said.of("result.field.too-long", label, max)));
            }
            var missing = CarriedLetters.missing(clean);
            if (!missing.isEmpty()) {
                var letter = Character.toString(missing.getFirst());
                return Optional.of(ResultTemplates.problem(key, Said.of("result.field.letter", label, letter)));
            }
            return ofKind(clean, today).map(why -> ResultTemplates.problem(key, why.behind(label + ": ")));
        }

        private Optional<Said> ofKind(String clean, LocalDate today) {
            if (clean.isBlank()) {
                return Optional.empty();
            }
            var judged = has(Trait.NAME) ? FieldKind.NAME : kind == null ? FieldKind.TEXT : kind;
            return judged.problem(clean, today);
        }

        String suggested(AnswerText answers) {
            for (var sentence : composed == null ? List.<Composed>of() : composed) {
                var conditions = sentence.when();
                var filled = conditions == null || answers.holds(conditions) ? answers.fill(sentence.text()) : "";
                if (!filled.isEmpty()) {
                    return filled;
                }
            }
            return from.stream()
                    .map(pointer -> answers.fill("{" + pointer + "}"))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    private static AnswerProblem problem(String field, Said why) {
        return new AnswerProblem("fields/" + field, why.vietnamese(), why.vietnamese(), why.english());
    }

    private static final String FILE = "vn/motcua/result/result-templates.json";
    private static final int REMEMBERED_MAX = 300;
    private static final TypeReference<List<Template>> LIST = new TypeReference<>() {};

    private final JsonMapper json;
    private final Packages packages;
    private final List<Template> shared;
    /** Of each package itself, not of its name: after a publication was undone another may be published under the same. */
    private final Cache<ProcedurePackage, List<Template>> known =
            Caffeine.newBuilder().weakKeys().maximumSize(REMEMBERED_MAX).build();

    ResultTemplates(JsonMapper json, Packages packages) {
        this.json = json;
        this.packages = packages;
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            shared = json.readValue(file, LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest template for a result of this kind. */
    public Optional<Template> of(Filing filing, Decision.Verdict verdict) {
        var from = LocalDate.parse(filing.service().substring(filing.service().indexOf('@') + 1));
        var own = packages.inForce(filing.procedure(), from)
                .or(() -> packages.newest(filing.procedure()))
                .map(this::published)
                .orElse(List.of());
        return newest(own, verdict).or(() -> newest(shared, verdict));
    }

    private static Optional<Template> newest(List<Template> templates, Decision.Verdict verdict) {
        return templates.stream()
                .filter(template -> template.verdict() == verdict)
                .reduce((_, later) -> later);
    }

    /** @throws ChangedOutside when there is none: results are drafted with what is there, and packages forget nothing */
    public Template get(String key) {
        return Stream.concat(
                        shared.stream(),
                        packages.providing(ProcedurePackage.resultName(key)).stream()
                                .flatMap(pack -> published(pack).stream()))
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ChangedOutside("result.result with template " + key));
    }

    private List<Template> published(ProcedurePackage pack) {
        return known.get(pack, this::of);
    }

    /** Those of a package, in their order. */
    List<Template> of(ProcedurePackage pack) {
        var file = pack.files().json(PackageLayout.RESULT);
        return file.isMissingNode() ? List.of() : json.readValue(json.treeAsTokens(file), LIST);
    }

    /** A template as it stands in a file, also of a draft; empty where it has not the shape of one. */
    public Optional<Template> read(JsonNode template) {
        try {
            return Optional.of(json.treeToValue(template, Template.class));
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }

    static String series(String key) {
        return ProcedurePackage.book(key);
    }

    /** Numbers below ten have a zero before them (NĐ 30/2020/NĐ-CP, Phụ lục I). */
    String number(String key, int running, LocalDate day) {
        return number(key, "%02d".formatted(running), day);
    }

    String number(String key, String running, LocalDate day) {
        return numbered(get(key).numberPattern(), running, day);
    }

    static String numbered(String pattern, String running, LocalDate day) {
        return pattern.replace("{n}", running).replace("{year}", Integer.toString(day.getYear()));
    }
}
