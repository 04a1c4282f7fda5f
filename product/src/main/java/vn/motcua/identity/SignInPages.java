package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where people sign in and out. The provider's own page asks for the password; ours never does. */
@Controller
@OpenToAll(why = "Nobody is signed in yet")
class SignInPages {
    private final Providers providers;
    private final CurrentUser currentUser;
    private final ReturnAddresses addresses;

    SignInPages(Providers providers, CurrentUser currentUser, ReturnAddresses addresses) {
        this.providers = providers;
        this.currentUser = currentUser;
        this.addresses = addresses;
    }

    /**
     * What the page shows.
     *
     * @param query carries the return address on to the provider's door; empty or begins with {@code ?}
     */
    record View(@Nullable SignInProblem problem, String query, boolean forCitizens, boolean forOfficers) {}

    @GetMapping("/dang-nhap")
    ModelAndView choose(@RequestParam @Nullable String ve, @RequestParam @Nullable String loi) {
        return page(SignInProblem.of(loi).orElse(null), ve, HttpStatus.OK);
    }

    @GetMapping("/dang-nhap/cong-dan")
    ModelAndView citizen(@RequestParam @Nullable String ve, HttpServletRequest request, HttpServletResponse response) {
        return begin(Realm.CITIZEN, ve, request, response);
    }

    @GetMapping("/dang-nhap/can-bo")
    ModelAndView officer(@RequestParam @Nullable String ve, HttpServletRequest request, HttpServletResponse response) {
        return begin(Realm.OFFICER, ve, request, response);
    }

    @GetMapping("/dang-xuat")
    ModelAndView signOut() {
        return currentUser.get() instanceof User.Anonymous
                ? new ModelAndView(new RedirectView("/"))
                : new ModelAndView("identity/signout");
    }

    private ModelAndView begin(
            Realm realm, @Nullable String ve, HttpServletRequest request, HttpServletResponse response) {
        if (!providers.isConfigured(realm)) {
            return page(SignInProblem.NOT_CONFIGURED, ve, HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (!providers.isReachable(realm)) {
            return page(SignInProblem.PROVIDER_DOWN, ve, HttpStatus.SERVICE_UNAVAILABLE);
        }
        ReturnAddress.of(ve).ifPresent(address -> addresses.keep(address, request, response));
        return new ModelAndView(new RedirectView("/oauth2/authorization/" + realm.id()));
    }

    private ModelAndView page(@Nullable SignInProblem problem, @Nullable String ve, HttpStatus status) {
        var query = ReturnAddress.of(ve)
                .map(ReturnAddress::signInPage)
                .map(page -> page.substring(page.indexOf('?')))
                .orElse("");
        var view =
                new View(problem, query, providers.isConfigured(Realm.CITIZEN), providers.isConfigured(Realm.OFFICER));
        var page = new ModelAndView("identity/signin", status);
        page.addObject("view", view);
        return page;
    }
}
