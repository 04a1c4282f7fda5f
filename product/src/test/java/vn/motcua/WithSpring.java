package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test that needs the whole product on its database. Such tests run after all others (failsafe), and not in
 * {@code ./motcua check}: what can be judged without them is tested without them (docs/testing.md). Nobody follows the log
 * meanwhile: a test that wants notices reads the feed itself. Every one has MockMvc, so that those with pages and those without share
 * one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("spring")
@AutoConfigureMockMvc
@SpringBootTest(classes = MotcuaApplication.class, properties = "motcua.notification.follows=false")
public @interface WithSpring {}
