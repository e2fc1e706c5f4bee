package io.depeche.ingest;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds different articles of one record that claim the same id and version. */
final class SharedIds {
    private record Key(String id, String version) {}

    private record Content(List<String> headlines, Object body) {
        static Content of(FoundItem item) {
            return new Content(item.lines().headlines(), Optional.ofNullable(item.body()));
        }
    }

    private SharedIds() {}

    /** For each of {@code found}, whether another article has its id too. */
    static boolean[] in(List<Found> found) {
        Map<Key, Content> first = new HashMap<>();
        Map<Key, Boolean> shared = new HashMap<>();
        for (Found one : found) {
            FoundItem item = itemOf(one);
            if (item != null && item.claim().key() != null) {
                Content content = Content.of(item);
                Content known = first.putIfAbsent(key(item), content);
                if (known != null && !known.equals(content)) {
                    shared.put(key(item), true);
                }
            }
        }
        boolean[] answer = new boolean[found.size()];
        for (int i = 0; i < answer.length; i++) {
            FoundItem item = itemOf(found.get(i));
            answer[i] = item != null && shared.containsKey(key(item));
        }
        return answer;
    }

    private static @Nullable FoundItem itemOf(Found found) {
        return found.<Optional<FoundItem>>fold(Optional::of, x -> Optional.empty(), x -> Optional.empty())
                .orElse(null);
    }

    private static Key key(FoundItem item) {
        return new Key(
                String.valueOf(item.claim().key()), String.valueOf(item.claim().version()));
    }
}
