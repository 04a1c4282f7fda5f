package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvinceTest {
    private static final List<String> SAID = List.of(
            "MOTCUA_PROVINCE_NAME=Tỉnh Lâm Đồng",
            "MOTCUA_PLACE_NAME=Lâm Đồng",
            "MOTCUA_CENTRE_NAME=Trung tâm Phục vụ hành chính công tỉnh Lâm Đồng",
            "MOTCUA_CENTRE_ADDRESS=1 Trần Phú, Đà Lạt",
            "MOTCUA_HOTLINE=0263 1022",
            "MOTCUA_EMAIL=hotro@lamdong.example");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Province.class)
    static class Alone {}

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Alone.class)
            .withPropertyValues("spring.profiles.active=production");

    @Test
    void whatever_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> new Province("Tỉnh Lâm Đồng", "Lâm Đồng", "", "1 Trần Phú", " ", "", false))
                .hasMessageContaining("motcua.centre-name, motcua.hotline, motcua.email")
                .hasMessageContaining("docs/handbooks/install.md");
    }

    @Test
    void in_production_nothing_is_left_to_the_example() {
        production
                .withPropertyValues(SAID.toArray(String[]::new))
                .run(started ->
                        assertThat(started.getBean(Province.class).placeName()).isEqualTo("Lâm Đồng"));
        for (var left : SAID) {
            var others = new ArrayList<>(SAID);
            others.remove(left);
            var name = left.substring("MOTCUA_".length(), left.indexOf('='))
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            production
                    .withPropertyValues(others.toArray(String[]::new))
                    .run(started -> assertThat(started.getStartupFailure())
                            .as(left)
                            .rootCause()
                            .hasMessageContaining("show them: motcua." + name + "."));
        }
    }
}
