package motcua.linkage.review;

/** Who sits before the browser now, and for what. */
record WhoPage(Frame frame) {
    /** @param finding key of what was wrong, or an empty text */
    String html(String finding, boolean toSettle) {
        var texts = frame.texts();
        var wrong = finding.isEmpty()
                ? ""
                : "<div class=\"wrong\" role=\"alert\"><h2>" + texts.html("who.wrong") + "</h2><p><a href=\"#name\">"
                        + texts.html(finding) + "</a></p></div>";
        var clerks = frame.review().verdicts().needed();
        var main = wrong + "<h1>" + texts.html("who.title") + "</h1><p>"
                + texts.html(clerks > 1 ? "who.two" : "who.one") + "</p>"
                + "<form class=\"form\" method=\"post\" action=\"/ai\">" + frame.token() + "<label for=\"name\">"
                + texts.html("who.name") + "</label>"
                + "<p class=\"hint\" id=\"name-hint\">" + texts.html("who.name-hint")
                + "</p><input id=\"name\" name=\"name\" maxlength=\"40\" required"
                + " autocomplete=\"off\" aria-describedby=\"name-hint\""
                + (finding.isEmpty() ? "" : " aria-invalid=\"true\"") + "><fieldset><legend>" + texts.html("who.role")
                + "</legend>" + role("clerk", !toSettle) + role("settler", toSettle) + "</fieldset><button>"
                + texts.html("who.go") + "</button></form>";
        return frame.page((finding.isEmpty() ? "" : texts.of("who.wrong") + ": ") + texts.of("who.title"), main, "/ai");
    }

    private String role(String role, boolean chosen) {
        return "<p class=\"choice\"><input type=\"radio\" id=\"" + role + "\" name=\"role\" value=\"" + role + "\""
                + (chosen ? " checked" : "") + "><label for=\"" + role + "\">"
                + frame.texts().html("who." + role) + "</label></p>";
    }
}
