package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups sentences that share a name, rare names first, so that a model can learn from separate sentences how a
 * document repeats a name.
 */
final class Groups {
    private static final int LARGEST = 12;

    private Groups() {}

    static List<Document> of(List<Document> sentences) {
        Map<String, Set<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : sentences.get(i).names()) {
                String[] words = sentences
                        .get(i)
                        .text()
                        .substring(name.start(), name.end())
                        .split(" ", -1);
                byName.computeIfAbsent(words[words.length - 1], key -> new LinkedHashSet<>())
                        .add(i);
            }
        }
        List<Set<Integer>> rareFirst = byName.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        boolean[] used = new boolean[sentences.size()];
        List<Document> grouped = new ArrayList<>();
        for (Set<Integer> group : rareFirst) {
            List<Integer> free =
                    group.stream().filter(i -> !used[i]).limit(LARGEST).toList();
            if (free.size() > 1) {
                free.forEach(i -> used[i] = true);
                grouped.add(joined(free.stream().map(sentences::get).toList()));
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                grouped.add(sentences.get(i));
            }
        }
        return grouped;
    }

    private static Document joined(List<Document> sentences) {
        var text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        for (Document sentence : sentences) {
            int offset = text.length();
            text.append(sentence.text()).append("\n\n");
            sentence.names()
                    .forEach(name -> names.add(new Name(name.start() + offset, name.end() + offset, name.type())));
        }
        return new Document(text.toString(), names);
    }
}
