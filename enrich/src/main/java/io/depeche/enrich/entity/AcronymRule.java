package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.enrich.entity.Gazetteer.Entry;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds organisations that a text introduces with their acronym: {@code Haute Autorité de santé (HAS)}. */
record AcronymRule(Gazetteer gazetteer, Cues cues) implements EntityRule {
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}(?:\\p{Lu}{1,7}|\\p{L}{2,4})");

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int i = 1; i < passage.size(); i++) {
            String acronym = passage.word(i).key();
            if (passage.isClosedBy(i, ')')
                    && passage.gap(i - 1).strip().equals("(")
                    && ACRONYM.matcher(acronym).matches()) {
                int first = expansionStart(passage, i, acronym);
                if (first < i) {
                    String thing = gazetteer
                            .find(acronym)
                            .filter(entry -> entry.type() == EntityTag.Type.ORGANISATION)
                            .map(Entry::thing)
                            .orElse("organisation " + acronym);
                    found.add(candidate(first, i, thing));
                    found.add(candidate(i, i + 1, thing));
                }
            }
        }
        return found;
    }

    private static Candidate candidate(int first, int end, String thing) {
        return new Candidate(first, end, EntityTag.Type.ORGANISATION, thing, null, Evidence.EXPANDED_ACRONYM);
    }

    /** Matches words backwards against the letters; function words may have no letter. */
    private int expansionStart(Passage passage, int acronymAt, String acronym) {
        int letter = acronym.length() - 1;
        int at = acronymAt;
        while (letter >= 0) {
            at--;
            if (at < 0 || (at + 1 < acronymAt && !passage.joinsNext(at))) {
                return acronymAt;
            }
            Word word = passage.word(at);
            int parts = cues.isFunctionWord(word) ? 0 : parts(word, acronym, letter);
            if (parts > 0) {
                letter -= parts;
            } else if (!cues.isFunctionWord(word)) {
                return acronymAt;
            }
        }
        return passage.word(at).isCapitalised() ? at : acronymAt;
    }

    /** How many letters, up to {@code letter}, the word stands for: one, or one for each part of a word with hyphens. */
    private static int parts(Word word, String acronym, int letter) {
        String[] parts = word.key().split("-", -1);
        int first = letter - parts.length + 1;
        boolean all = first >= 0;
        for (int i = 0; all && i < parts.length; i++) {
            all = startsWith(parts[i], acronym.charAt(first + i));
        }
        return all ? parts.length : startsWith(word.key(), acronym.charAt(letter)) ? 1 : 0;
    }

    private static boolean startsWith(String word, char letter) {
        return !word.isEmpty() && Character.toUpperCase(word.charAt(0)) == Character.toUpperCase(letter);
    }
}
