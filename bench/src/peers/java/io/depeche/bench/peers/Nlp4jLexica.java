package io.depeche.bench.peers;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * Writes a lexicon of NLP4J as text, one entry a line: its words, a tab and its numbers. Arguments: the lexicon, unpacked
 * with {@code xz -d} from the jar nlp4j-english, and the file to write.
 */
public final class Nlp4jLexica {
    private Nlp4jLexica() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in =
                        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            Object lexicon = in.readObject();
            if (lexicon instanceof PrefixTree<?, ?> tree) {
                write(tree.getRoot(), "", out);
            } else if (lexicon instanceof Map<?, ?> map) {
                map.forEach((word, numbers) -> out.println(word + "\t" + numbers));
            }
        }
    }

    private static void write(PrefixNode<?, ?> node, String words, PrintWriter out) {
        if (node.getValue() instanceof Collection<?> numbers && !numbers.isEmpty()) {
            out.println(words + "\t" + numbers);
        }
        node.forEach((word, next) -> write(next, words.isEmpty() ? "" + word : words + " " + word, out));
    }
}
