package vn.motcua.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every handler, and the note of what was shown behind it. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration implements WebMvcConfigurer {
    private final Guard guard;
    private final NoteAccess noteAccess;

    GuardConfiguration(Guard guard, NoteAccess noteAccess) {
        this.guard = guard;
        this.noteAccess = noteAccess;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(noteAccess);
    }
}
