package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.identity.OpenToAll;

/** Help, contacts, and what we promise about accessibility. */
@Controller
class HelpPages {
    @GetMapping("/tro-giup")
    @OpenToAll(why = "help is for everybody")
    String help() {
        return "portal/help";
    }

    @GetMapping("/tiep-can")
    @OpenToAll(why = "the accessibility statement is for everybody")
    String accessibility() {
        return "portal/accessibility";
    }
}
