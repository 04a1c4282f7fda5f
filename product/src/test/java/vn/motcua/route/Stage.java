package vn.motcua.route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster;

/** Seats officers at desks. */
@TestConfiguration
class Stage {
    final List<OfficerDesks.Desk> desks = new ArrayList<>();

    @Bean
    @Primary
    DutyRoster everybodyIsOnDutyAtTheDesksOfTheStage() {
        return _ -> desks.stream().map(OfficerDesks.Desk::role).collect(Collectors.toSet());
    }

    @Bean
    @Primary
    OfficerDesks everyRoleAtTheDesksOfTheStage() {
        return new OfficerDesks() {
            @Override
            public List<Desk> of(AccountId account) {
                return List.copyOf(desks);
            }

            @Override
            public String name(AccountId account) {
                return account.value();
            }

            @Override
            public List<Colleague> colleagues(AccountId account) {
                return List.of();
            }
        };
    }

    @Bean
    @Primary
    StepClock officeHoursOnStage() {
        return new OfficeHours();
    }
}
