package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** The door that is found is the one that the framework finds by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsByAddressTest {
    private static final String[] PATTERNS = {
        "/steps/{task}/completion",
        "/steps/{task}/draft",
        "/steps/open",
        "/step",
        "/files/**",
        "/s?ep/{x}",
        "/{any}",
        "/dossiers/{id}",
        "/dossiers/new",
        "/dossiers/{id}/forms/{form:0[1-6]}.pdf",
        "/dossiers/{id}/forms/07.pdf",
        "/dossiers/new/{part}",
        "/dossiers/{id}/papers",
        "/tables/{*rest}",
        "/tables/one",
        "/both/{left}/end"
    };

    private final RequestMappingHandlerMapping ours = mapping(new DoorsByAddress());
    private final RequestMappingHandlerMapping theirs = mapping(new RequestMappingHandlerMapping());

    private static RequestMappingHandlerMapping mapping(RequestMappingHandlerMapping mapping) {
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        for (var pattern : PATTERNS) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(pattern)
                            .methods(RequestMethod.POST)
                            .options(options)
                            .build(),
                    new Answers(pattern),
                    answers());
        }
        return mapping;
    }

    /** Stands for all that answer. */
    record Answers(String pattern) {
        @SuppressWarnings("unused")
        public void answer() {}
    }

    private static Method answers() {
        try {
            return Answers.class.getMethod("answer");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/steps/7/completion",
        "/steps/7/draft",
        "/steps/7/other",
        "/steps/open",
        "/steps/open/draft",
        "/steps;a=b/7/draft",
        "/st%65ps/7/draft",
        "/step",
        "/step/7",
        "/stop/7",
        "/files",
        "/files/a/b",
        "/filed",
        "/anything",
        "/",
        "/steps/7/completion/more",
        "/dossiers/7",
        "/dossiers/new",
        "/dossiers/new/papers",
        "/dossiers/7/papers",
        "/dossiers/7/papers/",
        "/dossiers//papers",
        "/dossiers/7/forms/03.pdf",
        "/dossiers/7/forms/07.pdf",
        "/dossiers/7/forms/08.pdf",
        "/Dossiers/7",
        "/tables",
        "/tables/one",
        "/tables/two/three",
        "/both/7/end",
        "/both/end",
        "//both/7/end"
    })
    void the_same_door_is_found(String path) throws Exception {
        assertThat(found(ours, "POST", path)).isEqualTo(found(theirs, "POST", path));
    }

    @Test
    void a_door_is_found_at_all() throws Exception {
        assertThat(found(ours, "POST", "/steps/7/draft")).isEqualTo("/steps/{task}/draft");
        assertThat(found(ours, "POST", "/steps/7/other")).isEqualTo("none");
    }

    @Test
    void a_door_that_is_made_later_is_found() throws Exception {
        assertThat(found(ours, "POST", "/later/7")).isEqualTo("none");
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        ours.registerMapping(
                RequestMappingInfo.paths("/later/{x}").options(options).build(), new Answers("/later/{x}"), answers());

        assertThat(found(ours, "POST", "/later/7")).isEqualTo("/later/{x}");
    }

    @Test
    void another_method_is_refused_as_before() throws Exception {
        assertThat(found(ours, "PUT", "/steps/7/draft"))
                .isEqualTo(found(theirs, "PUT", "/steps/7/draft"))
                .contains("POST");
    }

    private static String found(RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain == null ? "none" : pattern(chain.getHandler());
        } catch (HttpRequestMethodNotSupportedException e) {
            return String.valueOf(e.getSupportedHttpMethods());
        }
    }

    private static String pattern(@Nullable Object handler) {
        return handler instanceof HandlerMethod method && method.getBean() instanceof Answers answers
                ? answers.pattern()
                : "another";
    }
}
