package motcua.embedded;

import org.jspecify.annotations.Nullable;

/** One throw-away server per JVM: test contexts share it, and it ends with the JVM. */
final class SharedTestDatabase {
    private static @Nullable EmbeddedDatabase instance;

    private SharedTestDatabase() {}

    static synchronized EmbeddedDatabase get() {
        if (instance == null) {
            var started = EmbeddedDatabase.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-database"));
            instance = started;
        }
        return instance;
    }
}
