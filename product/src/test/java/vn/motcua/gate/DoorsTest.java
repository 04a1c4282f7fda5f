package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {
    private final Doors doors = new Doors(List.of(
            "POST /a/{} ORDER",
            "POST /a/{}/papers UPLOAD",
            "POST /a/new FILE",
            "PUT /a/{} ANSWERS",
            "GET /back SIGNED"));

    @Test
    void a_door_is_found_by_its_method_and_address() {
        assertThat(doors.of("POST", "/a/7")).isEqualTo(Load.ORDER);
        assertThat(doors.of("POST", "/a/new")).isEqualTo(Load.FILE);
        assertThat(doors.of("POST", "/a/new/papers")).isEqualTo(Load.UPLOAD);
        assertThat(doors.of("PUT", "/a/7")).isEqualTo(Load.ANSWERS);
        assertThat(doors.of("GET", "/back")).isEqualTo(Load.SIGNED);
    }

    @Test
    void what_is_no_door_brings_little() {
        assertThat(doors.of("GET", "/a/7")).isEqualTo(Load.NOTHING);
        assertThat(doors.of("POST", "/b")).isEqualTo(Load.ORDER);
        assertThat(doors.of("POST", "/a/7/papers/8")).isEqualTo(Load.ORDER);
        assertThat(doors.of("POST", "")).isEqualTo(Load.ORDER);
        assertThat(doors.of("BREW", "//")).isEqualTo(Load.ORDER);
    }
}
