package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.gate.RepeatedFields.Repeated;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedFieldsTest {
    record Asked(@Nullable String q, List<String> role) {}

    interface Doors {
        void file(@RequestPart("file") MultipartFile file, @RequestParam String note);

        void files(@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files);

        void list(@ModelAttribute Asked asked);

        void form(@RequestParam Map<String, String> values, @RequestParam("roles") List<String> roles);
    }

    @Test
    void a_field_that_is_read_once_and_came_with_two_contents_is_named() {
        assertThat(in("file", Map.of("note", values("a", "b")))).containsExactly(new Repeated("note", "once", 2));
        assertThat(in("list", Map.of("q", values("a", "b")))).containsExactly(new Repeated("q", "once", 2));
        assertThat(in("form", Map.of("name", values("a", "b", "a")))).containsExactly(new Repeated("name", "once", 3));
    }

    @Test
    void the_same_said_twice_is_no_question() {
        assertThat(in("file", Map.of("note", values("a", "a")))).isEmpty();
    }

    @Test
    void lists_and_what_nobody_reads_may_come_as_often_as_they_like() {
        assertThat(in("list", Map.of("role", values("a", "b"), "unknown", values("a", "b"))))
                .isEmpty();
        assertThat(in("form", Map.of("roles", values("a", "b")))).isEmpty();
    }

    @Test
    void of_two_files_none_is_dropped_silently() {
        assertThat(files("file", file("a.pdf", "a"), file("b.pdf", "a")))
                .containsExactly(new Repeated("file", "one-file", 2));
        assertThat(files("file", file("a.pdf", "a"), file("b.pdf", "")))
                .containsExactly(new Repeated("file", "one-file", 2));
        assertThat(files("file", file("a.pdf", "a"), file("", ""))).isEmpty();
        assertThat(files("files", file("a.pdf", "a"), file("b.pdf", "b"))).isEmpty();
    }

    private static List<Repeated> in(String door, Map<String, String[]> texts) {
        return RepeatedFields.in(door(door), texts, null);
    }

    private static List<Repeated> files(String door, MockMultipartFile... files) {
        var request = new MockMultipartHttpServletRequest();
        for (var file : files) {
            request.addFile(file);
        }
        return RepeatedFields.in(door(door), Map.of(), request);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "file", name, "application/pdf", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String[] values(String... values) {
        return values;
    }

    private static HandlerMethod door(String name) {
        for (var method : Doors.class.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                return new HandlerMethod(new Object(), method);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
