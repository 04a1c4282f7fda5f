package vn.motcua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/**
 * The product a second time over the same database, made of the same definitions in milliseconds: what it remembers is its own, it
 * hears none of the first one's events, and its clock is moved by the test.
 */
public final class AnotherInstance {
    private final DefaultListableBeanFactory beans;
    private final Moved clock;

    private static final class Moved extends Clock {
        private Instant now;
        private final ZoneId zone;

        Moved(Clock like) {
            now = like.instant();
            zone = like.getZone();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException("The clock of an instance keeps its zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public AnotherInstance(ConfigurableApplicationContext one) {
        var of = (DefaultListableBeanFactory) one.getBeanFactory();
        clock = new Moved(of.getBean(Clock.class));
        beans = new DefaultListableBeanFactory(of);
        beans.copyConfigurationFrom(of);
        beans.addEmbeddedValueResolver(of::resolveEmbeddedValue);
        beans.getBeanPostProcessors().removeIf(ScheduledAnnotationBeanPostProcessor.class::isInstance);
        for (var name : of.getBeanDefinitionNames()) {
            var definition = of.getBeanDefinition(name);
            if (definition.getBeanClassName() != null
                    && definition.getBeanClassName().startsWith("vn.motcua.")
                    && definition.getFactoryMethodName() == null
                    && definition instanceof AbstractBeanDefinition component
                    && of.getType(name) != null) {
                beans.registerBeanDefinition(name, component.cloneBeanDefinition());
            }
        }
        for (var name : of.getBeanNamesForType(Clock.class)) {
            var moved = new RootBeanDefinition(Clock.class, () -> clock);
            moved.setPrimary(of.getBeanDefinition(name).isPrimary());
            beans.registerBeanDefinition(name, moved);
        }
    }

    public <T> T the(Class<T> type) {
        return beans.getBean(type);
    }

    /** As time passes for it, and for nobody else. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }
}
