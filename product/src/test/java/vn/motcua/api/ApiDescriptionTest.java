package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.identity.OpenToAll;

/** Whether a developer who has nothing but /api/openapi.json finds every door in it, and all it demands. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDescriptionTest {
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    /** Writes that store nothing, so that repeating them is harmless. */
    private static final Set<String> CALCULATIONS = Set.of("computeDueDates", "checkFile");

    private record Door(String name, String method, JsonNode operation, HandlerMethod handler) {
        boolean isWrite() {
            return WRITES.contains(method)
                    && !CALCULATIONS.contains(operation.path("operationId").asString(""));
        }

        boolean isOpen() {
            return handler.hasMethodAnnotation(OpenToAll.class)
                    || handler.getBeanType().isAnnotationPresent(OpenToAll.class);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode description = JsonMapper.shared().nullNode();
    private final List<Door> doors = new ArrayList<>();

    @BeforeEach
    void read() throws Exception {
        description = json.readTree(
                mvc.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsByteArray());
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                if (path.startsWith("/api/v1/")
                        && handler.getBeanType().getName().startsWith("vn.motcua.")) {
                    var plain = path.replaceAll("\\{(\\w+):[^}]*}(?=/|$)", "{$1}");
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        var name = method.name().toLowerCase(java.util.Locale.ROOT);
                        doors.add(new Door(
                                method + " " + plain,
                                name,
                                description.path("paths").path(plain).path(name),
                                handler));
                    }
                }
            }
        });
    }

    private Set<String> doorsWhere(java.util.function.Predicate<Door> fault) {
        return doors.stream().filter(fault).map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void it_says_what_it_is() {
        assertThat(description.path("openapi").asString("")).startsWith("3.1");
        assertThat(description.at("/info/title").asString("")).isEqualTo("Motcua API");
        assertThat(description.at("/info/description").asString(""))
                .contains("Idempotency-Key", "If-Match", "RFC 9457");
        assertThat(description.at("/info/license/name").asString("")).isEqualTo("Apache-2.0");
        assertThat(description.at("/servers/0/url").asString("")).isEqualTo("/");
    }

    @Test
    void each_door_appears_with_a_summary_and_an_operation_id_of_its_own() {
        assertThat(doors).hasSizeGreaterThan(60);
        assertThat(doorsWhere(door -> door.operation().isMissingNode())).isEmpty();
        assertThat(doorsWhere(
                        door -> door.operation().path("summary").asString("").length() < 8))
                .isEmpty();
        assertThat(doorsWhere(door ->
                        !door.operation().path("operationId").asString("").matches("[a-z][a-zA-Z]{4,}")))
                .isEmpty();
        var ids = doors.stream()
                .map(door -> door.operation().path("operationId").asString(""))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(doorsWhere(door -> door.operation().path("tags").isEmpty()
                        || door.operation().path("tags").get(0).asString("").endsWith("-api")))
                .isEmpty();
    }

    @Test
    void each_door_that_is_not_open_names_scheme_and_scope_and_both_refusals() {
        var known = new HashSet<String>();
        for (var scheme : List.of("citizen", "officer")) {
            var found = description.at("/components/securitySchemes/" + scheme);
            assertThat(found.path("type").asString("")).isEqualTo("oauth2");
            found.at("/flows/authorizationCode/scopes")
                    .propertyNames()
                    .forEach(scope -> known.add(scheme + " " + scope));
        }
        assertThat(doorsWhere(door -> !door.isOpen() && !isGuardedIn(door.operation(), known)))
                .isEmpty();
        assertThat(doorsWhere(door ->
                        door.isOpen() && !door.operation().path("security").isEmpty()))
                .isEmpty();
    }

    private static boolean isGuardedIn(JsonNode operation, Set<String> known) {
        var ways = operation.path("security");
        boolean areKnown = !ways.isEmpty();
        for (var way : ways) {
            for (var scheme : way.properties()) {
                areKnown &= known.contains(
                        scheme.getKey() + " " + scheme.getValue().path(0).asString(""));
            }
        }
        return areKnown
                && operation.path("responses").has("401")
                && operation.path("responses").has("403");
    }

    @Test
    void each_refusal_is_a_problem() {
        for (var door : doors) {
            for (var response : door.operation().path("responses").properties()) {
                if (response.getKey().compareTo("400") >= 0) {
                    var found = resolved(response.getValue());
                    assertThat(found.at("/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as(door.name() + " " + response.getKey())
                            .isEqualTo("#/components/schemas/Problem");
                }
            }
        }
        assertThat(doorsWhere(door -> !door.operation().path("responses").has("500")))
                .isEmpty();
        assertThat(doorsWhere(door -> door.name().contains("{")
                        && !door.operation().path("responses").has("404")))
                .isEmpty();
        assertThat(doorsWhere(door -> door.isWrite()
                        && !(door.operation().path("responses").has("400")
                                && door.operation().path("responses").has("422"))))
                .isEmpty();
    }

    @Test
    void each_write_demands_an_idempotency_key() {
        assertThat(doorsWhere(door -> door.isWrite() != demandsKey(door.operation())))
                .isEmpty();
    }

    private boolean demandsKey(JsonNode operation) {
        for (var given : operation.path("parameters")) {
            var parameter = resolved(given);
            if (parameter.path("name").asString("").equals(Idempotency.HEADER)) {
                return parameter.path("required").asBoolean();
            }
        }
        return false;
    }

    @Test
    void what_two_may_write_is_read_with_a_version_and_written_with_one() {
        assertThat(doorsWhere(door -> door.handler().hasMethodAnnotation(HasVersion.class)
                        && !(door.isWrite()
                                ? door.operation().path("responses").has("412")
                                : door.operation().at("/responses/200/headers").has("ETag"))))
                .isEmpty();
        assertThat(doorsWhere(door -> !door.isWrite() && door.handler().hasMethodAnnotation(HasVersion.class)))
                .contains(
                        "GET /api/v1/dossiers/{id}",
                        "GET /api/v1/tasks/{id}",
                        "GET /api/v1/procedures/{code}",
                        "GET /api/v1/review-items/{id}",
                        "GET /api/v1/agencies/{id}",
                        "GET /api/v1/calendars/{id}");
    }

    @Test
    void no_body_is_any_object() {
        assertThat(doorsWhere(door -> {
                    for (var content :
                            door.operation().at("/requestBody/content").properties()) {
                        var schema = resolved(content.getValue().path("schema"));
                        if (schema.isEmpty()
                                || schema.path("type").asString("").equals("object")
                                        && schema.path("properties").isEmpty()) {
                            return true;
                        }
                    }
                    return false;
                }))
                .isEmpty();
        assertThat(doorsWhere(door -> answersNothingKnown(door.operation()))).isEmpty();
    }

    private boolean answersNothingKnown(JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                var content = response.getValue().path("content").properties();
                return content.isEmpty()
                        || content.stream()
                                .anyMatch(one -> one.getValue().path("schema").isEmpty());
            }
        }
        return true;
    }

    @Test
    void the_answer_of_a_write_is_named_after_what_it_holds() {
        assertThat(doorsWhere(door ->
                        door.handler().getMethod().getGenericReturnType() instanceof ParameterizedType type
                                && type.getRawType() == Answer.class
                                && !answered(door.operation())
                                        .endsWith("/" + ((Class<?>) type.getActualTypeArguments()[0]).getSimpleName())))
                .isEmpty();
    }

    private static String answered(JsonNode operation) {
        var responses = operation.path("responses");
        var done = responses.has("201") ? responses.path("201") : responses.path("200");
        return done.at("/content/application~1json/schema/$ref").asString("");
    }

    @Test
    void parameters_are_no_objects() {
        assertThat(doorsWhere(door -> {
                    for (var parameter : door.operation().path("parameters")) {
                        if (resolved(parameter).path("schema").has("$ref")
                                && resolved(resolved(parameter).path("schema")).has("properties")) {
                            return true;
                        }
                    }
                    return false;
                }))
                .isEmpty();
    }

    @Test
    void a_name_stands_for_one_type_only() {
        var types = new TreeMap<String, Set<Type>>();
        for (var door : doors) {
            gather(door.handler().getMethod().getGenericReturnType(), types);
            for (var parameter : door.handler().getMethod().getGenericParameterTypes()) {
                gather(parameter, types);
            }
        }
        assertThat(types.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Map.Entry::getValue))
                .isEmpty();
    }

    private static void gather(Type type, Map<String, Set<Type>> types) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> gather(one, types));
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && types.computeIfAbsent(record.getSimpleName(), _ -> new HashSet<>())
                        .add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(one -> gather(one, types));
        }
    }

    private JsonNode resolved(JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : description.at(reference.substring(1));
    }
}
