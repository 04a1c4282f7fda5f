package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is Friday, 20 November 2026, ten o'clock in Huế. */
@TestConfiguration
public class FridayMorning {
    @Bean
    @Primary
    Clock friday() {
        return Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
