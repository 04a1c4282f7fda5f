package vn.motcua.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors of every kind, and who is on duty, for tests of who may pass. */
@TestConfiguration
@RestController
class Rooms {
    /** How often the roster was asked what holds now. */
    static final AtomicInteger LOOKS = new AtomicInteger();

    /** Lan serves a counter today. */
    @Bean
    @Primary
    DutyRoster lanIsOnDuty() {
        return new DutyRoster() {
            @Override
            public Set<Role> rolesToday(AccountId account) {
                return account.equals(new AccountId("officer:lan")) ? Set.of(Role.COUNTER_CLERK) : Set.of();
            }

            @Override
            public void lookAgain() {
                LOOKS.incrementAndGet();
            }
        };
    }

    @PostMapping("/api/v1/thu/can-bo")
    @Requires(Permission.RECEIVE_DOSSIER)
    String change() {
        return "changed";
    }

    @GetMapping({"/thu/mo", "/api/v1/thu/mo"})
    @OpenToAll(why = "test")
    String open() {
        return "open";
    }

    @GetMapping({"/thu/cong-dan", "/api/v1/thu/cong-dan", "/nop-ho-so/thu-muc-do", "/api/v1/my-drafts/thu"})
    @ForCitizens
    String citizens() {
        return "citizens";
    }

    @PostMapping("/nop-ho-so/thu")
    @ForCitizens
    String submit() {
        return "submitted";
    }

    @GetMapping({"/thu/can-bo", "/api/v1/thu/can-bo"})
    @Requires(Permission.RECEIVE_DOSSIER)
    String officers() {
        return "officers";
    }

    @Bean
    FormsToKeep formsToKeep() {
        return path ->
                path.startsWith("/nop-ho-so/thu") ? Optional.of(new FormsToKeep.Belonging(path, 3)) : Optional.empty();
    }

    @GetMapping("/thu/quen")
    String forgotten() {
        return "forgotten";
    }
}
