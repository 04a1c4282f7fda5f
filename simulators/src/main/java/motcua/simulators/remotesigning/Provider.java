package motcua.simulators.remotesigning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/** How the provider behaves now, and whom it serves. */
final class Provider {
    private final String client;
    private final String secret;
    private final Duration slowness;
    private volatile Behaviour behaviour = Behaviour.ASKS;

    Provider(String client, String secret, Duration slowness) {
        this.client = client;
        this.secret = secret;
        this.slowness = slowness;
    }

    boolean knows(String id, String shown) {
        return id.equals(client)
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    Behaviour behaviour() {
        return behaviour;
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** Waits where the provider is slow. */
    boolean isDown() throws InterruptedException {
        if (behaviour == Behaviour.SLOW) {
            Thread.sleep(slowness);
        }
        return behaviour == Behaviour.DOWN;
    }

    boolean agrees() {
        return behaviour != Behaviour.ASKS;
    }

    boolean lies() {
        return behaviour == Behaviour.LYING;
    }
}
