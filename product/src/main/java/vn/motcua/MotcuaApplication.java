package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Motcua: the one door on which a province runs its administrative procedures. */
@Modulithic(systemName = "motcua", sharedModules = "shared")
@SpringBootApplication
public class MotcuaApplication {
    public static void main(String[] args) {
        SpringApplication.run(MotcuaApplication.class, args);
    }
}
