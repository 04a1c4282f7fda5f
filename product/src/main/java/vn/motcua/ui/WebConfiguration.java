package vn.motcua.ui;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Assets that browsers keep for a year (their names change with their content), and the language choice. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Province.class)
class WebConfiguration implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.ROOT + "**")
                .addResourceLocations("classpath:/static" + Assets.ROOT)
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    }

    @Bean
    FilterRegistrationBean<ChosenLanguage> chosenLanguage() {
        return new FilterRegistrationBean<>(new ChosenLanguage());
    }
}
