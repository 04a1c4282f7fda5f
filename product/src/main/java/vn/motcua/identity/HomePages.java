package vn.motcua.identity;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.ui.NavigationEntry;
import vn.motcua.ui.NewsBehindLink;
import vn.motcua.ui.Visitor;
import vn.motcua.ui.VisitorSource;

/** Where each visitor may go: the entries of all modules that the visitor's permissions open. */
@Component
class HomePages implements VisitorSource {
    private static final String CITIZEN = "CITIZEN";

    private final CurrentUser currentUser;
    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<NewsBehindLink> news;

    HomePages(CurrentUser currentUser, ObjectProvider<NavigationEntry> entries, ObjectProvider<NewsBehindLink> news) {
        this.currentUser = currentUser;
        this.entries = entries;
        this.news = news;
    }

    @Override
    public Visitor visitor() {
        var user = currentUser.get();
        return switch (user) {
            case User.Anonymous() -> Visitor.NOBODY;
            case User.Citizen citizen -> new Visitor(nameOf(citizen), Visitor.Kind.CITIZEN, counted(links(citizen)));
            case User.Officer officer -> new Visitor(officer.name(), Visitor.Kind.OFFICER, counted(links(officer)));
        };
    }

    /** The page after sign-in when nobody asked for another: officers begin with their first entry. */
    String of(User user) {
        return user instanceof User.Officer
                ? links(currentUser.today(user)).stream()
                        .map(Visitor.Link::href)
                        .findFirst()
                        .orElse("/")
                : "/";
    }

    private List<Visitor.Link> links(User user) {
        return entries.stream()
                .filter(entry -> isOpen(entry, user))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> new Visitor.Link(entry.textKey(), entry.href()))
                .toList();
    }

    private List<Visitor.Link> counted(List<Visitor.Link> links) {
        return links.stream()
                .map(link -> new Visitor.Link(link.textKey(), link.href(), newsBehind(link.href())))
                .toList();
    }

    private int newsBehind(String href) {
        return news.stream()
                .filter(one -> one.href().equals(href))
                .mapToInt(NewsBehindLink::count)
                .sum();
    }

    private static boolean isOpen(NavigationEntry entry, User user) {
        return switch (user) {
            case User.Anonymous() -> false;
            case User.Citizen _ -> entry.requires().equals(CITIZEN);
            case User.Officer officer ->
                !entry.requires().equals(CITIZEN) && officer.may(Permission.valueOf(entry.requires()));
        };
    }

    private static String nameOf(User.Citizen citizen) {
        var organisation = citizen.claims().organisationName();
        return organisation == null ? citizen.claims().fullName() : organisation;
    }
}
