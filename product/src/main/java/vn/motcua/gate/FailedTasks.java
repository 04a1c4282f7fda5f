package vn.motcua.gate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ErrorHandler;
import vn.motcua.ui.LoggedFailure;
import vn.motcua.ui.Outage;

/**
 * What the log is told of work that nobody waits for: one line while the database or the disk is away, since the work comes
 * again by itself; of a bug where it happened, without the database's words about people.
 */
@Configuration(proxyBeanMethods = false)
class FailedTasks {
    private static final Logger LOG = LoggerFactory.getLogger(FailedTasks.class);

    private static void tell(Throwable failure) {
        var outage = Outage.of(failure);
        if (outage.isPresent()) {
            LOG.warn("Work in the background waits for its next time, because of {}", outage.get());
        } else {
            LOG.error("Work in the background failed", LoggedFailure.of(failure));
        }
    }

    @Bean
    SimpleAsyncTaskSchedulerCustomizer virtualThreads() {
        return scheduler -> scheduler.setErrorHandler(FailedTasks::tell);
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer pooledThreads() {
        ErrorHandler teller = FailedTasks::tell;
        return scheduler -> scheduler.setErrorHandler(teller);
    }
}
