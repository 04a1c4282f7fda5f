package vn.motcua.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.User;
import vn.motcua.ui.NavigationEntry;
import vn.motcua.ui.NewsBehindLink;

/** Settings, the link with its count, and what operators see: which channels are on, what waits, what was given up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {
    @Bean
    NavigationEntry noticesEntry() {
        return new NavigationEntry(20, "notification.title", NoticesPage.ADDRESS, "CITIZEN");
    }

    @Bean
    NavigationEntry noticeTemplatesEntry() {
        return new NavigationEntry(
                608, "notification.templates.title", TemplatesPage.ADDRESS, Permission.EDIT_CATALOGUE.name());
    }

    @Bean
    NavigationEntry undeliveredEntry() {
        return new NavigationEntry(
                788, "notification.undelivered.title", UndeliveredPage.ADDRESS, Permission.OPERATE.name());
    }

    @Bean
    NewsBehindLink unreadNotices(CurrentUser user, NoticeStore notices) {
        return new NewsBehindLink() {
            @Override
            public String href() {
                return NoticesPage.ADDRESS;
            }

            @Override
            public int count() {
                return user.get() instanceof User.Citizen citizen ? notices.unread(citizen.account()) : 0;
            }
        };
    }

    /** A channel that is off is no illness. */
    @Bean
    HealthIndicator notificationHealthIndicator(NotificationSettings settings) {
        return () -> {
            var health = Health.up();
            for (var channel : NoticeChannel.values()) {
                health.withDetail(channel.name().toLowerCase(Locale.ROOT), settings.isOn(channel) ? "on" : "off");
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder noticeFigures(
            DeliveryStore deliveries, PassedOver passedOver, ReadFeed readFeed, NotificationSettings settings) {
        return registry -> {
            Gauge.builder("motcua.notices.waiting", deliveries, DeliveryStore::waiting)
                    .description("Messages that wait for a gateway")
                    .register(registry);
            Gauge.builder("motcua.notices.undelivered", deliveries, DeliveryStore::givenUp)
                    .description("Messages that were given up")
                    .register(registry);
            Gauge.builder("motcua.notices.passed.over", passedOver, PassedOver::count)
                    .description("Events that could not be told")
                    .register(registry);
            Gauge.builder("motcua.notices.behind", () -> readFeed.reader().behind())
                    .description(
                            "Entries of the log, from the last event that was told to its end; 0 when all are told")
                    .register(registry);
            for (var channel : NoticeChannel.values()) {
                Gauge.builder("motcua.notices.channel", () -> settings.isOn(channel) ? 1 : 0)
                        .description("1 where messages go out by this channel")
                        .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        };
    }
}
