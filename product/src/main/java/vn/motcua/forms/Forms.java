package vn.motcua.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/**
 * The published forms: those of the packages, and those that lie in a folder of the province. A definition that contradicts itself
 * is refused: one that comes with the product when the program starts, an imported one when it is imported.
 */
@Component
public class Forms {
    private static final Pattern UI_FILE = Pattern.compile(".*/([^/]+)/(\\d+)/ui\\.json$");
    private static final int REMEMBERED_MAX = 200;
    private static final int LOOKED_AT_MAX = 16;

    /** One form in the words of the person who fills it in, and in those of the counter. */
    private record Both(Form form, Form atCounter, CounterWords words) {}

    private final Messages messages;
    private final Areas areas;
    private final Packages packages;
    private final SortedMap<FormId, Both> forms = new TreeMap<>();
    /** Those of imported packages that were asked for lately: a published form never changes. */
    private final Cache<FormId, Both> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    /** What was judged lately, by what it says: each module that judges a package asks for its form. */
    private final Cache<LookedAt, Form> lookedAt =
            Caffeine.newBuilder().maximumSize(LOOKED_AT_MAX).build();

    private record LookedAt(FormId id, JsonNode ui, JsonNode schema) {}

    /** @param folder of forms that the province adds itself, {@code <key>/<version>/…}; blank for none */
    Forms(
            Messages messages,
            ObjectProvider<AreaOptions> areaOptions,
            Packages packages,
            @Value("${motcua.forms.folder:}") String folder) {
        this.messages = messages;
        this.areas = new Areas(SingletonSupplier.of(() -> areaOptions.getIfAvailable(() -> AreaOptions.NONE)));
        this.packages = packages;
        packages.shipped().stream().flatMap(pack -> FormFiles.of(pack).stream()).forEach(this::publish);
        if (!folder.isBlank()) {
            load("file:" + Path.of(folder).toAbsolutePath() + "/");
        }
    }

    private void load(String root) {
        try {
            for (var ui : new PathMatchingResourcePatternResolver().getResources(root + "*/*/ui.json")) {
                var schema = read(ui.createRelative("schema.json"));
                var files = new FormFiles(idOf(ui), "", read(ui), schema, CounterWords.shared());
                judge(files);
                publish(files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(FormFiles files) {
        if (forms.put(files.id(), both(files)) != null) {
            throw new IllegalStateException("Form " + files.id() + " must be published once, but is found again");
        }
    }

    private Both both(FormFiles files) {
        var counter = define(files.id(), files.words().in(files.ui()), files.schema(), areas, messages);
        return new Both(define(files), counter, files.words());
    }

    /** @throws DefinitionRefused when it contradicts itself */
    Form define(FormFiles files) {
        return define(files.id(), files.ui(), files.schema(), areas, messages);
    }

    /**
     * Holds files that somebody brings, their schema against the standard too: that takes a moment, and published ones were held so before.
     *
     * @throws DefinitionRefused with all that is wrong
     */
    void judge(FormFiles files) {
        var faults = new DefinitionFaults();
        if (files.schema().isObject()
                && !isPublished(files)
                && !SchemaCheck.check(files.schema().asObject(), faults)) {
            throw new DefinitionRefused(files.id(), faults, messages);
        }
        if (!faults.isEmpty()) {
            checked(files.id(), files.ui(), files.schema(), faults);
            throw new DefinitionRefused(files.id(), faults, messages);
        }
        lookedAt(files);
    }

    /** What was published under a name is never another: its schema was held against the standard then. */
    private boolean isPublished(FormFiles files) {
        var name = files.id().toString();
        return packages.providing(ProcedurePackage.formName(name))
                .filter(pack ->
                        pack.files().json(pack.formFolder(name) + "schema.json").equals(files.schema()))
                .isPresent();
    }

    /** The form of a package that is looked at, published or not. To be asked once its files were found to be without fault. */
    public Form of(ProcedurePackage pack) {
        return lookedAt(FormFiles.of(pack, FormId.parse(pack.manifest().form())));
    }

    /** As {@link #define}, or as it was defined just before. */
    Form lookedAt(FormFiles files) {
        return lookedAt.get(new LookedAt(files.id(), files.ui(), files.schema()), _ -> define(files));
    }

    /** As {@link #of}; empty where the form of the package contradicts itself. */
    public Optional<Form> ifSound(ProcedurePackage pack) {
        try {
            var files = FormFiles.of(pack, FormId.parse(pack.manifest().form()));
            judge(files);
            return Optional.of(define(files));
        } catch (DefinitionRefused _) {
            return Optional.empty();
        }
    }

    private Optional<Both> both(FormId id) {
        var known = forms.get(id);
        if (known == null) {
            known = remembered.getIfPresent(id);
        }
        if (known != null) {
            return Optional.of(known);
        }
        var imported =
                packages.providing(ProcedurePackage.formName(id.toString())).map(pack -> both(FormFiles.of(pack, id)));
        imported.ifPresent(both -> remembered.put(id, both));
        return imported;
    }

    public Form find(FormId id) {
        return lookUp(id).orElseThrow(() -> new NotFound("Form " + id));
    }

    /** The same form in the words with which a clerk asks it at the counter: about the person, not to them. */
    public Form atCounter(FormId id) {
        return both(id).map(Both::atCounter).orElseThrow(() -> new NotFound("Form " + id));
    }

    /** What the form's procedure says beside it (the question for the case, names of papers), in these words too. */
    public String atCounter(FormId id, String sentence) {
        return both(id).map(both -> both.words().said(sentence)).orElse(sentence);
    }

    public Optional<Form> lookUp(FormId id) {
        return both(id).map(Both::form);
    }

    /** The newest version of each form that comes with the product or lies in the province's folder. */
    public List<Form> newest() {
        var newest = new TreeMap<String, Form>();
        forms.forEach((id, both) -> newest.put(id.key(), both.form()));
        return List.copyOf(newest.values());
    }

    /** Those that come with the product or lie in the province's folder. */
    public List<FormId> all() {
        return List.copyOf(forms.keySet());
    }

    static Form define(FormId id, JsonNode ui, JsonNode schema, Areas areas, Messages messages) {
        var faults = new DefinitionFaults();
        var definition = checked(id, ui, schema, faults);
        if (!faults.isEmpty()) {
            throw new DefinitionRefused(id, faults, messages);
        }
        var arrival = new Arrival(definition, names(definition, new SchemaFile(schema.asObject())), areas);
        return new Form(definition, new Judge(definition, schema.asObject()), arrival, areas, messages);
    }

    /** Whether pages and schema speak of the same; nothing is judged by the schema yet. */
    private static FormDefinition checked(FormId id, JsonNode ui, JsonNode schema, DefinitionFaults faults) {
        var definition = new DefinitionReader(faults, FormFiles::shared).read(id, ui);
        if (schema.isObject()) {
            new DefinitionCheck(definition, new SchemaFile(schema.asObject()), faults).run();
        } else {
            faults.add(DefinitionPlace.FORM, DefinitionFault.SCHEMA_NO_OBJECT);
        }
        return definition;
    }

    private static Set<String> names(FormDefinition definition, SchemaFile schema) {
        var names = new HashSet<String>();
        for (var page : definition.pages()) {
            for (var field : page.fields()) {
                if (schema.isName(field.name())) {
                    names.add(field.name());
                }
                for (var row : field.rows()) {
                    if (schema.isNameInRow(field.name(), row.name())) {
                        names.add(field.name() + "." + row.name());
                    }
                }
            }
        }
        return names;
    }

    private static FormId idOf(Resource ui) throws IOException {
        var matcher = UI_FILE.matcher(ui.getURL().toString());
        if (!matcher.matches()) {
            throw new IllegalStateException("A form must lie in <key>/<version>/ui.json, but was found at " + ui);
        }
        return new FormId(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    static JsonNode read(Resource resource) {
        try (var in = resource.getInputStream()) {
            return Tree.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "Form file " + resource + " must be JSON, but " + e.getOriginalMessage(), e);
        }
    }
}
