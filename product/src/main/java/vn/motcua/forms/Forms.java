package vn.motcua.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** The published forms. A definition that contradicts itself is refused when the program starts. */
@Component
public class Forms {
    private static final String FOLDER = "vn/motcua/forms/definitions/";
    private static final Pattern UI_FILE = Pattern.compile(".*/([^/]+)/(\\d+)/ui\\.json$");

    private final SortedMap<FormId, Form> forms = new TreeMap<>();
    private final SortedMap<FormId, Form> atCounter = new TreeMap<>();

    /** @param folder of forms that the province adds itself, {@code <key>/<version>/…}; blank for none */
    Forms(Messages messages, ObjectProvider<AreaOptions> areaOptions, @Value("${motcua.forms.folder:}") String folder) {
        var areas = new Areas(() -> areaOptions.getIfAvailable(() -> AreaOptions.NONE));
        load("classpath*:" + FOLDER, areas, messages);
        if (!folder.isBlank()) {
            load("file:" + Path.of(folder).toAbsolutePath() + "/", areas, messages);
        }
    }

    private void load(String root, Areas areas, Messages messages) {
        var words = new CounterWords(list("at-counter"));
        try {
            for (var ui : new PathMatchingResourcePatternResolver().getResources(root + "*/*/ui.json")) {
                var schema = read(ui.createRelative("schema.json"));
                var form = define(idOf(ui), read(ui), schema, areas, messages);
                atCounter.put(form.id(), define(form.id(), words.in(read(ui)), schema, areas, messages));
                if (forms.put(form.id(), form) != null) {
                    throw new IllegalStateException(
                            "Form " + form.id() + " must be published once, but is found again at " + ui);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Form find(FormId id) {
        return lookUp(id).orElseThrow(() -> new NotFound("Form " + id));
    }

    /** The same form in the words with which a clerk asks it at the counter: about the person, not to them. */
    public Form atCounter(FormId id) {
        return Optional.ofNullable(atCounter.get(id)).orElseThrow(() -> new NotFound("Form " + id));
    }

    public Optional<Form> lookUp(FormId id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The newest version of each form. */
    public List<Form> newest() {
        var newest = new TreeMap<String, Form>();
        forms.forEach((id, form) -> newest.put(id.key(), form));
        return List.copyOf(newest.values());
    }

    public List<FormId> all() {
        return List.copyOf(forms.keySet());
    }

    static Form define(FormId id, JsonNode ui, JsonNode schema, Areas areas, Messages messages) {
        var findings = new ArrayList<String>();
        if (!schema.isObject()) {
            throw new DefinitionRefused(id, List.of("The schema must be a JSON object, but is not"));
        }
        var definition = new DefinitionReader(findings, Forms::list).read(id, ui);
        var file = new SchemaFile(schema.asObject());
        new DefinitionCheck(definition, file, findings).run();
        if (!findings.isEmpty()) {
            throw new DefinitionRefused(id, findings);
        }
        var arrival = new Arrival(definition, names(definition, file), areas);
        return new Form(definition, new Judge(definition, schema.asObject()), arrival, areas, messages);
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

    private static JsonNode list(String name) {
        var resource = new ClassPathResource(FOLDER + name + ".json");
        return resource.exists() ? read(resource) : Tree.NODES.missingNode();
    }

    private static JsonNode read(Resource resource) {
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
