package baedal.messaging;

import java.util.List;

/** The inboxes of a service, one for each of its subscribers. */
record Inboxes(List<Inbox> all) {

    Inboxes {
        all = List.copyOf(all);
    }

    List<Subscriber> subscribers() {
        return all.stream().map(Inbox::subscriber).toList();
    }

    Inbox of(String group) {
        return all.stream()
                .filter(inbox -> inbox.subscriber().group().equals(group))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("nobody reads as " + group + " any more"));
    }
}
