package io.depeche.enrich.clean.style;

import io.depeche.model.Article.Contributor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads who did what from a credit, by the phrases that introduce each role.
 *
 * <p>Example: {@code (Reporting by Ana Díaz in Quito; Editing by Tom Reed)} gives Ana Díaz as {@code reporting} and
 * Tom Reed as {@code editing}.
 */
final class Credits {
    private static final String REPORTING = "reporting";
    private static final Pattern EDGE = Pattern.compile("^[\\s(\\[]+");

    private static final Pattern STOP = Pattern.compile("\\.[\\s)\\]]*$");

    private final PersonNames names;

    Credits(PersonNames names) {
        this.names = names;
    }

    /** A phrase that introduces a role, with its place in the text. */
    private record Cue(int start, int end, String role) {}

    List<Contributor> in(String credit, Map<String, List<String>> roles) {
        List<Cue> cues = cues(credit, roles);
        List<Contributor> contributors = new ArrayList<>();
        // a credit may begin with the reporter: (Ana Díaz, edited by Tom Reed)
        String first = cues.isEmpty() ? "" : credit.substring(0, cues.get(0).start());
        names.in(EDGE.matcher(first).replaceAll(""))
                .forEach(name -> contributors.add(new Contributor(name, REPORTING)));
        for (int i = 0; i < cues.size(); i++) {
            int end = i + 1 < cues.size() ? cues.get(i + 1).start() : credit.length();
            String role = cues.get(i).role();
            for (String name : names.in(
                    STOP.matcher(credit.substring(cues.get(i).end(), end)).replaceAll(""))) {
                contributors.add(new Contributor(name, role));
            }
        }
        return contributors.stream().distinct().toList();
    }

    /** The phrases in reading order; of two that overlap, the one that starts first, then the longer. */
    private static List<Cue> cues(String credit, Map<String, List<String>> roles) {
        List<Cue> all = new ArrayList<>();
        roles.forEach((role, phrases) -> phrases.forEach(phrase -> {
            for (int at = 0; at + phrase.length() <= credit.length(); at++) {
                if (credit.regionMatches(true, at, phrase, 0, phrase.length())) {
                    all.add(new Cue(at, at + phrase.length(), role));
                }
            }
        }));
        all.sort(Comparator.comparingInt(Cue::start).thenComparing(Cue::end, Comparator.reverseOrder()));
        List<Cue> apart = new ArrayList<>();
        for (Cue cue : all) {
            if (apart.isEmpty() || cue.start() >= apart.get(apart.size() - 1).end()) {
                apart.add(cue);
            }
        }
        return apart;
    }
}
