package vn.motcua.training;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is made up apart from what is true. A database in which training began is never opened for anything else, one in which
 * dossiers stand is never opened for training, and in training nothing is sent to where people live: gateways stand on this machine.
 */
@Component
class TrainingGround implements SmartLifecycle {
    static final String SETTING = "motcua.training";
    /** Whoever is asked there would take it for true: a message to a telephone, a payment. */
    private static final List<String> ADDRESSES = List.of(
            "motcua.payment.gateway.url",
            "motcua.notification.sms.url",
            "motcua.notification.email.url",
            "motcua.notification.smtp.host");

    private final JdbcClient jdbc;
    private final Environment environment;
    private final Clock clock;
    private final boolean isTraining;
    private final boolean changesNothing;
    private volatile boolean isRunning;

    TrainingGround(JdbcClient jdbc, Environment environment, Clock clock) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.clock = clock;
        this.isTraining = environment.getProperty(SETTING, Boolean.class, false);
        this.changesNothing = environment.getProperty("motcua.changes-nothing", Boolean.class, false);
    }

    boolean isTraining() {
        return isTraining;
    }

    /** @throws IllegalStateException when this database is not for what it is started for; it says what to do */
    @Override
    @Transactional
    public void start() {
        isRunning = true;
        if (changesNothing) {
            return;
        }
        boolean isGround = is("select exists (select from training.ground)");
        if (!isTraining && isGround) {
            throw new IllegalStateException(
                    "This database is for training, and everything in it is made up: start it with "
                            + "MOTCUA_TRAINING=true, or name another database");
        }
        if (!isTraining) {
            return;
        }
        ADDRESSES.forEach(this::staysHere);
        if (!isGround) {
            if (is("select exists (select from dossier.dossier)")) {
                throw new IllegalStateException(
                        "This database holds dossiers of a province and is not opened for training: "
                                + "give training a database and a data folder of its own");
            }
            jdbc.sql("insert into training.ground (begun_at) values (:now)")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private boolean is(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private void staysHere(String setting) {
        var address = environment.getProperty(setting, "");
        if (!address.isBlank() && !isOnThisMachine(address)) {
            throw new IllegalStateException("In training nothing leaves this machine, but " + setting + " is " + address
                    + ": leave it out, or name a simulator on this machine");
        }
    }

    static boolean isOnThisMachine(String address) {
        String host;
        try {
            host = address.contains("://") ? URI.create(address).getHost() : address;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
        return host != null
                && (host.toLowerCase(Locale.ROOT).equals("localhost")
                        || host.matches("127(\\.[0-9]{1,3}){3}")
                        || host.equals("[::1]"));
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before requests, and before anything that reads or writes by itself. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
