package vn.motcua.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes followers of the log, and shows operators how far behind each is and what it set aside. */
@Configuration(proxyBeanMethods = false)
public class Followers {
    private static final String ALL_FOLLOW = "motcua.notification.follows";

    private final Environment environment;

    Followers(Environment environment) {
        this.environment = environment;
    }

    /** It follows where the product serves and {@code motcua.<name>.follows} does not say no. */
    public Follower follower(FollowLog what) {
        return new Follower(isServing() && follows(what.name()), what);
    }

    /** Whether the process serves and may write: works beside the log's followers go on only then. */
    public boolean isServing() {
        return environment.getProperty("motcua.command", "none").equalsIgnoreCase("none")
                && !is("motcua.changes-nothing", false);
    }

    /** Whether a module is to follow in this process: as set for it, else as set for notices. */
    public boolean follows(String module) {
        return is("motcua." + module + ".follows", is(ALL_FOLLOW, true));
    }

    private boolean is(String name, boolean otherwise) {
        return environment.getProperty(name, Boolean.class, otherwise);
    }

    @Bean
    MeterBinder followerFigures(ObjectProvider<Follower> followers) {
        return registry -> followers.forEach(follower -> {
            Gauge.builder("motcua.log.behind", follower.reader(), LogReader::behind)
                    .description(
                            "Entries of the log, from the last that the reader took to its end; 0 when all are taken")
                    .tag("reader", follower.name())
                    .register(registry);
            Gauge.builder("motcua.log.passed.over", follower.reader(), LogReader::passedOver)
                    .description("Entries of the log that the reader could not take and set aside")
                    .tag("reader", follower.name())
                    .register(registry);
        });
    }

    /** What was set aside is no illness of the product, and it is counted. */
    @Bean
    HealthIndicator logFollowersHealthIndicator(ObjectProvider<Follower> followers) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder health) {
                health.up();
                followers.forEach(follower -> health.withDetail(
                        follower.name(),
                        "behind " + follower.reader().behind() + ", set aside "
                                + follower.reader().passedOver()));
            }
        };
    }
}
