package vn.motcua.inbox;

import java.util.UUID;

/** A list that an officer keeps under a name. It is an address, no right: whoever opens it sees what they may see. */
public record SavedFilter(UUID id, String name, InboxList list) {}
