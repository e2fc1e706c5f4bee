package io.depeche.bench.peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Labels text with a tagger of Stanford CoreNLP. Arguments: the model's path in its jar, which has to be on the class path;
 * a gzip file with one sentence a line; the file to write, for each sentence the sentence, a tab, and {@code start,end,TYPE;}
 * for each name.
 */
public final class TeacherLabels {
    private TeacherLabels() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        CRFClassifier<CoreLabel> teacher = CRFClassifier.getClassifier(args[0]);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[1])));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.indexOf('\t') < 0) {
                    out.println(line + "\t" + labels(teacher, line));
                }
            }
        }
    }

    private static String labels(CRFClassifier<CoreLabel> teacher, String sentence) {
        var labels = new StringBuilder();
        for (Triple<String, Integer, Integer> name : teacher.classifyToCharacterOffsets(sentence)) {
            labels.append(name.second())
                    .append(',')
                    .append(name.third())
                    .append(',')
                    .append(name.first())
                    .append(';');
        }
        return labels.toString();
    }
}
