package vn.motcua.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.MotcuaApplication;

/**
 * Reads all settings of all modules before anything starts, and names everything that is wrong with them at once: who installs has not
 * to wait for the database to learn of the next one. What is wrong each module's settings say themselves.
 */
@Configuration(proxyBeanMethods = false)
class JudgedSettings {
    private static final String OURS = MotcuaApplication.class.getPackageName() + ".";

    @Bean
    static BeanFactoryPostProcessor settingsBeforeAll(Environment environment) {
        return factory -> verify(
                environment,
                Arrays.stream(factory.getBeanNamesForAnnotation(ConfigurationProperties.class))
                        .<Class<?>>map(factory::getType)
                        .filter(Objects::nonNull)
                        .filter(type -> type.getName().startsWith(OURS) && type.isRecord())
                        .distinct()
                        .toList());
    }

    /** @throws IllegalArgumentException when something is wrong; it names all of it */
    static void verify(Environment environment, List<Class<?>> types) {
        var wrong = new ArrayList<String>();
        for (var type : types) {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            try {
                Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
            } catch (BindException e) {
                wrong.add(said(e));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "These settings cannot be used: " + String.join("; ", wrong) + ". See docs/handbooks/install.md.");
        }
    }

    /** Our own words where there are some; else which setting it is: never its value, which may be a secret. */
    private static String said(BindException wrong) {
        Throwable cause = wrong;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var words = cause.getMessage();
        if (cause instanceof IllegalArgumentException && words != null && isOfSettings(cause)) {
            return words;
        }
        var property = wrong.getProperty();
        var name = property == null ? wrong.getName() : property.getName();
        var origin = property == null || property.getOrigin() == null ? "" : ", from " + property.getOrigin();
        return name + " cannot be read as "
                + wrong.getTarget().getType().toClass().getSimpleName() + origin;
    }

    /** Whether our own settings say it, and not what converts a text into a value, which repeats the text. */
    private static boolean isOfSettings(Throwable cause) {
        var from = cause.getStackTrace();
        return from.length > 0 && from[0].getClassName().startsWith(OURS);
    }
}
