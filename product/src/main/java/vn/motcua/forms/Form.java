package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.FormDefinition.PageSpec;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** One version of an electronic form (tờ khai): asks page by page, reads, checks, shows and prints answers. */
public final class Form {
    /** Name of the button that asks for one more row of a group; its value is the group. */
    public static final String ADD_ROW = "them-dong";

    /** Name of the button that takes a row away; its value is the group and the row's place, as {@code members.1}. */
    public static final String DROP_ROW = "bo-dong";

    /** How the names of the e-ID's claims begin. */
    static final String EID = "eid.";

    /** A page that is asked now. */
    public record Page(String key, String title) {}

    /**
     * All answers as they were taken.
     *
     * @param findings what differs from a locked value; empty when the answers may be kept
     */
    public record Taken(Answers answers, List<Finding> findings) {
        public Taken {
            findings = List.copyOf(findings);
        }
    }

    private final FormDefinition definition;
    private final Judge judge;
    private final Arrival arrival;
    private final Areas areas;
    private final Messages messages;
    private final Sentences sentences;

    Form(FormDefinition definition, Judge judge, Arrival arrival, Areas areas, Messages messages) {
        this.definition = definition;
        this.judge = judge;
        this.arrival = arrival;
        this.areas = areas;
        this.messages = messages;
        this.sentences = new Sentences(messages);
    }

    public FormId id() {
        return definition.id();
    }

    public String title(Language language) {
        return definition.title().in(language);
    }

    /** The pages that these answers lead through, in order. */
    public List<Page> pages(Answers answers, Language language) {
        return definition.visiblePages(answers.read()).stream()
                .map(page -> new Page(page.key(), page.title().in(language)))
                .toList();
    }

    /** All pages, those that depend on answers too: for editors. */
    public List<Page> everyPage(Language language) {
        return definition.pages().stream()
                .map(page -> new Page(page.key(), page.title().in(language)))
                .toList();
    }

    /** What the sources know, written into a new form. Source names as {@code eid.fullName}. */
    public Answers prefill(Map<String, String> sources) {
        return prefill(Answers.EMPTY, sources);
    }

    /** Fills what is still blank; what was typed stays. */
    public Answers prefill(Answers answers, Map<String, String> sources) {
        return new Prefill(this, sources).into(answers);
    }

    /** The answers as they are kept, whoever sent them: see {@link Arrival}. */
    public Answers settled(Answers answers) {
        return new Answers(arrival.settled(answers.read()), answers.sources());
    }

    /** What was answered in another version of the form and is asked in this one too; the rest is left out. */
    public Answers adopt(Answers older) {
        return new Adoption(definition, older).answers(this);
    }

    /**
     * Takes what a browser posted for one page. Answers that no longer apply are cleared; what came from a source and is
     * locked stays as it was.
     */
    public Answers take(String pageKey, Answers before, Map<String, List<String>> fields) {
        return reading(pageKey, before).answers(posted(pageKey, fields));
    }

    /** Takes a page as {@link #take} does, and says whether it is done or what is still to do on it. */
    public PageSent send(
            String pageKey, Answers before, Map<String, List<String>> fields, LocalDate today, Language language) {
        var reading = reading(pageKey, before);
        var answers = reading.answers(posted(pageKey, fields));
        if (asksForRow(fields)) {
            return new PageSent(answers, List.of(), false, true);
        }
        var opened = reading.opened(answers);
        var findings = checkPage(pageKey, answers, today, language).stream()
                .filter(finding -> !PageReading.isAt(finding, opened))
                .toList();
        return new PageSent(answers, findings, !opened.isEmpty(), false);
    }

    private Posted posted(String pageKey, Map<String, List<String>> fields) {
        SentField.requireOnce(fields, page(pageKey)::takesOne);
        return new Posted(fields, areas);
    }

    private PageReading reading(String pageKey, Answers before) {
        return new PageReading(definition, arrival, page(pageKey), before);
    }

    /**
     * Takes all answers at once, from a machine. What came from a source and is locked is filled in where it was left out;
     * another value there is refused, because the register behind the source is where it is put right.
     *
     * @param before holds what the sources know: a draft's answers, or {@link #prefill} of none
     */
    public Taken takeAll(Answers before, Answers given, Language language) {
        var values = arrival.settled(given.read());
        var sources = new HashMap<String, String>();
        var findings = new ArrayList<Finding>();
        for (var page : definition.pages()) {
            for (var field : FormDefinition.visibleFields(page, values)) {
                var source = before.sources().get(field.pointer());
                if (source == null || !FormDefinition.holds(page.when(), values)) {
                    continue;
                }
                var known = Tree.at(before.read(), field.name());
                var said = Tree.at(values, field.name());
                if (isLocked(field, before) && Tree.isBlank(said)) {
                    Tree.put(values, field.name(), known);
                    sources.put(field.pointer(), source);
                } else if (known.equals(said)) {
                    sources.put(field.pointer(), source);
                } else if (isLocked(field, before)) {
                    var message = sentences.say(language, "locked", Sentences.asked(field, language));
                    findings.add(new Finding(field.pointer(), field.anchor(), message));
                }
            }
        }
        return new Taken(new Answers(values, sources), findings);
    }

    /** As {@link #takeAll(Answers, Answers, Language)}, for answers without a draft before them. */
    public Taken takeAll(Map<String, String> known, Answers given, Language language) {
        var prefill = new Prefill(this, known);
        var settled = settled(given);
        return prefill.agreed(settled)
                .map(agreed -> new Taken(agreed, List.of()))
                .orElseGet(() -> takeAll(
                        prefill.into(Answers.EMPTY.withCase(given.text("/" + FormDefinition.CASE))),
                        settled,
                        language));
    }

    /** What the e-ID vouches for: pointer of each answer that is asked and was locked, with its source, in order. */
    public SortedMap<String, String> vouched(Answers answers) {
        var vouched = new TreeMap<String, String>();
        definition.asked(answers.read()).forEach((pointer, asked) -> {
            var source = answers.sources().getOrDefault(pointer, "");
            if (source.startsWith(EID) && isLocked(asked.field(), answers)) {
                vouched.put(pointer, source);
            }
        });
        return vouched;
    }

    /** Whether the person pressed a button of a row instead of going on; then the page is shown again, unchecked. */
    public boolean asksForRow(Map<String, List<String>> fields) {
        return fields.containsKey(ADD_ROW) || fields.containsKey(DROP_ROW);
    }

    public List<Finding> checkPage(String pageKey, Answers answers, LocalDate today, Language language) {
        page(pageKey);
        return new Checking(this, answers.read(), language).findings(today).getOrDefault(pageKey, List.of());
    }

    public List<Finding> checkAll(Answers answers, LocalDate today, Language language) {
        var all = new ArrayList<Finding>();
        new Checking(this, answers.read(), language).findings(today).values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** What is unusual in the answers and may all the same be right. */
    public List<Remark> remarks(Answers answers, LocalDate today, Language language) {
        var asked = definition.asked(answers.read());
        return new CrossChecks(definition, answers.read(), today)
                .found().stream()
                        .filter(found -> found.check().level() != CheckSpec.Level.REFUSE)
                        .map(found -> new Remark(
                                found.check().key(),
                                pageOf(asked.get(found.pointer())),
                                found.anchor(),
                                found.message(language),
                                found.check().level() == CheckSpec.Level.WARN))
                        .toList();
    }

    private static String pageOf(FormDefinition.@Nullable Asked asked) {
        return asked == null ? "" : asked.page().key();
    }

    /** Key of the first page that still needs something; empty when the form is complete. */
    public String firstPageWithFindings(Answers answers, LocalDate today, Language language) {
        for (var page :
                new Checking(this, answers.read(), language).findings(today).entrySet()) {
            if (!page.getValue().isEmpty() && !page.getKey().isEmpty()) {
                return page.getKey();
            }
        }
        return "";
    }

    /** What the template {@code forms/fields} needs to ask one page. */
    public FormPage view(String pageKey, Answers answers, List<Finding> findings, Language language) {
        return new PageComposer(this, answers, findings, language).compose(page(pageKey));
    }

    /** All answers for reading: the check page, officers' pages, PDF. */
    public List<Section> print(Answers answers, Language language) {
        return new Printout(this, answers, language).sections();
    }

    /** @param caseKey of the procedure; empty where it has one case only */
    public BlankForm blank(String caseKey, Language language) {
        return new BlankPrintout(definition, messages, settled(Answers.EMPTY.withCase(caseKey)), language).form();
    }

    /** What is not the same in two sets of answers, in the order of the questions. */
    public List<Difference> differences(Answers before, Answers after, Language language) {
        var displayed = new Displayed(messages, language);
        var differences = new ArrayList<Difference>();
        for (var page : definition.pages()) {
            for (var field : page.fields()) {
                var was = displayed.value(field, Tree.at(before.read(), field.name()));
                var is = displayed.value(field, Tree.at(after.read(), field.name()));
                if (!was.equals(is)) {
                    differences.add(new Difference(field.title(language), was, is));
                }
            }
        }
        return differences;
    }

    /** One answer as people read it; empty when it is not asked now or blank. */
    public String display(Answers answers, String pointer, Language language) {
        var asked = definition.asked(answers.read()).get(pointer);
        return asked == null
                ? ""
                : new Displayed(messages, language)
                        .value(
                                asked.field(),
                                Tree.at(answers.read(), asked.field().name()));
    }

    /** Whether there is such a question, or such a part of one: a commune of an address. */
    public boolean asks(String pointer) {
        return question(pointer).isPresent();
    }

    /** Whether the question at the pointer can be answered so; where it offers no choice, anything can. */
    public boolean offers(String pointer, String value) {
        return question(pointer)
                .filter(field ->
                        field.choices().isEmpty() || field.choice(value).isPresent())
                .isPresent();
    }

    private Optional<FormDefinition.FieldSpec> question(String pointer) {
        return definition.pages().stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/"))
                .findFirst();
    }

    /** The cases of the procedure on which pages, questions and options depend. */
    public Set<String> namedCases() {
        return definition.namedCases();
    }

    /** The schema that judges, as JSON Schema 2020-12. */
    public String schema() {
        return judge.document().toString();
    }

    static boolean isLocked(FormDefinition.FieldSpec field, Answers answers) {
        var source = field.source();
        return source.locked()
                && source.prefill() != null
                && source.prefill().equals(answers.sources().get(field.pointer()));
    }

    private PageSpec page(String key) {
        return definition.page(key).orElseThrow(() -> new NotFound("Page " + key + " of form " + id()));
    }

    FormDefinition definition() {
        return definition;
    }

    Arrival arrival() {
        return arrival;
    }

    Judge judge() {
        return judge;
    }

    boolean isName(FormDefinition.FieldSpec field) {
        return arrival.isName(field);
    }

    Areas areas() {
        return areas;
    }

    Messages messages() {
        return messages;
    }

    Sentences sentences() {
        return sentences;
    }
}
