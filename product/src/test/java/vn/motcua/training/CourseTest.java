package vn.motcua.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import vn.motcua.dossier.EventType;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CourseTest {
    private final Course course = new Course();

    @Test
    void every_task_is_something_that_the_log_tells_of() {
        assertThat(course.tasks())
                .hasSize(10)
                .allSatisfy(task -> assertThat(Arrays.stream(EventType.values()).map(EventType::text))
                        .contains(task.event()));
    }

    @ParameterizedTest
    @EnumSource
    void every_task_says_what_to_do(Language language) {
        var messages = BeanUtils.instantiateClass(Messages.class);

        assertThat(course.tasks()).allSatisfy(task -> {
            assertThat(messages.text(language, "training.task." + task.id() + ".title"))
                    .hasSizeBetween(8, 60);
            assertThat(messages.text(language, "training.task." + task.id() + ".text"))
                    .hasSizeBetween(30, 200);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoever_handles_dossiers_has_something_to_learn(Role role) {
        boolean handles = Permission.HANDLE_TASK.isHeldBy(Set.of(role));

        assertThat(course.tasks(task -> task.isFor(Set.of(role))).isEmpty()).isEqualTo(!handles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090/bank",
                "http://localhost:8090/messages",
                "http://[::1]:8090/",
                "localhost",
                "127.0.0.1"
            })
    void this_machine(String address) {
        assertThat(TrainingGround.isOnThisMachine(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sms.example.vn/send",
        "http://127.0.0.1.example.vn/",
        "http://localhost@example.vn/",
        "smtp.example.vn",
        "http://10.0.0.1/",
        "http://bad host/",
        "://"
    })
    void elsewhere(String address) {
        assertThat(TrainingGround.isOnThisMachine(address)).isFalse();
    }
}
