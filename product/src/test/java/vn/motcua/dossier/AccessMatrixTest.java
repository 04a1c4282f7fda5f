package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.WithSpring;
import vn.motcua.documents.APrintedForm;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;

/**
 * Every door, every visitor: {@code access-matrix.txt} says who comes in, and nobody else does. Each request is undone, so
 * that one cell does not change the next.
 */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TransactionTemplate transaction;

    private MockMvc mvc;

    /** A MockMvc of its own: the shared one keeps what it would print of each request until the test ends. */
    @BeforeEach
    void open_the_doors() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void each_door_is_in_the_matrix_and_lets_in_whom_it_names() {
        var rows = AccessRow.all();
        assertThat(rows.stream().map(AccessRow::door).toList())
                .as(
                        "Doors that access-matrix.txt lacks, or names in vain: add \"METHOD address | who | things | sends\""
                                + " there; its head explains the words")
                .containsExactlyInAnyOrderElementsOf(doors());

        var things = context.getAutowireCapableBeanFactory().createBean(AccessThings.class);
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            AccessVisitor.all().stream()
                    .filter(row::isWorthAsking)
                    .forEach(visitor -> wrong.addAll(judge(row, visitor, things)));
            if (row.hasOwner()) {
                wrong.addAll(tellsApart(row, things));
            }
        }
        assertThat(wrong).as("%d of the matrix", wrong.size()).isEmpty();
    }

    private List<String> judge(AccessRow row, AccessVisitor visitor, AccessThings things) {
        var response = send(row, visitor, things, things::id);
        var expected = row.expected(visitor);
        return isAsExpected(expected, response)
                ? List.of()
                : List.of("%s as %s must be %s, but was %s %s"
                        .formatted(
                                row.door(),
                                visitor,
                                expected,
                                response.getStatus(),
                                String.valueOf(response.getRedirectedUrl())));
    }

    private Set<String> doors() {
        var doors = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, door) -> {
            if (door.getBeanType().getName().startsWith("vn.motcua.")
                    && !door.getBeanType().getSimpleName().equals("ErrorPages")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                info.getPatternValues().forEach(address -> doors.add(method + " " + address)));
            }
        });
        return doors;
    }

    /** What an id that nobody has is answered, beside one that lies with others: the same. A word in its place breaks nothing. */
    private List<String> tellsApart(AccessRow row, AccessThings things) {
        var wrong = new ArrayList<String>();
        var role = row.in().stream().sorted().findFirst();
        if (row.kind() == AccessRow.Kind.OFFICE && role.isEmpty()) {
            return wrong;
        }
        var entitled = role.<AccessVisitor>map(one -> official(one, AccessVisitor.Place.AT_HOME))
                .orElse(new AccessVisitor.Citizen(true));
        var other = role.<AccessVisitor>map(one -> official(one, AccessVisitor.Place.ELSEWHERE))
                .orElse(new AccessVisitor.Citizen(false));
        var unknown = told(send(
                row,
                entitled,
                things,
                name -> things.isThing(name) ? UUID.randomUUID().toString() : things.id(name)));
        var foreign = told(send(row, other, things, things::id));
        if (!unknown.equals(foreign)) {
            wrong.add(row.door() + " tells an unknown id (" + unknown.replaceAll("[\"\\s]+", " ")
                    + ") from a foreign one (" + foreign.replaceAll("[\"\\s]+", " ") + ")");
        }
        var word = send(row, entitled, things, name -> things.isThing(name) ? "khong-co" : things.id(name));
        if (word.getStatus() < 300 || word.getStatus() >= 500) {
            wrong.add(row.door() + " answers " + word.getStatus() + " to a word where an id should be");
        }
        return wrong;
    }

    private static AccessVisitor.Official official(Role role, AccessVisitor.Place place) {
        return new AccessVisitor.Official(role, place);
    }

    /** Status and what is said, without the ids in it and without the frame of the page. */
    private static String told(MockHttpServletResponse response) {
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        int from = body.indexOf("<main");
        int to = body.indexOf("</main>");
        var said = from >= 0 && to > from ? body.substring(from, to) : body;
        return response.getStatus() + " "
                + String.valueOf(response.getRedirectedUrl()).replaceAll(UUIDS, "ID") + " "
                + said.replaceAll(UUIDS, "ID");
    }

    private static boolean isAsExpected(AccessRow.Answer expected, MockHttpServletResponse response) {
        int status = response.getStatus();
        var target = response.getRedirectedUrl();
        boolean asksToSignIn = status == 401 || target != null && target.startsWith("/dang-nhap?");
        return switch (expected) {
            case IN -> !asksToSignIn && (status < 400 || status == 409 || status == 422);
            case PASSES -> !asksToSignIn && status != 403 && status != 500;
            case SIGN_IN -> asksToSignIn;
            case FORBIDDEN -> status == 403;
            case HIDDEN -> status == 404;
        };
    }

    private MockHttpServletResponse send(
            AccessRow row, AccessVisitor visitor, AccessThings things, UnaryOperator<String> ids) {
        var response = transaction.execute(undone -> {
            undone.setRollbackOnly();
            try {
                return mvc.perform(request(row, ids).with(things.as(visitor, row.isForMachines())))
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new AssertionError(row.door() + " as " + visitor, e);
            }
        });
        return Objects.requireNonNull(response);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(AccessRow row, UnaryOperator<String> ids) {
        var path = row.path(ids);
        var content = row.content(ids);
        AbstractMockHttpServletRequestBuilder<?> request = row.sends("file")
                ? multipart(URI.create(path))
                        .file(new MockMultipartFile(content, "scan.pdf", "application/pdf", APrintedForm.pdf()))
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), URI.create(path));
        if (row.sends("json")) {
            request.contentType(MediaType.APPLICATION_JSON).content(content);
        } else if (row.sends("xml")) {
            request.contentType(MediaType.APPLICATION_XML).content(content);
        } else if (row.sends("form")) {
            for (var field : content.isEmpty() ? new String[0] : content.split("&")) {
                request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
            }
        }
        return (row.isForMachines() ? request : request.with(csrf()))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
