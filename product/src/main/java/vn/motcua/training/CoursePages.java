package vn.motcua.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.User;
import vn.motcua.ui.NavigationEntry;

/** The course: what to do, where, and what one has done. In a true installation it says where the course is. */
@Controller
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "course", action = "read", purpose = Purpose.TASK)
class CoursePages {
    static final String PATH = "/tap-huan";

    /**
     * A task on the page.
     *
     * @param doneAt null while it is not done
     */
    public record Line(String id, String page, @Nullable Instant doneAt) {}

    /** Those of one's own roles, and the others. */
    public record View(List<Line> mine, List<Line> others) {
        public long done() {
            return mine.stream().filter(line -> line.doneAt() != null).count();
        }
    }

    /** A link where there is a course. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(TrainingGround.SETTING)
    static class Navigation {
        @Bean
        NavigationEntry courseEntry() {
            return new NavigationEntry(1, "training.nav", PATH, Permission.HANDLE_TASK.name());
        }
    }

    private final TrainingGround ground;
    private final Course course;
    private final Progress progress;
    private final CurrentUser users;
    private final String address;

    CoursePages(
            TrainingGround ground,
            Course course,
            Progress progress,
            CurrentUser users,
            @Value("${motcua.training-url:}") String address) {
        this.address = address;
        this.ground = ground;
        this.course = course;
        this.progress = progress;
        this.users = users;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        if (!ground.isTraining()) {
            return new ModelAndView("training/elsewhere", "address", address);
        }
        var officer = users.officer();
        var done = progress.of(officer.account());
        return new ModelAndView(
                "training/course", "view", new View(lines(officer, done, true), lines(officer, done, false)));
    }

    private List<Line> lines(User.Officer officer, Map<String, Instant> done, boolean areMine) {
        return course.tasks(task -> task.isFor(officer.roles()) == areMine).stream()
                .map(task -> new Line(task.id(), task.page(), done.get(task.id())))
                .toList();
    }
}
