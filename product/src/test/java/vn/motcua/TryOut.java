package vn.motcua;

import org.springframework.boot.SpringApplication;

/**
 * Starts the product alone with the embedded database, for trying things by hand: with the simulators beside it, sign-in
 * works. Folder of the data by {@code -Dmotcua.data=…}.
 */
final class TryOut {
    private TryOut() {}

    public static void main(String[] args) {
        var application = new SpringApplication(MotcuaApplication.class);
        application.run(args);
    }
}
