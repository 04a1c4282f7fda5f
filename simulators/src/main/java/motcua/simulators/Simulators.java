package motcua.simulators;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The outside world, played over HTTP: the product cannot tell it from the real one. */
@SpringBootApplication
public class Simulators {
    public static void main(String[] args) {
        SpringApplication.run(Simulators.class, args);
    }
}
