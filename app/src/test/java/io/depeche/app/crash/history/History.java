package io.depeche.app.crash.history;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a run did and saw.
 *
 * @param sent every send
 * @param live what a read-committed reader saw while things broke, in the order of reading
 * @param last what one saw that read all from the beginning when nothing more was written, in the order of each partition
 */
public record History(Collection<Sent> sent, List<Seen> live, List<Seen> last) {
    public History {
        sent = List.copyOf(sent);
        live = List.copyOf(live);
        last = List.copyOf(last);
    }

    Stream<Seen> last(Topic topic) {
        return last.stream().filter(seen -> seen.topic() == topic);
    }
}
